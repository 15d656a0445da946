"""Rows in columns: text hangs under its own beginning, and stays whole in a narrow terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.out.paint import in_columns, plain
from giaoban.out.rows import Row

TEXT = "rà soát kinh phí của các đơn vị trực thuộc"

rows = st.lists(
    st.builds(
        Row,
        text=st.text(alphabet="ab [đ]ộ–/x ", max_size=60),
        label=st.text(alphabet="ab1.", max_size=25),
        indent=st.integers(0, 12),
        join=st.sampled_from([": ", " ", "  "]),
        group=st.sampled_from(["", "facts"]),
    )
)


def lines(*made: Row, width: int) -> list[str]:
    return in_columns(made, width, colour=False).splitlines()


def test_text_hangs_under_its_marker() -> None:
    assert lines(Row(TEXT, "II.1.", 2, join=" "), width=40) == [
        "  II.1. rà soát kinh phí của các đơn vị",
        "        trực thuộc",
    ]


def test_names_of_a_group_share_a_column_and_other_groups_have_theirs() -> None:
    made = Row("một", "A"), Row("hai", "Thời hạn"), Row("ba", "Ai", group="facts")
    assert lines(*made, width=60) == ["A         một", "Thời hạn  hai", "Ai  ba"]


def test_a_name_too_long_for_its_column_stands_above() -> None:
    assert lines(Row("một hai", "Việc giao nhiều đơn vị"), width=40) == [
        "Việc giao nhiều đơn vị",
        "             một hai",
    ]


def test_where_there_is_no_room_beside_the_name_text_stands_below_it() -> None:
    assert lines(Row(TEXT, "Thời hạn", 4), width=24) == [
        "    Thời hạn",
        "      rà soát kinh phí",
        "      của các đơn vị",
        "      trực thuộc",
    ]


@pytest.mark.parametrize("width", [20, 21, 30, 40])
@given(made=rows)
def test_in_any_width_no_line_is_wider_and_no_letter_is_lost(width: int, made: list[Row]) -> None:
    shown = in_columns(made, width, colour=False)
    assert max(map(len, shown.splitlines()), default=0) <= width
    assert letters(shown) == letters(plain(made))


def letters(text: str) -> str:
    """All but blanks, and the colons that part names from text in plain lines."""
    return "".join(text.replace(":", " ").split())
