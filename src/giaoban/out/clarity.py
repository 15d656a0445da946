"""How clear the tasks of a notice are: the six things (6 rõ), and where they are not said."""

from collections.abc import Iterator
from typing import Any

from giaoban.out.manner import Words, mark
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line
from giaoban.review import Aspect, Scores

CLEAR: dict[Aspect, str] = {
    "person": mark("Clear who"),
    "work": mark("Clear what"),
    "time": mark("Clear when"),
    "responsibility": mark("Clear who leads"),
    "product": mark("Clear what comes of it"),
    "authority": mark("Clear to whom it goes"),
}
UNCLEAR: dict[Aspect, str] = {
    "person": mark("not clear who"),
    "work": mark("not clear what"),
    "time": mark("not clear when"),
    "responsibility": mark("not clear who leads"),
    "product": mark("not clear what comes of it"),
    "authority": mark("not clear to whom it goes"),
}
HEADING = mark("The six things that a task should say (what the notice says; no mark for anybody)")
COUNT = mark("{clear} of {tasks} tasks")
UNITS = mark("What their tasks do not say")

_MOST = 8
"""Tasks that are named beside a count; the units below name all."""


def clarity(thing: Scores | None, words: Words) -> Iterator[Row]:
    """Nothing where there are no tasks."""
    if thing is None or not thing.tasks:
        return
    yield BLANK
    yield Row(words.say(HEADING), "", 0, "heading")
    for one in thing.aspects:
        count = words.say(COUNT).format(
            clear=words.number(one.clear), tasks=words.number(one.tasks)
        )
        lacking = f"{words.say(UNCLEAR[one.aspect])}: {_some(one.lacking)}" if one.lacking else ""
        text = " · ".join(filter(None, [count, lacking]))
        yield Row(text, words.say(CLEAR[one.aspect]), 2, group="clarity")
    if thing.units:
        yield BLANK
        yield Row(words.say(UNITS), "", 0, "heading")
    for unit in thing.units:
        gaps = (f"{words.say(UNCLEAR[one.aspect])}: {', '.join(one.lacking)}" for one in unit.gaps)
        yield Row(" · ".join(gaps), on_one_line(unit.unit), 2)


def _some(ids: tuple[str, ...]) -> str:
    return ", ".join([*ids[:_MOST], *(["…"] if len(ids) > _MOST else [])])


def clarity_object(thing: Scores | None) -> dict[str, Any] | None:
    """For machines: all tasks that lack something, by id."""
    if thing is None:
        return None
    return {
        "tasks": thing.tasks,
        "aspects": [
            {"aspect": one.aspect, "clear": one.clear, "lacking": list(one.lacking)}
            for one in thing.aspects
        ],
        "units": [
            {
                "unit": unit.unit,
                "tasks": unit.tasks,
                "gaps": [{"aspect": one.aspect, "lacking": list(one.lacking)} for one in unit.gaps],
            }
            for unit in thing.units
        ],
    }
