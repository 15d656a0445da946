"""Reading ahead gives what reading gives."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pdf_bytes import pdf, text

from giaoban import parse
from giaoban.errors import UnreadableError
from giaoban.readers import limits, read
from giaoban.readers.ahead import Ahead

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def ahead() -> Iterator[Ahead]:
    with closing(Ahead()) as one:
        yield one


@pytest.mark.parametrize("name", ["thang3.pdf", "thang3.docx", "thang3.txt"])
def test_the_document_is_the_same(ahead: Ahead, name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    assert ahead.read(data) == read(data)


def test_files_may_be_begun_before_they_are_asked_for(ahead: Ahead) -> None:
    files = [pdf(text(72, 700, words)) for words in ("one", "two", "three")]
    for data in (*files, files[0]):
        ahead.begin(data)
    assert [ahead.read(data).text for data in reversed(files)] == ["three", "two", "one"]
    assert ahead.read(files[0]).text == "one"


def test_a_broken_file_leaves_the_others_alone(ahead: Ahead) -> None:
    broken, good = b"%PDF-1.7\nnothing", pdf(text(72, 700, "words"))
    ahead.begin(broken)
    ahead.begin(good)
    with pytest.raises(UnreadableError) as caught:
        ahead.read(broken)
    assert caught.value.code == "broken-pdf"
    assert ahead.read(good).text == "words"


def test_a_file_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_SECONDS", 0.001)
    with closing(Ahead()) as ahead, pytest.raises(UnreadableError) as caught:
        ahead.read(pdf(text(72, 700, "words")))
    assert caught.value.code == "too-slow"


def test_a_reading_is_made_of_what_it_gives(ahead: Ahead) -> None:
    data = (SAMPLES / "thang3.pdf").read_bytes()
    assert parse(data, read=ahead.read) == parse(data)
