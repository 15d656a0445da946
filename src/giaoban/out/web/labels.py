"""The labels of pages with tasks."""

from collections.abc import Iterable, Mapping

from giaoban.library.question import Question
from giaoban.out.labels import STATE_COUNTS
from giaoban.out.manner import Words, mark
from giaoban.out.web.load import Load
from giaoban.out.web.text import OTHER, Line
from giaoban.out.web.timeline import NAMES, Timeline

_LABELS = {
    "name": mark("Notices and their tasks"),
    "tasks": mark("Tasks"),
    "timeline": mark("Last days"),
    "no_days": mark("No task has a day."),
    "each": mark("One sign is up to {count} last days."),
    "load": mark("Tasks of each unit"),
    "load_of_one": mark("Tasks of the unit"),
    "load_says": mark("A task of several units stands with each of them."),
    "unit": mark("Unit"),
    "does": mark("Leads or carries out"),
    "late": mark("Overdue"),
    "helps": mark("Co-operates"),
    "text": mark("Text of the notice"),
    "urgent": mark("Overdue, and due soon"),
    "no_texts": mark(
        "The texts of the notices are left out of this page: it holds too many. Write a page of "
        "fewer notices, or of one unit, to have them."
    ),
    "filter": mark("Filter"),
    "all": mark("All"),
    "everyone": mark("All units"),
    "bucket": mark("Time limits"),
    "state": mark("State"),
    "words": mark("Task, unit or code"),
    "outside": mark(
        "This task does not fit what was chosen in the filter; it is shown all the same."
    ),
    "words_says": mark("With accents, or without"),
    "again": mark("Show all"),
    "shown": mark("Showing {shown} of {total} tasks"),
    "none": mark("No task fits. Choose less, or show all."),
    "why": mark("Why"),
    "doubts": mark("To be checked"),
    "doubts_says": mark(
        "These passages are not among the tasks, or something in them does not fit; read them "
        "yourself."
    ),
    "ask": mark("See this passage among those to be checked"),
    "see": mark("See {task} in the text"),
    "back": mark("See task {task} in the list"),
    "sources": mark("Sources (page, line)"),
    "page": mark("page {page}"),
    "line": mark("line {line}"),
    "legend": mark("Legend"),
    "empty": mark("There is no task to count."),
}

_MARKS = {
    "task": mark("Task"),
    "time": mark("Time limit"),
    "unit": mark("Unit"),
    "cite": mark("Document cited"),
    "fact": mark("Header, signature, other facts"),
    "doubt": mark("To be checked"),
    "remark": mark("Remark"),
    "other": OTHER,
    "left": mark("left over"),
}
"""How the text is marked, by `page_text`'s kinds."""


_TONES = {
    "overdue": STATE_COUNTS["overdue"],
    "soon": STATE_COUNTS["soon"],
    "later": NAMES["later"],
    "no_day": mark("Without a day"),
    "past": STATE_COUNTS["past"],
    "paused": STATE_COUNTS["paused"],
    "done": mark("Done or submitted"),
    "helps": mark("Co-operates"),
}
"""The pieces of a bar, by `page_load`'s tones."""


def labels(words: Words) -> Mapping[str, str]:
    return {name: words.say(label) for name, label in _LABELS.items()}


def marks(lines: Iterable[Line], words: Words) -> list[tuple[str, str]]:
    """The legend of a text: what it shows."""
    kinds = {kind for line in lines for piece in line.pieces for kind in piece.kinds.split()}
    return [(kind, words.say(label)) for kind, label in _MARKS.items() if kind in kinds]


def states(line: Timeline | None, question: Question, words: Words) -> list[tuple[str, str]]:
    """The legend of a timeline: what it shows."""
    shown: set[str] = {one.tone for one in line.marks} if line else set()
    return _shown(NAMES, shown, question, words)


def tones(loads: Iterable[Load], question: Question, words: Words) -> list[tuple[str, str]]:
    """The legend of bars."""
    shown = {piece.tone for one in loads for piece in one.pieces}
    return _shown(_TONES, shown, question, words)


def _shown(
    known: Mapping[str, str], shown: set[str], question: Question, words: Words
) -> list[tuple[str, str]]:
    days = f"{question.soon_days:02}"
    return [
        (one, words.say(label).format(days=days)) for one, label in known.items() if one in shown
    ]
