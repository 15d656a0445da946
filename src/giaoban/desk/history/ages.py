"""How old the tasks of a list are: what each notice before theirs told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from giaoban.desk.history.links import Links
from giaoban.desk.history.series import every_series
from giaoban.desk.history.walking import age, ancestors
from giaoban.library.age import Age
from giaoban.library.answer import Answer
from giaoban.library.items import Item, Told
from giaoban.library.looking import Looking
from giaoban.summary import Summary

Key = tuple[int, str]
"""The id of a notice, and that of its task."""


def ages(library: Looking, tasks: Iterable[Told]) -> Mapping[Key, Age]:
    """Up to the task's own notice, as many as there are of one series; what comes later does not
    count."""
    known = every_series(library.heads(), library.places())
    ending: dict[int, Links] = {}  # by the last notice of a series, in which no other ends
    found: dict[Key, Age] = {}
    for told in tasks:
        key = _key(told)
        if key not in found:
            heads = known[told.head.id]
            if heads[-1].id not in ending:
                ending[heads[-1].id] = Links(library, heads)
            links = ending[heads[-1].id]
            node = links.places[told.head.id], told.entry.task.id
            found[key] = age(links, ancestors(links, node))
    return found


def answer_with_ages(library: Looking, answer: Answer) -> Answer:
    """The same answer; each task says how old it is."""
    found = ages(library, (item.told for item in answer.items))
    blocks = (
        replace(block, items=tuple(_item(item, found) for item in block.items))
        for block in answer.blocks
    )
    return replace(answer, blocks=tuple(blocks))


def summary_with_ages(library: Looking, summary: Summary) -> Summary:
    """The same summary; each task says how old it is."""
    found = ages(library, (task.told for task in summary.tasks))
    tasks = tuple(
        replace(task, told=_told(task.told, found), item=_item(task.item, found))
        for task in summary.tasks
    )
    return Summary.of(
        tasks,
        summary.question,
        period=summary.period,
        unit=summary.unit,
        notices=summary.notices,
        other_units=summary.other_units,
    )


def _item(item: Item, found: Mapping[Key, Age]) -> Item:
    return replace(item, told=_told(item.told, found))


def _told(told: Told, found: Mapping[Key, Age]) -> Told:
    return replace(told, age=found[_key(told)])


def _key(told: Told) -> Key:
    return told.head.id, told.entry.task.id
