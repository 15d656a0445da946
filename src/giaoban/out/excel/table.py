"""A table on an Excel sheet: lines above it, one head, rows, bands; what is longer than a row is
high goes on in the row below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Literal

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import Worksheet

from giaoban.out.excel.book import GREEN, GREY, INK, RED, SIZE, Book, Value, harmless, lay, put
from giaoban.out.excel.heights import cuts, height
from giaoban.out.manner import Words
from giaoban.out.marked import Run
from giaoban.out.visible import on_one_line

GOES_ON = "…"
"""At the end of what goes on in the row below, and before what does."""

_BOLD = 0.9
"""Of a width, what it holds of bold type."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of which those words are marked that another wording has not."""

    runs: tuple[Run, ...]
    mark: Literal["gone", "come"]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


Cell = Value | Wording

_LOOKS: dict[str, dict[str, object]] = {
    "gone": {"font_strikeout": True, "font_color": INK[RED]},
    "come": {"bold": True, "font_color": INK[GREEN]},
}


@dataclass(frozen=True, slots=True)
class Column:
    """`width`: in characters, as Excel counts them. Hidden ones stand to the right. `names`: what
    stands there stands in each row that its own goes on in, too."""

    head: str
    width: float
    hidden: bool = False
    names: bool = False


@dataclass(slots=True)
class Table:
    """`row`: the one to be written next, from 0; `head`: that of the head, once there is one;
    `shown`: how many columns a person sees."""

    book: Book
    sheet: Worksheet
    words: Words
    columns: Sequence[Column]
    row: int = 0
    head: int = 0
    shown: int = field(init=False)

    def __post_init__(self) -> None:
        self.shown = sum(not column.hidden for column in self.columns)
        for i, column in enumerate(self.columns):
            self.sheet.set_column(i, i, column.width, None, {"hidden": column.hidden})

    def place(self, head: str) -> int:
        return [column.head for column in self.columns].index(head)

    def cells(self, head: str) -> str:
        """The column below its head, as Excel calls it: "E5:E40"."""
        column = self.place(head)
        return str(xl_range(self.head + 1, column, max(self.row - 1, self.head + 1), column))

    def first(self, head: str) -> str:
        """The column's cell in the first row below the head, as formulas name it: "$E5"."""
        return f"${xl_col_to_name(self.place(head))}{self.head + 2}"

    # -- rows -------------------------------------------------------------------------------------

    def line(self, text: str, *, size: float = SIZE, align: str = "center", **look: bool) -> None:
        """Across the table, as high as the text needs."""
        form = self.book.form(font_size=size, align=align, valign="vcenter", text_wrap=True, **look)
        room = sum(column.width for column in self.columns if not column.hidden) * _BOLD
        for piece in _pieces(text, room, size=size):
            told = _text(piece)
            self.sheet.merge_range(self.row, 0, self.row, self.shown - 1, "", form)
            put(self.sheet, self.row, 0, told, form)
            self._next(height([(told, room)], size=size))

    def heads(self, **values: str) -> None:
        """`values`: what the heads have places for."""
        form = self.book.cell(bold=True, align="center", valign="vcenter", bg_color=GREY)
        self.head = self.row
        heads = [self.words.say(column.head).format(**values) for column in self.columns]
        for i, head in enumerate(heads):
            put(self.sheet, self.row, i, head, form)
        widths = (column.width * _BOLD for column in self.columns)
        self._next(height(zip(heads, widths, strict=True)))

    def band(self, number: str, text: str) -> None:
        """A heading of the rows that follow; not merged: they can be filtered and sorted."""
        room = sum(column.width for column in self.columns[1 : self.shown]) * _BOLD
        for piece in _pieces(text, room, rows=False):
            self._band(number, piece)

    def _band(self, number: str, text: Cell) -> None:
        look = {"bold": True, "bg_color": GREY, "text_wrap": False}
        self._set(0, number, self.book.cell(**look, align="center"))
        self._set(1, text, self.book.cell(**look, right=0))
        for i in range(2, self.shown):
            right = int(i == self.shown - 1)
            self._set(i, "", self.book.cell(**look, left=0, right=right))
        self._next(height([]))

    def add(self, values: Iterable[Cell], forms: Iterable[Format]) -> None:
        """A row, and those that it goes on in; all of it is there, the longest text too."""
        whole, looks = list(values), list(forms)
        pieces = map(_pieces, whole, (column.width for column in self.columns))
        for i, row in enumerate(zip_longest(*pieces)):
            self._add(self._going_on(whole, row) if i else row, looks)

    def _going_on(self, whole: Sequence[Cell], rest: Sequence[Cell]) -> Iterator[Cell]:
        """What stands in a row that another goes on in."""
        for i, (value, more) in enumerate(zip(whole, rest, strict=True)):
            if self.columns[i].names:
                yield value
            else:
                yield GOES_ON if i == 0 and more is None else more

    def _add(self, row: Iterable[Cell], forms: Sequence[Format]) -> None:
        seen: list[tuple[str, float]] = []
        for i, (value, form) in enumerate(zip(row, forms, strict=True)):
            self._set(i, value, form)
            if i < self.shown:
                seen.append((_text(value), self.columns[i].width))
        self._next(height(seen))

    def _set(self, column: int, value: Cell, form: Format) -> None:
        if not isinstance(value, Wording):
            put(self.sheet, self.row, column, value, form)
        elif len(value.runs) < 2:
            put(self.sheet, self.row, column, value.text, form)
        else:
            self.sheet.write_rich_string(self.row, column, *self._marked(value), form)

    def _marked(self, value: Wording) -> Iterator[Format | str]:
        """Each run behind its look."""
        plain = self.book.form()
        marked = self.book.form(**_LOOKS[value.mark])
        for run in value.runs:
            yield marked if run.differs else plain
            yield run.text

    def _next(self, points: float) -> None:
        """The row that was written is so high."""
        self.sheet.set_row(self.row, points)
        self.row += 1

    # -- the end ----------------------------------------------------------------------------------

    def finish(self, *, beside: int, filtered: bool = True) -> None:
        """The head and the columns left of `beside` stay on the screen."""
        last = max(self.row - 1, self.head)
        self.sheet.freeze_panes(self.head + 1, beside)
        if filtered:
            self.sheet.autofilter(self.head, 0, last, len(self.columns) - 1)
        lay(self.sheet, self.words, head=self.head, last=last, columns=self.shown)


