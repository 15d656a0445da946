"""The way out: JSON as promised, views that a person can trust, text that cannot steer a screen."""

import datetime as dt
import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import (
    citation,
    deadline,
    evidence,
    issue,
    joint,
    notice,
    place,
    reading,
    remark,
    section,
    signature,
    task,
    unit,
)
from giaoban.model.notice import Deadline, Notice
from giaoban.model.reading import Coverage, Reading, Unassigned
from giaoban.out import WRITERS, phrases, render
from giaoban.out.contract import described
from giaoban.out.manner import Manner, Words
from giaoban.out.save import save
from giaoban.out.visible import HIDDEN, visible

DOCS = Path(__file__).parents[1] / "docs"

NOTICES = sorted((Path(__file__).parent / "notices").glob("*/expected.json"))

HOSTILE = (
    "[red]x[/] =cmd|'/c calc'!A1 \x1b[31m \x9b2J \u202eABC\u2066 [link=http://x]y[/link] :smile:"
)

KEYS = ["schema", "source", "text", "notice", "evidence", "issues", "coverage"]


def view(thing: Reading, **manner: Any) -> str:
    return render(thing, "view", Manner(**manner))


def test_every_pair_of_the_registry_has_its_writer() -> None:
    for module, function in WRITERS.values():
        assert callable(getattr(import_module(f"giaoban.out.{module}"), function))


class TestJson:
    def test_the_keys_stand_in_their_order(self) -> None:
        made = json.loads(render(reading(), "json"))
        assert list(made) == KEYS
        assert list(made["source"]) == ["name", "format", "sha256", "pages", "reader"]
        assert list(made["coverage"]) == ["characters", "assigned", "unassigned"]

    @pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.parent.name)
    def test_a_notice_is_printed_as_it_is_annotated(self, path: Path) -> None:
        expected = json.loads(path.read_text(encoding="utf-8"))
        thing = reading(Notice.model_validate(expected))
        assert json.loads(render(thing, "json"))["notice"] == expected

    def test_an_issue_is_a_sentence(self) -> None:
        words = Words(tell=lambda code, parameters: f"{code}: {parameters['tasks']}")
        thing = reading(issues=(issue("joint-without-lead", parameters={"tasks": "1.4, 4.2"}),))
        (told,) = json.loads(render(thing, "json", Manner(words)))["issues"]
        assert list(told) == ["code", "severity", "message", "at", "spans"]
        assert told["message"] == "joint-without-lead: 1.4, 4.2"

    def test_letters_are_letters_and_days_are_iso(self) -> None:
        text = render(reading(), "json")
        assert "Phòng Quản lý khoa học" in text
        assert '"issued": "2021-03-01"' in text

    def test_what_a_terminal_would_obey_is_escaped_and_comes_back(self) -> None:
        text = render(reading(text=HOSTILE), "json")
        assert HIDDEN.search(text) is None
        assert json.loads(text)["text"] == HOSTILE

    def test_a_line_is_one_line(self) -> None:
        line = render(reading(text="một\nhai\u2028ba\x85bốn"), "jsonl")
        assert line.splitlines() == [line.rstrip("\n")]

    def test_a_list_comes_in_an_envelope(self) -> None:
        made = json.loads(render([reading(), reading()], "json"))
        assert list(made) == ["schema", "items"]
        assert [list(item) for item in made["items"]] == [KEYS, KEYS]


class TestSchema:
    def test_every_key_that_is_printed_is_described_and_required(self) -> None:
        schema = described()
        assert list(schema["properties"]) == KEYS
        assert schema["required"] == KEYS
        for kind, value in parts(json.loads(render(full(), "json"))):
            assert list(value) == schema["$defs"][kind]["required"], kind

    def test_it_is_json(self) -> None:
        assert json.loads(render("schema", "json")) == described()

    def test_no_other_key_is_allowed(self) -> None:
        kinds = described()["$defs"].values()
        assert all(kind["additionalProperties"] is False for kind in kinds)

    def test_the_document_names_every_key(self) -> None:
        told = (DOCS / "json.md").read_text(encoding="utf-8")
        keys = {key for kind in described()["$defs"].values() for key in kind["properties"]}
        assert sorted(key for key in keys | set(KEYS) if f"`{key}`" not in told) == []

    def test_the_document_names_every_value_of_the_closed_sets(self) -> None:
        told = (DOCS / "json.md").read_text(encoding="utf-8")
        values = set(re.findall(r'"enum": (\[[^]]*\])', json.dumps(described())))
        named = {value for enum in values for value in json.loads(enum)}
        assert sorted(value for value in named if f"`{value}`" not in told) == []


