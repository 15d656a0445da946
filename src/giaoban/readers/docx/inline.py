"""The inside of a paragraph: pieces of one style, and what hangs on it (boxes, notes)."""

from dataclasses import dataclass, field

from giaoban.model.source import Style
from giaoban.readers.docx.markup import (
    BOX,
    DELETED,
    DRAWINGS,
    MATH_TEXT,
    MATHS,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    Element,
    W,
    boxes,
    content,
    value,
)
from giaoban.readers.docx.numbering import NO_LABEL, Label
from giaoban.readers.docx.styles import SILENT, Styles, look

_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_LINE_BREAK = W + "br"
_DELETED_TEXT, _SYMBOL, _FIELD = W + "delText", W + "sym", W + "fldChar"
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}

_PICTURES = str.maketrans(
    {
        **dict.fromkeys("\uf0b7\uf09f", "•"),
        **dict.fromkeys("\uf0a7\uf06e", "▪"),
        **dict.fromkeys("\uf0a8\uf06f\uf071", "☐"),
        **dict.fromkeys("\uf0d8\uf076", "➢"),
        "\uf0fc": "✓",
        "\uf0fe": "☑",
        "\uf0e0": "→",
        "\uf02d": "-",
        "\uf02b": "+",
        "\uf0b0": "°",
        "\uf0b1": "±",
        "\uf0a3": "≤",
        "\uf0b3": "≥",
    }
)
"""Letters of Symbol and Wingdings that offices use, as the signs they show."""
_FOLDED_WHITE = str.maketrans("\n\r\t", "   ")
"""In the text of a run they are the XML's layout; real ones are elements."""


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class NoteReference:
    part: str
    id: str


@dataclass(slots=True)
class Gathered:
    """What the runs of a paragraph gave so far; it goes on where a paragraph's mark was deleted."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[NoteReference] = field(default_factory=list)
    label: Label = NO_LABEL
    deleted: int = 0
    hidden: int = 0
    after_hidden: bool = False

    @property
    def has_words(self) -> bool:
        return any(not piece.text.isspace() for piece in self.pieces)


class Fields:
    """Complex fields: their codes are out, their cached results in.

    One begun in a paragraph may end in another (a table of contents); but a code that is still
    open where its paragraph ends is broken, and must not swallow the rest of the document.
    """

    def __init__(self) -> None:
        self._in_code: list[bool] = []
        self._codes = 0

    @property
    def hide(self) -> bool:
        return self._codes > 0

    def meet(self, kind: str | None) -> None:
        if kind == "begin":
            self._in_code.append(True)
            self._codes += 1
        elif self._in_code and kind in ("separate", "end"):
            self._codes -= self._in_code.pop()
            if kind == "separate":
                self._in_code.append(False)

    def end_paragraph(self) -> None:
        if self.hide:
            self._in_code.clear()
            self._codes = 0


def gather(
    paragraph: Element, style: str | None, styles: Styles, fields: Fields, into: Gathered
) -> None:
    """Adds what `paragraph`, of paragraph style `style`, holds."""
    for element in content(paragraph):
        if element.tag == RUN:
            _run(element, style, styles, fields, into)
        elif element.tag in DELETED:
            into.deleted += holds_text(element)
        elif element.tag in MATHS:
            text = "".join(one.text or "" for one in element.iter(MATH_TEXT))
            into.pieces.append(Piece(text, styles.seen(style, None, SILENT).style))
    fields.end_paragraph()


def holds_text(element: Element) -> bool:
    return any(one.text for one in element.iter(_DELETED_TEXT, TEXT))


def _run(run: Element, style: str | None, styles: Styles, fields: Fields, into: Gathered) -> None:
    properties = run.find(RUN_PROPERTIES)
    seen = styles.seen(style, value(properties, "rStyle"), look(properties))
    written: list[str] = []
    for element in content(run):
        if element.tag == _FIELD:
            fields.meet(element.get(W + "fldCharType"))
        elif fields.hide:
            continue
        elif element.tag in _NOTES and not seen.hidden:
            into.notes.append(NoteReference(_NOTES[element.tag], element.get(W + "id", "")))
        elif element.tag in DRAWINGS and not seen.hidden:
            into.boxes.extend(boxes(element))
        elif element.tag == BOX and not seen.hidden:
            into.boxes.append(element)
        else:
            written.append(_written(element))
    text = "".join(written)
    if seen.hidden:
        _count_hidden(text, into)
    elif text:
        into.after_hidden = False
        into.pieces.append(Piece(text.upper() if seen.capitals else text, seen.style))


def _count_hidden(text: str, into: Gathered) -> None:
    """Runs are split at random: neighbours are one hidden passage."""
    if text and not into.after_hidden:
        into.hidden += 1
    into.after_hidden = into.after_hidden or bool(text)


def _written(element: Element) -> str:
    """What an element of a run shows; "" for what shows nothing."""
    if element.tag == TEXT:
        return (element.text or "").translate(_FOLDED_WHITE).translate(_PICTURES)
    if element.tag == _LINE_BREAK:
        # A page break inside a sentence still keeps two words apart.
        return " " if element.get(W + "type") in ("page", "column") else "\n"
    if element.tag == _SYMBOL:
        return _symbol(element.get(W + "char", "")).translate(_PICTURES)
    return _SIGNS.get(element.tag, "")


def _symbol(code: str) -> str:
    try:
        return chr(int(code[:6], 16))
    except (ValueError, OverflowError):
        return ""
