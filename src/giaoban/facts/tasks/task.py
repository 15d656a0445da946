"""One task: everything that its own words and those above it say of it."""

from collections.abc import Iterable, Iterator

from giaoban.facts import assignment
from giaoban.facts.tasks.context import Context, Details, Told, proven, reference
from giaoban.facts.tasks.labels import labelled
from giaoban.lexicon import phrases
from giaoban.model.draft import TaskDraft
from giaoban.model.notice import Deadline, Role, UnitRef, timing
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.lists import NameReader
from giaoban.text import fold

_CLAUSES = {"conditions.if"}


def task(words: Passage, told: Told, id_: str, context: Context) -> TaskDraft:
    """The task that `words` are; what they leave unsaid is `told` by the heading or lead-in."""
    reader = context.reader(words.text)
    own = assignment.subject(reader, 0, above=bool(told.assignees))
    start, after = own.after if own else 0, len(reader.words)
    part = assignment.part(reader, start, after)
    details = context.details(words)
    helpers = assignment.alongside(reader, own.first if own else None)
    helpers += assignment.partners(reader, start, after)
    named = own.mentions if own else ()
    said = None if own or told.assignees else labelled(reader)
    if said:
        named, part = said.doers, said.part or part
        helpers += said.partners
    led = assignment.leader(reader, named)
    if led:
        helpers = [one for one in named if one is not led[0]] + helpers
        named, part = (led[0],), led[1]
    named, beside = assignment.joined_by_with(reader, named)
    helpers += beside
    own_refs = tuple(reference(words, one) for one in named)
    partners = [reference(words, one) for one in helpers]
    conditions = tuple(_conditions(reader, words, after))
    limits = tuple(one for one in details.deadlines if not _is_within(one, conditions))
    return TaskDraft(
        id=id_,
        text=proven(words, own.rule if own else "tasks.point"),
        timing=timing(one.value for one in limits),
        continuing=_continuing(reader, words, start),
        role=_role(reader, words, part, None if named else told.role),
        assignees=own_refs or told.assignees,
        partners=distinct(partners if named else (*told.partners, *partners)),
        submit_to=distinct(_receivers(reader, words, start, details)),
        conditions=conditions,
        deadlines=limits,
        citations=details.citations,
    )


def role(reader: NameReader, words: Passage, part: assignment.Part) -> Proven[Role]:
    """The part that the doers play, with the words that say so."""
    start, end = reader.words[part.first].start, reader.words[part.after - 1].end
    return Proven(part.role, part.rule, words.origin(start, end))


def _role(
    reader: NameReader, words: Passage, part: assignment.Part | None, told: Proven[Role] | None
) -> Proven[Role] | None:
    """The part that the task's words say, else `told`: those who are told to lead still do where
    a point begins with those who help them, "Phối hợp với Sở B …"."""
    leads = told is not None and told.value == "lead"
    return told if part is None or leads else role(reader, words, part)


def _receivers(
    reader: NameReader, words: Passage, start: int, details: Details
) -> Iterator[Proven[UnitRef]]:
    """The receivers, less those that only stand in the event of a deadline."""
    waiting = [span for one in details.deadlines if one.value.event for span in one.spans]
    for mention in assignment.receivers(reader, start, len(reader.words)):
        ref = reference(words, mention)
        if not any(ref.spans[0].within(span) for span in waiting):
            yield ref


def _continuing(reader: NameReader, words: Passage, start: int) -> Proven[bool] | bool:
    found = phrases("adverbs").longest(reader.words, start)
    if found is None or not found[0]["continuing"]:
        return False
    first, last = reader.words[start], reader.words[found[1] - 1]
    return Proven(True, found[0].id, words.origin(first.start, last.end))


def _is_within(limit: Proven[Deadline], conditions: Iterable[Proven[str]]) -> bool:
    """Does a time stand in a condition, "Nếu đến hết tháng 6 không đạt, …", and so bind nobody?"""
    clauses = (span for one in conditions if one.rule in _CLAUSES for span in one.spans)
    return any(limit.spans[0].within(span) for span in clauses)


def _conditions(reader: NameReader, words: Passage, after: int) -> Iterator[Proven[str]]:
    for first, end, rule in assignment.conditions(reader, 0, after):
        start, stop = reader.words[first].start, reader.words[end - 1].end
        yield Proven(words.text[start:stop], rule, words.origin(start, stop))


def distinct(refs: Iterable[Proven[UnitRef]]) -> tuple[Proven[UnitRef], ...]:
    """Each name once, where it is first said."""
    seen: dict[str, Proven[UnitRef]] = {}
    for ref in refs:
        seen.setdefault(fold(ref.value.text), ref)
    return tuple(seen.values())
