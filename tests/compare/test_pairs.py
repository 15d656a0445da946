"""Which tasks are one, and which only look so: a notice of one unit, against another."""

import pytest

import factories as make
import giaoban
from giaoban.compare import Change, compare
from giaoban.compare.changes import SURE

MANY = (
    "Tham mưu kế hoạch tuyển dụng viên chức năm 2024.",
    "Lắp đặt hệ thống lọc nước tại cơ sở hai.",
    "Kiểm kê vật tư, hóa chất phòng thí nghiệm.",
    "Cấp giấy chứng nhận đăng ký hoạt động cho 03 hợp tác xã.",
    "Trồng 500 cây bóng mát dọc tuyến đê Sông Mịch.",
)
"""Other work, told in both months: words are weighed among it."""

PLACES = [
    f"{a} {b}"
    for a in ("Khe", "Bản", "Nà", "Thác", "Đồi")
    for b in ["Lài", "Vẹn", "Sim", "Dẻ", "Mơ", "Ổi", "Na", "Mận"]
]


def notice(*texts, unit="Phòng Quản lý khoa học", day="05/3/2024"):
    d, m, y = day.split("/")
    tasks = "\n".join(f"- {text}" for text in (*texts, *MANY))
    return giaoban.parse(
        (
            f"SỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: {m}/TB-SKHCN\nLam Lĩnh, ngày {d} tháng {m} năm {y}\n\n"
            f"THÔNG BÁO\nKết luận cuộc họp giao ban\n\n1. {unit}\n{tasks}\n\n"
            "Nơi nhận:\n- Lưu: VT.\n"
        ).encode(),
        name="thang.txt",
    ).notice


def change_of(before, after, **known):
    """What became of the first task."""
    found = compare(notice(*before), notice(*after, day="05/4/2024", **known))
    return next(one for one in found.changes if "1.1" in [task.id for task in one.before])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tiếp tục rà soát quy chế chi tiêu nội bộ.", "Rà soát Quy chế chi tiêu nội bộ;"),
        ("Khẩn trương rà soát quỹ đất công.", "Tập trung rà soát quỹ đất công (xong trước 15/4)."),
        (
            "Phối hợp với Văn phòng Sở tổ chức giải bóng đá.",
            "Chủ trì, phối hợp với Thanh tra Sở tổ chức giải bóng đá.",
        ),
        ("Trình UBND tỉnh đề án cây chè trước ngày 10/3.", "Trình UBND tỉnh đề án cây chè."),
        ("Xoá hộ nghèo tại xã Uỷ Thượng.", "Xóa hộ nghèo tại xã Ủy Thượng."),
    ],
)
def test_an_opening_the_time_and_the_leader_do_not_make_another_task(before, after):
    assert change_of([before], [after]).kind == "same"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Xây dựng dự thảo Đề án phát triển cây chè Khe Lài.",
            "Hoàn thiện, trình UBND tỉnh Đề án phát triển cây chè Khe Lài sau khi tiếp thu góp ý.",
        ),
        (
            "Đẩy nhanh giải phóng mặt bằng tuyến đường Khe Vàng, còn vướng 07 hộ.",
            "Bàn giao toàn bộ mặt bằng đường Khe Vàng cho chủ đầu tư; cưỡng chế các hộ còn lại.",
        ),
        ("Đẩy nhanh GPMB cầu Suối Đá.", "Hoàn thành giải phóng mặt bằng cầu Suối Đá."),
        (
            "Tổ chức 02 đoàn kiểm tra đê điều, hồ chứa.",
            "Báo cáo kết quả kiểm tra đê điều, hồ chứa, kiến nghị xử lý.",
        ),
    ],
)
def test_work_told_in_other_words_is_one_task(before, after):
    assert change_of([before], [after]).kind == "reworded"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Số hóa kết quả thủ tục hành chính lĩnh vực hộ tịch giai đoạn 2010 - 2020.",
            "Số hóa kết quả thủ tục hành chính lĩnh vực đất đai giai đoạn 2010 - 2020.",
        ),
        (
            "Thẩm định công nghệ dự án Nhà máy giấy Suối Hoa theo đề nghị của Sở Tài chính.",
            "Thẩm định công nghệ dự án Nhà máy thép Cửa Lạch theo đề nghị của Sở Tài chính.",
        ),
        ("Lắp đặt 04 máy chiếu tại giảng đường A3.", "Lắp đặt 04 máy chiếu tại giảng đường C1."),
        (
            "Tổng hợp góp ý đối với dự thảo Luật Đất đai, báo cáo Bộ Tài nguyên.",
            "Tổng hợp góp ý đối với dự thảo Luật Khoáng sản, báo cáo Bộ Tài nguyên.",
        ),
        (
            "Tiếp tục tham mưu thực hiện công tác quản lý nhà nước về đo lường.",
            "Tiếp tục tham mưu thực hiện công tác quản lý nhà nước về sở hữu trí tuệ.",
        ),
    ],
)
def test_the_same_words_about_another_thing_are_another_task(before, after):
    assert change_of([before], [after]).kind == "dropped"


