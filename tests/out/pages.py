"""Registers of an office for the tests of its pages, and what a page is made of."""

import base64
import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lxml import html

from factories import deadline, evidence, joint, notice, place, reading, section, task, unit
from giaoban import parse
from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.reading import Reading, Source

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FRIDAY = dt.date(2021, 3, 19)
TEMPLATES = SAMPLES.parent / "src" / "giaoban" / "out" / "web" / "templates"

TAGS = {
    *("html", "head", "meta", "title", "style", "script", "body", "header", "main"),
    *("section", "article", "div", "h1", "h2", "h3", "p", "span", "b", "a"),
    *("dl", "dt", "dd", "ul", "ol", "li", "details", "summary"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("form", "label", "select", "option", "fieldset", "legend", "input", "button"),
    *("svg", "g", "path", "line", "rect", "text"),
}
ATTRIBUTES = {
    *("lang", "charset", "content", "name", "http-equiv", "id", "class", "href", "scope", "title"),
    *("role", "tabindex", "open", "hidden", "aria-label", "aria-labelledby", "aria-live"),
    *("aria-hidden", "data-of", "data-task", "data-doubt", "data-line", "data-u", "data-b"),
    *("data-s", "spellcheck"),
    *("data-name", "data-says", "for", "type", "value", "checked", "autocomplete", "placeholder"),
    *("viewbox", "preserveaspectratio", "width", "height", "x", "y", "dx", "x1"),
    *("x2", "y1", "y2", "d", "transform", "text-anchor"),
}
ADDRESS = re.compile(r"https?:|url\(|@import|src=|\bon\w+=|style=", re.IGNORECASE)


def of_readings(*readings: Reading, **asked: Any) -> Register:
    """On Friday 19 March 2021."""
    return register(Library.in_memory(list(readings)), Question(FRIDAY, **asked))


def of_samples(*months: int, **asked: Any) -> Register:
    return of_readings(*(parse(SAMPLES / f"thang{month}.docx") for month in months), **asked)


def of_words(text: str) -> Reading:
    """These words wherever a notice may have them, and the name of its file."""
    who = unit(text or "x")
    limit = deadline("by", start=None, end=FRIDAY, due=FRIDAY, text=text)
    tasks = (
        task("1.1", text=text, assignees=(who,), deadlines=(limit,), conditions=(text,)),
        task("1.2", assignees=(who, unit()), partners=(unit(f"{text} khác"),)),
    )
    told = notice(
        section(*tasks, heading=text),
        title=text,
        place=text,
        issuer=text,
        joint_tasks=(joint("1.1", "1.2"),),
    )
    source = Source(name=text, format="txt", sha256="0" * 64, pages=None, reader="plain")
    return reading(
        told,
        source=source,
        text=f"Việc: {text}",
        evidence=(
            evidence("/title", place(0, 4)),
            evidence("/sections/0/tasks/0/text", place(6, 6 + len(text))),
            evidence("/sections/0/tasks/0/deadlines/0", place(8, 6 + len(text))),
        ),
    )


def numbered(count: int) -> list[Reading]:
    """So many notices, each with one task."""
    return [
        reading(notice(number=f"{i}/TB-SKHCN", serial=i), source=_source(i))
        for i in range(1, count + 1)
    ]


def of_notices(*facts: dict[str, Any]) -> Register:
    """One for each, with one task that is due on Friday; 257/TB-SKHCN of 1 March 2021 where it is
    not said otherwise."""
    limit = deadline("by", end=FRIDAY, due=FRIDAY, text="x")
    return of_readings(
        *(
            reading(notice(section(task(deadlines=(limit,))), **known), source=_source(i))
            for i, known in enumerate(facts, 1)
        )
    )


def _source(number: int) -> Source:
    return Source(
        name=f"{number}.txt", format="txt", sha256=f"{number:064}", pages=None, reader="plain"
    )


def tree(made: str) -> html.HtmlElement:
    return html.document_fromstring(made)


def hash_of(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def schemes(*styles: str) -> list[dict[str, str]]:
    """The colours of these styles together: in light, in the dark, and on paper."""
    found: list[dict[str, str]] = [{}, {}, {}]
    for name in styles:
        style = (TEMPLATES / name).read_text(encoding="utf-8")
        blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
        for scheme, block in zip(found, blocks, strict=True):
            scheme |= dict(re.findall(r"--([\w-]+): #(\w{6})", block))
    light, *others = found
    return [light, *({**light, **other} for other in others)]


def contrast(scheme: Mapping[str, str], pair: Iterable[str]) -> float:
    """Of two colours of a scheme, by their names, as WCAG 2.1 reckons it."""
    dark, light = sorted(_luminance(scheme[name]) for name in pair)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
