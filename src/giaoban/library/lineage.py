"""The tasks of a notice under keys that stay theirs: in a corrected text of it, and whatever the
office sets right. Made of words, not of numbers, which shift where a task is put in before."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from giaoban.library.anchors import Finder, Known, words_of
from giaoban.library.corrections import Corrected, corrected
from giaoban.library.cutting import is_part
from giaoban.library.entry import Entry, entries
from giaoban.library.looking import Looking
from giaoban.model.event import Anchor, Recorded
from giaoban.model.notice import UnitRef
from giaoban.model.reading import Reading

Key = tuple[str, ...]
"""Words and heading of a task as it first came, and its place among those that share them; behind
them the letter of a part."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """`now`: by the ids of the tasks as they are. `earlier`: each task as it ever was: as giaoban
    read it in this text and in those before it, and after each correction, also one that was
    undone; () where they are the same as now."""

    now: Mapping[str, Key]
    earlier: tuple[tuple[Key, Entry], ...] = ()


def was_changed(library: Looking, notice: int) -> bool:
    """Did another text of it come, or did the office set anything right?"""
    several = len(library.database.versions(notice)) > 1
    return several or any(one.event.correction for one in library.events(notice))


def lineage(library: Looking, notice: int) -> Lineage:
    if not was_changed(library, notice):
        anchors = [told.entry.anchor for told in library.tasks(notice)]
        keys = _followed({}, anchors)
        return Lineage({anchor.id: keys[i] for i, anchor in enumerate(anchors)})
    texts = library.texts(notice)
    read = _through([list(entries(text)) for text in texts])
    by_id = [{entry.anchor.id: key for key, entry in one} for one in read]
    events = library.events(notice)
    set_right = [one for i, text in enumerate(texts) for one in _set_right(text, by_id[i], events)]
    now = corrected(texts[-1], _live(events))
    return Lineage(dict(_now(now, by_id[-1])), (*chain(*read), *set_right))


def former_units(library: Looking, notice: int) -> dict[str, bool]:
    """Those that its tasks ever named, and whether any was told to them; none of a notice that was
    never changed."""
    if not was_changed(library, notice):
        return {}
    tasks = [entry.task for _, entry in lineage(library, notice).earlier]
    helping = dict.fromkeys(_names(ref for task in tasks for ref in task.partners), False)
    told = dict.fromkeys(_names(ref for task in tasks for ref in task.assignees), True)
    return helping | told


def _names(refs: Iterable[UnitRef]) -> list[str]:
    return [ref.unit or ref.text for ref in refs if not ref.group]


def _through(texts: Sequence[Sequence[Entry]]) -> list[list[tuple[Key, Entry]]]:
    """The tasks of each text."""
    read: list[list[tuple[Key, Entry]]] = []
    before: dict[Key, Anchor] = {}
    for text in texts:
        keys = _followed(before, [entry.anchor for entry in text])
        read.append([(keys[i], entry) for i, entry in enumerate(text)])
        before |= {key: entry.anchor for key, entry in read[-1]}
    return read


def _now(made: Corrected, by_id: Mapping[str, Key]) -> Iterator[tuple[str, Key]]:
    """A part is known by its letter, what took in others by itself."""
    for known in made.known:
        origin = known.origins[0] if known.origins else known.anchor
        id_ = known.anchor.id
        part = (id_.removeprefix(origin.id),) if is_part(id_) else ()
        yield id_, (*by_id[origin.id], *part)


def _set_right(
    text: Reading, by_id: Mapping[str, Key], events: Sequence[Recorded]
) -> Iterator[tuple[Key, Entry]]:
    """What the corrections made of the tasks of a text, each time that some were recorded."""
    before = {entry.task.id: entry.task for entry in entries(text)}
    for count in _times(events):
        made = corrected(text, _live(events[:count]))
        keys = dict(_now(made, by_id))
        after = {entry.task.id: entry for entry in entries(made.reading)}
        yield from ((keys[id_], new) for id_, new in after.items() if before.get(id_) != new.task)
        before = {id_: entry.task for id_, entry in after.items()}


def _times(events: Sequence[Recorded]) -> Iterator[int]:
    """How many events there were each time; corrections recorded at once are made at one time."""
    for count, one in enumerate(events, 1):
        later = events[count].event if count < len(events) else None
        at_once = later and later.correction and later.recorded == one.event.recorded
        if one.event.correction and not at_once:
            yield count


def _live(events: Sequence[Recorded]) -> list[Recorded]:
    """Those that count when the last of them was recorded."""
    undone = {one.event.undoes for one in events}
    return [one for one in events if one.event.undoes is None and one.number not in undone]


# -- from one text to the next --------------------------------------------------------------------


def _followed(before: Mapping[Key, Anchor], now: Sequence[Anchor]) -> dict[int, Key]:
    """The key of each task: of the one that it was, else one of its own words."""
    keys = _by_words(before, now)
    taken = set(keys.values())
    rest = [i for i in range(len(now)) if i not in keys]
    finder = Finder([Known(now[i]) for i in rest])
    for key, anchor in before.items():
        places = [rest[i] for i in finder.find(anchor)] if key not in taken and rest else []
        if places and places[0] not in keys:
            keys[places[0]] = key
    return {**keys, **_new(now, keys, before)}


def _by_words(before: Mapping[Key, Anchor], now: Sequence[Anchor]) -> dict[int, Key]:
    """Equal words under an equal heading are one task; several such in their order."""
    same: defaultdict[tuple[str, str], list[Key]] = defaultdict(list)
    for key, anchor in before.items():
        same[_told(anchor)].append(key)
    found: dict[int, Key] = {}
    met: Counter[tuple[str, str]] = Counter()
    for i, anchor in enumerate(now):
        told = _told(anchor)
        if met[told] < len(same[told]):
            found[i] = same[told][met[told]]
        met[told] += 1
    return found


def _new(now: Sequence[Anchor], keys: Mapping[int, Key], used: Iterable[Key]) -> dict[int, Key]:
    taken, made = set(used), dict[int, Key]()
    count: Counter[tuple[str, str]] = Counter()
    for i, anchor in enumerate(now):
        if i in keys:
            continue
        told = _told(anchor)
        while (key := (*told, str(count[told]))) in taken:
            count[told] += 1
        taken.add(key)
        made[i] = key
    return made


def _told(anchor: Anchor) -> tuple[str, str]:
    return words_of(anchor.text), words_of(anchor.heading or "")
