"""The tasks of one line, and how old the line is."""

from collections.abc import Callable, Iterable, Iterator

from giaoban.desk.history.links import Link, Links, Node
from giaoban.library.age import Age, Setback


def walked(start: Node, step: Callable[[Node], Iterable[Node]]) -> set[Node]:
    """All that is reached from here, whatever the ways; with where they start."""
    found, queue = {start}, [start]
    while queue:
        more = [node for node in step(queue.pop()) if node not in found]
        found.update(more)
        queue += more
    return found


def ancestors(links: Links, start: Node) -> set[Node]:
    """A task and all that it was."""
    return walked(start, lambda node: link.old if (link := links.before(node)) else ())


def descendants(links: Links, start: Node) -> set[Node]:
    """A task and all that it became."""
    return walked(start, lambda node: link.new if (link := links.after(node)) else ())


def ways(links: Links, nodes: Iterable[Node]) -> list[Link]:
    """The changes by which these tasks came to be, each once, in order."""
    into = (links.before(node) for node in sorted(nodes))
    return list({(link.old, link.new): link for link in into if link}.values())


def age(links: Links, nodes: Iterable[Node]) -> Age:
    """Of the tasks of one line."""
    nodes = set(nodes)
    places = {place for place, _ in nodes}
    taken = ways(links, nodes)
    return Age(
        times=len(places),
        since=links.heads[min(places)],
        setbacks=tuple(_setbacks(links, taken)),
        in_doubt=any(link.change.in_doubt for link in taken),
        came_back=any(link.came_back for link in taken),
    )


def _setbacks(links: Links, taken: Iterable[Link]) -> Iterator[Setback]:
    for link in taken:
        slip = link.change.deadline
        if slip and slip.shift == "later" and slip.before.due and slip.after.due:
            yield Setback(links.heads[link.after], slip.before.due, slip.after.due)
