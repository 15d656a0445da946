"""A place and what stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import place
from giaoban.out.excerpt import excerpt

LONG = "x" * 200


@pytest.mark.parametrize(
    ("text", "at", "shown"),
    [
        ("Số: 7/TB-SKHCN", (4, 14), ("Số: ", "7/TB-SKHCN", "")),
        ("một\nhai ba bốn\nnăm", (8, 10), ("hai ", "ba", " bốn")),
        ("a\x1bb c", (0, 3), ("", "a␛b", " c")),
        ("ab", (1, 1), ("a", "·", "b")),
    ],
)
def test_its_line_is_shown(text: str, at: tuple[int, int], shown: tuple[str, str, str]) -> None:
    assert excerpt(place(*at), text) == shown


def test_what_is_cut_has_an_ellipsis() -> None:
    before, marked, after = excerpt(place(200, 400), f"{LONG}{'y' * 200}{LONG}")
    assert (before[0], marked[-1], after[-1]) == ("…", "…", "…")


@given(st.text(), st.data())
def test_it_fits_a_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = "".join(excerpt(place(start, end), text))
    assert len(shown) <= 74
    assert "\n" not in shown
