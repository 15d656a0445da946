"""What a draft holds: what is open, under its units, in the words of another month."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from factories import deadline, joint, notice, reading, remark, section, task, unit
from giaoban.desk.draft import Draft, Part, Point, blanks, draft
from giaoban.desk.draft.limits import Limits
from giaoban.desk.draft.months import Turn, governed
from giaoban.desk.draft.parts import every
from giaoban.desk.draft.wording import Wording, without_link
from giaoban.desk.draft.writing import whole
from giaoban.library.shelf import Library
from giaoban.model.event import Correction, Event
from giaoban.model.notice import Citation, Notice
from office import MARCH, NOW, put
from office import notice as typed

APRIL = dt.date(2021, 4, 1)
AS_OF = dt.date(2021, 3, 24)


@pytest.fixture
def library() -> Iterator[Library]:
    made = Library.in_memory([])
    yield made
    made.close()


def drafted(library: Library, month: dt.date = APRIL, as_of: dt.date = AS_OF) -> Draft:
    """From the last notice of the library."""
    head = library.heads()[-1]
    return draft(head, library.reading(head.id), library.tasks(head.id, as_of), month, as_of)


def of(given: Notice, as_of: dt.date = AS_OF) -> Draft:
    """From a notice of which nobody knows where its words stand."""
    return drafted(Library.in_memory([reading(given)]), as_of=as_of)


def march(library: Library) -> None:
    put(library, MARCH)


def happened(library: Library, id_: str, kind: Any, **said: Any) -> None:
    head = library.heads()[-1]
    told = next(one for one in library.tasks(head.id) if one.entry.task.id == id_)
    event = Event(kind=kind, on=dt.date(2021, 3, 15), recorded=NOW, task=told.entry.anchor, **said)
    library.record(head.id, event)


def part(made: Draft, id_: str) -> Part:
    return next(one for one in every(made.parts) if one.id == id_)


def point(made: Draft, id_: str) -> Point:
    """The task that had this number."""
    return next(one for one in made.points if one.told.entry.task.id == id_)


def ids(made: Draft, section: str) -> list[str]:
    return [one.told.entry.task.id for one in part(made, section).points]


# -- which tasks, in which order ------------------------------------------------------------------


def test_units_and_their_numbers_stay_in_their_order(library: Library) -> None:
    march(library)
    made = drafted(library)
    assert [one.marker for one in made.parts] == [f"{i}." for i in range(1, 9)]
    assert made.parts[3].heading == "Thanh tra Sở"


def test_late_tasks_come_first_then_those_with_a_day_then_the_others(library: Library) -> None:
    march(library)
    made = drafted(library)
    assert ids(made, "1") == ["1.1", "1.4", "1.3", "1.2"]
    assert [one.kind for one in part(made, "1").points] == ["late", "late", "dated", "carried"]
    assert ids(made, "2") == ["2.4", "2.2", "2.1", "2.3", "2.5", "2.6"]


def test_done_tasks_are_left_out_and_counted(library: Library) -> None:
    march(library)
    happened(library, "1.1", "done")
    made = drafted(library)
    assert (made.done, "1.1" in ids(made, "1")) == (1, False)


def test_an_appointment_that_is_over_is_listed_with_the_part_of_those_who_helped(
    library: Library,
) -> None:
    march(library)
    made = drafted(library)
    assert [one.entry.task.id for one in made.past] == ["3.3", "5.2"]
    assert not {"3.3", "5.2"} & {one.told.entry.task.id for one in made.points}


def test_an_appointment_to_come_is_told_again(library: Library) -> None:
    march(library)
    made = drafted(library, as_of=dt.date(2021, 3, 19))
    assert "(Thời gian tổ chức: Ngày 19/3/2021)" in point(made, "5.2").text


@pytest.mark.parametrize(
    ("kind", "says"), [("pause", "đang tạm dừng"), ("submit", "đã trình và chờ phê duyệt")]
)
def test_what_rests_or_waits_is_kept_and_marked(library: Library, kind: str, says: str) -> None:
    march(library)
    happened(library, "2.1", kind)
    assert f"[Điền: {says}, giao tiếp hay thôi]." in point(drafted(library), "2.1").text


def test_remarks_of_the_old_month_are_not_told_again() -> None:
    made = of(notice(section(remarks=(remark("Ghi nhận Phòng đã hoàn thành."),))))
    assert "Ghi nhận" not in str([one.text for one in made.points])


def test_a_unit_without_open_tasks_keeps_its_heading_and_a_blank(library: Library) -> None:
    march(library)
    for id_ in ("6.1", "6.2"):
        happened(library, id_, "done")
    empty = part(drafted(library), "6")
    assert (empty.marker, empty.points, empty.empty) == ("6.", (), "[Điền: nhiệm vụ mới]")


def test_numbers_of_points_run_on_where_tasks_are_left_out(library: Library) -> None:
    listed = "a) Rà soát hồ sơ.\n\nb) Lập dự toán.\n\nc) Kiểm tra kho."
    put(library, typed("x").replace("- x", listed))
    happened(library, "1.a", "done")
    assert [(one.marker, one.text) for one in drafted(library).points] == [
        ("a)", "Tiếp tục lập dự toán."),
        ("b)", "Tiếp tục kiểm tra kho."),
    ]


def test_a_notice_of_which_no_place_is_known_is_drafted_by_its_ids() -> None:
    inner = section(id="II.1", heading="Văn phòng Sở", sections=())
    made = of(notice(section(id="II", scope="topic", tasks=(), sections=(inner,))))
    assert [one.marker for one in every(made.parts)] == ["II.", "1."]


# -- joint work -----------------------------------------------------------------------------------


def test_joint_work_that_nobody_leads_is_marked_at_each_of_its_units(library: Library) -> None:
    march(library)
    made = drafted(library)
    for id_ in ("1.4", "5.5"):
        assert point(made, id_).text.endswith("[Điền: chưa rõ đơn vị chủ trì].")


def test_joint_work_that_somebody_leads_is_not() -> None:
    pair = (task("1.1", role="lead"), task("1.2", role="cooperate"))
    made = of(notice(section(*pair), joint_tasks=(joint("1.1", "1.2", lead="1.1"),)))
    assert made.points
    assert "chưa rõ" not in str([one.text for one in made.points])


def test_nobody_is_asked_for_a_leader_where_the_other_part_is_done(library: Library) -> None:
    march(library)
    happened(library, "5.5", "done")
    assert "chưa rõ" not in point(drafted(library), "1.4").text


# -- time limits ----------------------------------------------------------------------------------


def test_a_day_that_is_over_becomes_a_blank_beside_the_old_day(library: Library) -> None:
    march(library)
    made = point(drafted(library), "1.1")
    assert "(Hoàn thành [Điền: thời hạn mới, hạn trước: ngày 11/3/2021])." in made.text
    assert made.due == ()


def test_a_day_that_was_put_off_is_written_as_it_is_now(library: Library) -> None:
    march(library)
    happened(library, "1.1", "extend", until=dt.date(2021, 4, 9), was=dt.date(2021, 3, 11))
    made = point(drafted(library), "1.1")
    assert (made.kind, made.due) == ("dated", (dt.date(2021, 4, 9),))
    assert "(Hoàn thành chậm nhất ngày 09/4/2021)" in made.text


def test_each_of_several_days_is_judged_alone(library: Library) -> None:
    march(library)
    made = point(drafted(library, as_of=dt.date(2021, 3, 16)), "8.3")
    assert "[Điền: thời hạn mới, hạn trước: ngày 14/3/2021]" in made.text
    assert "các đơn vị trực thuộc trước ngày 20/3/2021" in made.text


@pytest.mark.parametrize(
    ("told", "day", "says"),
    [
        ("Nộp báo cáo trước ngày 31/3.", dt.date(2021, 3, 30), "trước ngày 31/3"),
        ("Nộp báo cáo trước ngày 15 tháng sau.", dt.date(2021, 4, 14), "chậm nhất ngày 14/4/2021"),
        ("Nộp báo cáo trong tháng 3/2021.", dt.date(2021, 3, 31), "chậm nhất ngày 31/3/2021"),
        ("Nộp báo cáo trước ngày 05/4.", dt.date(2021, 4, 4), "trước ngày 05/4"),
    ],
)
def test_a_day_to_come_is_said_so_that_the_next_month_reads_it(
    library: Library, told: str, day: dt.date, says: str
) -> None:
    put(library, typed(told))
    (made,) = drafted(library).points
    assert (made.text, made.due) == (f"Nộp báo cáo {says}.", (day,))


def test_a_day_of_the_next_year_gets_its_year(library: Library) -> None:
    put(library, typed("Nộp báo cáo trước ngày 15/02.", day="05/11/2021", month="11"))
    (made,) = drafted(library, dt.date(2021, 12, 1), dt.date(2021, 11, 20)).points
    assert made.text == "Nộp báo cáo trước ngày 15/02/2022."


def test_a_limit_that_is_over_no_longer_opens_the_sentence(library: Library) -> None:
    put(library, typed("Trước ngày 12/3/2021, rà soát hồ sơ."))
    (made,) = drafted(library).points
    assert "hồ sơ ([Điền: thời hạn mới, hạn trước: ngày 11/3/2021])." in made.text


def test_a_day_that_the_office_set_is_added(library: Library) -> None:
    put(library, typed("Rà soát hồ sơ."))
    happened(library, "1.1", "correct", correction=Correction(due=dt.date(2021, 4, 9)))
    (made,) = drafted(library).points
    assert made.text == "Rà soát hồ sơ (chậm nhất ngày 09/4/2021)."


def test_a_day_that_the_office_set_stands_for_that_of_the_notice(library: Library) -> None:
    put(library, typed("Rà soát hồ sơ (hoàn thành trước ngày 12/3/2021)."))
    happened(library, "1.1", "correct", correction=Correction(due=dt.date(2021, 4, 9)))
    (made,) = drafted(library).points
    assert made.text == "Rà soát hồ sơ (chậm nhất ngày 09/4/2021)."


def test_a_day_that_the_office_took_away_is_a_blank(library: Library) -> None:
    put(library, typed("Rà soát hồ sơ trước ngày 12/3/2021."))
    happened(library, "1.1", "correct", correction=Correction(no_deadline=True))
    (made,) = drafted(library).points
    assert made.text == "Tiếp tục rà soát hồ sơ [Điền: đã bỏ thời hạn]."


def test_recurring_work_is_carried_on(library: Library) -> None:
    march(library)
    made = drafted(library)
    assert point(made, "6.2").text.startswith("Hằng tuần cập nhật")
    assert point(made, "8.1").text.startswith("Tiếp tục gửi báo cáo")


def test_an_event_of_a_month_that_is_over_is_marked(library: Library) -> None:
    march(library)
    made = point(drafted(library, as_of=dt.date(2021, 4, 2)), "6.1")
    assert made.text.endswith("phiên họp thường kỳ tháng 3/2021 [Điền: thời hạn mới].")


# -- wording --------------------------------------------------------------------------------------

LATE = [
    ("Lập dự toán.", "Khẩn trương hoàn thành việc lập dự toán."),
    ("Hoàn thiện hồ sơ.", "Khẩn trương hoàn thiện hồ sơ."),
    ("Khẩn trương tham mưu kế hoạch.", "Khẩn trương hoàn thành việc tham mưu kế hoạch."),
    ("Tiếp tục, khẩn trương rà soát.", "Khẩn trương hoàn thành việc rà soát."),
    ("Tập trung rà soát hồ sơ.", "Khẩn trương hoàn thành việc rà soát hồ sơ."),
    (
        "Chủ trì, phối hợp với Văn phòng Sở tổ chức hội nghị.",
        "Khẩn trương chủ trì, phối hợp với Văn phòng Sở hoàn thành việc tổ chức hội nghị.",
    ),
    (
        "Phối hợp với Văn phòng Sở hoàn thiện hồ sơ.",
        "Khẩn trương phối hợp với Văn phòng Sở hoàn thiện hồ sơ.",
    ),
    ("Chủ trì rà soát hồ sơ.", "Khẩn trương chủ trì rà soát hồ sơ."),
    (
        "Giao Sở Tài chính thẩm định dự toán.",
        "Giao Sở Tài chính khẩn trương hoàn thành việc thẩm định dự toán.",
    ),
    ("Không để chậm tiến độ.", "Không để chậm tiến độ."),
    ("Gấp rút chuẩn bị tài liệu.", "Khẩn trương hoàn thành việc chuẩn bị tài liệu."),
    ("Đẩy nhanh tiến độ giải ngân.", "Khẩn trương đẩy nhanh tiến độ giải ngân."),
    ("Tích cực tham gia hiến máu.", "Khẩn trương tích cực tham gia hiến máu."),
    ("Thực hiện nghiêm quy định.", "Khẩn trương thực hiện nghiêm quy định."),
    ("Thực hiện việc kê khai tài sản.", "Khẩn trương thực hiện việc kê khai tài sản."),
    ("Có kế hoạch khắc phục.", "Khẩn trương có kế hoạch khắc phục."),
    ("Được giao làm đầu mối.", "Được giao làm đầu mối."),
    ("Rà soát, hoàn thành việc số hóa.", "Khẩn trương rà soát, hoàn thành việc số hóa."),
    ("Bàn giao xong trụ sở cũ.", "Khẩn trương bàn giao xong trụ sở cũ."),
    ("Yêu cầu hoàn thành kiểm kê.", "Yêu cầu khẩn trương hoàn thành kiểm kê."),
    ("Ngoài ra, rà soát hồ sơ.", "Ngoài ra, khẩn trương hoàn thành việc rà soát hồ sơ."),
    (
        "Căn cứ kết quả rà soát, xây dựng kế hoạch.",
        "Căn cứ kết quả rà soát, khẩn trương hoàn thành việc xây dựng kế hoạch.",
    ),
    ("Để bảo đảm tiến độ, lập dự toán, trình duyệt.",) * 2,
    ("UBND tỉnh Sơn La.", "UBND tỉnh Sơn La."),
]
CARRIED = [
    ("Lập dự toán.", "Tiếp tục lập dự toán."),
    ("Tiếp tục lập dự toán.", "Tiếp tục lập dự toán."),
    ("tiếp tục lập dự toán.", "tiếp tục lập dự toán."),
    ("Khẩn trương rà soát.", "Khẩn trương rà soát."),
    ("Thường xuyên rà soát.", "Thường xuyên rà soát."),
    (
        "Chủ trì, phối hợp với Văn phòng Sở tổ chức hội nghị.",
        "Tiếp tục chủ trì, phối hợp với Văn phòng Sở tổ chức hội nghị.",
    ),
    ("Sở Tài chính thẩm định dự toán.", "Sở Tài chính tiếp tục thẩm định dự toán."),
    ("Yêu cầu các phòng rà soát hồ sơ.", "Yêu cầu các phòng tiếp tục rà soát hồ sơ."),
    ("Hoàn tất thủ tục.", "Hoàn tất thủ tục."),
    ("Có kế hoạch khắc phục.", "Có kế hoạch khắc phục."),
    ("Yêu cầu hoàn thành kiểm kê.", "Yêu cầu hoàn thành kiểm kê."),
    ("Bàn giao xong trụ sở cũ.", "Bàn giao xong trụ sở cũ."),
    ("Đồng thời, gửi báo cáo.", "Đồng thời, tiếp tục gửi báo cáo."),
    ("Đối với hồ sơ quá hạn, xử lý dứt điểm.", "Đối với hồ sơ quá hạn, tiếp tục xử lý dứt điểm."),
    ("UBND tỉnh Sơn La.", "UBND tỉnh Sơn La."),
    ("RÀ SOÁT HỒ SƠ.", "RÀ SOÁT HỒ SƠ."),
    ("", ""),
]


@pytest.mark.parametrize(("old", "new"), LATE)
def test_what_is_late_is_to_be_finished_in_haste(old: str, new: str) -> None:
    assert Wording().begun(old, "late") == new


@pytest.mark.parametrize(("old", "new"), CARRIED)
def test_what_has_no_day_is_carried_on(old: str, new: str) -> None:
    assert Wording().begun(old, "carried") == new


@pytest.mark.parametrize(("old", "_"), [*LATE, *CARRIED])
def test_what_has_a_day_to_come_begins_as_it_did(old: str, _: str) -> None:
    assert Wording().begun(old, "dated") == old


def test_work_that_the_words_give_to_nobody_is_told_with_its_doers() -> None:
    told = task(
        text="Dựng lại nhà.",
        role="lead",
        assignees=(unit("UBND xã Mường Pa"),),
        partners=(unit("Sở Xây dựng"), unit("Sở Tài chính")),
    )
    says = "UBND xã Mường Pa chủ trì, phối hợp với Sở Xây dựng, Sở Tài chính dựng lại nhà."
    assert Wording().handed(told) == says


def test_partners_that_the_words_name_are_named_once() -> None:
    told = task(
        text="Phối hợp với Sở Xây dựng dựng lại nhà.",
        assignees=(unit("UBND xã Mường Pa"), unit("Các phòng", group=True)),
        partners=(unit("Sở Xây dựng"),),
    )
    says = "UBND xã Mường Pa, các phòng phối hợp với Sở Xây dựng dựng lại nhà."
    assert Wording().handed(told) == says


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Đồng thời, gửi báo cáo.", "Gửi báo cáo."),
        ("Riêng các chi nhánh nộp hồ sơ.", "Các chi nhánh nộp hồ sơ."),
        ("Căn cứ kết quả, gửi báo cáo.", "Căn cứ kết quả, gửi báo cáo."),
    ],
)
def test_a_task_that_comes_first_goes_on_from_nothing(text: str, first: str) -> None:
    assert without_link(text) == first


def test_work_that_the_office_gave_to_another_unit_says_so(library: Library) -> None:
    put(library, typed("Rà soát hồ sơ."))
    happened(library, "1.1", "correct", correction=Correction(assignees=("Thanh tra Sở",)))
    (made,) = drafted(library).points
    assert made.text == "Thanh tra Sở tiếp tục rà soát hồ sơ."


def test_work_that_was_given_on_is_marked(library: Library) -> None:
    put(library, typed("Rà soát hồ sơ."))
    happened(library, "1.1", "assign", to="Thanh tra Sở")
    (made,) = drafted(library).points
    assert "[Điền: đã chuyển cho Thanh tra Sở]" in made.text


# -- around the sections --------------------------------------------------------------------------


def test_number_and_day_are_blank_and_the_month_is_the_new_one(library: Library) -> None:
    march(library)
    head = drafted(library).head
    assert (head.superior, head.issuer) == (("UBND TỈNH LAM LĨNH",), ("SỞ KHOA HỌC VÀ CÔNG NGHỆ",))
    assert head.symbol == "Số:        /TB-SKHCN"
    assert head.place == "Lam Lĩnh, ngày     tháng 4 năm 2021"
    assert head.title[1] == "tại cuộc họp giao ban công tác tháng 4 năm 2021"


def test_the_preamble_tells_of_the_new_month_and_leaves_the_day_of_the_meeting(
    library: Library,
) -> None:
    march(library)
    first, second, third = drafted(library).preamble
    assert "Kế hoạch số 96/KH-SKHCN ngày 28/12/2020" in first
    assert "Thông báo số 97/TB-SKHCN ngày 02/3/2021" in second
    assert third.startswith("Ngày [Điền: ngày họp], đồng chí Lương Thế Khải")
    assert "công tác tháng 3, bàn nhiệm vụ công tác tháng 4/2021" in third


def test_recipients_archive_and_signature_are_those_of_the_old_notice(library: Library) -> None:
    march(library)
    old, made = library.reading(library.heads()[0].id).notice, drafted(library).tail
    assert made.recipients == old.recipients
    assert (made.archive, made.signature) == (old.archive, old.signature)


def test_what_the_old_notice_leaves_unsaid_is_a_blank() -> None:
    unsaid = {"number": None, "issuer": None, "place": None, "title": None}
    bare = notice(**unsaid, recipients=(), archive=None, signature=None)
    made = of(bare)
    assert made.head.symbol == "Số:        /[Điền: ký hiệu]"
    assert made.head.place.startswith("[Điền: địa danh], ngày")
    assert made.blanks == 7


def test_every_blank_is_counted(library: Library) -> None:
    march(library)
    made = drafted(library)
    texts = [*made.preamble, *(one.text for one in made.points)]
    assert made.blanks == blanks(texts) > 5


@pytest.mark.parametrize(
    ("months", "old", "new"),
    [
        (1, "giao ban tháng 3 năm 2021", "giao ban tháng 4 năm 2021"),
        (1, "công tác tháng 02, tháng 3/2021", "công tác tháng 3, tháng 4/2021"),
        (10, "công tác tháng 3/2021", "công tác tháng 01/2022"),
        (1, "THÁNG 12 NĂM 2021", "THÁNG 01 NĂM 2022"),
        (1, "sơ kết 06 tháng đầu năm 2021", "sơ kết [Điền: khoảng thời gian]"),
        (1, "sơ kết 9 tháng đầu năm", "sơ kết [Điền: khoảng thời gian]"),
        (1, "kết quả 11 tháng năm 2020", "kết quả [Điền: khoảng thời gian]"),
        (1, "tháng Ba năm 2021", "tháng 4 năm 2021"),
        (10, "tháng ba/2021", "tháng 01/2022"),
        (1, "giao ban quý I năm 2021", "giao ban quý II năm 2021"),
        (10, "giao ban quý 1/2021", "giao ban quý 1/2022"),
        (1, "nhiệm vụ quý II/2021", "nhiệm vụ [Điền: quý]"),
        (1, "quý I và quý II", "[Điền: quý]"),
        (1, "giao ban tuần 12", "giao ban tuần [Điền: tuần]"),
        (1, "giao ban tuần 12 năm 2021", "giao ban tuần [Điền: tuần] năm 2021"),
        (10, "giao ban tuần 12 năm 2021", "giao ban tuần [Điền: tuần] năm [Điền: năm]"),
        (1, "Sáng ngày 02, họp", "Sáng ngày [Điền: ngày họp], họp"),
        (1, "sáng 02/3, họp", "ngày [Điền: ngày], họp"),
        (1, "đạt 2/3 chỉ tiêu", "đạt 2/3 chỉ tiêu"),
        (1, "Thứ Ba, ngày 02/3/2021, họp", "Ngày [Điền: ngày], họp"),
        (0, "giao ban quý I", "giao ban quý I"),
        (1, "Ngày 01/3/2021, họp", "Ngày [Điền: ngày họp], họp"),
        (1, "Ngày 02/3/2021, họp", "Ngày [Điền: ngày], họp"),
        (1, "Ngày 02 tháng 3 năm 2021, họp", "Ngày [Điền: ngày], họp"),
        (0, "công tác tháng 3", "công tác tháng 3"),
    ],
)
def test_words_for_the_month_are_those_of_the_new_one(months: int, old: str, new: str) -> None:
    assert turn(months).turned(old) == new


def turn(months: int) -> Turn:
    """From the notice of March 2021."""
    later = 2 + months
    return Turn(notice(), dt.date(2021, 3, 1), dt.date(2021 + later // 12, later % 12 + 1, 1))


@pytest.mark.parametrize(
    ("title", "issued", "month"),
    [
        ("giao ban tháng 3 năm 2021 và quý I năm 2021", dt.date(2021, 3, 2), dt.date(2021, 3, 1)),
        ("đánh giá tháng 02, triển khai tháng 3/2021", dt.date(2021, 3, 2), dt.date(2021, 3, 1)),
        ("giao ban tháng 12", dt.date(2021, 1, 5), dt.date(2020, 12, 1)),
        ("giao ban quý I năm 2021", dt.date(2021, 3, 2), dt.date(2021, 3, 1)),
        ("về việc rà soát hồ sơ", dt.date(2021, 3, 2), dt.date(2021, 3, 1)),
        ("về việc rà soát hồ sơ", None, None),
    ],
)
def test_months_are_counted_from_that_of_the_title(
    title: str, issued: dt.date | None, month: dt.date | None
) -> None:
    assert governed(notice(title=title, issued=issued, period=None)) == month


def test_days_of_cited_documents_stay() -> None:
    text = "Căn cứ Quyết định số 274/QĐ-UBND ngày 18/02/2021 của UBND tỉnh."
    assert turn(1).turned(text) == text


def test_a_draft_leaves_the_notice_as_it_is(library: Library) -> None:
    march(library)
    before = library.reading(library.heads()[0].id)
    drafted(library)
    assert library.reading(library.heads()[0].id) == before


def test_the_same_notice_gives_the_same_draft_twice(library: Library) -> None:
    march(library)
    assert drafted(library) == drafted(library)


def test_limits_know_which_days_are_over() -> None:
    times = (deadline(), deadline("by", due=dt.date(2021, 4, 1), text="chậm nhất ngày 01/4/2021"))
    given = Library.in_memory([reading(notice(section(task(deadlines=times))))])
    (told,) = given.tasks(1, AS_OF)
    limits = Limits(told, AS_OF, whole(APRIL))
    assert limits.late == (dt.date(2021, 3, 2),)
    assert limits.to_come == (dt.date(2021, 4, 1),)


def test_a_citation_without_a_day_is_left_alone() -> None:
    cited = Citation(text="", number=None, date=None, type=None, issuer=None, subject=None)
    made = Turn(notice(citations=(cited,)), dt.date(2021, 3, 1), APRIL)
    assert made.turned("theo Thông báo số 52/TB-SKHCN") == "theo Thông báo số 52/TB-SKHCN"
