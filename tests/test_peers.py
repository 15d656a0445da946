"""How benchmarks/time_peers.py judges an answer; it asks no peer and needs no network."""

import datetime as dt
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

import time_phrases as phrases  # noqa: E402 - a folder of programs, not a package
from time_engines import AbsentError, chrono, own_dates, own_deadlines  # noqa: E402
from time_phrases import Phrase, Reading, judge_days, judge_deadline  # noqa: E402

FIRST, LAST = dt.date(2021, 7, 1), dt.date(2021, 7, 31)
OTHER = dt.date(2021, 8, 2)

MONTH = Phrase("xong trong tháng 7/2021", "trong tháng 7/2021", FIRST, LAST, {})
BEFORE = Phrase("trước tháng 7/2021", "trước tháng 7/2021", None, FIRST, {})


def of(phrase: Phrase, words: str, first: dt.date, last: dt.date) -> Reading:
    start = phrase.say.index(words)
    return Reading(start, start + len(words), first, last)


@pytest.mark.parametrize(
    ("phrase", "readings", "verdict"),
    [
        (MONTH, [], "nothing"),
        (MONTH, [of(MONTH, "tháng 7/2021", FIRST, LAST)], "right"),
        (MONTH, [of(MONTH, "tháng 7/2021", LAST, LAST)], "right"),
        (MONTH, [of(MONTH, "tháng 7/2021", FIRST, FIRST)], "partly"),
        (MONTH, [of(MONTH, "tháng 7", FIRST, LAST)], "partly"),
        (MONTH, [of(MONTH, "tháng 7/2021", FIRST, LAST), Reading(0, 4, OTHER, OTHER)], "partly"),
        (MONTH, [of(MONTH, "tháng 7/2021", OTHER, OTHER)], "wrong"),
        (BEFORE, [of(BEFORE, "tháng 7/2021", FIRST, LAST)], "right"),
        (BEFORE, [of(BEFORE, "tháng 7/2021", OTHER, LAST)], "wrong"),
    ],
)
def test_a_calendar_value_is_right_with_its_last_day_in_one_whole_reading(
    phrase: Phrase, readings: list[Reading], verdict: str
) -> None:
    assert judge_days(phrase, readings) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"relation": "by", "due": LAST, "text": "hết tháng 7"}, "right"),
        ({"relation": "before", "due": LAST}, "partly"),
        ({"relation": "before", "due": OTHER}, "wrong"),
    ],
)
def test_a_deadline_is_right_with_all_that_the_corpus_says(
    told: dict[str, object], verdict: str
) -> None:
    phrase = Phrase("hết tháng 7", "hết tháng 7", None, LAST, {"relation": "by", "due": LAST})
    day = LAST if verdict != "wrong" else OTHER
    assert judge_deadline(phrase, [Reading(0, 11, day, day, told)]) == verdict


def test_what_names_no_day_is_partly_right_with_its_relation() -> None:
    wanted = {"relation": "every", "rrule": "FREQ=MONTHLY;BYMONTHDAY=25"}
    phrase = Phrase("ngày 25 hằng tháng", "ngày 25 hằng tháng", None, None, wanted)
    told = {"relation": "every", "rrule": "FREQ=MONTHLY"}
    assert judge_deadline(phrase, [Reading(8, 18, None, None, told)]) == "partly"


def test_the_words_of_each_phrase_stand_in_it() -> None:
    corpus = phrases.own()
    assert corpus.phrases
    assert [one.say for one in corpus.phrases if one.words not in one.say] == []


def test_a_line_of_the_office_is_a_deadline_or_a_value_or_sets_none() -> None:
    corpus = phrases.office(
        "# reference date 2021-03-01\n"
        "chậm nhất 16 giờ ngày 05 tháng 3\tby\t\t2021-03-05\t2021-03-05\t16:00\n"
        "năm 2022\tcalendar value, no deadline\t2022-01-01\t2022-12-31\n"
        "04 dự án\tno time\n"
    )
    by, year = corpus.phrases
    day = dt.date(2021, 3, 5)
    told = {"relation": "by", "start": None, "end": day, "due": day, "time": "16:00", "rrule": None}
    assert (by.first, by.last, by.deadline) == (None, day, told)
    assert (year.last, year.deadline) == (dt.date(2022, 12, 31), None)
    assert (corpus.reference, corpus.free) == (dt.date(2021, 3, 1), ("04 dự án",))


def test_our_own_two_engines_are_judged_like_the_others() -> None:
    phrase = phrases.of_row(
        {
            "say": "trước ngày 03/3/2021",
            "relation": "before",
            "end": dt.date(2021, 3, 3),
            "due": dt.date(2021, 3, 2),
        }
    )
    reference = dt.date(2021, 3, 1)
    (alone,) = own_dates(reference).read([phrase.say])
    (bound,) = own_deadlines(reference).read([phrase.say])
    assert (judge_days(phrase, alone), judge_deadline(phrase, bound)) == ("right", "right")


def test_an_engine_that_is_not_here_says_so_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(AbsentError) as caught:
        chrono(dt.date(2021, 3, 1), home=tmp_path)
    assert "chrono-node: " in str(caught.value)
    assert "\n" not in str(caught.value)
