"""Vietnamese words of time with the days that they mean, and how an answer to them is judged."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "facts" / "corpus"
OFFICE = ROOT.parent / "shared" / "phrases" / "office-28.tsv"

Verdict = Literal["right", "partly", "wrong", "nothing"]

NO_KEYS = {"start": None, "end": None, "due": None, "time": None, "rrule": None, "event": None}
NOTHING_MORE = {"inferred": (), "approximate": False, "applies_to": None}


@dataclass(frozen=True, slots=True)
class Phrase:
    """What `say` means: the days `first` to `last`, and what is true of its deadline.

    `words`: those of `say` that tell the time. `first` is None where the corpus gives one day
    alone; both are None for what returns or waits for an event. `deadline` is None where the words
    name days and bind no task.
    """

    say: str
    words: str
    first: dt.date | None
    last: dt.date | None
    deadline: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A time that an engine found: characters `start` to `end`, its first and its last day.

    `deadline`: all that an engine says that knows deadlines.
    """

    start: int
    end: int
    first: dt.date | None
    last: dt.date | None
    deadline: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Corpus:
    """Phrases that mean a time, and others, `free`, that set no deadline, on a reference day."""

    title: str
    reference: dt.date
    phrases: tuple[Phrase, ...]
    free: tuple[str, ...]


# -- judging ----------------------------------------------------------------------------------


def judge_days(phrase: Phrase, readings: Sequence[Reading]) -> Verdict:
    """The calendar value alone, as the rules in `time_peers` say."""
    if not readings:
        return "nothing"
    if not any(_shares_a_day(phrase, one) for one in readings):
        return "wrong"
    one = readings[0]
    whole = len(readings) == 1 and _ends_right(phrase, one) and _leaves_no_digit(phrase, one)
    return "right" if whole else "partly"


def judge_deadline(phrase: Phrase, readings: Sequence[Reading]) -> Verdict:
    """Everything that the corpus says of the deadline."""
    if not readings:
        return "nothing"
    if len(readings) == 1 and _agrees(phrase, readings[0]):
        return "right"
    near = any(_shares_a_day(phrase, one) or _shares_relation(phrase, one) for one in readings)
    return "partly" if near else "wrong"


def _shares_a_day(phrase: Phrase, one: Reading) -> bool:
    return bool({phrase.first, phrase.last} & {one.first, one.last} - {None})


def _ends_right(phrase: Phrase, one: Reading) -> bool:
    """The last day is what counts. Where the corpus gives one day, either end may be it: "trước
    tháng 7/2021" means 1 July, "đến hết tháng 7/2021" means the 31st."""
    return phrase.last in ((one.last,) if phrase.first else (one.first, one.last))


def _leaves_no_digit(phrase: Phrase, one: Reading) -> bool:
    at = phrase.say.find(phrase.words)
    digits = (found.start() + at for found in re.finditer(r"\d", phrase.words))
    return all(one.start <= digit < one.end for digit in digits)


def _agrees(phrase: Phrase, one: Reading) -> bool:
    wanted, told = phrase.deadline or {}, one.deadline or {}
    return all(told.get(key) == value for key, value in wanted.items())


def _shares_relation(phrase: Phrase, one: Reading) -> bool:
    wanted, told = phrase.deadline or {}, one.deadline or {}
    return phrase.last is None and wanted.get("relation") == told.get("relation")


# -- corpora ----------------------------------------------------------------------------------


def corpora() -> Iterator[Corpus]:
    """The project's own, and the office's phrases where they lie beside it."""
    yield own()
    if OFFICE.is_file():
        yield office(OFFICE.read_text(encoding="utf-8"))


def own(folder: Path = OWN) -> Corpus:
    """deadlines.toml and no-deadlines.toml; `tests/facts/test_deadlines.py` tells their form."""
    yes, no = (
        tomllib.loads((folder / name).read_text(encoding="utf-8"))
        for name in ("deadlines.toml", "no-deadlines.toml")
    )
    if yes["reference"] != no["reference"]:
        raise ValueError("the two corpora have different reference days")
    phrases = tuple(map(of_row, yes["phrase"]))
    return Corpus("tests/facts/corpus", yes["reference"], phrases, tuple(no["says"]))


def of_row(row: Mapping[str, Any]) -> Phrase:
    """A row of deadlines.toml."""
    said = {key: value for key, value in row.items() if key not in ("say", "not_yet")}
    told = {**NO_KEYS, **NOTHING_MORE, "text": row["say"], **said}
    told["inferred"] = tuple(told["inferred"])
    return Phrase(row["say"], told["text"], *_days(told["start"], told["end"]), told)


def _days(start: dt.date | None, end: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """The interval, or None and the one day that is known."""
    return (start, end) if start and end else (None, end or start)


def office(text: str) -> Corpus:
    """Lines of phrase, relation, start, end, due and note, with tabs between; "#" a comment."""
    reference = re.search(r"^# reference date (\S+)", text)
    if reference is None:
        raise ValueError("the first line names no reference date")
    rows = [[*line.split("\t"), *[""] * 5] for line in text.splitlines() if line[:1] != "#"]
    return Corpus(
        "office-28",
        dt.date.fromisoformat(reference[1]),
        tuple(of_cells(row) for row in rows if not row[1].startswith("no ")),
        tuple(row[0] for row in rows if row[1].startswith("no ")),
    )


def of_cells(row: Sequence[str]) -> Phrase:
    say, relation = row[:2]
    start, end, due = (dt.date.fromisoformat(cell) if cell else None for cell in row[2:5])
    note = row[5]
    told = {
        **{"relation": relation, "start": start, "end": end, "due": due},
        "time": note if re.fullmatch(r"\d\d:\d\d", note) else None,
        "rrule": note if "=" in note else None,
    }
    if relation == "every" and not note:  # the line says that it returns, not how
        del told["rrule"]
    is_deadline = not relation.startswith("calendar value")
    return Phrase(say, say, *_days(start, end), told if is_deadline else None)
