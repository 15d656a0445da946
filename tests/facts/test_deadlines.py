"""Times that a task must meet: one reading that covers the words, and none where none binds."""

import datetime as dt
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factories import deadline
from giaoban.facts import citations, deadlines
from giaoban.facts.dates import Anchors
from giaoban.model.notice import Deadline, timing
from giaoban.model.policy import Policy
from giaoban.text import clean, fold

CORPUS = Path(__file__).parent / "corpus"
YES = tomllib.loads((CORPUS / "deadlines.toml").read_text(encoding="utf-8"))
NO = tomllib.loads((CORPUS / "no-deadlines.toml").read_text(encoding="utf-8"))
MARCH = dt.date(2021, 3, 1)


def found(text: str, policy: Policy | None = None, reference: dt.date | None = MARCH) -> list[Any]:
    """The deadlines of a task's text, its citations set apart as the program does it."""
    apart = [(one.start, one.end) for one in citations.find(text)]
    return deadlines.find(text, Anchors(reference), policy or Policy(), apart)[0]


def read(text: str, **known: Any) -> list[Deadline]:
    return [one.value for one in found(text, **known)]


def phrases() -> list[Any]:
    return [
        pytest.param(
            row,
            id=row["say"],
            marks=[pytest.mark.xfail(reason=row["not_yet"])] if "not_yet" in row else [],
        )
        for row in YES["phrase"]
    ]


def meant(row: dict[str, Any]) -> Deadline:
    keys = {key: value for key, value in row.items() if key not in ("say", "not_yet")}
    keys["inferred"] = tuple(keys.get("inferred", ()))
    nothing = {"end": None, "due": None}
    return deadline(keys.pop("relation"), **{**nothing, "text": row["say"], **keys})


def sentences(say: str) -> list[str]:
    """The words at the end of a task, after a comma, in brackets, and at its beginning."""
    return [
        f"Rà soát, hoàn thiện hồ sơ, {say}.",
        f"Rà soát, hoàn thiện hồ sơ {say}.",
        f"Rà soát hồ sơ ({say}).",
        f"{say}, rà soát và hoàn thiện hồ sơ.",
    ]


@pytest.mark.parametrize("row", phrases())
def test_a_phrase_of_the_corpus_is_one_deadline(row: dict[str, Any]) -> None:
    expected = meant(row)
    for sentence in sentences(row["say"]):
        assert read(sentence, reference=YES["reference"]) == [expected], sentence


def spelled_apart(text: str) -> str:
    """Letters and their marks apart, as some keyboards type them, and read at the door."""
    return clean(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    "change",
    [spelled_apart, lambda text: text.replace(" ", "\u00a0"), lambda text: text.upper()],
    ids=["decomposed", "non-breaking blanks", "capitals"],
)
@pytest.mark.parametrize("row", [row for row in YES["phrase"] if "not_yet" not in row], ids=str)
def test_other_letters_for_the_same_words_mean_the_same(
    row: dict[str, Any], change: Callable[[str], str]
) -> None:
    expected = meant({**row, **{key: fold(row[key]) for key in ("text", "event") if key in row}})
    (found,) = read(change(sentences(row["say"])[0]))
    same = {"text": fold(found.text), "event": found.event and fold(found.event)}
    assert found.model_copy(update=same) == expected.model_copy(
        update={"text": fold(expected.text)}
    )


def test_the_corpora_stay_large() -> None:
    assert len(YES["phrase"]) >= 300
    assert len(NO["says"]) >= 120
    assert len(YES["phrase"]) + len(NO["says"]) >= 420


@pytest.mark.parametrize("say", NO["says"])
def test_a_phrase_of_the_negative_corpus_is_none(say: str) -> None:
    for sentence in (f"Tiếp tục tham mưu {say}.", f"{say}."):
        assert read(sentence, reference=NO["reference"]) == [], sentence


@pytest.mark.parametrize("say", [row["say"] for row in YES["phrase"]])
def test_the_words_are_a_slice_of_the_text(say: str) -> None:
    for text in sentences(say):
        for one in found(text):
            assert text[one.start : one.end] == one.value.text


def test_before_may_include_the_day() -> None:
    (value,) = read("Báo cáo trước ngày 03/3/2021.", policy=Policy(before="inclusive"))
    assert value.due == dt.date(2021, 3, 3)


@pytest.mark.parametrize(
    ("say", "due"),
    [
        ("trong 03 ngày làm việc kể từ ngày họp", dt.date(2021, 3, 1)),
        ("trong thời hạn 07 ngày kể từ ngày kết thúc cuộc họp", dt.date(2021, 3, 3)),
    ],
)
def test_a_term_from_the_meeting_is_counted_from_its_day(say: str, due: dt.date) -> None:
    anchors = Anchors(MARCH, dt.date(2021, 2, 24))
    found, _ = deadlines.find(f"Gửi biên bản {say}.", anchors, Policy())
    assert [one.value.due for one in found] == [due]


def test_what_lies_half_a_year_back_tells_what_was() -> None:
    text = "Rà soát hồ sơ trước ngày 30/6/2020."
    assert read(text, reference=dt.date(2020, 9, 1)) != []
    assert read(text) == []


