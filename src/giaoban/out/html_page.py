"""Web pages of one file: no script, no address, one style of their own; they work offline.

What a template gets is text and never markup, and steers neither the page nor the direction of
writing. A page allows itself nothing but its own style, which it names by its hash: whatever a
document says, a browser fetches nothing and runs nothing.
"""

import base64
import hashlib
import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from giaoban.out.manner import Words, mark
from giaoban.out.visible import visible

LANGUAGE = mark("en")
"""The code of the language that labels are in: its translation is its own code."""

_STYLE = "page.css"
_NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
"""For use within programs only; XML forbids some of them, HTML all."""


def page(template: str, words: Words, **facts: object) -> str:
    """This template of ours with these facts; jinja2's UndefinedError where it asks for others."""
    pages = _pages()
    # The file is our own; its line feeds are those of the hash on every system.
    style = Markup(pages.get_template(_STYLE).render())  # noqa: S704
    made = pages.get_template(template).render(
        language=words.say(LANGUAGE), style=style, style_hash=_hash(style), **facts
    )
    return f"{made.rstrip()}\n"


@cache
def _pages() -> Environment:
    return Environment(
        loader=PackageLoader("giaoban.out"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _harmless(fact: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """Markup is ours; all else is text."""
    if isinstance(fact, Markup):
        return fact
    return _NO_CHARACTER.sub("", visible(str(fact)))


def _hash(style: str) -> str:
    """As the policy of a page wants it."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
