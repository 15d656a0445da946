"""Every code finds what its row says is wrong, and nothing where it is right."""

import pytest
from right import BASES, HERE

from giaoban.cli.catalogue.findings import FINDINGS
from giaoban.cli.catalogue.issues import ISSUES
from giaoban.pipeline import examine
from giaoban.review import CODES, Code, Reviewed, review
from giaoban.review.reviewed import CHECKS

SHOWN = [row for row in CODES.values() if row.at is not None]


def with_words(row: Code, words: str | None) -> Reviewed:
    """The right notice of the row's base with these words in the place of its own."""
    text = BASES[row.base]
    assert row.at is not None
    assert row.at in text
    changed = text.replace(row.at, words or "", 1)
    return review(examine(changed.encode()), codes=[row.code])


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: row.code)
def test_what_is_wrong_is_found(row: Code) -> None:
    found = with_words(row, row.wrong).findings
    assert [one.code for one in found] == [row.code]
    assert {one.severity for one in found} == {row.severity}


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: row.code)
def test_what_is_right_is_not_found(row: Code) -> None:
    assert with_words(row, row.right).findings == ()


@pytest.mark.parametrize("base", BASES)
def test_a_right_notice_has_no_errors_and_no_warnings(base: str) -> None:
    found = review(examine(BASES[base].encode())).findings
    assert [one for one in found if one.severity != "info"] == []


def test_every_code_has_a_check_or_comes_with_the_reading() -> None:
    told = {row.code for row in CODES.values() if row.group != "series"}
    assert told - set(CHECKS) == set(ISSUES)
    assert set(CHECKS) <= told


def test_every_code_says_what_it_is_and_what_to_do() -> None:
    assert set(FINDINGS) == set(CODES)


@pytest.mark.parametrize(
    "code", [row.code for row in CODES.values() if row.at is None], ids=lambda code: code
)
def test_a_code_that_its_row_does_not_show_has_a_test_of_its_own(code: str) -> None:
    tests = (path.read_text("utf-8") for path in HERE.parent.rglob("test_*.py"))
    assert any(f'"{code}"' in text for text in tests)


@pytest.mark.parametrize("row", CODES.values(), ids=lambda row: row.code)
def test_a_code_that_text_can_show_is_shown(row: Code) -> None:
    assert (row.at is None) == (row.wrong is None) == (row.right is None)
