"""Regular work that a later notice of the same office gives again: its times are that one's now."""

from collections.abc import Iterable, Mapping

from giaoban.desk.history.ages import Key
from giaoban.desk.history.links import Links, Node
from giaoban.desk.history.series import every_series
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.library.recurrence import rule_of
from giaoban.model.notice import Task


def given_again(library: Looking, tasks: Iterable[Told]) -> Mapping[Key, Head]:
    """By task the first later notice that surely gives it again as regular work, and says its
    day."""
    wanted = [told for told in tasks if _is_regular(told.entry.task)]
    if not wanted:
        return {}
    known = every_series(library.heads(), library.places())
    linked: dict[int, Links] = {}
    found: dict[Key, Head] = {}
    for told in wanted:
        heads = known[told.head.id]
        links = linked.setdefault(heads[-1].id, Links(library, heads))
        later = _later(links, (links.places[told.head.id], told.entry.task.id))
        if later and later.issued:
            found[told.head.id, told.entry.task.id] = later
    return found


def _later(links: Links, node: Node) -> Head | None:
    link = links.after(node)
    if link is None or link.change.in_doubt:
        return None
    regular = any(map(_is_regular, link.change.after))
    return links.heads[link.after] if regular else None


def _is_regular(task: Task) -> bool:
    return any(rule_of(deadline) for deadline in task.deadlines)
