"""Persons in the frame: a name of two to five words that begin with a capital."""

import re
from functools import cache

from giaoban.lexicon import expression, phrases, table
from giaoban.text import fold, words

_CAPITAL = r"[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]\w*"
PERSON = re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL}){{1,4}}")
DEGREES = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|TSKH|BS|BSCK(?:II?|[12])|CK\s?(?:II?|[12])|KS|CN|DS|LS|NGƯT|NGND|TTƯT|TTND"
    r"|NSƯT|NSND|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý))(?!\w)\.?\s*)+"
)
"""Degrees, honours and ranks before a name; the name stands without them."""

PERSON_IN_OFFICE = re.compile(
    rf"(?P<name>{PERSON.pattern})\s*(?:[-,(]\s*(?P<position>[^.;]+?))?[\s),]*$"
)
"""A name and, after a dash or comma, an office: "Lưu Bình Khiêm - Giám đốc Sở …"."""

_COMMITTEE = re.compile(r"(?:tỉnh|thành|huyện|quận|thị|đảng|quân) ủy viên|ủy viên")


@cache
def _offices() -> re.Pattern[str]:
    """The offices that `lexicon/lines.toml` knows."""
    known = (say for row in table("lines") if row["kind"] == "position" for say in row.say)
    return re.compile(rf"(?:{'|'.join(expression(say, {}) for say in known)})(?!\w)")


def is_office(text: str) -> bool:
    """Does the text begin with an office: "Phó Thủ tướng", "Tỉnh ủy viên", "Chủ tịch UBND xã"?"""
    head = phrases("heads").longest(words(text), 0)
    held = head is not None and bool(head[0]["person"]) and head[0]["form"] == "over"
    folded = fold(text)
    return text[:1].isupper() and (
        held or bool(_offices().match(folded) or _COMMITTEE.match(folded))
    )
