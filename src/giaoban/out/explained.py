"""What a code of `check` means; all codes there are."""

from collections.abc import Iterator
from typing import Any

from giaoban.out.as_json import envelope, text
from giaoban.out.checked import RULES
from giaoban.out.labels import SEVERITIES
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.rows import Row
from giaoban.review import Code, Codes

GROUPS = {
    "form": mark("Form"),
    "substance": mark("Substance"),
    "words": mark("Words"),
    "reading": mark("The reading"),
    "series": mark("The library"),
}


def code(thing: Code, manner: Manner) -> str:
    return paint(list(_rows(thing, manner.words)), manner)


def _rows(thing: Code, words: Words) -> Iterator[Row]:
    yield Row(f"{thing.code}: {words.name(thing.code)}", "", 0, "title")
    for label, told in _facts(thing, words):
        if told:
            yield Row(told, words.say(label))


def _facts(thing: Code, words: Words) -> Iterator[tuple[str, str]]:
    yield mark("Group"), words.say(GROUPS[thing.group])
    yield mark("Severity"), words.say(SEVERITIES[thing.severity])
    yield mark("Under"), "; ".join(words.say(RULES[one]) for one in thing.profiles)
    yield mark("Where it is said"), thing.clause
    yield mark("It says"), words.tell(thing.code, {})
    yield mark("What to do"), words.advise(thing.code, {})
    yield mark("Wrong"), thing.wrong or ""
    yield mark("Right"), thing.right or ""


def codes(thing: Codes, manner: Manner) -> str:
    rows = [Row(manner.words.name(one.code), one.code, 0, group="codes") for one in thing.rows]
    return paint(rows, manner)


def as_json(thing: Code, manner: Manner) -> str:
    return text(_object(thing, manner.words), indent=2)


def all_as_json(thing: Codes, manner: Manner) -> str:
    return envelope([_object(one, manner.words) for one in thing.rows])


def _object(thing: Code, words: Words) -> dict[str, Any]:
    return {
        "code": thing.code,
        "name": words.name(thing.code),
        "group": thing.group,
        "severity": thing.severity,
        "profiles": list(thing.profiles),
        "clause": thing.clause or None,
        "wrong": thing.wrong,
        "right": thing.right,
    }
