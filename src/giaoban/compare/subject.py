"""What a task is about: its words without those that may change from month to month."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from giaoban.lexicon import phrases
from giaoban.model.notice import Notice, Section, Task, UnitRef, all_tasks
from giaoban.names.matching import Key, unit_keys
from giaoban.text import Phrases, Word, fold, words

_BRACKETED = re.compile(r"\([^()]*\)")
_LETTERS = re.compile(r"\w+")
_SIGNS = frozenset("<>≤≥=±")
_SAID = re.compile(rf"\w+|[{''.join(sorted(_SIGNS))}]")
_SHORT_FORM = re.compile(r"[A-ZĐ]{2,}(?:[&-][A-ZĐ]{2,})*")
_ENDS_CLAUSE = frozenset(",;.:")
_JOINING = frozenset({"và", "với", "cùng"})
_PARTS = frozenset({"cues.assign", "cues.lead", "cues.cooperate", "cues.partner"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A syllable, number or short form. `key`: folded; `large`: written so within a sentence;
    `breaks`: a clause ends before it; `aside`: it names who gets the result."""

    key: str
    large: bool = False
    short_form: bool = False
    breaks: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """`text`: all words of the task, folded. `pieces`: those of the work itself, without an opening
    ("Tiếp tục"), the time limits, and who leads whom. `names`: of places and persons, and codes,
    among them. `documents`: the numbers of those it cites. `told`, `helping`, `heading`: the units
    that are named, and that which the heading names, comparable. `of_house`: all that are told have
    a heading of their own.
    """

    task: Task
    text: Key
    pieces: tuple[Piece, ...]
    names: frozenset[str]
    documents: frozenset[str]
    told: frozenset[Key]
    helping: frozenset[Key]
    heading: frozenset[Key]
    of_house: bool
    core: Key = field(init=False)
    """The pieces, folded: asked for so often that it is kept."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "core", tuple(piece.key for piece in self.pieces))

    @property
    def signs(self) -> Key:
        """What stands for words: "> 90%"."""
        return tuple(one for one in self.text if one in _SIGNS)

    @property
    def units(self) -> frozenset[Key]:
        """Whose it is, by name or by heading."""
        return self.told | self.heading


def subjects(notice: Notice, keys: Mapping[str, Key] | None = None) -> list[Subject]:
    """Of every task, in reading order. `keys`: by the name of a unit what is equal for all names of
    it; else as this notice tells them apart."""
    keys = keys or unit_keys(unit_names(notice))
    house = frozenset(keys[name] for name in _unit_headings(notice.sections))
    return [_subject(task, section, keys, house) for task, section in _tasks(notice.sections)]


def _tasks(sections: Iterable[Section]) -> Iterator[tuple[Task, Section]]:
    for section in sections:
        yield from ((task, section) for task in section.tasks)
        yield from _tasks(section.sections)


def _subject(
    task: Task, section: Section, keys: Mapping[str, Key], house: frozenset[Key]
) -> Subject:
    said = _said(task)
    heading = section.heading if section.scope == "unit" else None
    return Subject(
        task=task,
        text=tuple(_SAID.findall(fold(task.text))),
        pieces=tuple(_pieces(said, _receivers(said, task))),
        names=frozenset(_names(said)),
        documents=frozenset(fold(one.number) for one in task.citations if one.number),
        told=_keys(task.assignees, keys),
        helping=_keys(task.partners, keys),
        heading=frozenset([keys[heading]] if heading else []),
        of_house=_keys(task.assignees, keys) <= house,
    )


def _keys(refs: Iterable[UnitRef], keys: Mapping[str, Key]) -> frozenset[Key]:
    return frozenset(keys[_name(ref)] for ref in refs)


def _name(ref: UnitRef) -> str:
    return ref.unit or ref.text


def unit_names(notice: Notice) -> Iterator[str]:
    """Of all that are told, help, or have a heading; as often as they are named."""
    for task in all_tasks(notice.sections):
        yield from (_name(ref) for ref in (*task.assignees, *task.partners))
    yield from _unit_headings(notice.sections)


def _said(task: Task) -> str:
    """The text of the work itself, in its own letters."""
    text = task.text
    for deadline in task.deadlines:
        text = _without(text, deadline.text)
    text = _BRACKETED.sub(lambda found: found[0] if _tells(found[0]) else " ", text)
    return text[_opening(text, task) :]


def _without(text: str, part: str) -> str:
    """The first place where these words stand is taken out."""
    at = fold(text).find(fold(part)) if part else -1
    return text if at < 0 else f"{text[:at]} {text[at + len(part) :]}"


def _tells(bracket: str) -> bool:
    """Not of a bracket that held a time, of which only the words for it are left."""
    sequence = words(bracket[1:-1])
    known = phrases("limits", "verbs").find(sequence)
    covered = sum(after - first for _, first, after in known)
    return covered < sum(word.key.isalnum() for word in sequence)


def _opening(text: str, task: Task) -> int:
    """Where the work begins: behind what may stand before the verb, the words for a part in the
    work, and the units that they name."""
    sequence, units = words(text), _unit_names(task)
    at = 0
    while at < len(sequence):
        after = max(_after_manner(sequence, at), _after_unit(sequence, at, units))
        if after == at and sequence[at].key.isalnum() and sequence[at].key not in _JOINING:
            break
        at = max(after, at + 1)
    return sequence[at].start if at < len(sequence) else 0


def _after_manner(sequence: Sequence[Word], at: int) -> int:
    found = phrases("adverbs", "cues").longest(sequence, at)
    skipped = found and (found[0].id.startswith("adverbs.") or found[0].id in _PARTS)
    return found[1] if found and skipped else at


def _unit_names(task: Task) -> Phrases[str]:
    refs = (*task.assignees, *task.partners)
    return Phrases((name, name) for ref in refs for name in (ref.text, ref.unit) if name)


def _after_unit(sequence: Sequence[Word], at: int, units: Phrases[str]) -> int:
    found = units.longest(sequence, at)
    return found[1] if found else at


# -- words ----------------------------------------------------------------------------------------


def keys_of(text: str) -> Iterator[str]:
    """The words of any text, cut as those of a task are."""
    return (piece.key for piece in _pieces(text, ()))


def _receivers(text: str, task: Task) -> list[range]:
    """Where those are named who get the result."""
    folded = fold(text)
    found = ((folded.find(fold(ref.text)), len(ref.text)) for ref in task.submit_to)
    return [range(at, at + length) for at, length in found if at >= 0]


def _pieces(text: str, receivers: Sequence[range]) -> Iterator[Piece]:
    """Short forms ("KH&CN": "khcn") and codes ("ĐH.07") in one piece, all else by syllables."""
    breaks = False
    for i, word in enumerate(words(text)):
        written = text[word.start : word.end]
        short_form = bool(_SHORT_FORM.fullmatch(written))
        large = i > 0 and written[:1].isupper() and not short_form
        keys = _LETTERS.findall(word.key)
        if short_form or _is_code(written):
            keys = ["".join(keys)]
        aside = any(word.start in place for place in receivers)
        for key in keys:
            yield Piece(key, large, short_form, breaks, aside)
            breaks = False
        breaks = breaks or word.key in _ENDS_CLAUSE


def _is_code(written: str) -> bool:
    """Letters and digits: "19C", "ĐH.07"."""
    return any(c.isdigit() for c in written) and any(c.isalpha() for c in written)


def _names(text: str) -> Iterator[str]:
    """Codes, and two or more words in a row that are written large ("Thung Mây", "Luật Đất đai"),
    but for those of offices ("Sở Tài chính")."""
    run: list[Word] = []
    for word in words(text):
        written = text[word.start : word.end]
        if _is_code(written):
            yield "".join(_LETTERS.findall(word.key))
        if written[:1].isupper() and not _SHORT_FORM.fullmatch(written):
            run.append(word)
        else:
            yield from _proper(run)
            run = []
    yield from _proper(run)


def _proper(run: Sequence[Word]) -> Iterator[str]:
    if len(run) > 1 and phrases("heads").longest(run, 0) is None:
        yield from (word.key for word in run)


def house_words(notice: Notice) -> frozenset[str]:
    """Of the names of the office and of its units."""
    names = [notice.issuer or "", *_unit_headings(notice.sections)]
    return frozenset(word.key for name in names for word in words(name))


def _unit_headings(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.scope == "unit" and section.heading:
            yield section.heading
        yield from _unit_headings(section.sections)