def test_of_two_that_look_alike_each_goes_on_as_itself():
    roads = [f"Sửa chữa mặt đường, bổ sung biển báo tuyến {road}." for road in ("ĐH.07", "ĐH.12")]
    found = compare(notice(*roads), notice(*reversed(roads), day="05/4/2024"))
    pairs = {one.before[0].id: one.after[0].id for one in found.changes}
    assert (pairs["1.1"], pairs["1.2"]) == ("1.2", "1.1")


def test_a_task_that_another_unit_is_told_has_moved():
    found = change_of(["Dọn kho lưu trữ tầng ba."], ["Dọn kho lưu trữ tầng ba."], unit="Văn phòng")
    assert (found.kind, found.moved) == ("same", True)


def test_a_unit_with_its_level_behind_its_name_is_the_same_unit():
    text = "Dọn kho lưu trữ tầng ba."
    names = ("Trung tâm Kiểm soát bệnh tật", "Trung tâm Kiểm soát bệnh tật tỉnh")
    before, after = (notice(text, unit=name) for name in names)
    assert [one.moved for one in compare(before, after).changes] == [False] * (1 + len(MANY))


def test_a_task_that_became_two_is_split():
    found = change_of(
        ["Sửa đổi Quy chế làm việc và Quy chế chi tiêu nội bộ của Sở."],
        ["Sửa đổi Quy chế làm việc của Sở.", "Lấy ý kiến sửa đổi Quy chế chi tiêu nội bộ của Sở."],
    )
    assert (found.kind, [task.id for task in found.after]) == ("split", ["1.1", "1.2"])


def test_two_tasks_that_became_one_are_merged():
    found = change_of(
        ["Quản trị Trang thông tin điện tử của Sở.", "Biên soạn bản tin khuyến nông quý I."],
        ["Quản trị Trang thông tin điện tử của Sở; biên soạn bản tin khuyến nông quý I."],
    )
    assert (found.kind, [task.id for task in found.before]) == ("merged", ["1.1", "1.2"])


def test_a_new_task_that_looks_like_one_that_goes_on_is_no_part_of_it():
    kept = "Thẩm định thiết kế cầu Suối Đá, báo cáo kết quả trong tháng."
    double = "Thẩm định thiết kế cầu Khe Vàng, báo cáo kết quả trong tháng."
    found = compare(notice(kept), notice(kept, double, day="05/4/2024"))
    assert sorted(one.kind for one in found.changes) == ["new", *["same"] * (1 + len(MANY))]


def test_what_cites_the_same_document_is_found_by_it():
    found = change_of(
        ["Triển khai Kế hoạch số 157/KH-UBND ngày 12/01/2024 về chuyển đổi số."],
        ["Sơ kết chuyển đổi số theo Kế hoạch số 157/KH-UBND ngày 12/01/2024, nêu rõ tồn tại."],
    )
    assert (found.kind, found.by) == ("reworded", "document")


def test_a_pair_that_is_not_sure_is_to_be_confirmed():
    before, after = make.task(), make.task("1.2")
    doubts = [
        Change("reworded", (before,), (after,), by="similar", score=score).in_doubt
        for score in (0.6, SURE - 0.01, SURE, 1.0)
    ]
    assert doubts == [True, True, False, False]
    assert not Change("dropped", before=(before,)).in_doubt


def test_a_sign_turned_round_is_no_detail():
    above = "Bảo đảm tỷ lệ hồ sơ giải quyết đúng hạn > 90%."
    assert change_of([above], [above.replace(">", "<")]).kind == "reworded"
    assert change_of([above], [above.replace(">", " > ")]).kind == "same"


@pytest.mark.parametrize("many", [11, 40])
def test_many_tasks_that_look_alike_each_go_on_as_themselves(many):
    tasks = [f"Kiểm tra bến đò {place} trước mùa mưa." for place in PLACES[:many]]
    found = compare(notice(*tasks), notice(*reversed(tasks), day="05/4/2024"))
    assert [one.kind for one in found.changes] == ["same"] * (many + len(MANY))
    assert all(one.before[0].text == one.after[0].text for one in found.changes)
