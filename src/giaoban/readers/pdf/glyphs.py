"""pdfium's characters made words that know their place and their look."""

import ctypes
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pypdfium2 import raw

from giaoban.model.box import Box
from giaoban.model.source import Style
from giaoban.readers.pdf.frame import Frame, Handle
from giaoban.readers.pdf.values import ASCENT, DESCENT, Ink, Word
from giaoban.text import clean


class Look(NamedTuple):
    """What all characters of one text object share."""

    style: Style
    points: float
    ink: Ink
    upright: bool
    over: bool


_LINE_END_HYPHEN = "\ufffe\x02"
"""How pdfium writes a hyphen at a line's end: U+FFFE in a text, U+0002 as a character."""

_WORD = re.compile(rf"[^\s{_LINE_END_HYPHEN}]+[{_LINE_END_HYPHEN}]?|[{_LINE_END_HYPHEN}]")
_ODD = re.compile(
    "[^\\S \r\n]|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e]"
)
_ODDER = re.compile("[\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe]")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys(_LINE_END_HYPHEN + "\u00ad", "-"),
        # Letters of Symbol and Wingdings are private: the signs they show.
        **dict.fromkeys("\uf0b7\uf09f", "•"),
        **dict.fromkeys("\uf0a7\uf06e", "▪"),
        **dict.fromkeys("\uf0a8\uf06f\uf071", "☐"),
        **dict.fromkeys("\uf0d8\uf076", "➢"),
        **{"\uf0fc": "✓", "\uf0fe": "☑", "\uf0e0": "→", "\uf02d": "-", "\uf02b": "+"},
        **{"\uf0b0": "°", "\uf0b1": "±", "\uf0a3": "≤", "\uf0b3": "≥"},
    }
)
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|-bd|bd$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_FORCED_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
_STROKED_TOO = 2
"""The render mode by which Word makes a bold face that a font lacks."""
_UNPAINTED = (3, 7)
_WHITE = 250


def characters(textpage: Handle) -> str:
    """The page's text, one character per character of pdfium, so that indices agree."""
    count = raw.FPDFText_CountChars(textpage)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # pdfium leaves out what has no Unicode value, and writes some characters as two units.
    codes = (raw.FPDFText_GetUnicode(textpage, at) for at in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)


def words(textpage: Handle, frame: Frame, laid_over: frozenset[int]) -> Iterator[Word]:
    """The words in the file's order; `laid_over` are addresses of text objects of annotations."""
    text = characters(textpage)
    look, place = _looks(textpage, frame, laid_over), _places(textpage, frame)
    plain = _is_plain(text)
    end, middle = 0, 0.0
    for start, last, stop, first, whole in _drawn(text, look, place):
        x0, top, x1, bottom = place(start, last, first)
        if whole:
            written = text[start:stop] if plain else _tidy(text[start:stop])
            parts: tuple[tuple[str, Style], ...] = ((written, first.style),)
        else:
            parts = tuple(_parts(text[start:stop], start, look))
            written = "".join(part for part, _ in parts)
        starts = top > middle if start == end else "\n" in text[end:start]
        end, middle = stop, (top + bottom) / 2
        if written:
            over = first.over or not first.upright
            yield Word(written, x0, top, x1, bottom, parts, starts, over, first.ink)


def _drawn(
    text: str, look: Callable[[int], Look], place: Callable[[int, int, Look], Box]
) -> Iterator[tuple[int, int, int, Look, bool]]:
    """Words: begin, last base, end, look of the first, and whether all have that look."""
    for found in _WORD.finditer(text):
        start, stop = found.span()
        last, first = _last_base(text, start, stop), look(start)
        if last == start or first is look(last):
            yield start, last, stop, first, True
            continue
        for back in [*_backward(text, start, last, look, place), stop]:
            yield start, _last_base(text, start, back), back, look(start), False
            start = back


def _backward(
    text: str,
    start: int,
    last: int,
    look: Callable[[int], Look],
    place: Callable[[int, int, Look], Box],
) -> Iterator[int]:
    """Where a word goes on before its letters so far: that is another word.

    pdfium puts no blank between "u" at a line's end and a letter drawn into a gap before it.
    """
    before = look(start)
    left = place(start, start, before)[0]
    for at in range(start + 1, last + 1):
        if unicodedata.combining(text[at]):
            continue
        here = look(at)
        x0 = place(at, at, here)[0]
        if x0 < left and here is not before:
            yield at
        before, left = here, x0


def _is_plain(text: str) -> bool:
    odd = _ODD.search(text) or _ODDER.search(text)
    return not odd and unicodedata.is_normalized("NFC", text)


def _tidy(written: str) -> str:
    return clean(written.translate(_SIGNS))


