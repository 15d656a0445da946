"""Nothing is recorded on another's task, of another time, or against what was said since."""

import datetime as dt
from typing import Any

import pytest

from giaoban.desk.importing import imported
from giaoban.library.shelf import Library
from office import put
from tracking_sheet import AS_OF, desk, events, line, sheet, took, why

CHECK = "Rà soát hồ sơ tồn đọng, báo cáo Giám đốc Sở trước ngày 20/3/2021."
WEEKLY = "Hằng tuần báo cáo lịch công tác."
PLANNERS, OFFICE, INSPECTORS = "Phòng Kế hoạch - Tài chính", "Văn phòng Sở", "Thanh tra Sở"


def text(*sections: tuple[str, str], number: str = "12") -> str:
    """A notice of a task for each heading."""
    listed = "\n".join(f"{i}. {unit}\n- {task}" for i, (unit, task) in enumerate(sections, 1))
    day = "    " if number.isspace() else "05"
    return (
        "UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\n"
        f"Số: {number}/TB-SKHCN\n\nLam Lĩnh, ngày {day} tháng 3 năm 2021\n\n"
        "THÔNG BÁO\nKết luận của Giám đốc Sở tại cuộc họp giao ban tháng 3 năm 2021\n\n"
        f"{listed}\n\nNơi nhận:\n- Lưu: VT.\n"
    )


def held(*texts: str) -> Library:
    made = Library.in_memory()
    for i, one in enumerate(texts):
        put(made, one, f"{i}.txt")
    return made


def recorded(made: Any) -> list[tuple[str, str | None]]:
    """Task and unit of each record."""
    told = [one.recording.event for one in made.recorded]
    return [(one.task.id, one.unit) for one in told if one.task]


# -- which task -----------------------------------------------------------------------------------


def corrected(*now: str) -> Library:
    """Two units were told the same; in the newer text these units are."""
    first = text((PLANNERS, CHECK), (OFFICE, CHECK))
    return held(first, text(*((unit, CHECK) for unit in now)))


@pytest.mark.parametrize(
    ("now", "expected", "doubts"),
    [
        ((PLANNERS, OFFICE), ["1.1"], []),
        ((INSPECTORS, PLANNERS, OFFICE), ["2.1"], []),
        ((INSPECTORS, OFFICE), [], ["to-choose"]),
        ((OFFICE,), [], ["to-choose"]),
    ],
)
def test_of_tasks_with_the_same_words_the_unit_says_which_is_meant(
    now: tuple[str, ...], expected: list[str], doubts: list[str]
) -> None:
    before = [line(text=CHECK, lead=PLANNERS), line("2.1", text=CHECK, lead=OFFICE)]
    said = line(text=CHECK, lead=PLANNERS, status="Hoàn thành", day="12/3/2021")
    made = took(corrected(*now), said, before=before)
    assert ([task for task, _ in recorded(made)], why(made)) == (expected, doubts)


def test_where_nobody_knows_who_leads_equal_words_are_to_be_chosen() -> None:
    said = line(text=CHECK, status="Hoàn thành", day="12/3/2021")
    made = took(corrected(PLANNERS, OFFICE), said, before=[])
    assert (recorded(made), why(made)) == ([], ["to-choose"])


def drafts() -> tuple[Library, str]:
    """A draft that is signed by now, and its key; another came in a file of its name."""
    known = Library.in_memory()
    draft = text((OFFICE, WEEKLY), number="     ")
    put(known, draft, "du-thao.txt")
    key = known.key(known.heads()[0].id)
    put(known, text((OFFICE, WEEKLY)), "ban-ky.txt")
    put(known, draft.replace("tháng 3", "tháng 4").replace("KHOA HỌC", "Y"), "du-thao.txt")
    return known, key


@pytest.mark.parametrize("name", ["du-thao.txt", "id:1"])
@pytest.mark.parametrize("has_key", [True, False])
def test_a_code_means_the_notice_that_had_it_when_the_sheet_was_written(
    name: str, *, has_key: bool
) -> None:
    known, key = drafts()
    code = f"{name}#1.1"
    before = line(code, text=WEEKLY, **({"key": key} if has_key else {}))
    said = line(code, text=WEEKLY, status="Hoàn thành", day="12/3/2021")
    made = took(known, said, before=[before])
    found = [one.recording.head.name for one in made.recorded]
    assert (found, why(made)) == ((["12/TB-SKHCN"], []) if has_key else ([], ["no-notice"]))