def _text(value: Cell) -> str:
    """What a column has to hold; a day or a number takes one line."""
    return value.text if isinstance(value, Wording) else value if isinstance(value, str) else ""


def _pieces(value: Cell, width: float, *, size: float = SIZE, rows: bool = True) -> list[Cell]:
    """What stands in one row each, in a column of this width; `rows` False: in one line each."""
    if not isinstance(value, str | Wording):
        return [value]
    told = value.runs if isinstance(value, Wording) else (Run(on_one_line(value), False),)
    runs = [Run(harmless(run.text), run.differs) for run in told]
    text = "".join(run.text for run in runs)
    places = cuts(text, width, size=size, most=None if rows else 1)
    if isinstance(value, str) and not places:
        return [text]
    made = [tuple(_piece(runs, text, *span)) for span in pairwise([0, *places, len(text)])]
    if isinstance(value, Wording):
        return [Wording(some, value.mark) for some in made]
    return ["".join(run.text for run in some) for some in made]


def _piece(runs: Iterable[Run], text: str, start: int, end: int) -> Iterator[Run]:
    """So much of the text that the runs make; a sign where it goes on, and where it went on."""
    if start:
        yield Run(f"{GOES_ON} " if text[start - 1] == " " else GOES_ON, False)
    at = 0
    for run in runs:
        inner = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if inner:
            yield Run(inner, run.differs)
    if end < len(text):
        yield Run(GOES_ON, False)
