"""What a draft says of a time limit: which meetings are over, spans, events, references."""

import datetime as dt

import pytest

from factories import deadline, notice, reading, section, task
from giaoban.desk.draft import Draft, draft
from giaoban.desk.draft.limits import closed, marked
from giaoban.desk.draft.references import points_elsewhere
from giaoban.library.shelf import Library
from giaoban.model.event import Event
from giaoban.model.notice import Notice
from office import NOW, put
from office import notice as typed

APRIL = dt.date(2021, 4, 1)
AS_OF = dt.date(2021, 3, 29)


def drafted(library: Library, as_of: dt.date = AS_OF) -> Draft:
    head = library.heads()[-1]
    return draft(head, library.reading(head.id), library.tasks(head.id, as_of), APRIL, as_of)


def of(*tasks: str, until: dt.date | None = None) -> Draft:
    """From a notice with these tasks, the first one put off until a day."""
    library = Library.in_memory([])
    put(library, typed(*tasks))
    if until:
        head = library.heads()[-1]
        told = library.tasks(head.id)[0]
        was = told.entry.task.deadlines[0].due
        said = {"on": dt.date(2021, 3, 15), "recorded": NOW, "task": told.entry.anchor}
        library.record(head.id, Event(kind="extend", until=until, was=was, **said))
    return drafted(library)


def texts(made: Draft) -> list[str]:
    return [one.text for one in made.points]


# -- appointments ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        "Chuẩn bị phòng họp làm việc với Đoàn kiểm tra (14h00 ngày 12/3/2021).",
        "Bố trí xe phục vụ đoàn (Thời gian tổ chức: Ngày 12/3/2021).",
        "Tổ chức Hội nghị tổng kết vào ngày 12/3/2021.",
        "Làm việc với Đoàn kiểm tra của Bộ vào ngày 12/3/2021.",
        "Chủ trì, phối hợp với Thanh tra Sở tổ chức họp mặt vào lúc 8 giờ ngày 12/3/2021.",
    ],
)
def test_a_task_that_is_a_meeting_is_over_with_its_day(told: str) -> None:
    made = of(told)
    assert [one.entry.task.text for one in made.past] == [told]


@pytest.mark.parametrize(
    "told",
    [
        "Trả lời đơn của công dân trong ngày 12/3/2021.",
        "Đưa hệ thống một cửa vào vận hành chính thức vào ngày 12/3/2021.",
        "Rà soát danh sách; chuẩn bị làm việc với Đoàn kiểm tra (14h00 ngày 12/3/2021).",
        "Theo dõi việc thực hiện; chuẩn bị nội dung họp đánh giá vào ngày 12/3/2021.",
        "Tổ chức hội nghị, lập báo cáo kết quả vào ngày 12/3/2021.",
        "Tổ chức thu gom rác vào ngày 12/3/2021.",
    ],
)
def test_work_that_was_to_be_done_on_a_day_is_late(told: str) -> None:
    made = of(told)
    (one,) = made.points
    assert (one.kind, made.past) == ("late", ())
    assert "[Điền: thời hạn mới, hạn trước: ngày 12/3/2021]" in one.text


# -- spans and what was put off -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("từ ngày 25/3/2021 đến ngày 05/4/2021", "từ ngày 25/3/2021 đến ngày 05/4/2021"),
        ("từ ngày 25/3 đến ngày 05/4", "từ ngày 25/3 đến ngày 05/4"),
        ("từ ngày 25/3 đến ngày 31/3/2021", "từ ngày 25/3/2021 đến ngày 31/3/2021"),
        ("từ ngày 20/3 đến hết ngày 30/3", "từ ngày 20/3/2021 đến ngày 30/3/2021"),
    ],
)
def test_a_span_to_come_stays_a_span(told: str, says: str) -> None:
    assert texts(of(f"Niêm yết danh sách {told}.")) == [f"Niêm yết danh sách {says}."]


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("(Thời gian tổ chức: Ngày 12/3/2021)", "(Thời gian tổ chức: Ngày 10/4/2021)"),
        ("vào ngày 12/3/2021", "vào ngày 10/4/2021"),
        ("từ ngày 10/3/2021 đến ngày 12/3/2021", "từ ngày 10/3/2021 đến ngày 10/4/2021"),
        ("trước ngày 13/3/2021", "chậm nhất ngày 10/4/2021"),
    ],
)
def test_what_was_put_off_is_said_as_it_was_said(told: str, says: str) -> None:
    made = of(f"Tổ chức hội nghị {told}.", until=dt.date(2021, 4, 10))
    assert texts(made) == [f"Tổ chức hội nghị {says}."]
    assert made.past == ()


