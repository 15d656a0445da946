"""Fixtures that more than one room's tests use."""

import os
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from giaoban.model.source import Document

os.environ["GIAOBAN_LIBRARY"] = str(Path(tempfile.gettempdir(), "no-giaoban-library", "l.db"))
"""No test meets the library of the person who runs it."""

Check = Callable[[Document], None]

settings.register_profile("here", deadline=None)  # nothing is asserted about time
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("deep", deadline=None, max_examples=3000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if "CI" in os.environ else "here")
)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real notices beside the repository; without it the test is skipped."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "notices"
    if not folder.is_dir():
        pytest.skip("the real notices (../shared/notices) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def keeps_contract() -> Check:
    """Asserts what `Document` and `Line` promise, whatever the reader."""
    return _keeps_contract


def _keeps_contract(document: Document) -> None:
    text = document.text
    assert unicodedata.is_normalized("NFC", text)
    end = 0
    for line in document.lines:
        assert end <= line.span.start < line.span.end
        assert not text[end : line.span.start].strip(), "words between lines"
        assert line.span.of(text) == line.span.of(text).strip()
        end = line.span.end
        first = line.runs[0].span if line.runs else line.span
        assert line.number == text.count("\n", 0, first.start) + 1
        spans = sorted([*(run.span for run in line.runs), *line.marks])
        at = line.span.start
        for span in spans:
            assert at <= span.start < span.end <= line.span.end
            assert not text[at : span.start].strip(), "words that are in no run and no mark"
            at = span.end
        assert not text[at : line.span.end].strip(), "words that are in no run and no mark"
        assert line.marker is None or line.marker.within(line.span)
    assert not text[end:].strip(), "words after the last line"