# -- whose part -----------------------------------------------------------------------------------


def matched(known: Library, *lines: dict[str, Any], title: str = "SỔ") -> Any:
    heads = ["TT", "Nội dung công việc", "Đơn vị thực hiện", "Hạn xử lý", "Số, ký hiệu"]
    heads += ["Trạng thái", "Ngày hoàn thành", "Kết quả thực hiện", "Ghi chú"]
    plain = [{**one, "code": None} for one in lines]
    return imported(desk(known), [sheet(plain, heads, title)], file="so.xlsx", named=())


BOTH = f"{PLANNERS}, {OFFICE}"


@pytest.mark.parametrize(
    ("told", "lead", "expected", "doubts"),
    [
        (BOTH, OFFICE, [("1.1", OFFICE)], []),
        (BOTH, f"{OFFICE}; {PLANNERS}", [("1.1", None)], []),
        (BOTH, INSPECTORS, [], ["to-choose"]),
        (BOTH, None, [], ["partly"]),
        (OFFICE, INSPECTORS, [], ["to-choose"]),
        (OFFICE, OFFICE, [("1.1", None)], []),
        (OFFICE, None, [("1.1", None)], []),
    ],
)
def test_a_row_of_one_unit_says_nothing_of_the_others(
    told: str, lead: str | None, expected: list[tuple[str, str | None]], doubts: list[str]
) -> None:
    said = line(text=CHECK, lead=lead, status="Hoàn thành", day="12/3/2021")
    made = matched(held(text((told, CHECK))), said)
    assert (recorded(made), why(made)) == (expected, doubts)


def test_a_row_without_a_status_says_nothing() -> None:
    rows = [line(text=CHECK, lead=one) for one in (OFFICE, PLANNERS)]
    rows = [{**rows[0], "status": "Hoàn thành"}, {**rows[1], "status": None}]
    assert recorded(matched(held(text((BOTH, CHECK))), *rows)) == [("1.1", OFFICE)]
    made = matched(held(text((OFFICE, CHECK))), rows[0], {**rows[0], "status": None})
    assert (recorded(made), why(made)) == ([], ["disagree"])


def test_the_unit_whose_task_it_is_tells_of_its_part_though_a_partner_did() -> None:
    words = f"Chủ trì, phối hợp với {INSPECTORS} rà soát tài sản công."
    known = held(text((OFFICE, words)))
    before = [line(text=words)]
    said = line(text=words, status="Hoàn thành", day="12/3/2021")
    for unit in (INSPECTORS, OFFICE):
        made = took(known, said, before=before, title=f"Đơn vị: {unit}")
        assert (recorded(made), why(made)) == ([("1.1", unit)], [])


# -- work that returns ----------------------------------------------------------------------------

NEXT_MONTH = dt.date(2021, 4, 20)


def weekly(known: Library, as_of: dt.date = AS_OF, **said: Any) -> Any:
    before = line(text=WEEKLY, written=AS_OF)
    return took(known, line(text=WEEKLY, **said), before=[before], as_of=as_of)


@pytest.mark.parametrize("day", [None, "18/3/2021"])
def test_the_unchanged_sheet_says_nothing_of_the_next_time(day: str | None) -> None:
    known = held(text((OFFICE, WEEKLY)))
    said: dict[str, Any] = {"status": "Hoàn thành", "day": day, "result": "BC 1"}
    assert len(weekly(known, **said).recorded) == 1
    again = weekly(known, NEXT_MONTH, **said)
    assert (events(again), why(again)) == ([], [])


def test_a_time_that_was_recorded_before_the_last_is_no_news() -> None:
    known = held(text((OFFICE, WEEKLY)))
    for day, as_of in (("11/3/2021", AS_OF), ("18/3/2021", AS_OF)):
        told = known.tasks(known.heads()[0].id, as_of)[0]
        d, m, y = map(int, day.split("/"))
        desk(known).progress(told, "done", on=dt.date(y, m, d))
    made = weekly(known, NEXT_MONTH, status="Hoàn thành", day="11/3/2021")
    assert (events(made), why(made)) == ([], [])


