"""Each finding: a notice that has it, and one that has not."""

import pytest

from giaoban import parse
from giaoban.model.reading import Issue
from typed import codes, notice, read, tasks

GOOD = ("1. Văn phòng Sở", "- Rà soát hồ sơ trước ngày 15/4/2021.")
WORK = "xây dựng thuyết minh đề tài trồng thử nghiệm cây dược liệu dưới tán rừng"
HAVE = {
    "not-a-notice": "Hôm nay trời nắng.\n",
    "no-tasks": notice("1. Đánh giá chung", "Ghi nhận sự cố gắng của các phòng."),
    "year-inferred": notice("1. Văn phòng Sở", "- Rà soát hồ sơ trước ngày 15/4."),
    "impossible-date": notice("1. Văn phòng Sở", "- Rà soát hồ sơ trước ngày 31/4/2021."),
    "weekend-due": notice("1. Văn phòng Sở", "- Rà soát hồ sơ trước ngày 14/3/2021."),
    "holiday-due": notice("1. Văn phòng Sở", "- Rà soát hồ sơ chậm nhất ngày 30/4/2021."),
    "weekday-mismatch": notice("1. Văn phòng Sở", "- Rà soát hồ sơ trước thứ Hai ngày 16/3/2021."),
    "due-before-issue": notice("1. Văn phòng Sở", "- Rà soát hồ sơ trước ngày 15/02/2021."),
    "past-limit": notice("1. Văn phòng Sở", "- Rà soát hồ sơ trước ngày 15/3/2020."),
    "day-unknown": notice("1. Văn phòng Sở", "- Rà soát hồ sơ, hoàn thành trong tuần 14."),
    "remark-may-be-task": notice(
        *GOOD, "2. Đánh giá chung", "Thu ngân sách còn chậm, phấn đấu đến 31/12/2021 đạt 112%."
    ),
    "header-missing": notice(*GOOD).replace("Số: 97/TB-SKHCN", "Số:      /TB-SKHCN"),
    "joint-without-lead": notice(
        "1. Phòng Quản lý khoa học",
        f"- Phối hợp với Thanh tra Sở {WORK}.",
        "2. Thanh tra Sở",
        f"- Phối hợp với Phòng Quản lý khoa học {WORK}.",
    ),
    "joint-two-leads": notice(
        "1. Phòng Quản lý khoa học",
        f"- Chủ trì, phối hợp với Thanh tra Sở {WORK}.",
        "2. Thanh tra Sở",
        f"- Chủ trì, phối hợp với Phòng Quản lý khoa học {WORK}.",
    ),
}


def issues(text: str, code: str) -> list[Issue]:
    return [one for one in parse(text.encode()).issues if one.code == code]


@pytest.mark.parametrize(
    ("heading", "remark", "told"),
    [
        ("1. Việc lạ", "Rà soát lại.", 1),
        ("1. Việc lạ", "Khẩn trương hoàn thiện hồ sơ.", 1),
        ("1. Việc lạ", "Kho lưu trữ: sắp xếp lại hồ sơ.", 1),
        ("1. Việc lạ", "Giải ngân vốn đầu tư công là nhiệm vụ trọng tâm.", 0),
        ("1. Việc lạ", "Thống nhất chủ trương mua sắm 02 máy tính.", 0),
        ("1. Việc lạ", "Hồ sơ còn nhiều sai sót.", 0),
        ("1. Kết quả đạt được", "Hoàn thành 12/12 chỉ tiêu.", 0),
    ],
)
def test_what_begins_as_an_order_under_an_unknown_heading_is_told(
    heading: str, remark: str, told: int
) -> None:
    text = notice(*GOOD, heading, f"- {remark}", "- Hồ sơ còn nhiều.")
    assert len(issues(text, "remark-may-be-task")) == told


def test_a_plain_notice_has_no_finding() -> None:
    assert codes(read(*GOOD)) == []


@pytest.mark.parametrize("code", HAVE)
def test_a_notice_that_has_it_is_told_once(code: str) -> None:
    assert len(issues(HAVE[code], code)) == 1


@pytest.mark.parametrize("code", HAVE)
def test_a_finding_is_told_of_no_other_notice(code: str) -> None:
    others = [text for other, text in HAVE.items() if other != code]
    if code == "no-tasks":
        others.remove(HAVE["not-a-notice"])
    assert [text for text in others if issues(text, code)] == []


def test_an_inferred_year_is_told_where_it_stands() -> None:
    text = HAVE["year-inferred"]
    (issue,) = issues(text, "year-inferred")
    assert issue.parameters == {"task": "1.1", "text": "trước ngày 15/4"}
    assert issue.at == "/sections/0/tasks/0/deadlines/0"
    assert [text[place.start : place.end] for place in issue.spans] == ["trước ngày 15/4"]


