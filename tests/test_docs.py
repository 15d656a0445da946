"""What the documents show is what the program says, and what they point to is there."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import giaoban
from giaoban.cli.app import VERBS
from giaoban.errors import GiaobanError

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
CATALOGUE = "src/giaoban/cli/locale/vi/LC_MESSAGES/giaoban.po"
PATH = os.pathsep.join([str(ROOT / "tools"), str(ROOT / "src")])
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").glob("*.md"),
        *ROOT.glob("*/README.md"),
        *ROOT.glob("tests/*/README.md"),
    ]
)


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page that are in this language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def python(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": PATH},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def as_in_powershell(command: str) -> str:
    """A command line of a Unix shell as people write it on Windows."""
    windows = command.replace("python3", "py").replace(" && ", "; ")
    paths = windows.replace(".venv/bin/", ".venv/Scripts/").split(" ")
    return " ".join(p.replace("/", "\\") if re.search(r"\w/\w", p) else p for p in paths)


def test_the_first_line_leads_to_the_vietnamese_guide() -> None:
    assert "(docs/huong-dan.md)" in README.splitlines()[0]


def test_the_set_up_commands_are_single_lines_that_say_the_same_on_windows() -> None:
    shell, powershell = blocks(README, "sh"), blocks(README, "powershell")
    assert [as_in_powershell(command) for command in shell] == powershell
    assert [command.count("\n") for command in shell] == [1, 1]


def test_the_guide_sets_up_as_the_readme_does() -> None:
    assert blocks(GUIDE, "sh") == blocks(README, "sh")[:1]
    assert blocks(GUIDE, "powershell") == blocks(README, "powershell")[:1]


def test_the_first_command_reads_a_notice() -> None:
    last = blocks(README, "sh")[0].strip().rpartition(" && ")[2]
    program, *words = shlex.split(last)
    answer = python("-m", "giaoban", *words)
    assert (program, answer.returncode, answer.stderr) == (".venv/bin/giaoban", 0, "")
    assert "97/TB-SKHCN" in answer.stdout


def test_the_picture_of_the_terminal_is_what_it_shows() -> None:
    shown = ROOT / "docs" / "pictures" / "terminal.svg"
    made = python("-c", "import pictures, sys; sys.stdout.buffer.write(pictures.terminal())")
    assert made.stdout == shown.read_text(encoding="utf-8")


def test_the_second_command_is_what_ci_runs() -> None:
    command = blocks(README, "sh")[1].strip()
    assert f"exec {command} " in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert python(command.removeprefix("python3 "), "--help").returncode == 0


def test_what_the_pages_show_is_what_the_program_says() -> None:
    answer = python("tools/tour.py", "--check")
    assert (answer.stdout, answer.stderr, answer.returncode) == ("", "", 0)


@pytest.mark.parametrize("verb", [verb.name for verb in VERBS])
def test_every_verb_has_its_help_on_the_page_of_commands(verb: str) -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"\n## giaoban {verb}\n" in page


def test_python_in_the_readme_gives_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = "\n".join(blocks(README, "pycon"))
    test = doctest.DocTestParser().get_doctest(shown, {}, "README.md", "README.md", 0)
    result = doctest.DocTestRunner(verbose=False).run(test)
    assert result.attempted > 0
    assert result.failed == 0


def test_the_guide_quotes_errors_as_they_are_told() -> None:
    rows = re.findall(r"^\| ([^|\n]+) \|", GUIDE.partition("## Khi có lỗi")[2], re.MULTILINE)
    catalogue = (ROOT / CATALOGUE).read_text(encoding="utf-8")
    assert [row for row in rows[1:] if f'msgstr "{row}' not in catalogue] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in link]
    assert [link for link in links if not leads_somewhere(page, link)] == []


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path) if path else page
    if not target.exists():
        return False
    return not anchor or anchor in anchors(target.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """The names that a forge gives to headings."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_readme_names_every_exit_code() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)}
    assert {kind.exit_code for kind in (GiaobanError, *GiaobanError.__subclasses__())} <= told


def test_the_changelog_tells_of_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## [{giaoban.__version__}]" in changes
