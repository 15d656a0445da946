"""State secrets are kept out of every library.

Luật Bảo vệ bí mật nhà nước 2018, Điều 8: three degrees; Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 10a:
the degree is stamped in capitals, on a line of its own, below the number.
"""

import re

from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Line

_MARK = re.compile(r"[(\[<]?\s*(?:ĐỘ\s*MẬT\s*:?\s*)?(?:TUYỆT\s*|TỐI\s*)?MẬT\s*[)\]>]?")
_SINGLE_LETTERS = re.compile(r"(?:\w\s+)+\w")
_FIRST_LINES = 40
"""Of the running text; a stamp or a text box may stand anywhere."""


def refuse_secret(document: Document) -> None:
    """UnreadableError `secret` for a document that bears such a mark; nothing of it is kept."""
    for i, line in enumerate(document.lines):
        if (i < _FIRST_LINES or line.zone != "body") and _is_mark(line, document.text):
            raise UnreadableError("secret")


def _is_mark(line: Line, text: str) -> bool:
    words = line.span.of(text).strip(" \t*_|.")
    if _SINGLE_LETTERS.fullmatch(words):
        words = "".join(words.split())
    return _MARK.fullmatch(words) is not None
