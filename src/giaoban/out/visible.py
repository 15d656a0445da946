"""What a document may not do to a screen."""

import re

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Characters that steer a terminal or turn the direction of writing: C0 but tab and line feed,
DEL, C1, line and paragraph separators, bidi marks; and halves of a character, which no encoding
can write."""


def visible(text: str) -> str:
    """`text` with such characters shown instead of obeyed: ESC as ␛, others as ⟦U+202E⟧."""
    return HIDDEN.sub(lambda found: _shown(ord(found[0])), text)


def on_one_line(text: str) -> str:
    """`visible`, with blanks and line breaks made single blanks."""
    return visible(" ".join(text.split()))


def _shown(character: int) -> str:
    if character < 0x20:
        return chr(0x2400 + character)
    return "\u2421" if character == 0x7F else f"⟦U+{character:04X}⟧"
