"""The summary: how many tasks each unit has, where they stand, and the few that matter most.

`summarize(library, question)` counts; it knows no clock and no words. Each task is in one state
and in one kind of time limit; a task that is told to several units stands in the row of each, and
`Summary.twice` says how much that counts too often, so that rows minus `twice` are the total.
"""

from giaoban.summary.counted import Counted, Limit, Standing
from giaoban.summary.groups import Group, Tally
from giaoban.summary.lines import Kind, Line
from giaoban.summary.summarized import Summary, summarize

__all__ = [
    "Counted",
    "Group",
    "Kind",
    "Limit",
    "Line",
    "Standing",
    "Summary",
    "Tally",
    "summarize",
]