def _last_base(text: str, start: int, end: int) -> int:
    """The last character that takes room: a combining mark's box may lie anywhere."""
    last = end - 1
    while last > start and unicodedata.combining(text[last]):
        last -= 1
    return last


def _parts(written: str, start: int, look: Callable[[int], Look]) -> Iterator[tuple[str, Style]]:
    """A word's stretches of one style; a combining mark goes with its letter."""
    stretch, style = "", look(start).style
    for offset, character in enumerate(written):
        there = style if unicodedata.combining(character) else look(start + offset).style
        if there != style and stretch:
            yield _tidy(stretch), style
            stretch = ""
        stretch, style = stretch + character, there
    yield _tidy(stretch), style


def _places(textpage: Handle, frame: Frame) -> Callable[[int, int, Look], Box]:
    """The box of the characters `first` to `last` with the look of the first.

    Its height comes from the line the letters stand on and their size, so that words of one line
    agree: pdfium's own boxes are as high as the letters for some fonts.
    """
    rect, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_of, origin_of = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    to_rect, to_x, to_y = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    left, ceiling, still = frame.left, frame.top, frame.turns == 0

    def box(index: int) -> Box:
        box_of(textpage, index, to_rect)
        return frame.box(rect.left, rect.bottom, rect.right, rect.top)

    def place(first: int, last: int, look: Look) -> Box:
        if not look.upright or not look.points:
            ax0, atop, ax1, abottom = box(first)
            bx0, btop, bx1, bbottom = box(last)
            return min(ax0, bx0), min(atop, btop), max(ax1, bx1), max(abottom, bbottom)
        origin_of(textpage, first, to_x, to_y)
        if still:
            box_of(textpage, last, to_rect)
            x0, line, x1 = x.value - left, ceiling - y.value, rect.right - left
        else:
            x0, line, _, _ = frame.box(x.value, y.value, x.value, y.value)
            x1 = box(last)[2]
        return x0, line - ASCENT * look.points, max(x0, x1), line + DESCENT * look.points

    return place


def _looks(textpage: Handle, frame: Frame, laid_over: frozenset[int]) -> Callable[[int], Look]:
    """The look of a character by its index, asked of pdfium once per text object."""
    seen: dict[int | None, Look] = {None: Look(Style(), 0.0, "seen", True, False)}
    faces: dict[int | None, tuple[bool, bool]] = {}
    matrix = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    object_of, address_in = raw.FPDFText_GetTextObject, ctypes.c_void_p.from_buffer

    def look(index: int) -> Look:
        thing = object_of(textpage, index)
        address = address_in(thing).value
        known = seen.get(address)
        if known is None:
            font = raw.FPDFTextObj_GetFont(thing)
            at = address_in(font).value
            if at not in faces:
                faces[at] = _face(font)
            raw.FPDFText_GetMatrix(textpage, index, matrix)
            known = _look(thing, matrix, frame, address in laid_over, faces[at])
            seen[address] = known
        return known

    return look


def _look(thing: Handle, matrix: Handle, frame: Frame, over: bool, face: tuple[bool, bool]) -> Look:
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(thing, size)
    mode = raw.FPDFTextObj_GetTextRenderMode(thing)
    points = size.value * (matrix.c**2 + matrix.d**2) ** 0.5
    slanted = abs(matrix.c) > 0.15 * abs(matrix.d) and abs(matrix.b) < 0.01 * abs(matrix.a)
    bold, italic = face
    # Half points: Word writes 12.96 for 13.
    style = Style(bold or mode == _STROKED_TOO, italic or slanted, round(2 * points) / 2 or None)
    return Look(style, points, _ink(thing, mode), frame.upright(matrix.a, matrix.b), over)


def _face(font: Handle) -> tuple[bool, bool]:
    """Bold and italic: by name, since pdfium reports weight 400 for most bold faces."""
    name, angle = ctypes.create_string_buffer(256), ctypes.c_int()
    length = raw.FPDFFont_GetBaseFontName(font, name, 256)
    face = name.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace").split("+")[-1]
    raw.FPDFFont_GetItalicAngle(font, angle)
    flags = max(raw.FPDFFont_GetFlags(font), 0)
    bold = bool(_BOLD_NAME.search(face) or flags & _FORCED_BOLD)
    bold = bold or raw.FPDFFont_GetWeight(font) >= 600
    italic = bool(_ITALIC_NAME.search(face) or flags & _ITALIC_FLAG or angle.value)
    return bold, italic


def _ink(thing: Handle, mode: int) -> Ink:
    if mode in _UNPAINTED:
        return "invisible"
    red, green, blue, alpha = (ctypes.c_uint(0) for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return "seen"
    if alpha.value < 8:
        return "invisible"
    white = min(red.value, green.value, blue.value) >= _WHITE
    return "white" if white and mode != 1 else "seen"
