"""A summary as a sheet of numbers: the table alone, whose rows add up."""

from giaoban.out.delimited.sheet import Cell, sheet
from giaoban.out.manner import Manner
from giaoban.out.summary_table import COLUMNS, Line, headings, lines
from giaoban.summary.summarized import Summary


def summary(thing: Summary, manner: Manner) -> str:
    """Of each unit, of what is counted twice and of all how many tasks there are of each kind."""
    words = manner.words
    heads = [words.say("Unit"), *headings(thing, words)]
    return sheet(heads, (_cells(line) for line in lines(thing, words)), manner)


def _cells(line: Line) -> tuple[Cell, ...]:
    return line.name, *(line.tally[facet] for facet in COLUMNS)