def test_two_subsets_have_a_deadline_each() -> None:
    text = (
        "Gửi báo cáo (các phòng trước ngày 15/3/2021; các đơn vị trực thuộc trước ngày 20/3/2021)."
    )
    assert [(one.applies_to, one.due) for one in read(text)] == [
        ("các phòng", dt.date(2021, 3, 14)),
        ("các đơn vị trực thuộc", dt.date(2021, 3, 19)),
    ]


@pytest.mark.parametrize(
    ("say", "relation", "days"),
    [
        ("trước ngày 09/4/2021 và 16/4/2021", "before", [9, 16]),
        ("trước các ngày 09/4, 16/4 và 23/4/2021", "before", [9, 16, 23]),
        ("trước ngày 10 và 20/4/2021", "before", [10, 20]),
        ("trước ngày 10, 20 và 30/4/2021", "before", [10, 20, 30]),
        ("trước ngày 09 và ngày 16 tháng 4 năm 2021", "before", [9, 16]),
        ("trước ngày 09/4/2021 (lần 1) và 16/4/2021 (lần 2)", "before", [9, 16]),
        ("chậm nhất ngày 10/4 và ngày 20/4", "by", [10, 20]),
        ("vào các ngày 12/4, 14/4 và 16/4/2021", "on", [12, 14, 16]),
        ("vào các ngày 12, 14 và 16/4/2021", "on", [12, 14, 16]),
        ("trước ngày 09/4/2021 và 16/4/2021 tổ chức hội nghị", "before", [9]),
        ("trước ngày 09/4/2021, ngày 16/4/2021 họp đánh giá", "before", [9]),
        ("trước ngày 09/4/2021 và Công văn số 12/SNV ngày 16/4/2021", "before", [9]),
        ("trước ngày 10-12/4/2021", "before", [10]),
        ("trước ngày 09/4, ngày 12/4 và ngày 16/4 báo cáo", "before", [9, 12, 16]),
        ("trước thứ Sáu tuần trước", "before", []),
        ("vào thứ Bảy tuần thứ hai tháng 4", "on", []),
        ("ngày 16/4 trước 16 giờ", "before", [16]),
        ("ngày 16/4, trước 16 giờ", "before", []),
        ("từ ngày 12/4 đến ngày 16/4 và ngày 20/4/2021", "between", [16]),
    ],
)
def test_each_day_of_a_list_is_a_time_of_its_own(say: str, relation: str, days: list[int]) -> None:
    got = read(f"Báo cáo kết quả {say}.")
    assert [(one.relation, one.end) for one in got] == [
        (relation, dt.date(2021, 4, day)) for day in days
    ]


def test_the_hour_holds_for_each_day_of_a_list() -> None:
    got = read("Báo cáo trước 17 giờ ngày 09/4 và 16/4/2021.")
    assert [(one.due, one.time) for one in got] == [
        (dt.date(2021, 4, 9), "17:00"),
        (dt.date(2021, 4, 16), "17:00"),
    ]


@pytest.mark.parametrize(
    "say",
    [
        "Phối hợp với Trung tâm Văn hóa tổ chức lễ hội (ngày 18/4/2021).",
        "Tổ chức Hội nghị công chức (ngày 18/4).",
        "Tổ chức thi học kỳ II (18/4/2021).",
        "Tiếp công dân (ngày 18/4/2021).",
        "Dự họp ngày 18/4/2021 lúc 8 giờ 00 tại Sở.",
    ],
)
def test_a_day_in_brackets_or_with_its_hour_after_what_is_held_is_its_day(say: str) -> None:
    assert [(one.relation, one.due) for one in read(say)] == [("on", dt.date(2021, 4, 18))]


def test_a_term_from_a_day_is_counted_from_it() -> None:
    (one,) = read("Niêm yết thủ tục trong 05 ngày làm việc kể từ ngày 05/4/2021.")
    assert (one.relation, one.due, one.event) == ("within", dt.date(2021, 4, 12), None)


@pytest.mark.parametrize(
    ("say", "rules"),
    [
        ("trước ngày 30 tháng 6 và 31 tháng 12 hằng năm", ["6;30", "12;31"]),
        ("trước ngày 15/6, 15/12 hằng năm", ["6;15", "12;15"]),
    ],
)
def test_each_day_of_the_year_is_a_time_of_its_own(say: str, rules: list[str]) -> None:
    assert [one.rrule for one in read(f"Báo cáo {say}.")] == [
        "FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format(*rule.split(";")) for rule in rules
    ]
    assert all(one.text.startswith("trước ngày") for one in read(f"Báo cáo {say}."))


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("Lập kế hoạch tháng 4, gửi trước ngày 28.", "before", "trước ngày 28"),
        ("Gửi kế hoạch chậm nhất 16 giờ ngày 28; rà soát.", "by", "chậm nhất 16 giờ ngày 28"),
        ("Khắc phục trong 03 ngày tới.", "within", "trong 03 ngày tới"),
        ("Thời gian hoàn thành: trong 05 ngày.", "within", "Thời gian hoàn thành: trong 05 ngày"),
    ],
)
def test_a_time_limit_whose_day_is_not_said_is_one_all_the_same(
    text: str, relation: str, words: str
) -> None:
    assert [(one.relation, one.text, one.due) for one in read(text)] == [(relation, words, None)]


