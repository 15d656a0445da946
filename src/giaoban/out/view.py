"""A reading as a clerk would like to read it: header, sections with their tasks, what to check,
and a foot whose counts add up."""

from collections.abc import Iterator

from giaoban.model.reading import Reading
from giaoban.out.foot import foot, issues
from giaoban.out.head import head
from giaoban.out.manner import Manner
from giaoban.out.paint import paint
from giaoban.out.proof import Proofs
from giaoban.out.rows import Row
from giaoban.out.sections import Beside, middle


def reading(thing: Reading, manner: Manner) -> str:
    return paint(list(rows(thing, manner)), manner)


def rows(thing: Reading, manner: Manner, beside: Beside | None = None) -> Iterator[Row]:
    """The whole view; parts are parted by blank rows. `beside`: labels and texts that stand below
    tasks, by their ids."""
    words = manner.words
    proofs = Proofs.of(thing, words)
    yield from head(thing, words)
    if manner.why:
        yield from proofs.header()
    yield from middle(thing, proofs, manner, beside or {})
    yield from issues(thing, words)
    yield from foot(thing, words)