def test_an_impossible_day_is_told_where_it_stands() -> None:
    text = HAVE["impossible-date"]
    (issue,) = issues(text, "impossible-date")
    assert [text[place.start : place.end] for place in issue.spans] == ["ngày 31/4/2021"]


def test_a_task_without_a_doer_is_told() -> None:
    reading = read("1. Một số nhiệm vụ khác", "- Rà soát hồ sơ.")
    assert [(one.code, one.parameters) for one in reading.issues] == [
        ("no-assignee", {"task": "1.1"})
    ]


def test_a_letter_is_no_notice_and_is_read_all_the_same() -> None:
    reading = parse("Kính thưa các anh chị, hôm nay trời nắng.\n".encode())
    assert codes(reading) == ["not-a-notice", "no-tasks"]
    assert reading.coverage.unassigned == ()


def test_an_impossible_day_in_the_header_is_told() -> None:
    text = notice(*GOOD).replace("ngày 02 tháng 3", "ngày 31 tháng 02", 1)
    assert len(issues(text, "impossible-date")) == 1


@pytest.mark.parametrize("number", ["45/BC-SKHCN", "45/TTr-SKHCN"])
def test_what_reports_or_asks_is_no_notice(number: str) -> None:
    text = notice(*GOOD).replace("97/TB-SKHCN", number, 1)
    assert [one.code for one in issues(text, "not-a-notice")] == ["not-a-notice"]


@pytest.mark.parametrize("number", ["45/KL-SKHCN", "45/CT-SKHCN", "45/KH-SKHCN", "45/SKHCN-VP"])
def test_other_types_may_give_work(number: str) -> None:
    assert issues(notice(*GOOD).replace("97/TB-SKHCN", number, 1), "not-a-notice") == []


@pytest.mark.parametrize(
    "task",
    [
        "Chi trả kinh phí cho cán bộ nghỉ hưu trước ngày 01/7/2020.",
        "Rà soát các dự án khởi công trước ngày 01/01/2019 còn dở dang.",
        "Cấp lại giấy phép cho các công trình hoàn thành trước năm 2015.",
        "Giải quyết hồ sơ tiếp nhận trước ngày 01/02/2021 theo quy định cũ.",
        "Giải trình các nhiệm vụ có thời hạn trước ngày 31/01/2021 chưa hoàn thành.",
    ],
)
def test_a_day_of_the_thing_is_no_past_limit(task: str) -> None:
    found = {one.code for one in parse(notice("1. Văn phòng Sở", f"- {task}").encode()).issues}
    assert not found & {"past-limit", "due-before-issue"}


def test_a_thing_that_is_to_come_may_be_due() -> None:
    text = notice("1. Văn phòng Sở", "- Rà soát hồ sơ dự án khởi công trước ngày 30/4/2021.")
    assert len(issues(text, "weekend-due")) == 0
    assert [str(one.due) for one in tasks(parse(text.encode()))[0].deadlines] == ["2021-04-29"]


def test_past_limits_of_work_are_told_all_the_same() -> None:
    text = notice("1. Văn phòng Sở", "- Rà soát hồ sơ dự án, hoàn thành trước ngày 15/02/2021.")
    assert len(issues(text, "due-before-issue")) == 1


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Rà soát hồ sơ trước ngày 15/3/2021.", 0),
        ("Rà soát hồ sơ trước ngày 14/3/2021.", 1),
        ("Rà soát hồ sơ chậm nhất ngày 14/3/2021.", 1),
    ],
)
def test_the_day_that_is_named_is_looked_at(task: str, told: int) -> None:
    assert len(issues(notice("1. Văn phòng Sở", f"- {task}"), "weekend-due")) == told


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Gửi hồ sơ trước ngày 16/3/2021 (thứ Hai).", 1),
        ("Gửi hồ sơ trước ngày 16/3/2021 (thứ Ba).", 0),
        ("Họp thứ Hai, ngày 16/3/2021.", 1),
        ("Họp thứ Ba, ngày 16/3/2021.", 0),
    ],
)
def test_a_weekday_on_either_side_of_a_date_is_compared(task: str, told: int) -> None:
    assert len(issues(notice("1. Văn phòng Sở", f"- {task}"), "weekday-mismatch")) == told


def test_a_share_is_no_day() -> None:
    text = notice("1. Văn phòng Sở", "- Trong 31/32 đồ án đã duyệt, rà soát lại.")
    assert issues(text, "impossible-date") == []


def test_a_day_without_its_month_is_told() -> None:
    text = notice("1. Văn phòng Sở", "- Gửi báo cáo trước ngày 15 để tổng hợp.")
    assert len(issues(text, "day-unknown")) == 1
