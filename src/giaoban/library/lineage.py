"""The tasks of a notice under keys that stay theirs: in a corrected text of it, and whatever the
office sets right. Made of words, not of numbers, which shift where a task is put in before."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.library.anchors import Finder, Known, words_of
from giaoban.library.corrections import Corrected, corrected
from giaoban.library.cutting import is_part, part_ids
from giaoban.library.entry import Entry, entries
from giaoban.library.looking import Looking
from giaoban.model.event import Anchor, Recorded

Key = tuple[str, ...]
"""Words and heading of a task as it first came, and its place among those that share them; behind
them the letter of a part."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """`now`: by the ids of the tasks as they are. `earlier`: all tasks as giaoban read them in this
    text and in those before it, and the parts of what was split for a time; () where they are the
    same as now."""

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
    read, earlier = _through([list(entries(text)) for text in texts])
    by_id = {entry.anchor.id: key for key, entry in read}
    set_right = corrected(texts[-1], library.events(notice, live=True))
    parts = _parts(library.events(notice), earlier)
    return Lineage(dict(_now(set_right, by_id)), (*earlier.items(), *parts))


def _through(texts: Sequence[Sequence[Entry]]) -> tuple[list[tuple[Key, Entry]], dict[Key, Entry]]:
    """The tasks of the last text, and of all as each stood last."""
    read: list[tuple[Key, Entry]] = []
    every: dict[Key, Entry] = {}
    for text in texts:
        before = {key: entry.anchor for key, entry in every.items()}
        keys = _followed(before, [entry.anchor for entry in text])
        read = [(keys[i], entry) for i, entry in enumerate(text)]
        every |= dict(read)
    return read, every


def _now(made: Corrected, by_id: Mapping[str, Key]) -> Iterator[tuple[str, Key]]:
    """A part is known by its letter, what took in others by itself."""
    for known in made.known:
        origin = known.origins[0] if known.origins else known.anchor
        id_ = known.anchor.id
        part = (id_.removeprefix(origin.id),) if is_part(id_) else ()
        yield id_, (*by_id[origin.id], *part)


def _parts(events: Iterable[Recorded], earlier: Mapping[Key, Entry]) -> Iterator[tuple[Key, Entry]]:
    """Those that a task was ever split into, each with all that it may have had."""
    keys = {entry.anchor: key for key, entry in earlier.items()}
    for one in events:
        set_right, anchor = one.event.correction, one.event.task
        if set_right and set_right.split and anchor in keys:
            key = keys[anchor]
            for id_ in part_ids(anchor.id, len(set_right.split) + 1):
                task = earlier[key].task.model_copy(update={"id": id_})
                part = id_.removeprefix(anchor.id)
                yield (*key, part), earlier[key].model_copy(update={"task": task})


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
