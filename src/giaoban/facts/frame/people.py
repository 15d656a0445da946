"""Persons in the frame: a name of two to five words that begin with a capital."""

import re

_CAPITAL = r"[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]\w*"
PERSON = re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL}){{1,4}}")
DEGREES = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|TSKH|BS|BSCKI|BSCKII|CKI|CKII|KS|CN|DS|NGƯT|NGND|TTƯT|TTND)\.?\s*)+"
)
"""Academic degrees and honours before a name; the name stands without them."""

PERSON_IN_OFFICE = re.compile(
    rf"(?P<name>{PERSON.pattern})\s*(?:[-,(]\s*(?P<position>[^.;]+?))?[\s),]*$"
)
"""A name and, after a dash or comma, an office: "Lưu Bình Khiêm - Giám đốc Sở …"."""