def test_a_time_without_a_day_beside_the_words_is_not_lost() -> None:
    times = (deadline("every", text="Thường xuyên"),)
    made = drafted(Library.in_memory([reading(bare(text="Phát bản tin", deadlines=times))]))
    assert texts(made) == ["Tiếp tục phát bản tin (thường xuyên)."]


def bare(**known: object) -> Notice:
    return notice(section(task(**known)))


def test_a_late_task_whose_limit_came_first_begins_with_haste() -> None:
    (one,) = of("Trước ngày 13/3/2021, gửi danh sách.").points
    assert one.text.startswith("Khẩn trương hoàn thành việc gửi danh sách (")


@pytest.mark.parametrize(
    "told",
    [
        "Báo cáo tại giao ban tuần 11.",
        "Báo cáo Giám đốc Sở tại giao ban tháng 4/2021.",
        "Báo cáo tại giao ban tháng sau.",
    ],
)
def test_a_briefing_that_is_over_or_is_this_one_is_marked(told: str) -> None:
    assert "[Điền: thời hạn mới]" in texts(of(told))[0]


def test_a_briefing_to_come_is_not() -> None:
    assert "Điền" not in texts(of("Báo cáo Giám đốc Sở tại giao ban tháng 6/2021."))[0]


# -- references, ends, marks ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Thẩm định dự thảo Nghị định nêu tại điểm b.",
        "Kiểm tra việc thực hiện nội dung tại điểm 2.",
        "Rà soát theo khoản 1 mục này.",
        "Báo cáo về nội dung này.",
        "Theo dõi các nội dung tại mục 2, mục 5.",
        "Thực hiện mục tiêu tại mục 3 Thông báo này.",
    ],
)
def test_words_that_point_to_another_place_of_the_notice(text: str) -> None:
    assert points_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát theo khoản 1 Điều 5 Luật Đất đai.",
        "Thực hiện điểm 2 Công văn số 12/UBND-TH.",
        "Thực hiện nội dung tại điểm a, b khoản 2 Nghị định số 30/2020/NĐ-CP.",
        "Rà soát mục tiêu 3 nhà; việc trên địa bàn.",
        "Số liệu tại thời điểm 31/12.",
    ],
)
def test_words_that_point_to_another_document(text: str) -> None:
    assert not points_elsewhere(text)


def test_a_reference_is_marked() -> None:
    (one,) = of("Báo cáo kết quả thực hiện nội dung tại điểm 2.").points
    assert one.text.endswith("[Điền: xem lại dẫn chiếu].")


@pytest.mark.parametrize(
    ("text", "end"), [("Rà soát", "Rà soát."), ("Rà soát;", "Rà soát."), ("Gồm:", "Gồm:"), ("", "")]
)
def test_a_task_ends_as_a_sentence(text: str, end: str) -> None:
    assert closed(text) == end


def test_a_mark_is_made_once() -> None:
    once = marked("Rà soát.", "thời hạn mới")
    assert marked(once, "thời hạn mới") == once == "Rà soát [Điền: thời hạn mới]."


def test_a_draft_of_a_draft_says_no_more() -> None:
    """Its late task is late still, though nobody knows its day any more."""
    (first,) = of("Rà soát hồ sơ trước ngày 13/3/2021.").points
    (second,) = of(first.text).points
    assert (second.text, second.kind) == (first.text, "late")
