"""A terminal gets columns and a little colour; everything else gets plain lines."""

import io
import re
import sys
from collections.abc import Callable

import pytest
from program import Answers

from factories import notice, reading, section, task
from giaoban.cli.boundary import run
from giaoban.cli.terminal import hush

LONG = "rà soát kinh phí " * 20


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, files: Answers) -> Callable[..., str]:
    """Runs the program on a terminal of 80 columns; what it wrote there."""
    files["thang3.docx"] = reading(notice(section(task(text=LONG))))

    def shown(**environment: str) -> str:
        screen = Terminal()
        for name, value in {"COLUMNS": "80", "TERM": "xterm", **environment}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "stdout", screen)
        assert run(["parse", "thang3.docx"]) == 0
        return screen.getvalue()

    return shown


def widest(shown: str) -> int:
    return max(map(len, re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()))


def test_a_terminal_is_filled_to_its_width(terminal: Callable[..., str]) -> None:
    assert 70 < widest(terminal()) <= 80


def test_a_wide_terminal_is_not(terminal: Callable[..., str]) -> None:
    assert 90 < widest(terminal(COLUMNS="300")) <= 104


def test_a_terminal_gets_colour(terminal: Callable[..., str]) -> None:
    assert "\x1b[1m" in terminal()


@pytest.mark.parametrize("refusal", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_can_be_refused(terminal: Callable[..., str], refusal: dict[str, str]) -> None:
    shown = terminal(**refusal)
    assert "\x1b" not in shown
    assert widest(shown) <= 80


def test_a_pipe_gets_whole_lines(
    files: Answers, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    files["thang3.docx"] = reading(notice(section(task(text=LONG))))
    run(["parse", "thang3.docx"])
    out = capfd.readouterr().out
    assert f"  1.1  {LONG.strip()}\n" in out
    assert "\x1b" not in out


def test_errors_of_files_are_no_closed_pipes() -> None:
    assert not hush(OSError(28, "No space left on device"))
    assert not hush(OSError(32, "Broken pipe", "thang3.docx"))
