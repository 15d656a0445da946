"""Keeps what the documents show of the program true.

    python tools/tour.py --check    names what is stale; exit code 1
    python tools/tour.py --write    writes it anew

In Markdown, the block below `<!-- tour -->` begins with a command after "$ ", and the rest is what
the command answers; `<!-- tour 1.1 1.4 -->` keeps the paragraphs of it that begin with those words.
What stands between `<!-- made by COMMAND -->` and `<!-- end -->` is the output of the command.
docs/cli.md is made whole: the help page of each verb.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/huong-dan.md", "docs/months.md", "docs/check.md")
COMMANDS = "docs/cli.md"

LIBRARY = tempfile.TemporaryDirectory()
"""What one command of a page puts into the library, those behind it find there."""

TOUR = re.compile(
    r"(?P<head><!-- tour(?P<begin>[^>]*) -->\n```console\n\$ (?P<command>.+)\n)(?:.*\n)*?```$",
    re.MULTILINE,
)
MADE = re.compile(
    r"(?P<head><!-- made by (?P<command>.+) -->\n)(?:.*\n)*?<!-- end -->", re.MULTILINE
)

AS_ON_A_TERMINAL = """
import sys
sys.stdout.isatty = lambda: True
from giaoban.__main__ import main
main()
"""
PROGRAMS = {"giaoban": ["-c", AS_ON_A_TERMINAL], "python3": [], "python": []}
"""Word of a command → what Python is told. In a pipe, the program knows that it is in one."""

VERBS = 'python -c "from giaoban.cli.app import VERBS; print(*(verb.name for verb in VERBS))"'

PREFACE = """\
# Commands

What `giaoban --help` and `giaoban VERB --help` say, in Vietnamese and in English. Made by
`python tools/tour.py --write`; do not edit.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description="Keeps what the documents show true.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--check", action="store_true", help="name what is stale")
    group.add_argument("--write", action="store_true", help="write it anew")
    asked = parser.parse_args()
    stale = [(path, new) for path, old, new in pages() if old != new]
    for path, new in stale:
        print(f"{path.relative_to(ROOT)}: {'written anew' if asked.write else 'stale'}")
        if asked.write:
            path.write_text(new, encoding="utf-8", newline="\n")
    if stale and asked.check:
        print("python tools/tour.py --write writes it anew; look at what changes")
    return 1 if stale and asked.check else 0


def pages() -> Iterator[tuple[Path, str, str]]:
    """Each page that shows the program: as it is, and as it should be."""
    for name in PAGES:
        Path(LIBRARY.name, "library.db").unlink(missing_ok=True)
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        yield path, text, renewed(text)
    path = ROOT / COMMANDS
    yield path, path.read_text(encoding="utf-8") if path.exists() else "", command_page()


def renewed(text: str) -> str:
    """The page with what its commands answer now."""
    text = TOUR.sub(
        lambda found: f"{found['head']}{kept(answer(found['command']), found['begin'].split())}```",
        text,
    )
    return MADE.sub(lambda found: f"{found['head']}{answer(found['command'])}<!-- end -->", text)


def kept(output: str, beginnings: list[str]) -> str:
    """The paragraphs that begin with these words, all without any; "…" where some are left out."""
    paragraphs = output.rstrip("\n").split("\n\n")
    words = [paragraph.split(maxsplit=1)[0] for paragraph in paragraphs]
    gone = set(beginnings) - set(words)
    if gone:
        raise ValueError(f"no paragraph of the output begins with {gone}")
    shown = [
        paragraph if word in beginnings or not beginnings else "…"
        for word, paragraph in zip(words, paragraphs, strict=True)
    ]
    return "\n\n".join(one for one, _ in groupby(shown)) + "\n"


def command_page() -> str:
    programs = ["giaoban", *(f"giaoban {verb}" for verb in answer(VERBS).split())]
    return "\n".join([PREFACE, *(section(words) for words in programs)])


def section(words: str) -> str:
    vietnamese, english = (answer(f"{words} --lang {lang} --help") for lang in ("vi", "en"))
    return f"## {words}\n\n```text\n{vietnamese}```\n\n```text\n{english}```\n"


def answer(command: str) -> str:
    """What a person sees who gives this command in the root of the repository, on a terminal of 92
    columns: both streams, without blanks at the ends of lines. Pipes are " | "."""
    shown = b""
    parts = command.split(" | ")
    for part in parts:
        program, *words = shlex.split(part)
        told = PROGRAMS[program] if part == parts[-1] else ["-m", "giaoban"]
        done = subprocess.run(
            [sys.executable, *told, *words],
            input=shown,
            cwd=ROOT,
            env=surroundings(),
            capture_output=True,
            check=False,
        )
        if b"Traceback" in done.stderr:
            raise RuntimeError(f"{command}\n{done.stderr.decode()}")
        shown = done.stdout
    told = (shown + done.stderr).decode("utf-8").replace(LIBRARY.name, "~/.local/share/giaoban")
    lines = told.splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def surroundings() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIAOBAN_")}
    library = str(Path(LIBRARY.name, "library.db"))
    shown = {"COLUMNS": "92", "NO_COLOR": "1", "PYTHONUTF8": "1", "GIAOBAN_LIBRARY": library}
    return {**kept, **shown, "PYTHONPATH": str(ROOT / "src")}


if __name__ == "__main__":
    sys.exit(main())