def test_a_report_of_each_week_and_of_each_month_is_both() -> None:
    got = read("Gửi báo cáo hằng tuần, hằng tháng.")
    assert [one.rrule for one in got] == ["FREQ=WEEKLY", "FREQ=MONTHLY"]


def test_by_the_beginning_of_a_day_is_not_on_it_whatever_before_means() -> None:
    (one,) = read("Báo cáo chậm nhất 0 giờ ngày 20/3.", policy=Policy(before="inclusive"))
    assert (one.relation, one.due, one.time) == ("before", dt.date(2021, 3, 19), None)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Trình UBND tỉnh trong tháng 02/2021.", ["past-limit"]),
        ("Hoàn thiện hồ sơ, gửi Sở Tài chính trong tháng 02.", ["past-limit"]),
        ("Trình UBND tỉnh trong tháng 3/2021.", []),
        ("Rà soát kết quả trình UBND tỉnh trong tháng 02/2021.", []),
        ("Sở Nội vụ đã trình UBND tỉnh trong tháng 02/2021.", []),
        ("Báo cáo tình hình thực hiện trong tháng 02/2021.", []),
    ],
)
def test_a_submission_in_a_month_that_is_over_is_to_be_looked_at(
    text: str, codes: list[str]
) -> None:
    _, doubts = deadlines.find(text, Anchors(MARCH), Policy())
    assert [one.code for one in doubts] == codes


def test_a_day_that_no_calendar_has_is_told_and_gives_no_deadline() -> None:
    text = "Báo cáo trước ngày 31/02/2021."
    values, impossible = deadlines.find(text, Anchors(MARCH), Policy())
    assert values == []
    assert [text[one.start : one.end] for one in impossible] == ["ngày 31/02/2021"]


def test_without_a_reference_a_day_without_year_has_no_due() -> None:
    assert [one.due for one in read("Báo cáo trước ngày 31/3.", reference=None)] == [None]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], "undated"),
        ([deadline("every", rrule="FREQ=MONTHLY")], "recurring"),
        ([deadline("upon", event="được phê duyệt")], "event"),
        ([deadline("every"), deadline("upon", event="được phê duyệt")], "event"),
        ([deadline("every"), deadline("before")], "dated"),
        ([deadline("after", start=dt.date(2021, 3, 15))], "undated"),
    ],
)
def test_timing_is_the_first_of_dated_event_recurring_undated(
    values: list[Deadline], expected: str
) -> None:
    assert timing(values) == expected


@pytest.mark.parametrize(
    ("say", "words"),
    [
        ("Báo cáo hằng quý.", ["hằng quý"]),
        ("Rà soát hồ sơ. Báo cáo hằng tháng.", ["hằng tháng"]),
        ("Tổng hợp, báo cáo hằng năm trước ngày 15/12.", ["hằng năm trước ngày 15/12"]),
        ("Báo cáo định kỳ hằng tuần, tháng, quý.", ["định kỳ hằng tuần", "tháng, quý"]),
        ("Báo cáo hằng năm của các đơn vị còn sơ sài.", []),
        ("Lập báo cáo hằng quý.", []),
    ],
)
def test_a_report_returns_where_it_is_what_is_to_be_done(say: str, words: list[str]) -> None:
    values = read(say)
    assert [one.text for one in values] == words
    assert {one.relation for one in values} <= {"every"}


@pytest.mark.parametrize(
    "say",
    [
        "Tổ chức hội thảo ngày 26/3/2021.",
        "Tham dự Hội nghị tổng kết ngày 26/3/2021.",
        "Kiểm tra thực địa ngày 26/3/2021 tại bãi xe.",
        "Giao Văn phòng chủ trì, phối hợp với Thanh tra tổ chức Hội nghị tổng kết ngày 26/3/2021.",
        "Chủ trì, phối hợp với Văn phòng Sở tổ chức hội thảo sáng thứ Sáu, ngày 26/3/2021.",
    ],
)
def test_what_is_held_or_attended_has_its_day(say: str) -> None:
    (value,) = read(say)
    day = dt.date(2021, 3, 26)
    assert (value.relation, value.start, value.due) == ("on", day, day)


def test_several_days_of_an_event_are_each_told() -> None:
    days = [dt.date(2021, 3, 26), dt.date(2021, 3, 27)]
    values = read("Khai mạc Hội thi ngày 26/3 và ngày 27/3/2021.")
    assert [(one.relation, one.due) for one in values] == [("on", day) for day in days]
    (value,) = read("Tổ chức hội thảo ngày 26-27/3/2021.")
    assert [value.start, value.due] == days


def test_a_range_that_ends_before_it_begins_has_no_days() -> None:
    (value,) = read("Tổ chức tiêm phòng từ ngày 20/3/2021 đến ngày 15/3/2021.")
    assert (value.relation, value.start, value.due) == ("between", None, None)
