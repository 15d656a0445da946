"""Web pages of one file: no address, one style and at most one script of their own; they work
offline.

What a template gets is text and never markup, and steers neither the page nor the direction of
writing. A page allows itself nothing but its own style and script, which it names by their hashes:
whatever a document says, a browser fetches nothing and runs nothing.
"""

import base64
import hashlib
import re
from collections.abc import Sequence
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


def page(
    template: str,
    words: Words,
    *,
    styles: Sequence[str] = (),
    script: str | None = None,
    **facts: object,
) -> str:
    """This template of ours with these facts; jinja2's UndefinedError where it asks for others.
    `styles`: beside that of all pages."""
    style = _ours(_STYLE, *styles)
    code = _ours(script) if script else Markup("")
    made = (
        _pages()
        .get_template(template)
        .render(
            language=words.say(LANGUAGE),
            style=style,
            style_hash=_hash(style),
            script=code,
            script_hash=_hash(code),
            **facts,
        )
    )
    return f"{made.rstrip()}\n"


@cache
def _pages() -> Environment:
    return Environment(
        loader=PackageLoader("giaoban.out.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _ours(*names: str) -> Markup:
    """Files of our own; their line feeds are those of the hash on every system."""
    told = "\n".join(_pages().get_template(name).render() for name in names)
    return Markup(told)  # noqa: S704 - nothing of a document is in them


def _harmless(fact: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """Markup is ours; all else is text."""
    if isinstance(fact, Markup):
        return fact
    return _NO_CHARACTER.sub("", visible(str(fact)))


def _hash(text: str) -> str:
    """As the policy of a page wants it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
