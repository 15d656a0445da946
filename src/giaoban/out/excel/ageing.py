"""How late tasks are told on a sheet, in colour and in a word: by conditional formats, which go on
ageing in the office's Excel, or as it was on one day."""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.library.items import Item
from giaoban.out import register_words as say
from giaoban.out.excel.book import AMBER, DAY, GREEN, GREY, INK, RED
from giaoban.out.excel.table import Table
from giaoban.out.labels import PROGRESS, STATE_COUNTS
from giaoban.out.manner import Words, mark

LEGEND = mark(
    "red: overdue · yellow: due today or within {days} days · green: done · grey: an appointment "
    "that is over"
)

KIND = mark("Kind of time limit")
"""Head of the hidden column by which an appointment is told from a limit."""

_LIMIT, _APPOINTMENT, _PAST = mark("Time limit"), mark("Appointment"), STATE_COUNTS["past"]

_BLACK = "#000000"
_COLOURS = {"done": GREEN, "overdue": RED, "today": AMBER, "soon": AMBER}
"""By `Item.state`; the others have none."""


def kind(item: Item, words: Words) -> str:
    """What its day is; "" where it has none of its own."""
    if not item.due or item.next or not item.deadline:
        return ""
    if item.state == "past":
        return words.say(_PAST)
    return words.say(_APPOINTMENT if item.deadline.relation == "on" else _LIMIT)


def frozen_colour(item: Item) -> str | None:
    """That of its state on the day asked about."""
    over = item.state == "overdue" and item.deadline and item.deadline.relation == "on"
    return GREY if over else _COLOURS.get(item.state or "later")


@dataclass(frozen=True, slots=True)
class Rule:
    """The first one that holds decides. `colour` None: as it is."""

    formula: str
    colour: str | None = None
    word: str = ""


def age(table: Table, soon: int) -> None:
    """The time limit and the status are coloured from now on, whatever day it is. `soon`: days
    within which something is near."""
    limits, statuses = table.cells(say.LIMIT), table.cells(say.STATUS)
    for rule in _rules(table, soon):
        told = {
            "type": "formula",
            "criteria": rule.formula,
            "format": table.book.made.add_format(_look(rule)),
            "stop_if_true": True,
            "multi_range": f"{limits} {statuses}",
        }
        table.sheet.conditional_format(limits, told)


def _look(rule: Rule) -> dict[str, str]:
    """Of what stays as it is, too: LibreOffice sets text lower where a rule has no look."""
    if rule.colour is None:
        return {"font_color": _BLACK}
    shown = f'{DAY} "· {rule.word}"' if rule.word else DAY
    return {"bg_color": rule.colour, "font_color": INK[rule.colour], "num_format": shown}


def _rules(table: Table, soon: int) -> Iterator[Rule]:
    say_, day = table.words.say, table.first(say.LIMIT)
    status, what = table.first(say.STATUS), table.first(KIND)
    dated = f"ISNUMBER({day})"
    over = f"AND({dated},{day}<TODAY())"
    now = f"AND({dated},{day}=TODAY())"
    near = f"AND({dated},{day}<=TODAY()+{soon})"
    meets = f"{what}={_quoted(say_(_APPOINTMENT))}"
    yield Rule(f"{status}={_quoted(say_(PROGRESS['done']))}", GREEN)
    yield Rule(_is_one_of(status, [say_(PROGRESS[one]) for one in ("submitted", "paused")]))
    yield Rule(f"AND({over},{meets})", GREY, say_(_OVER))
    yield Rule(f"{what}={_quoted(say_(_PAST))}")
    yield Rule(over, RED, say_(_LATE))
    yield Rule(f"AND({now},{meets})", AMBER, say_(_TODAY))
    yield Rule(now, AMBER, say_(_LAST_DAY))
    yield Rule(f"AND({near},{meets})", AMBER, say_(_TAKES_PLACE))
    yield Rule(near, AMBER, say_(_SOON))


_OVER, _LATE = mark("over"), mark("overdue")
_TODAY, _LAST_DAY = mark("takes place today"), mark("due today")
_TAKES_PLACE, _SOON = mark("takes place soon"), mark("due soon")


def _is_one_of(cell: str, texts: list[str]) -> str:
    return f"OR({','.join(f'{cell}={_quoted(text)}' for text in texts)})"


def _quoted(text: str) -> str:
    """A text within a formula."""
    return '"{}"'.format(text.replace('"', '""'))
