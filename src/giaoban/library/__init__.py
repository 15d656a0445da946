"""The library: notices that were read, and the one meaning of each question about them.

`Library.answer(question)` says what is due. A library knows no clock: the day on which all is
judged is part of the question. `database` is the only place that knows SQL.
"""

from giaoban.library.answer import Answer, Block, Reason
from giaoban.library.copies import Copies, grouped
from giaoban.library.entry import Entry, Head
from giaoban.library.items import Item, State, Told
from giaoban.library.question import Part, Question
from giaoban.library.shelf import Held, Incoming, Library
from giaoban.library.status import Status

__all__ = [
    "Answer",
    "Block",
    "Copies",
    "Entry",
    "Head",
    "Held",
    "Incoming",
    "Item",
    "Library",
    "Part",
    "Question",
    "Reason",
    "State",
    "Status",
    "Told",
    "grouped",
]
