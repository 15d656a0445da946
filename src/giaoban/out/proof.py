"""The words and the rule behind each fact, for `--why`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from giaoban.model.notice import Task
from giaoban.model.reading import Evidence, Place, Reading
from giaoban.out.labels import FACTS
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import place, quoted
from giaoban.out.rows import BLANK, Row
from giaoban.out.rule import told
from giaoban.out.visible import on_one_line

NEEDED = ("assignees", "role", "partners", "submit_to", "deadlines")
"""Facts of a task that must be proved: where the reading gives no words, the view says so."""

_HOLDER = re.compile(
    r"(?:/sections/\d+)+(?:/heading|/(?:lead_in|tasks|remarks)/\d+)|/joint_tasks/\d+"
)
_OUTER = re.compile(r"^(/sections/\d+)*(/tasks/\d+)?/")
_SECTION = re.compile(r"/sections/\d+(?=/)")

ENOUGH = 160
"""Characters of a quotation; of longer ones the beginning and the end are shown."""


@dataclass(frozen=True, slots=True)
class Proofs:
    """What a reading rests on, by what it belongs to: the pointer of a task, of a part of a
    section, of a joint task; "" for all else."""

    reading: Reading
    words: Words
    held: Mapping[str, list[Evidence]]

    @classmethod
    def of(cls, reading: Reading, words: Words) -> "Proofs":
        held: dict[str, list[Evidence]] = {}
        for proof in reading.evidence:
            owner = _HOLDER.match(proof.at)
            held.setdefault(owner[0] if owner else "", []).append(proof)
        return cls(reading, words, held)

    def header(self) -> Iterator[Row]:
        """A row for each fact that belongs to no section, under a heading of their own."""
        if self.held.get(""):
            yield BLANK
            yield self._title(0)
            yield from self.rows("", "", 2)

    def rows(self, at: str, shown: str, indent: int) -> Iterator[Row]:
        """A row for each fact of what `at` points to; its words, unless they are all of `shown`."""
        for proof in self.held.get(at, ()):
            name = self.words.say(_name(at, proof))
            yield Row(self._sentence(proof, shown), name, indent, "quiet", group="why")

    def below(self, at: str, shown: str, indent: int) -> Iterator[Row]:
        """The same without a name, for what has just been shown."""
        for proof in self.held.get(at, ()):
            yield Row(self._sentence(proof, shown), "", indent, "quiet")

    def task(self, task: Task, at: str, joint: list[int], indent: int) -> Iterator[Row]:
        """All that is told about a task; `joint`: the numbers of the joint tasks it is part of."""
        yield self._title(indent)
        yield from self.rows(at, task.text, indent + 2)
        for name in self._unproved(task, at):
            label = self.words.say(FACTS[name])
            no_words = self.words.say("no words are cited for this")
            yield Row(no_words, label, indent + 2, "warning", group="why")
        for number in joint:
            yield from self.rows(f"/joint_tasks/{number}", "", indent + 2)

    def _title(self, indent: int) -> Row:
        return Row(self.words.say("Sources (page, line)"), "", indent, "strong")

    def _unproved(self, task: Task, at: str) -> list[str]:
        """Which of the facts that a task has carry no evidence."""
        proved = {fact_at(proof.at) for proof in self.held.get(at, ())}
        return [name for name in NEEDED if getattr(task, name) and name not in proved]

    def _sentence(self, proof: Evidence, shown: str) -> str:
        """Words, where they stand, and why they mean what was read from them."""
        words = said(self.reading, proof)
        places = [self._part(proof), place(proof.spans, self.words)]
        where = ", ".join(filter(None, places)) or self.words.say("not in the text")
        rule = told(proof.rule, words, self.words)
        if not words or on_one_line(words) == on_one_line(shown):
            return f"{where} – {rule}"
        return f"{quoted(_shortened(words))} ({where}) – {rule}"

    def _part(self, proof: Evidence) -> str:
        """In which part above the task its words stand; "" where they stand in itself."""
        for section in _sections(proof.at):
            if self._holds(f"{section}/heading", proof):
                return self.words.say("heading of the section")
            leading = (at for at in self._lead_ins(section) if self._holds(at, proof))
            if next(leading, None):
                return self.words.say("lead-in")
        return ""

    def _lead_ins(self, section: str) -> Iterator[str]:
        number = 0
        while (at := f"{section}/lead_in/{number}") in self.held:
            yield at
            number += 1

    def _holds(self, at: str, proof: Evidence) -> bool:
        """Whether the words of `proof` begin in those of another part."""
        if proof.at == at or not proof.spans:
            return False
        start = proof.spans[0].start
        return any(
            span.start <= start < span.end for one in self.held.get(at, ()) for span in one.spans
        )


def _name(at: str, proof: Evidence) -> str:
    """The label of a fact of what `at` points to."""
    fact = fact_at(proof.at)
    return mark("Grounds") if (at, fact) == ("", "citations") else FACTS.get(fact, fact)


def fact_at(at: str) -> str:
    """Which fact of its notice, section or task the pointer leads to: "deadlines"."""
    return _OUTER.sub("", at).split("/")[0]


def _sections(at: str) -> list[str]:
    """The pointers of the sections that this one leads through, the innermost first."""
    ends = [found.end() for found in _SECTION.finditer(at)]
    return [at[:end] for end in reversed(ends)]


def said(reading: Reading, proof: Evidence) -> str:
    """The words themselves; a gap between two spans is shown."""
    words = ""
    end: int | None = None
    for span in proof.spans:
        between = reading.text[end : span.start] if end is not None else ""
        words += (" … " if between.strip() else " ") + _words(reading, span)
        end = span.end
    return words.strip()


def _words(reading: Reading, span: Place) -> str:
    return reading.text[span.start : span.end]


def _shortened(text: str) -> str:
    if len(text) <= ENOUGH:
        return text
    half = ENOUGH // 2
    head = text[:half].rsplit(" ", 1)[0]
    tail = text[-half:].split(" ", 1)[-1]
    return f"{head} […] {tail}"
