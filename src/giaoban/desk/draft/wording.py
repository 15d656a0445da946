"""A task's words as a later notice says them: finished in haste, or carried on.

A wording that would be read otherwise, with another doer, part or partner, is not taken; in the end
the old words stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.desk.draft.beginning import Verb
from giaoban.desk.draft.parts import Kind
from giaoban.facts import assignment
from giaoban.lexicon import phrases, table
from giaoban.model.notice import Task, UnitRef
from giaoban.names.lists import NameReader
from giaoban.text import Phrases, fold

_NO_WORDS: Phrases[str] = Phrases()
_ROWS = {row.id: row for row in table("beginnings")}
_CONTINUING, _URGING = (_ROWS[f"beginnings.{id_}"].say[0] for id_ in ("continuing", "urging"))
_EACH = {"Các", "Những", "Toàn", "Mọi", "Từng", "Mỗi", "Tất"}
_COMPLETING = _ROWS["beginnings.completing"]


@dataclass(frozen=True, slots=True)
class Wording:
    """`known`: the names of the notice, which end where no rule may know."""

    known: Phrases[str] = _NO_WORDS

    def begun(self, text: str, kind: Kind) -> str:
        """The text as a task of this kind begins; what has a day to come begins as it did."""
        made = {"late": self._finished, "carried": self._carried_on, "dated": _as_it_was}
        told = self.tells(text)
        return next(one for one in (*made[kind](text), text) if self.tells(one) == told)

    def handed(self, task: Task) -> str:
        """The words with those who are told before them, where they name nobody."""
        if self.names_doer(task.text) or not task.assignees:
            return task.text
        who = ", ".join(map(_within, task.assignees))
        helpers = ", ".join(map(_within, task.partners))
        _, said_part, said_helpers = self.tells(task.text)
        part = "chủ trì" if task.role == "lead" and not said_part else ""
        helped = f"phối hợp với {helpers}" if helpers and not said_helpers else ""
        said = ", ".join(filter(None, (part, helped)))
        words = " ".join(filter(None, (who, said, _small(NameReader(task.text, self.known)))))
        return as_opening(words)

    def names_doer(self, text: str) -> bool:
        return self.tells(text)[0] is not None

    def tells(self, text: str) -> tuple[object, ...]:
        """What a text says of who acts: the doers, their part, those who help."""
        reader = NameReader(text, self.known)
        own = assignment.subject(reader, 0)
        start, after = own.after if own else 0, len(reader.words)
        part = assignment.part(reader, start, after)
        helpers = assignment.partners(reader, start, after)
        return (
            [fold(one.text) for one in own.mentions] if own else None,
            part.role if part else None,
            [fold(one.text) for one in helpers],
        )

    def _finished(self, text: str) -> Iterator[str]:
        """ "Khẩn trương hoàn thành việc …", also behind "chủ trì, phối hợp với Phòng A"."""
        verb = Verb.of(NameReader(text, self.known), "late")
        while verb and verb.does("late") == "gives-way":
            verb = verb.next()
        if verb is None or verb.does("late") == "alone":
            return
        behind = verb.behind_partners()
        if behind and not behind.is_cue:
            between = "" if behind.is_urged else _completing()
            head = verb.preceded_by(_URGING, end=behind.at)
            yield f"{head}{between}{behind.rest}"
        elif verb.is_cue or verb.is_urged:
            yield verb.preceded_by(_URGING)
        else:
            yield verb.preceded_by(f"{_URGING} {_completing().rstrip()}")
        yield verb.preceded_by(_URGING)

    def _carried_on(self, text: str) -> Iterator[str]:
        verb = Verb.of(NameReader(text, self.known), "open")
        if verb and verb.does("open") != "alone" and not verb.is_done_at_once:
            yield verb.preceded_by(_CONTINUING)


def _completing() -> str:
    return f"{_COMPLETING.say[0]} {_COMPLETING['joins']} "


def _as_it_was(text: str) -> Iterator[str]:
    yield text


def without_link(text: str) -> str:
    """A task that comes first without "Đồng thời," and "Riêng", which go on from another one."""
    reader = NameReader(text)
    found = phrases("beginnings").longest(reader.words, 0)
    if found is None or not found[0]["links"]:
        return text
    i = found[1] + (reader.key(found[1]) == ",")
    return as_opening(text[reader.words[i].start :]) if i < len(reader.words) else text


def _within(ref: UnitRef) -> str:
    """As it stands within a sentence: "Sở A, các phòng"."""
    first, *rest = ref.text.split(" ")
    return " ".join([first.lower(), *rest]) if first in _EACH else ref.text


def as_opening(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]


def _small(reader: NameReader) -> str:
    """Words as they stand within a sentence; a name keeps its capital."""
    text = reader.text
    if reader.capital(1) or reader.listed(0) or text[:2].isupper():
        return text
    return text[:1].lower() + text[1:]
