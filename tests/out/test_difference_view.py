"""Two notices compared, as a person sees it, as Markdown and as JSON."""

import datetime as dt
import json

import pytest

from factories import task
from giaoban.compare import Change
from giaoban.desk.difference import Side, difference
from giaoban.library.shelf import Library
from giaoban.out import render
from giaoban.out.difference_words import happened
from giaoban.out.manner import Manner, Words
from office import notice, put, sample

AS_OF = dt.date(2021, 3, 5)


@pytest.fixture
def library():
    made = Library.in_memory([])
    yield made
    made.close()


def compared(library, before, after, **known):
    put(library, before, "thang2.txt")
    put(library, after, "thang3.txt")
    return difference(tuple(Side(library, head) for head in library.heads()), AS_OF, **known)


@pytest.fixture
def samples(library):
    return compared(library, sample("thang2.docx"), sample("thang3.docx"))


def month(*tasks, of=2):
    return notice(*tasks, number=f"1{of}", day=f"05/{of}/2021", month=str(of))


def view(thing):
    return render(thing, "view").splitlines()


def test_the_sums_add_up(samples):
    rows = [line.rsplit(None, 2) for line in view(samples)[4:11]]
    numbers = [(int(old), int(new)) for _, old, new in rows]
    assert numbers[-1] == (30, 30)
    assert tuple(map(sum, zip(*numbers[:-1], strict=True))) == numbers[-1]


def test_what_fell_out_without_a_word_is_named_at_the_head(samples):
    told = next(line for line in view(samples) if line.startswith("Not given again, and"))
    assert told.endswith("52/TB-SKHCN#6.1, 52/TB-SKHCN#6.3, 52/TB-SKHCN#7.3, 52/TB-SKHCN#8.2")


def test_a_task_told_otherwise_stands_side_by_side(library):
    thing = compared(
        library,
        month("Xây dựng Kế hoạch ứng phó sự cố bức xạ cấp tỉnh.", "Dọn kho lưu trữ."),
        month("Hoàn thiện Kế hoạch ứng phó sự cố bức xạ cấp tỉnh.", "Dọn kho lưu trữ.", of=3),
    )
    assert view(thing)[-8:] == [
        "Phòng Quản lý khoa học (2)",
        "",
        "1.1 → 1.1  Told in other words",
        "    Before: ‹Xây dựng› Kế hoạch ứng phó sự cố bức xạ cấp tỉnh.",
        "    Now: ‹Hoàn thiện› Kế hoạch ứng phó sự cố bức xạ cấp tỉnh.",
        "",
        "1.2 → 1.2  Carried on",
        "    Dọn kho lưu trữ.",
    ]


def test_a_pair_in_which_nothing_is_marked_says_why():
    old, new = task(text="Dọn kho tầng ba."), task(text="Thu phí chợ Sỏi.")
    change = Change("reworded", (old,), (new,))
    assert list(happened(change, Words())) == ["nearly all in other words"]


def test_a_day_put_back_says_from_when_to_when(library):
    thing = compared(
        library,
        month("Lập dự toán trước ngày 20/02/2021."),
        month("Lập dự toán trước ngày 20/3/2021.", of=3),
    )
    assert "1.1 → 1.1  Carried on · Put back: 2021-02-19 → 2021-03-19" in view(thing)


def test_nothing_changed_is_said(library):
    thing = compared(library, month("Dọn kho."), month("Dọn kho.", of=3))
    assert "Nothing changed." in view(thing)


def test_on_a_terminal_it_keeps_to_its_columns(samples):
    lines = render(samples, "view", Manner(width=60)).splitlines()
    assert max(map(len, lines)) <= 60


def test_what_a_document_says_is_no_markup(library):
    thing = compared(library, month("Dọn kho [a](b) | c."), month("Họp <i>giao ban</i>.", of=3))
    text = render(thing, "md")
    assert r"Dọn kho \[a\](b) \| c." in text
    assert r"Họp \<i\>giao ban\</i\>." in text


def test_words_that_differ_are_bold_in_markdown(library):
    thing = compared(
        library,
        month("Xây dựng Kế hoạch ứng phó sự cố bức xạ cấp tỉnh."),
        month("Hoàn thiện Kế hoạch ứng phó sự cố bức xạ cấp tỉnh.", of=3),
    )
    assert "| **Xây dựng** Kế hoạch ứng phó" in render(thing, "md")


def test_a_row_of_markdown_has_three_cells(samples):
    rows = [line for line in render(samples, "md").splitlines() if line.startswith("| ")]
    assert {row.replace(r"\|", "").count("|") for row in rows} == {4}


class TestJson:
    def test_the_keys_are_the_contract_s(self, samples):
        made = json.loads(render(samples, "json"))
        assert list(made) == ["schema", "as_of", "unit", "before", "after", "changes", "counts"]
        assert {tuple(change) for change in made["changes"]} == {
            (
                "kind",
                "before",
                "after",
                "moved",
                "units",
                "role",
                "partners",
                "deadline",
                "matched_by",
                "score",
                "in_doubt",
                "fallen",
                "reasons",
                "remark",
                "texts",
            )
        }

    def test_the_counts_are_those_of_the_changes(self, samples):
        made = json.loads(render(samples, "json"))
        for kind, count in made["counts"].items():
            assert count == sum(change["kind"] == kind for change in made["changes"])

    def test_a_change_says_what_it_was_and_is(self, samples):
        changes = json.loads(render(samples, "json"))["changes"]
        moved = next(change for change in changes if change["moved"])
        assert moved["units"] == {
            "from": ["Phòng Kế hoạch - Tài chính"],
            "to": ["Phòng Quản lý khoa học"],
        }
        put_back = next(one for one in changes if one["before"] == ["1.1"])
        assert put_back["deadline"] == {
            "change": "later",
            "from": "2021-02-25",
            "to": "2021-03-11",
            "words": {
                "from": "Hoàn thành trước ngày 26/02/2021",
                "to": "Hoàn thành trước ngày 12/3/2021",
            },
        }
        leads = next(one for one in changes if one["before"] == ["2.4"])
        assert leads["role"] == {"from": "cooperate", "to": "lead"}
