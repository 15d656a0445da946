"""Two wordings side by side: what only one of them has is marked."""

from hypothesis import given
from hypothesis import strategies as st

from giaoban.out.marked import marked, plain, runs, unmarked

WORDS = st.lists(st.sampled_from(["rà soát", "hồ sơ,", "(12)", "Sở", "sở", "2021;"]), max_size=8)
TEXTS = WORDS.map(" ".join)


def both(before, after):
    return tuple(marked(side) for side in runs(before, after))


def test_words_of_one_side_are_marked():
    assert both(
        "Xây dựng Quy chế làm việc của Sở.", "Sửa Quy chế làm việc của Sở, trình duyệt."
    ) == (
        "‹Xây dựng› Quy chế làm việc của Sở.",
        "‹Sửa› Quy chế làm việc của Sở‹, trình duyệt›.",
    )


def test_words_in_a_row_are_marked_together():
    before, after = both("Lập hồ sơ dự án cầu Suối Đá.", "Lập tờ trình gấp dự án cầu Suối Đá.")
    assert (before, after) == (
        "Lập ‹hồ sơ› dự án cầu Suối Đá.",
        "Lập ‹tờ trình gấp› dự án cầu Suối Đá.",
    )


def test_case_and_the_place_of_tone_marks_are_no_difference():
    assert both("Hoà giải tại Uỷ ban.", "hòa giải tại ủy ban.") == (
        "Hoà giải tại Uỷ ban.",
        "hòa giải tại ủy ban.",
    )


def test_where_nearly_all_differs_nothing_is_marked():
    assert both("Dọn kho tầng ba.", "Thu phí chợ Sỏi.") == ("Dọn kho tầng ba.", "Thu phí chợ Sỏi.")


def test_it_is_known_why_nothing_is_marked():
    long = "Rà soát hồ sơ. " * 400
    assert unmarked("Dọn kho tầng ba.", "Thu phí chợ Sỏi.") == "anew"
    assert unmarked(long, f"{long} Báo cáo.") == "long"
    assert unmarked("Hoà giải tại Uỷ ban.", "hòa giải tại ủy ban.") is None
    assert unmarked("Lập hồ sơ dự án cầu.", "Lập gấp hồ sơ dự án cầu.") is None
    assert unmarked(long, long) is None


def test_what_steers_a_terminal_is_shown():
    assert marked(plain("a\x1b[31mb")) == "a␛[31mb"


@given(TEXTS, TEXTS)
def test_no_letter_is_lost(before, after):
    left, right = runs(before, after)
    assert "".join(run.text for run in left) == " ".join(before.split())
    assert "".join(run.text for run in right) == " ".join(after.split())
