"""Sentence by sentence: where a paragraph's tasks begin and end, and what is no task."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from giaoban.facts import assignment
from giaoban.facts.tasks.context import Context, Told
from giaoban.facts.tasks.handing import giver
from giaoban.facts.tasks.labels import by_labels, is_labelled, labelled
from giaoban.lexicon import phrases
from giaoban.names.lists import NameReader
from giaoban.text import clauses, fold

_CONTENTS = re.compile(r"(?:theo hướng|như sau|sau đây|nội dung|gồm|cụ thể|trong đó)\s*:")
_LONGEST_NOUN = 6
_TURNS = {",", "và"}
_APART = {"riêng", "còn"}
_ENDS = {".", ";"}
_STATES = {
    "mới": {"đạt", "có", "được"},
    "còn": {"chậm", "thấp", "hạn", "thiếu", "yếu", "nhiều"},
    "chưa": {"đạt", "cao", "tốt", "nghiêm"},
}
_DUTY = {"cần", "phải"}

Doer = Literal["own", "inherited", "nobody"]
"""Who a stretch tells: the one it names · the one above · none, it is a remark."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` of a paragraph: one task or one remark."""

    start: int
    end: int
    doer: Doer


def stretches(text: str, told: Told, context: Context) -> list[Stretch]:
    """The tasks and remarks of a paragraph, in order; together they are all of it."""
    reader = context.reader(text)
    if by_labels(reader) and assignment.subject(reader, 0) is None:
        return [Stretch(0, len(text), "own")]
    found: list[Stretch] = []
    for start, end in _clauses(text, context):
        reader = context.reader(text[start:end])
        last = found[-1] if found else None
        within = last is not None and text.endswith(";", 0, last.end)
        doer = _doer(reader, last.doer if last else None, told, within=within)
        if last and doer is None:
            found[-1] = replace(last, end=end)
        else:
            found.append(Stretch(start, end, doer or "nobody"))
    return found


def _doer(reader: NameReader, before: Doer | None, told: Told, *, within: bool) -> Doer | None:
    """Who a clause tells; None where it goes on with the one before it.

    `within`: it is a further part of the same sentence.
    """
    if reader.words and (_decides(reader) or (told.assessed and not _gives(reader))):
        return None if before == "nobody" else "nobody"
    if reader.words and _names_doer(reader, told):
        return None if within and before != "nobody" and _only_helps(reader) else "own"
    if before is not None and not within and _reports(reader):
        return None if before == "nobody" else "nobody"
    if before is None:
        told_here = told.each_point and reader.words and not _states(reader)
        return "inherited" if told_here else "nobody"
    if within or told.each_point or before == "nobody":
        return None
    return None if _continues(reader) else "nobody"


def _only_helps(reader: NameReader) -> bool:
    """Those who co-operate in the work that the sentence gives, and no word of what they do:
    "Vụ A chủ trì xây dựng Thông tư; | Văn phòng Bộ phối hợp; | hoàn thành trước ngày 15/3"."""
    named = reader.listed(0)
    cue = reader.cue(named[-1].after) if named else None
    if cue is None or cue[0]["means"] != "cooperate":
        return False
    return cue[1] == len(reader.words) or reader.key(cue[1]) in _ENDS


def _decides(reader: NameReader) -> bool:
    """A decision or praise, unless it turns to a duty: "Tuy nhiên, | Sở Nội vụ cần …"."""
    return _is_decision(reader) and not _has_duty(assignment.subject(reader, 0), reader)


def _has_duty(own: assignment.Subject | None, reader: NameReader) -> bool:
    """Is it told what it must do, in so many words?"""
    answers = own is not None and own.rule == "assignment.answering"
    return own is not None and (answers or reader.key(own.after) in _DUTY)


def _gives(reader: NameReader) -> bool:
    """Does a sentence among assessments give work: a word of giving, "cần", "phải" after a name?"""
    if giver(reader) is not None:
        return True
    return _has_duty(assignment.subject(reader, 0), reader)


def _names_doer(reader: NameReader, told: Told) -> bool:
    own = assignment.subject(reader, 0, above=bool(told.assignees))
    return own is not None or (labelled(reader) is not None and not told.assignees)


def _reports(reader: NameReader) -> bool:
    """A sentence of what was done: a noun of a few words, then "đã" and a verb."""
    if _continues(reader):
        return False
    for i in range(1, min(_LONGEST_NOUN, len(reader.words))):
        if reader.key(i) == "đã":
            return reader.is_predicate(i + 1)
        if not reader.words[i].key[0].isalnum() or reader.cue(i):
            return False
    return False


def _states(reader: NameReader) -> bool:
    """A single clause of how things stand: "Tỷ lệ giải ngân | mới đạt 12%", "Báo cáo còn chậm"."""
    last = len(reader.words) - (reader.key(len(reader.words) - 1) in _ENDS)
    keys = [word.key for word in reader.words[:last]]
    if _continues(reader) or not all(key[0].isalnum() or key == "%" for key in keys):
        return False
    return any(
        keys[i] in _STATES and i + 1 < last and keys[i + 1] in _STATES[keys[i]]
        for i in range(1, min(_LONGEST_NOUN, last))
    )


