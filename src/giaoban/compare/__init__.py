"""Month to month: what is new, what went on, what fell out without a word.

`compare(before, after)` puts each task of two notices into exactly one change. What a task is about
is in `subject` and `vocabulary`, how like two tasks are in `nearness`, which only look so in
`twins`, how sure a pair is in `judging`, which pairs are taken in `pairing`, which tasks were cut
or joined in `parts`, what changed of a pair in `changes`.
"""

from giaoban.compare.changes import KINDS, Change, Kind, Moment, Shift
from giaoban.compare.comparison import Comparison, compare

__all__ = ["KINDS", "Change", "Comparison", "Kind", "Moment", "Shift", "compare"]
