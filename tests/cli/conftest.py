"""A pipeline that answers what a test says, so that the command line is tested alone."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from program import Answers, Run, SamplesOn

from giaoban.cli import messages
from giaoban.cli.boundary import run
from giaoban.errors import UnreadableError
from office import SAMPLES


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Each test begins in the default language, leaves English behind, and no files."""
    monkeypatch.delenv("GIAOBAN_LANG", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("GIAOBAN_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield
    messages.speak("en")


@pytest.fixture
def in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty one, beside the library, on Friday 19 March 2021."""
    monkeypatch.setenv("GIAOBAN_TODAY", "2021-03-19")
    (tmp_path / "van-ban").mkdir()
    monkeypatch.chdir(tmp_path / "van-ban")


@pytest.fixture
def samples_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SamplesOn:
    """Puts samples into a folder of their own, where the test then is, on a day; no library, no
    profile, in English unless told otherwise."""

    def put(day: str, *names: str, language: str = "en") -> Path:
        here = tmp_path / "van-ban"
        here.mkdir()
        for name in names:
            shutil.copy(SAMPLES / name, here / name)
        monkeypatch.setenv("GIAOBAN_TODAY", day)
        monkeypatch.setenv("GIAOBAN_LANG", language)
        monkeypatch.setenv("GIAOBAN_PROFILE", "")
        monkeypatch.chdir(here)
        return here

    return put


@pytest.fixture
def giaoban(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs the program in this process: exit code, standard output, standard error."""

    def call(*words: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run(list(words))
        told = capfd.readouterr()
        return code, told.out, told.err

    return call


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """File name → what reading it gives. Other names are missing."""
    answers: Answers = {}

    def examine(source: Any, *, name: str | None = None, read: Any) -> Any:
        key = str(name) if isinstance(source, bytes) else os.fspath(source)
        answer = answers.get(key, UnreadableError("missing"))
        if isinstance(answer, Exception):
            raise answer
        return SimpleNamespace(reading=answer)

    pipeline: Any = ModuleType("giaoban.pipeline")
    pipeline.examine = examine
    monkeypatch.setitem(sys.modules, "giaoban.pipeline", pipeline)
    return answers
