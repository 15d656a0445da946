"""State secrets are kept out of every library.

Luật Bảo vệ bí mật nhà nước 2018, Điều 8: three degrees; Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 10a:
the degree is stamped in capitals, below the number. Where a line may be such a stamp, it is taken
for one: a document that was refused can be read by `parse`, one that was stored has been stored.
"""

import re
from collections.abc import Iterator

from giaoban.errors import UnreadableError
from giaoban.model.source import Document

_DEGREE = r"(?:(?:TUYỆT|TỐI)\s*)?MẬT"
_HASTE = r"(?:(?:THƯỢNG\s+)?KHẨN|H(?:ỎA|OẢ)\s+TỐC|HẸN\s+GIỜ)"
_BEARER = r"(?:TÀI\s+LIỆU|VĂN\s+BẢN|CÔNG\s+VĂN|HỒ\s+SƠ|DẤU|(?:(?:DẤU|MỨC)\s+)?ĐỘ\s+MẬT)"
_OTHERS = rf"(?:\W+(?:{_HASTE}|{_DEGREE}))*"
"""What is stamped beside a degree."""

_PLAIN = re.compile(rf"(?:{_BEARER}\W+)?{_DEGREE}")
_STAMP = re.compile(rf"(?:{_HASTE}\W+)*(?:{_BEARER}\W+)?{_DEGREE}{_OTHERS}")
_MORE_CAPITALS = re.compile(rf"{_STAMP.pattern}\s*[-–—/,;(].*")
_COPY = re.compile(rf"{_STAMP.pattern}\W+(?i:bản\s+số)\b.*")

_FIELD = re.compile(
    rf"(?:DẤU(?:\s+ĐỘ)?(?:\s+MẬT)?|(?:MỨC\s+)?(?:ĐỘ\s+)?MẬT)\s*:\W*{_DEGREE}\b", re.IGNORECASE
)
_BESIDE_NUMBER = re.compile(rf"(?i:số)\s*:\s*\S+\s+{_DEGREE}{_OTHERS}\W*")
_BESIDE_DATE = re.compile(rf"\W*{_DEGREE}\s+(?:[^,]{{1,40}},\s*)?(?i:ngày)[\s\d.…]+(?i:tháng)\b")

_SINGLE_LETTERS = re.compile(r"(?:\w\s+)+\w")
_INNER = re.compile(r"[^\W_](?:.*[^\W_])?")
_FRAMED = " \t*_|()[]<>\"'«»“”"
"""Around a stamp, and around no sentence and no item of a list."""

_COLUMNS = re.compile(r"\t|\s{2,}|\|")
_FIRST_LINES, _LAST_LINES = 40, 10
"""Of the running text; a stamp or a text box may stand anywhere."""


def refuse_secret(document: Document) -> None:
    """UnreadableError `secret` for a document that bears such a mark; nothing of it is told."""
    if any(_bears_mark(line) for line in _looked_at(document)):
        raise UnreadableError("secret")


def _looked_at(document: Document) -> Iterator[str]:
    """The first and the last lines of the running text, all that stand outside of it."""
    body = [line for line in document.lines if line.zone == "body"]
    aside = [line for line in document.lines if line.zone != "body"]
    for line in (*body[:_FIRST_LINES], *body[_FIRST_LINES:][-_LAST_LINES:], *aside):
        yield line.span.of(document.text)


def _bears_mark(line: str) -> bool:
    """In columns that were put side by side, one is enough."""
    return _is_written_plainly(line) or any(map(_is_mark, [line, *_COLUMNS.split(line)]))


def _is_written_plainly(line: str) -> bool:
    """ "Tối mật", alone on its line; a single "mật" may be the end of a sentence."""
    words = line.strip(_FRAMED)
    whole = words[:1].isupper() or " " in words
    return whole and _PLAIN.fullmatch(words.upper()) is not None


def _is_mark(column: str) -> bool:
    inner = _INNER.search(column)
    words = inner[0] if inner else ""
    if _SINGLE_LETTERS.fullmatch(words):
        words = "".join(words.split())
    return (
        any(form.fullmatch(words) for form in (_STAMP, _COPY, _BESIDE_NUMBER))
        or any(form.match(words) for form in (_FIELD, _BESIDE_DATE))
        or (words.isupper() and _MORE_CAPITALS.fullmatch(words) is not None)
    )
