"""What `check` found, for machines."""

from typing import Any

from giaoban.model.reading import Issue
from giaoban.model.source import Finding
from giaoban.out.as_json import envelope
from giaoban.out.clarity import clarity_object
from giaoban.out.manner import Manner, Words
from giaoban.review import CODES, Checked, Reviewed


def checked(thing: Checked, manner: Manner) -> str:
    """The envelope; an item a notice, and what was found of all together."""
    words = manner.words
    series = [_of_series(one, words) for one in thing.series]
    return envelope([_item(one, words) for one in thing.notices], series=series)


def _of_series(found: Finding, words: Words) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity,
        "message": words.tell(found.code, found.parameters),
        "advice": words.advise(found.code, found.parameters) or None,
        "parameters": found.parameters,
    }


def _item(one: Reviewed, words: Words) -> dict[str, Any]:
    return {
        "source": one.reading.source.name,
        "number": one.reading.notice.number,
        "profile": one.profile,
        "issued": one.is_issued,
        "findings": [finding(found, one, words) for found in one.findings],
        "clarity": clarity_object(one.scores),
    }


def finding(found: Issue, of: Reviewed, words: Words) -> dict[str, Any]:
    made = found.model_dump(mode="json")
    return {
        "code": made["code"],
        "group": CODES[found.code].group,
        "severity": made["severity"],
        "message": words.tell(found.code, found.parameters),
        "advice": words.advise(found.code, found.parameters) or None,
        "clause": CODES[found.code].clause_under(of.profile) or None,
        "at": made["at"],
        "spans": made["spans"],
    }