def full() -> Reading:
    """A reading in which nothing is null or empty."""
    where = place(0, 22, page=1)
    time = deadline(time="16:00", event="họp", inferred=("year",), applies_to="các phòng")
    given = task(
        role="lead",
        partners=(unit("Văn phòng"),),
        submit_to=(unit("UBND tỉnh"),),
        conditions=("nếu có",),
        deadlines=(time,),
        citations=(citation(),),
    )
    inner = section(given, id="1.1", remarks=(remark(),), lead_in=("đề nghị",))
    whole = notice(
        section(given, sections=(inner,), remarks=(remark(),)),
        joint_tasks=(joint("1.1", "1.2", lead="1.1"),),
        citations=(citation(),),
        signature=signature(),
    )
    return reading(
        whole,
        evidence=(evidence("/number", where),),
        issues=(issue(spans=(where,)),),
        coverage=Coverage(
            characters=10, assigned=9, unassigned=(Unassigned(start=0, end=1, text="P"),)
        ),
    )


def parts(made: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Kind and value of the main parts of a printed reading."""
    first = made["notice"]["sections"][0]
    given = first["tasks"][0]
    return [
        ("Source", made["source"]),
        ("Notice", made["notice"]),
        ("Section", first),
        ("Task", given),
        ("UnitRef", given["assignees"][0]),
        ("Deadline", given["deadlines"][0]),
        ("Citation", given["citations"][0]),
        ("Remark", first["remarks"][0]),
        ("Meeting", made["notice"]["meeting"]),
        ("Signature", made["notice"]["signature"]),
        ("JointTask", made["notice"]["joint_tasks"][0]),
        ("Evidence", made["evidence"][0]),
        ("Place", made["evidence"][0]["spans"][0]),
        ("Issue", made["issues"][0]),
        ("Coverage", made["coverage"]),
        ("Unassigned", made["coverage"]["unassigned"][0]),
    ]


class TestView:
    def test_a_task_is_a_block_of_lines_however_long(self) -> None:
        long = "rà soát " * 100
        assert f"  1.1  {long.strip()}\n" in view(reading(notice(section(task(text=long)))))

    def test_the_unit_of_the_heading_goes_without_saying(self) -> None:
        assert "Assigned to" not in view(reading())

    def test_a_part_that_is_said_is_shown(self) -> None:
        shown = view(reading(notice(section(task(role="cooperate", partners=(unit("VP"),))))))
        assert "Co-operates: Phòng Quản lý khoa học\n" in shown
        assert "Co-operates with: VP\n" in shown

    def test_another_unit_than_the_heading_is_shown(self) -> None:
        shown = view(reading(notice(section(task(assignees=(unit("Thanh tra"),))))))
        assert "Assigned to: Thanh tra\n" in shown

    def test_a_set_of_units_is_a_common_task(self) -> None:
        given = task(assignees=(unit("các phòng", group=True),))
        assert "Assigned to: các phòng (common task)\n" in view(reading(notice(section(given))))

    def test_joint_work_names_its_twin_and_who_leads(self) -> None:
        sections = section(task("1.1"), task("1.2", assignees=(unit("Văn phòng Sở"),)))
        led = notice(sections, joint_tasks=(joint("1.1", "1.2", lead="1.2"),))
        assert "Given to several: with 1.2 · Led by Văn phòng Sở\n" in view(reading(led))
        unled = notice(sections, joint_tasks=(joint("1.1", "1.2"),))
        assert "with 1.2 · It is not clear who leads\n" in view(reading(unled))

    def test_sections_nest(self) -> None:
        inner = section(task("II.1.1"), id="II.1", heading="Sở Tài chính")
        shown = view(reading(notice(section(id="II", heading="Phân công", sections=(inner,)))))
        assert "\n  II.1. Sở Tài chính\n" in shown
        assert "\n    II.1.1  Tham mưu" in shown

    def test_remarks_stand_apart(self) -> None:
        shown = view(reading(notice(section(remarks=(remark("Công tác cơ bản tốt."),)))))
        assert "\n  Not a task\n  – Công tác cơ bản tốt.\n" in shown

    def test_what_stands_in_no_numbered_part_has_no_heading(self) -> None:
        shown = view(reading(notice(section(task("0.1"), id="0", heading=None))))
        assert "Section 0" not in shown
        assert "\n\n  0.1  Tham mưu" in shown

    def test_a_part_without_a_heading_has_its_number(self) -> None:
        assert "\nSection 4\n\n  4.1  " in view(
            reading(notice(section(task("4.1"), id="4", heading=None)))
        )

    def test_documents_that_are_cited_are_shown(self) -> None:
        cited = citation(
            text="số 41/BB-PC07 ngày 22/7/2025", type="Biên bản", issuer="Phòng Cảnh sát"
        )
        shown = view(reading(notice(section(task(citations=(cited,))))))
        assert "Document cited: Biên bản số 41/BB-PC07 ngày 22/7/2025 of Phòng Cảnh sát\n" in shown

    def test_the_grounds_are_shown_with_what_they_are_about(self) -> None:
        ground = citation(text="Kế hoạch số 96/KH-UBND của UBND tỉnh", issuer="UBND tỉnh")
        ground = ground.model_copy(update={"subject": "về chuyển đổi số"})
        shown = view(reading(notice(citations=(ground,))))
        assert "\nGrounds: Kế hoạch số 96/KH-UBND của UBND tỉnh về chuyển đổi số\n" in shown

    def test_the_archive_line_is_shown(self) -> None:
        assert "\nArchive: VT\n" in view(reading())

    def test_a_draft_shows_where_its_number_is_blank(self) -> None:
        draft = notice(number="/TB-SKHCN", serial=None)
        assert view(reading(draft)).startswith("Thông báo (number left blank)/TB-SKHCN\n")

    def test_a_place_without_a_day_is_a_place(self) -> None:
        shown = view(reading(notice(issued=None)))
        assert "\nPlace: Sơn La\n" in shown
        assert "Issued" not in shown

    def test_standard_input_has_a_name(self) -> None:
        thing = reading()
        source = thing.source.model_copy(update={"name": "-"})
        assert "\nFile: standard input\n" in view(thing.model_copy(update={"source": source}))

    def test_the_four_buckets_add_up_to_the_tasks(self) -> None:
        timings = ("dated", "event", "recurring", "undated", "undated")
        given = [task(f"1.{i}", timing=timing) for i, timing in enumerate(timings)]
        inner = section(task("1.9.1"), id="1.9")
        shown = view(reading(notice(section(*given, sections=(inner,)))))
        assert "\nTasks: 6\n" in shown
        counts = re.search(r"^Time limits: (.*)$", shown, re.MULTILINE)
        assert counts is not None
        assert sum(map(int, re.findall(r"\d+", counts[1]))) == 6

    def test_issues_say_where(self) -> None:
        found = issue(at="/sections/0/tasks/0/deadlines/0", spans=(place(0, 5, page=2, line=7),))
        assert "Warning: no-tasks (task 1.1, page 2, line 7)\n" in view(reading(issues=(found,)))

    def test_an_issue_that_points_nowhere_is_told_all_the_same(self) -> None:
        shown = view(reading(issues=(issue(at="/sections/7/tasks/x"),)))
        assert "Warning: no-tasks\n" in shown

    @pytest.mark.parametrize(
        ("assigned", "told"),
        [
            (10_000, "100 % (10000 characters)"),
            (9_999, "99.9 % (9999 of 10000 characters)"),
            (9_500, "95 % (9500 of 10000 characters)"),
            (0, "0 % (0 of 10000 characters)"),
        ],
    )
    def test_coverage_is_never_rounded_up(self, assigned: int, told: str) -> None:
        covered = Coverage(characters=10_000, assigned=assigned, unassigned=())
        assert f"accounted for: {told}\n" in view(reading(coverage=covered))

    def test_what_is_left_over_is_listed(self) -> None:
        left = Unassigned(start=3, end=9, text="số 5\nlạc")
        covered = Coverage(characters=10, assigned=4, unassigned=(left,))
        assert "left over: «số 5 lạc»\n" in view(reading(coverage=covered))

    def test_a_text_that_is_no_notice_has_a_view(self) -> None:
        names = ("number", "type", "title", "issued", "place", "period", "meeting", "signature")
        bare = notice(
            **dict.fromkeys(names), recipients=(), issuer_code=None, archive=None
        ).model_copy(update={"sections": ()})
        shown = view(reading(bare))
        assert shown.startswith("(no number)\nFile: thang3.txt\n")
        assert "\nTasks: 0\n" in shown

    @pytest.mark.parametrize("width", [20, 24, 30, 40, 60, 80, 200])
    def test_on_a_terminal_no_line_is_wider(self, width: int) -> None:
        shown = view(full(), width=width, why=True)
        assert max(map(len, shown.splitlines())) <= min(width, 104)
        assert not any(line.endswith(" ") for line in shown.splitlines())

    @pytest.mark.parametrize("width", [1, 20, 30, 40, 60, 200])
    def test_columns_lose_no_letters(self, width: int) -> None:
        letters = "".join(view(full(), why=True).replace(":", " ").split())
        shown = view(full(), why=True, width=width).replace(":", " ")
        assert "".join(shown.split()) == letters

    def test_colour_only_where_it_is_asked_for(self) -> None:
        assert "\x1b" not in view(full(), width=80)
        coloured = view(full(), width=80, colour=True)
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == view(full(), width=80)


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (deadline(), "Before 2021-03-03 (last day 2021-03-02)"),
        (
            deadline(time="16:00", due=dt.date(2021, 3, 3)),
            "Before 16:00 on 2021-03-03",
        ),
        (
            deadline(time="16:30", due=dt.date(2021, 3, 3)),
            "Before 16:30 on 2021-03-03",
        ),
        (deadline("by", end=dt.date(2021, 3, 5)), "No later than 2021-03-05"),
        (deadline("on", start=dt.date(2021, 3, 3)), "Appointment: 2021-03-03"),
        (deadline("after", start=dt.date(2021, 3, 3)), "After 2021-03-03"),
        (
            deadline("between", start=dt.date(2021, 3, 1), end=dt.date(2021, 3, 5)),
            "From 2021-03-01 to 2021-03-05",
        ),
        (
            deadline(
                "within",
                start=dt.date(2021, 1, 1),
                end=dt.date(2021, 3, 31),
                due=dt.date(2021, 3, 31),
            ),
            "Within quarter I/2021 (last day 2021-03-31)",
        ),
        (
            deadline(
                "within",
                text="trong tuần đầu tháng 3",
                start=dt.date(2021, 3, 1),
                end=dt.date(2021, 3, 7),
                due=dt.date(2021, 3, 7),
            ),
            "«trong tuần đầu tháng 3» (last day 2021-03-07)",
        ),
        (
            deadline("upon", text="tại phiên họp thứ 67", event="phiên họp thứ 67"),
            "Upon an event: tại phiên họp thứ 67",
        ),
        (deadline("every", text="hằng tháng", rrule="FREQ=MONTHLY"), "Recurring: hằng tháng"),
        (deadline("every", text="khi có yêu cầu"), "Constantly: khi có yêu cầu"),
        (deadline("within", text="trong thời gian tới"), "«trong thời gian tới»"),
        (
            deadline(inferred=("year",)),
            "Before 2021-03-03 (last day 2021-03-02) · Inferred from the notice: the year",
        ),
        (
            deadline("on", start=dt.date(2021, 3, 3), inferred=("month", "week", "day")),
            "Appointment: 2021-03-03 · Inferred from the notice: the month, the week, the day",
        ),
        (
            deadline("by", text="cuối tháng 3", end=dt.date(2021, 3, 31), approximate=True),
            "No later than 2021-03-31 · approximate: «cuối tháng 3»",
        ),
        (
            deadline("within", text="khoảng giữa tháng 3", approximate=True),
            "«khoảng giữa tháng 3» · approximate",
        ),
        (
            deadline("by", end=dt.date(2021, 3, 5), applies_to="các huyện"),
            "các huyện: No later than 2021-03-05",
        ),
    ],
)
def test_a_time_is_said_with_its_relation_and_its_last_day(time: Deadline, said: str) -> None:
    assert phrases.when(time, Words()) == said


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2021-02-01", "2021-02-28", "month 02/2021"),
        ("2021-03-01", "2021-03-31", "month 3/2021"),
        ("2021-10-01", "2021-12-31", "quarter IV/2021"),
        ("2021-01-01", "2021-06-30", "the first half of 2021"),
        ("2021-07-01", "2021-12-31", "the second half of 2021"),
        ("2021-01-01", "2021-12-31", "the year 2021"),
        ("2021-02-01", "2021-04-30", None),
        ("2021-01-01", "2021-09-30", None),
        ("2021-03-02", "2021-03-31", None),
        ("2020-12-01", "2021-12-31", None),
    ],
)
def test_whole_periods_have_names(start: str, end: str, name: str | None) -> None:
    days = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    assert phrases.period(*days, Words()) == name


@pytest.mark.parametrize(
    ("spans", "where"),
    [
        ([], ""),
        ([place(page=2, line=7)], "page 2, line 7"),
        ([place(page=2, line=9), place(page=2, line=7)], "page 2, line 7, 9"),
        ([place(page=2, line=40), place(page=3, line=1)], "page 2, line 40; page 3, line 1"),
        ([place(line=line) for line in (1, 3, 5, 7, 9)], "line 1, 3, 5, 7, …"),
        (
            [place(page=page, line=None) for page in range(1, 6)],
            "page 1; page 2; page 3; page 4; …",
        ),
        ([place(line=7), place(line=8), place(line=8)], "line 7–8"),
        ([place(page=2, line=None)], "page 2"),
        ([place(line=None)], ""),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(spans: list[Any], where: str) -> None:
    assert phrases.place(spans, Words()) == where


class TestHostile:
    def reading(self) -> Reading:
        times = (deadline("upon", text=HOSTILE, event=HOSTILE),)
        given = task(
            text=HOSTILE, assignees=(unit(HOSTILE),), conditions=(HOSTILE,), deadlines=times
        )
        left = Unassigned(start=0, end=1, text=HOSTILE)
        made = notice(
            section(given, heading=HOSTILE, lead_in=(HOSTILE,), remarks=(remark(HOSTILE),)),
            title=HOSTILE,
            number=HOSTILE,
            recipients=(HOSTILE,),
        )
        return reading(
            made,
            text=HOSTILE,
            evidence=(evidence("/title", place(0, len(HOSTILE)), rule="x"),),
            coverage=Coverage(characters=2, assigned=1, unassigned=(left,)),
        )

    def test_it_is_shown_as_it_is(self) -> None:
        shown = view(self.reading(), why=True)
        assert HIDDEN.search(shown) is None
        assert "[red]x[/] =cmd|'/c calc'!A1 ␛[31m ⟦U+009B⟧2J ⟦U+202E⟧ABC⟦U+2066⟧" in shown

    def test_nor_does_a_terminal_obey_it(self) -> None:
        shown = view(self.reading(), why=True, width=200, colour=True)
        ours = re.compile(r"\x1b\[(0|1|2|33|1;36)m")
        assert HIDDEN.search(ours.sub("", shown)) is None
        assert "[red]x[/]" in shown
        assert ":smile:" in shown


@given(st.text())
def test_what_is_visible_cannot_steer(text: str) -> None:
    shown = visible(text)
    assert HIDDEN.search(shown) is None
    assert text == shown or HIDDEN.search(text)


class TestSave:
    def test_an_old_file_stays_whole_if_the_new_one_fails(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        target = tmp_path / "out.json"
        target.write_text("old", encoding="utf-8")

        def full_disk(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full_disk)
        with pytest.raises(Exception, match="disk-full"):
            save(target, "new")
        assert target.read_text(encoding="utf-8") == "old"
        assert list(tmp_path.iterdir()) == [target]

    def test_a_link_is_followed(self, tmp_path: Path) -> None:
        real, link = tmp_path / "real.json", tmp_path / "link.json"
        real.write_text("old", encoding="utf-8")
        link.symlink_to(real)
        save(link, "new")
        assert link.is_symlink()
        assert real.read_text(encoding="utf-8") == "new"
