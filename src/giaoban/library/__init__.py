"""The shelf: notices that were read, and the one meaning of each question about them.

`Shelf.of(readings)` holds each notice once, in whatever files it came; `Shelf.answer(question)`
says what is due. A shelf knows no clock: the day on which all is judged is part of the question.
"""

from giaoban.library.answer import Answer, Block, Reason
from giaoban.library.items import Item, State
from giaoban.library.question import Part, Question
from giaoban.library.shelf import Copies, Entry, Shelf

__all__ = [
    "Answer",
    "Block",
    "Copies",
    "Entry",
    "Item",
    "Part",
    "Question",
    "Reason",
    "Shelf",
    "State",
]
