"""Characters out of bytes: the encodings that Vietnamese text files come in, and no guesses."""

import codecs
import re

from giaoban.errors import UnreadableError
from giaoban.text import clean

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.1
_VIETNAMESE = re.compile("[đĐơƠưƯ\u1ea0-\u1ef9]")
_FAMILIAR = re.compile(
    "[\x09-\x0d\x20-\x7eÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
    "\u00a0\u00ad°§«»·±×÷–—‘’“”•…‰₫]"
)
_LEAST_FAMILIAR = 0.98
_LINE_ENDS = re.compile("\r+\n|\r|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def decode(data: bytes) -> str:
    """The text in NFC, its lines ended by "\\n" alone.

    Raises UnreadableError: `unknown-format` for bytes that are no text, `undecodable` for text in
    an encoding that we do not know for sure.
    """
    text = _decoded(data)
    if text is None:
        controls = len(_CONTROL.findall(data[:_SAMPLE].decode("latin-1")))
        raise UnreadableError("unknown-format" if controls else "undecodable")
    if len(_CONTROL.findall(text[:_SAMPLE])) > _MOST_CONTROLS * len(text[:_SAMPLE]):
        raise UnreadableError("unknown-format")
    # A form feed stands at the start of a page, after a line's end: it is no line of its own.
    return clean(_LINE_ENDS.sub("\n", text.replace("\n\x0c", "\n")))


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    wide = _wide(data[:_SAMPLE])
    if wide is not None:
        text = _strictly(data, wide)
        return text if text is not None and _is_familiar(clean(text)) else None
    text = _strictly(data, "utf-8")
    return _windows_vietnamese(data) if text is None else text


def _strictly(data: bytes, encoding: str) -> str | None:
    """None where the bytes do not fit; a character that is cut at the very end is left out."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return None


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: the high byte of blanks and digits is a NUL, a low one hardly ever."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    first, second = sample[: 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if second > pairs / 4 and first < second / 4:
        return "utf-16-le"
    if first > pairs / 4 and second < first / 4:
        return "utf-16-be"
    return None


def _windows_vietnamese(data: bytes) -> str | None:
    """Code page 1258, which almost any bytes fit: only if the outcome looks Vietnamese."""
    text = _strictly(data, "cp1258")
    if text is None:
        return None
    text = clean(text)
    foreign = re.sub("[\x00-\x7f]", "", text)
    return text if _VIETNAMESE.search(foreign) and _is_familiar(foreign) else None


def _is_familiar(text: str) -> bool:
    return len(_FAMILIAR.findall(text)) >= _LEAST_FAMILIAR * len(text)
