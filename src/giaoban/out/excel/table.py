"""A table on an Excel sheet: lines above it, one head, rows, bands; what is too long for a cell
goes on behind the table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import Worksheet

from giaoban.out.excel.book import GREEN, GREY, INK, RED, SIZE, Book, Value, harmless, lay, put
from giaoban.out.excel.heights import height
from giaoban.out.manner import Words, mark
from giaoban.out.marked import Run
from giaoban.out.visible import on_one_line

MOST = 16_000
"""Characters of a cell; Excel takes 32,767, and counts some of them twice."""

GOES_ON = mark("(goes on in column {column})")
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
    """`width`: in characters, as Excel counts them. Hidden ones stand to the right."""

    head: str
    width: float
    hidden: bool = False


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
        self.sheet.merge_range(self.row, 0, self.row, self.shown - 1, "", form)
        put(self.sheet, self.row, 0, self._begun(text), form)
        room = sum(column.width for column in self.columns if not column.hidden)
        self._next(height([(text[:MOST], room * _BOLD)], size=size))

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
        look = {"bold": True, "bg_color": GREY, "text_wrap": False}
        put(self.sheet, self.row, 0, number, self.book.cell(**look, align="center"))
        put(self.sheet, self.row, 1, self._begun(text), self.book.cell(**look, right=0))
        for i in range(2, self.shown):
            right = int(i == self.shown - 1)
            put(self.sheet, self.row, i, "", self.book.cell(**look, left=0, right=right))
        self._next(height([]))

    def add(self, values: Iterable[Cell], forms: Iterable[Format]) -> None:
        """A row; all of it is there, the longest text too."""
        beyond = len(self.columns)
        seen: list[tuple[str, float]] = []
        for i, (value, form) in enumerate(zip(values, forms, strict=True)):
            first, *rest = _pieces(value)
            self._set(i, self._told(first, beyond) if rest else first, form)
            self._behind(rest, beyond)
            beyond += len(rest)
            if i < self.shown:
                seen.append((_text(first), self.columns[i].width))
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
            yield harmless(run.text)

    def _next(self, points: float) -> None:
        """The row that was written is so high."""
        self.sheet.set_row(self.row, points)
        self.row += 1

    def _begun(self, text: str) -> str:
        """The text; of a long one the beginning, and the rest behind the table."""
        first, *rest = _pieces(text)
        beyond = len(self.columns)
        self._behind(rest, beyond)
        return self._told(first, beyond) if rest else _text(first)

    def _behind(self, pieces: Sequence[Cell], column: int) -> None:
        """A cell each, all but the last with a word on where it goes on."""
        for i, piece in enumerate(pieces, column):
            last = i == column + len(pieces) - 1
            told = piece if last else self._told(piece, i + 1)
            self._set(i, told, self.book.form(valign="top"))

    def _told(self, piece: Cell, column: int) -> str:
        told = self.words.say(GOES_ON).format(column=xl_col_to_name(column))
        return f"{_text(piece)} {told}"

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


def _pieces(value: Cell) -> list[Cell]:
    """A text in pieces that a cell can hold, parted between words where it has any."""
    if isinstance(value, Wording) and len(harmless(value.text)) > MOST:
        value = value.text
    if not isinstance(value, str):
        return [value]
    found: list[Cell] = []
    rest = harmless(on_one_line(value))
    while len(rest) > MOST:
        end = rest.rfind(" ", 1, MOST)
        end = end if end > 0 else MOST
        found.append(rest[:end])
        rest = rest[end:]
    return [*found, rest]
