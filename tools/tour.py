"""Keeps what the documents show of the program true.

    python tools/tour.py --check    names what is stale; exit code 1
    python tools/tour.py --write    writes it anew

In Markdown, the block below `<!-- tour -->` begins with a command after "$ ", and the rest is what
the command answers; `<!-- tour 1-9 14-20 -->` keeps those lines of it. What stands between
`<!-- made by COMMAND -->` and `<!-- end -->` is the output of the command. docs/cli.md is made
whole: the help page of each verb.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/huong-dan.md")
COMMANDS = "docs/cli.md"

TOUR = re.compile(
    r"(?P<head><!-- tour(?P<lines>[ \d-]*) -->\n```console\n\$ (?P<command>.+)\n)(?:.*\n)*?```$",
    re.MULTILINE,
)
MADE = re.compile(r"(?P<head><!-- made by (?P<command>.+) -->\n)(?:.*\n)*?<!-- end -->", re.MULTILINE)

AS_ON_A_TERMINAL = """
import sys
sys.stdout.isatty = lambda: True
from giaoban.__main__ import main
main()
"""
PROGRAMS = {"giaoban": ["-c", AS_ON_A_TERMINAL], "python3": [], "python": []}
"""Word of a command → what Python is told. In a pipe, the program knows that it is in one."""

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
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        yield path, text, renewed(text)
    path = ROOT / COMMANDS
    yield path, path.read_text(encoding="utf-8") if path.exists() else "", command_page()


def renewed(text: str) -> str:
    """The page with what its commands answer now."""
    text = TOUR.sub(
        lambda found: f"{found['head']}{kept(answer(found['command']), found['lines'])}```", text
    )
    return MADE.sub(lambda found: f"{found['head']}{answer(found['command'])}<!-- end -->", text)


def kept(output: str, ranges: str) -> str:
    """The lines named ("1-9 14-20", from 1), a line with "…" where some are left out."""
    lines = output.splitlines()
    if not ranges.strip():
        return output
    shown: list[str] = []
    reached = 0
    for span in ranges.split():
        first, _, last = span.partition("-")
        shown += ["…"] * (int(first) > reached + 1) + lines[int(first) - 1 : int(last or first)]
        reached = int(last or first)
    return "\n".join([*shown, *["…"] * (reached < len(lines))]) + "\n"


def command_page() -> str:
    from giaoban.cli.app import VERBS  # noqa: PLC0415 - only what is asked for needs the program

    verbs = [verb.__name__ for _, verb, _ in VERBS]
    sections = [section(words) for words in ("giaoban", *(f"giaoban {verb}" for verb in verbs))]
    return "\n".join([PREFACE, *sections])


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
        shown = done.stdout
    lines = (shown + done.stderr).decode("utf-8").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def surroundings() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIAOBAN_")}
    return {**kept, "COLUMNS": "92", "NO_COLOR": "1", "PYTHONUTF8": "1"}


if __name__ == "__main__":
    sys.exit(main())
