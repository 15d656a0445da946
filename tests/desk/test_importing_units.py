"""The sheet of one unit tells of its part alone; what single units told is not wiped away."""

import pytest

from giaoban.desk.importing.parts import Imported
from giaoban.library.shelf import Library
from giaoban.model.event import Event
from office import put
from tracking_sheet import AS_OF, desk, library, line, took, why

ALL = "Các phòng, đơn vị gửi báo cáo tự đánh giá."
OURS, THEIRS = "Đơn vị: Phòng Quản lý khoa học", "Đơn vị: Thanh tra Sở"


def shared(text: str) -> Library:
    """A task that several are told."""
    made = Library.in_memory()
    put(
        made,
        "UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nSố: 12/TB-SKHCN\n\n"
        "Lam Lĩnh, ngày 05 tháng 3 năm 2021\n\n"
        "THÔNG BÁO\nKết luận của Giám đốc Sở tại cuộc họp giao ban tháng 3 năm 2021\n\n"
        f"1. Nhiệm vụ chung\n\n- {text}\n\nNơi nhận:\n- Lưu: VT.\n",
    )
    return made


def recorded(made: Imported) -> list[Event]:
    return [one.recording.event for one in made.recorded]


def tell(known: Library, text: str, title: str, status: str, before: str | None = None) -> Imported:
    was = [line(text=text, **({"status": before} if before else {}))]
    return took(known, line(text=text, status=status), before=was, title=title)


def test_the_sheet_of_a_unit_records_its_part() -> None:
    known = shared(ALL)
    (event,) = recorded(tell(known, ALL, THEIRS, "Hoàn thành"))
    assert (event.kind, event.unit) == ("done", "Thanh tra Sở")
    assert known.tasks(known.heads()[0].id, AS_OF)[0].status.progress == "partly"
    again = tell(known, ALL, THEIRS, "Hoàn thành")
    assert (recorded(again), why(again)) == ([], [])
    (event,) = recorded(tell(known, ALL, OURS, "Hoàn thành"))
    assert event.unit == "Phòng Quản lý khoa học"


def test_work_of_one_unit_alone_is_recorded_as_it_is() -> None:
    (event,) = recorded(took(library(), line(status="Xong"), title=OURS))
    assert (event.kind, event.unit) == ("done", None)


def test_a_unit_that_has_no_part_in_a_task_says_nothing_of_it() -> None:
    made = took(library(), line(status="Xong"), title=THEIRS)
    assert (recorded(made), why(made)) == ([], ["not-told"])


@pytest.mark.parametrize("status", ["Đang thực hiện", "Hoàn thành"])
def test_a_sheet_of_all_does_not_wipe_away_what_one_unit_told(status: str) -> None:
    known = shared(ALL)
    told = known.tasks(known.heads()[0].id, AS_OF)[0]
    desk(known).progress(told, "done", unit="Thanh tra Sở", on=AS_OF)
    made = tell(known, ALL, "BẢNG", status, before="Mới xong một phần")
    assert (recorded(made), why(made)) == ([], ["apart"])


def test_a_part_takes_nothing_back_that_was_told_of_all() -> None:
    known = shared(ALL)
    tell(known, ALL, "BẢNG", "Đang thực hiện")
    before = [line(text=ALL, status="Đang thực hiện")]
    said = line(text=ALL, status="Hoàn thành", day="15/3/2021")
    made = took(known, said, before=before, title=THEIRS)
    assert (recorded(made), why(made)) == ([], ["older-day"])
