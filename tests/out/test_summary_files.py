"""The summary as JSON and as Markdown."""

import datetime as dt
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # comes with rich

from factories import deadline, joint, notice, reading, section, task, unit
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Period
from giaoban.out import render
from giaoban.out.summary_md import escaped
from giaoban.out.visible import on_one_line
from giaoban.summary import Summary, summarize

FRIDAY = dt.date(2021, 3, 19)
OFFICE = unit("Văn phòng Sở")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def made(text: str = "Lập dự toán.", **known: Any) -> Summary:
    day = dt.date(2021, 3, 11)
    late = deadline("by", start=None, end=day, due=day, text="chậm nhất ngày 11/3/2021")
    tasks = (
        task("1.1", text=text, assignees=(OFFICE, unit())),
        task("1.2", deadlines=(late,)),
    )
    of = notice(section(*tasks), joint_tasks=(joint("1.1", "1.2"),))
    return summarize(Library.in_memory([reading(of)]), Question(FRIDAY), **known)


def as_json(thing: Summary) -> Any:
    return json.loads(render(thing, "json"))


class TestJson:
    def test_has_every_key_always(self) -> None:
        empty = as_json(summarize(Library.in_memory(), Question(FRIDAY)))
        full = as_json(made())
        assert list(empty) == list(full)
        assert list(empty["total"]) == list(full["total"])
        assert (empty["units"], empty["lines"], empty["no_leader"]) == ([], [], [])
        assert len({tuple(one) for one in full["units"]}) == 1
        assert len({tuple(one) for one in full["lines"]}) == 1

    def test_adds_up(self) -> None:
        told = as_json(made())
        for counts in (told["total"], told["counted_again"], *told["units"]):
            assert sum(counts["buckets"].values()) == counts["tasks"]
            assert sum(counts["undated"].values()) == counts["buckets"]["undated"]
            assert sum(counts["states"].values()) == counts["tasks"]
        rows = sum(one["tasks"] for one in told["units"])
        assert rows - told["counted_again"]["tasks"] == told["total"]["tasks"] == 2

    def test_quotes_the_task_of_each_line(self) -> None:
        first = as_json(made())["lines"][0]
        assert (first["kind"], first["reference"], first["days"]) == (
            "overdue",
            "257/TB-SKHCN#1.2",
            -8,
        )
        assert first["text"] in first["message"]

    def test_days_are_iso(self) -> None:
        month = Period(start=dt.date(2021, 3, 1), end=dt.date(2021, 3, 31))
        told = as_json(made(period=month))
        assert (told["as_of"], told["period"]["end"]) == ("2021-03-19", "2021-03-31")
        assert told["notices"][0]["month"] == "2021-03-01"


class TestMarkdown:
    def test_is_a_heading_a_table_and_lists(self) -> None:
        out = render(made(), "md")
        kinds = [token.type for token in MARKDOWN.parse(out)]
        assert kinds.count("table_open") == 1
        assert kinds.count("tr_open") == 5
        assert (kinds.count("heading_open"), kinds.count("ordered_list_open")) == (3, 1)

    def test_what_a_document_says_is_no_markup(self) -> None:
        evil = "Lập dự toán | *đậm* <b>x</b> [a](http://b) `c` ~~d~~ &amp; # e."
        html = MARKDOWN.render(render(made(evil), "md"))
        assert not any(tag in html for tag in ("<b>", "<em>", "<a ", "<code>", "<s>"))
        assert "&amp;amp;" in html

    @given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("1.)-+#*_`~|<&[](:/w @"))
    def test_any_text_is_shown_as_it_is(self, text: str) -> None:
        line = on_one_line(text)
        for page in (f"- {escaped(line)}", f"| a |\n| --- |\n| {escaped(line)} |"):
            tokens = [token for token in MARKDOWN.parse(page) if token.type == "inline"]
            told = tokens[-1].children if tokens else []
            assert all(one.type == "text" for one in told or [])
            assert not line or "".join(one.content for one in told or []) == line
