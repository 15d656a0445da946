"""Page and letters of a Word file."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as File
from docx.shared import Mm, Pt

from giaoban.pipeline import examine
from giaoban.review import Profile, review

MARCH = Path(__file__).parents[2] / "samples" / "thang3.docx"
CODES = ["page-size", "page-margins", "page-margins-party", "font", "letter-size"]


def found(change: Callable[[File], None], profile: Profile = "nd30") -> list[str]:
    document = Document(str(MARCH))
    change(document)
    file = io.BytesIO()
    document.save(file)
    return [one.code for one in review(examine(file.getvalue()), profile, CODES).findings]


def nothing(document: File) -> None:
    pass


def letter_paper(document: File) -> None:
    document.sections[0].page_width = Mm(216)
    document.sections[0].page_height = Mm(279)


def narrow(document: File) -> None:
    document.sections[0].left_margin = Mm(20)
    document.sections[0].top_margin = Mm(15)


def in_arial(document: File) -> None:
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.font.name = "Arial"


def small(document: File) -> None:
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(12)


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (nothing, []),
        (letter_paper, ["page-size"]),
        (narrow, ["page-margins", "page-margins"]),
        (in_arial, ["font"]),
        (small, ["letter-size"]),
    ],
)
def test_page_and_letters_are_those_of_the_decree(
    change: Callable[[File], None], codes: list[str]
) -> None:
    assert found(change) == codes


def test_the_party_has_margins_of_its_own() -> None:
    assert found(nothing, "hd05") == ["page-margins-party"]


@pytest.mark.parametrize("name", ["thang3.txt", "thang3.pdf"])
def test_where_the_file_does_not_tell_nothing_is_said(name: str) -> None:
    assert review(examine(MARCH.with_name(name)), "nd30", CODES).findings == ()