def test_a_sheet_of_an_earlier_time_must_name_the_day() -> None:
    known = held(text((OFFICE, WEEKLY)))
    made = weekly(known, NEXT_MONTH, status="Hoàn thành")
    assert (events(made), why(made)) == ([], ["earlier-time"])
    made = weekly(known, NEXT_MONTH, status="Hoàn thành", day="19/4/2021")
    assert len(made.recorded) == 1


def test_the_part_of_a_unit_is_of_its_time_too() -> None:
    known = held(text((BOTH, WEEKLY)))
    told = known.tasks(known.heads()[0].id, AS_OF)[0]
    desk(known).progress(told, "done", unit=OFFICE, on=AS_OF)
    before = [line(text=WEEKLY, written=NEXT_MONTH)]
    said = line(text=WEEKLY, status="Hoàn thành")
    made = took(known, said, before=before, as_of=NEXT_MONTH, title=f"Đơn vị: {OFFICE}")
    assert (recorded(made), why(made)) == ([("1.1", OFFICE)], [])


# -- what was said since --------------------------------------------------------------------------


@pytest.mark.parametrize("since", ["reopen", "undo"])
@pytest.mark.parametrize(("is_anew", "expected"), [(False, ["newer"]), (True, [])])
def test_what_was_said_since_stands(since: str, *, is_anew: bool, expected: list[str]) -> None:
    known = held(text((OFFICE, CHECK)))
    said = line(text=CHECK, status="Hoàn thành", day="12/3/2021")
    (done,) = took(known, said, before=[line(text=CHECK)]).recorded
    if since == "undo":
        desk(known).undo(known.events(live=True)[0])
    else:
        desk(known).progress(done.recording.tasks[0], "reopen", on=dt.date(2021, 3, 12))
    now = "Chưa thực hiện" if since == "reopen" else line()["status"]
    anew = {"status": now, "last": float(known.last_record())} if is_anew else {}
    made = took(known, said, before=[line(text=CHECK, **anew)])
    assert (why(made), len(made.recorded)) == (expected, int(is_anew))


def test_a_sheet_of_the_same_name_in_another_folder_is_another_sheet() -> None:
    known = held(text((OFFICE, CHECK)))
    before = [line(text=CHECK)]
    took(known, line(text=CHECK, status="Tạm dừng"), before=before, file="a/b.xlsx")
    said = line(text=CHECK, status="Đang thực hiện")
    made = took(known, said, before=before, file="c/b.xlsx")
    assert (events(made), why(made)) == ([], ["newer"])
    made = took(known, said, before=before, file="a/b.xlsx")
    assert len(made.recorded) == 1


# -- single cells ---------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["Hoàn thành đúng hạn", "Hoàn thành quá hạn"])
def test_where_limits_bind_single_units_timeliness_is_not_judged(word: str) -> None:
    words = (
        "Gửi báo cáo tự đánh giá (các phòng chuyên môn trước ngày 10/3/2021; các đơn vị trực "
        "thuộc trước ngày 20/3/2021)."
    )
    known = held(text(("Nhiệm vụ chung", words)))
    limits = known.tasks(known.heads()[0].id, AS_OF)[0].entry.task.deadlines
    assert all(one.applies_to for one in limits)
    said = line(text=words, status=word, day="12/3/2021")
    made = took(known, said, before=[line(text=words)], title=f"Đơn vị: {OFFICE}")
    assert (len(made.recorded), why(made)) == (1, [])


def test_a_remark_that_was_put_before_another_is_noted_whole() -> None:
    known = held(text((OFFICE, CHECK)))
    took(known, line(text=CHECK, remark="Đã nộp hồ sơ"), before=[line(text=CHECK)])
    before = [line(text=CHECK, remark="Đã nộp hồ sơ")]
    said = line(text=CHECK, remark="Văn thư báo chưa, Đã nộp hồ sơ")
    (event,) = events(took(known, said, before=before))
    assert event[3] == "Văn thư báo chưa, Đã nộp hồ sơ"
