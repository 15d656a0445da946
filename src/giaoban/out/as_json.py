"""JSON for machines: the keys of `docs/json.md` in their order, UTF-8, ISO dates."""

from collections.abc import Iterable, Sequence

from pydantic_core import to_json

from giaoban.model.reading import SCHEMA, Issue, Reading
from giaoban.out.manner import Manner
from giaoban.out.visible import HIDDEN


def reading(thing: Reading, manner: Manner) -> str:
    return text(reading_object(thing, manner), indent=2)


def reading_line(thing: Reading, manner: Manner) -> str:
    return text(reading_object(thing, manner), indent=None)


def readings(things: Sequence[Reading], manner: Manner) -> str:
    """The envelope that every answer with a list comes in."""
    return envelope([reading_object(thing, manner) for thing in things])


def reading_object(thing: Reading, manner: Manner) -> dict[str, object]:
    made = thing.model_dump(mode="json", by_alias=True)
    made["issues"] = [_issue(issue, manner) for issue in thing.issues]
    return made


def _issue(issue: Issue, manner: Manner) -> dict[str, object]:
    """An issue with its sentence in the place of the sentence's parameters."""
    made = issue.model_dump(mode="json")
    return {
        "code": made["code"],
        "severity": made["severity"],
        "message": manner.words.tell(issue.code, issue.parameters),
        "at": made["at"],
        "spans": made["spans"],
    }


def envelope(items: Sequence[object], **beside: object) -> str:
    """What every answer with a list comes in; `beside`: what is told of the list as a whole."""
    return text({"schema": SCHEMA, **beside, "items": items}, indent=2)


def lines(items: Iterable[object]) -> str:
    """An item a line."""
    return "".join(text(item, indent=None) for item in items)


def text(value: object, indent: int | None) -> str:
    """Only characters that a terminal would obey are \\u-escaped; they stand in strings only."""
    text = to_json(value, indent=indent).decode("utf-8")
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
