"""Which task a row of an office's own sheet means, by the number of its notice and by its words.

A row is found, or several tasks are named that it may be, or it has no source here.
"""

from collections import defaultdict
from collections.abc import Sequence

from giaoban.desk.importing.alike import shares
from giaoban.desk.importing.beside import limits
from giaoban.desk.importing.cells import day_of
from giaoban.desk.importing.given_by import Notices
from giaoban.desk.importing.pairing import Known, Paired
from giaoban.desk.importing.parts import LeftOut, Line, Why
from giaoban.desk.importing.retyped import is_of
from giaoban.desk.importing.whose import units_of
from giaoban.library.anchors import words_of
from giaoban.library.items import Told
from giaoban.names.matching import match

_SURE, _AHEAD = 0.6, 0.2
"""Which share of a row a task must say, and how much less all others, where words differ. The row
must be the task's words typed again, and the task told to whom the row says, too."""

_MAYBE = 0.25
"""From which on a task is named as one that it may be."""

_OFFERED = 3


def by_words(lines: Sequence[Line], known: Known) -> Paired:
    """Rows with equal words are rows of one task."""
    return _Matching(lines, known).paired()


class _Matching:
    def __init__(self, lines: Sequence[Line], known: Known) -> None:
        self._lines = lines
        self._tasks = list(known.every())
        notices = Notices(known.heads)
        named = {given: notices.named(given) for given in {one.given_by for one in lines}}
        self._heads = [named[line.given_by] for line in lines]
        self._found: dict[int, int] = {}
        self._maybe: dict[int, list[int]] = {}

    def paired(self) -> Paired:
        self._by_equal_words()
        self._by_likeness()
        rows: defaultdict[str, list[Line]] = defaultdict(list)
        for i, j in sorted(self._found.items()):
            rows[self._tasks[j].reference].append(self._lines[i])
        tasks = {self._tasks[j].reference: self._tasks[j] for j in self._found.values()}
        lost = [i for i in range(len(self._lines)) if i not in self._found]
        return Paired(rows, tasks, tuple(self._lost(i) for i in lost))

    def _lost(self, i: int) -> LeftOut:
        line = self._lines[i]
        some = tuple(self._tasks[j] for j in self._maybe.get(i, ())[:_OFFERED])
        unknown: Why = "no-number" if self._heads[i] == set() else "no-source"
        why: Why = "to-choose" if some else unknown
        cells = line.said.cells
        return LeftOut(why, (line.number,), "", line.text, cells=cells, candidates=some)

    def _may_be(self, i: int, j: int) -> bool:
        """Is it of a notice that the row names, where it names any?"""
        heads = self._heads[i]
        return heads is None or self._tasks[j].head.id in heads

    def _is_sure(self, i: int, j: int) -> bool:
        """Has the task the time limit that the row tells?"""
        told = self._tasks[j]
        day = day_of(self._lines[i].limit, told.head.issued)
        return day is None or day in limits(told)

    # -- equal words ------------------------------------------------------------------------------

    def _by_equal_words(self) -> None:
        of_words: defaultdict[str, list[int]] = defaultdict(list)
        for j, told in enumerate(self._tasks):
            of_words[words_of(told.entry.task.text)].append(j)
        for i, line in enumerate(self._lines):
            fitting = [j for j in of_words.get(words_of(line.text), ()) if self._may_be(i, j)]
            several = len(fitting) > 1
            own = [j for j in fitting if several and _leads(self._tasks[j], line.lead)]
            some = own or fitting
            if len(some) == 1 and self._is_sure(i, some[0]):
                self._found[i] = some[0]
            elif some:
                self._maybe[i] = some

    # -- words that are alike ---------------------------------------------------------------------

    def _by_likeness(self) -> None:
        """Among the rows and the tasks that are left: each of a task's rows the surest first."""
        taken = set(self._found.values())
        rows = [i for i, line in enumerate(self._lines) if self._is_open(i) and line.text]
        left = [j for j in range(len(self._tasks)) if j not in taken]
        found = shares(
            [self._lines[i].text for i in rows],
            [self._tasks[j].entry.task.text for j in left],
            lambda a, b: self._may_be(rows[a], left[b]),
        )
        of_row: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        for (a, b), share in found.items():
            of_row[rows[a]].append((-share, left[b]))
        ranked = {i: sorted(some) for i, some in of_row.items()}
        for i in sorted(ranked, key=lambda i: ranked[i][0]):
            self._choose(i, ranked[i], taken)

    def _is_open(self, i: int) -> bool:
        return i not in self._found and i not in self._maybe

    def _choose(self, i: int, ranked: Sequence[tuple[float, int]], taken: set[int]) -> None:
        """The first of those that it may be, if no other comes near and no other row has it."""
        (best, j), second = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
        ahead = -best >= _SURE and second - best >= _AHEAD
        if ahead and j not in taken and self._is_sure(i, j) and self._is_its(i, j):
            self._found[i] = j
            taken.add(j)
        else:
            self._maybe[i] = [k for share, k in ranked if -share >= _MAYBE]

    def _is_its(self, i: int, j: int) -> bool:
        """Nearly the same words, and no other unit."""
        line, told = self._lines[i], self._tasks[j]
        return is_of(line.text, told) and (not line.lead or _leads(told, line.lead))


def _leads(told: Told, lead: str) -> bool:
    """Is the task told to a unit that the row names?"""
    names = [ref.unit or ref.text for ref in told.entry.task.assignees]
    return any(match(one, names).names for one in units_of(lead))
