"""The program starts quickly, on every terminal, and says who it is."""

import os
import subprocess
import sys

import pytest
from program import Run

from giaoban import __version__

HEAVY = {"docx", "lxml", "pdfplumber", "pypdfium2", "pydantic", "rich"}

SHOWS_MODULES = """
import sys
from giaoban.__main__ import main
sys.argv = ["giaoban", *sys.argv[1:]]
try:
    main()
except SystemExit as stop:
    assert not stop.code, stop.code
sys.stderr.write(" ".join(sys.modules))
"""


def started(*words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, *words],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["-h"], [], ["parse", "--help"]])
def test_help_and_version_import_nothing_heavy(words: list[str]) -> None:
    imported = set(started("-c", SHOWS_MODULES, *words).stderr.decode().split())
    assert "giaoban" in imported
    assert imported & HEAVY == set()


def test_the_version_does_not_even_import_typer() -> None:
    imported = set(started("-c", SHOWS_MODULES, "--version").stderr.decode().split())
    assert "typer" not in imported


@pytest.mark.parametrize(
    "words", [["--version"], ["-V"], ["--lang", "en", "--version"], ["--version", "--debug"]]
)
def test_the_version_is_one_line(words: list[str]) -> None:
    answer = started("-m", "giaoban", *words)
    assert (answer.returncode, answer.stdout.decode().split()) == (0, ["giaoban", __version__])


@pytest.mark.parametrize("words", [(), ("-h",), ("--help",), ("help",)])
def test_the_bare_command_shows_help(giaoban: Run, words: tuple[str, ...]) -> None:
    code, out, err = giaoban(*words)
    assert (code, err) == (0, "")
    assert "  parse  " in out


@pytest.mark.parametrize("words", [("parse", "-h"), ("parse", "--help"), ("help", "parse")])
def test_a_verb_explains_itself(giaoban: Run, words: tuple[str, ...]) -> None:
    code, out, _ = giaoban(*words)
    assert code == 0
    assert "--why" in out


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252", "cp437", "ascii", "utf-8"])
def test_vietnamese_is_written_whatever_the_terminal_believes(encoding: str) -> None:
    answer = started("-m", "giaoban", "--help", PYTHONIOENCODING=encoding)
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert "Tùy chọn" in answer.stdout.decode("utf-8")


def test_vietnamese_is_written_in_the_c_locale() -> None:
    answer = started("-m", "giaoban", "prase", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert answer.returncode == 2
    assert "không có lệnh" in answer.stderr.decode("utf-8")
