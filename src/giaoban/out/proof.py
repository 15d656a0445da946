"""The words and the rule behind each fact, for `--why`."""

import re
from collections.abc import Iterator

from giaoban.model.reading import Evidence, Reading
from giaoban.out.labels import FACTS
from giaoban.out.manner import Words
from giaoban.out.phrases import place, quoted
from giaoban.out.rows import Row

NEEDED = ("assignees", "role", "partners", "submit_to", "deadlines")
"""Facts of a task that must be proved: where the reading gives no words, the view says so."""

_HOLDER = re.compile(r"^(/sections/\d+)*(/tasks/\d+)?/")

ENOUGH = 160
"""Characters of a quotation; of longer ones the beginning and the end are shown."""


def of(reading: Reading, pointer: str) -> list[Evidence]:
    """What is told about the fact at `pointer` and all that is in it, in the order of the facts."""
    inside = pointer + "/"
    return [proof for proof in reading.evidence if (proof.at + "/").startswith(inside)]


def rows(reading: Reading, pointer: str, words: Words, indent: int) -> Iterator[Row]:
    """A row per piece of evidence at `pointer` or in it."""
    for proof in of(reading, pointer):
        yield _row(reading, proof, words, indent)


def header(reading: Reading, words: Words) -> Iterator[Row]:
    """The same for all that belongs to no section."""
    yield Row(words.say("Sources (page, line)"), "", 0, "strong")
    for proof in reading.evidence:
        if not proof.at.startswith(("/sections/", "/joint_tasks/")):
            yield _row(reading, proof, words, 2)


def unproved(reading: Reading, pointer: str, facts: dict[str, object]) -> list[str]:
    """Which of the facts that a task has carry no evidence."""
    proofs = [proof.at for proof in of(reading, pointer)]
    return [
        name
        for name in NEEDED
        if facts.get(name) and not any(at.startswith(f"{pointer}/{name}") for at in proofs)
    ]


def _row(reading: Reading, proof: Evidence, words: Words, indent: int) -> Row:
    told = [
        quoted(_shortened(said(reading, proof))) if proof.spans else words.say("not in the text"),
        place(proof.spans, words),
        words.say("rule {rule}").format(rule=proof.rule),
    ]
    fact = fact_at(proof.at)
    label = words.say(FACTS.get(fact, fact))
    return Row(" · ".join(filter(None, told)), label, indent, "quiet")


def fact_at(at: str) -> str:
    """Which fact of its notice, section or task the pointer leads to: "deadlines"."""
    return _HOLDER.sub("", at).split("/")[0]


def said(reading: Reading, proof: Evidence) -> str:
    """The words themselves; a gap between two spans is shown."""
    words = ""
    end: int | None = None
    for span in proof.spans:
        between = reading.text[end : span.start] if end is not None else ""
        words += (" … " if between.strip() else " ") + reading.text[span.start : span.end]
        end = span.end
    return words.strip()


def _shortened(text: str) -> str:
    if len(text) <= ENOUGH:
        return text
    half = ENOUGH // 2
    head = text[:half].rsplit(" ", 1)[0]
    tail = text[-half:].split(" ", 1)[-1]
    return f"{head} […] {tail}"