def _continues(reader: NameReader) -> bool:
    """Does a sentence without a doer go on with the task: a verb, a condition, a label?"""
    if is_labelled(reader):
        return True
    if any(phrases(name).longest(reader.words, 0) for name in ("adverbs", "continuations", "cues")):
        return True
    found = phrases("verbs").longest(reader.words, 0)
    return bool(found and found[0].id not in ("verbs.link", "verbs.aspect"))


def _clauses(text: str, context: Context) -> Iterator[tuple[int, int]]:
    """Sentences and their parts between semicolons.

    A list of names and the contents after "theo hướng:" stay whole; a decision is cut where it
    turns into work: "Thống nhất …, | giao Sở X …".
    """
    for start, end in _held_together(text, context):
        reader = context.reader(text[start:end])
        decided = _work_in_decision(reader)
        cuts = [0, *([decided] if decided else _other_doers(reader)), end - start]
        for low, high in itertools.pairwise(cuts):
            yield start + low, start + len(text[start : start + high].rstrip())


def _other_doers(reader: NameReader) -> list[int]:
    """The characters where a sentence turns to another doer: "Sở A rà soát, | Sở B bố trí"."""
    first = assignment.subject(reader, 0)
    found: list[int] = []
    i = first.after + 1 if first else len(reader.words)
    while i < len(reader.words):
        if reader.key(i) in _TURNS and (at := _turn(reader, i + 1)) is not None:
            found.append(reader.words[at].start)
        listed = reader.listed(i)
        i = listed[-1].after if listed else i + 1
    return found


def _turn(reader: NameReader, i: int) -> int | None:
    """Where another doer begins at word `i`, "riêng" before it or not, with its own verb."""
    named = reader.listed(i + (reader.key(i) in _APART))
    after = named[-1].after if named else len(reader.words)
    cue = reader.cue(after)
    if not named or not reader.is_predicate(after) or (cue and cue[0]["means"] == "cooperate"):
        return None
    if not (reader.capital(named[0].first) or named[0].group):
        return None  # "phân công lãnh đạo phụ trách, | chuyên viên thực hiện" lists nouns
    statement = phrases("statements").longest(reader.words, after)
    return None if statement else i


def _held_together(text: str, context: Context) -> Iterator[tuple[int, int]]:
    held: int | None = None
    listing = False
    found = clauses(text)
    for i, (start, end) in enumerate(found):
        begin = start if held is None else held
        listing = listing or bool(_CONTENTS.search(fold(text[start:end])))
        unfinished = text.endswith(";", 0, end) and end < len(text)
        after = text[slice(*found[i + 1])] if unfinished else ""
        one = context.reader(text[start:end].rstrip("; "))
        if unfinished and (listing or _awaits_verb(one) or _awaits_order(one, after)):
            held = begin
            continue
        yield begin, end
        held, listing = None, False


def _awaits_order(reader: NameReader, after: str) -> bool:
    """Blame or praise of somebody, and an order to nobody else after it."""
    judged = phrases("decisions").longest(reader.words, 0)
    return (
        judged is not None
        and bool(reader.listed(judged[1]))
        and assignment.ordered(NameReader(after), 0) is not None
    )


def _awaits_verb(reader: NameReader) -> bool:
    """Nothing but names and parts: "Sở A", "Sở A chủ trì, phối hợp với Sở B | ; Công an tỉnh …"."""
    names = reader.listed(0)
    i = names[-1].after if names else 0
    led = reader.cue(i)
    if led and led[0]["means"] == "lead" and led[1] == len(reader.words):
        return False  # "Phòng A chủ trì; Phòng B bố trí kinh phí"
    while 0 < i < len(reader.words):
        cue = reader.cue(i)
        if reader.key(i) == "," or (cue and cue[0]["means"] == "lead"):
            i = cue[1] if cue else i + 1
            continue
        helps = cue is not None and cue[0]["means"] in ("partner", "cooperate")
        partners = reader.listed(cue[1]) if cue and helps else []
        i = partners[-1].after if partners else 0
    return i > 0


def _is_decision(reader: NameReader) -> bool:
    """Does the clause begin with a decision or praise, its own doer before it or not?"""
    named = reader.listed(0)
    if named:
        statement = phrases("statements").longest(reader.words, named[-1].after)
        return bool(statement and statement[0]["decision"])
    decision = phrases("decisions").longest(reader.words, 0)
    with_unit = decision and reader.key(decision[1]) == "với" and reader.listed(decision[1] + 1)
    return decision is not None and not with_unit  # "Thống nhất với Sở Nội vụ" is work


def _work_in_decision(reader: NameReader) -> int | None:
    """The character at which a decision begins to give work."""
    if not _is_decision(reader):
        return None
    found = giver(reader)
    return reader.words[found.first].start if found and found.first else None
