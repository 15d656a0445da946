"""The sentences for codes: what an issue means, what went wrong and what to do next.

Keys are the codes of `Issue.code` and `GiaobanError.code`; `{names}` are their parameters.
A code without a sentence is shown as it is.
"""

import datetime as dt
import re
from collections.abc import Mapping
from contextlib import suppress

from giaoban.cli.catalogue.calls import CALLS
from giaoban.cli.catalogue.files import FILES
from giaoban.cli.catalogue.findings import FINDINGS
from giaoban.cli.catalogue.issues import ISSUES
from giaoban.cli.catalogue.library import LIBRARY
from giaoban.cli.catalogue.sheets import SHEETS
from giaoban.cli.messages import _, day, number
from giaoban.out.labels import FACTS
from giaoban.out.manner import mark
from giaoban.out.visible import on_one_line

ERRORS = {**FILES, **LIBRARY, **CALLS, **SHEETS}
"""Code → what is the matter, what to do next. Where it happened stands before, by itself."""

SUGGESTION = mark("Did you mean {suggestions}?")
"""The hint where a parameter `suggestions` has something to offer."""


SIDES = {
    "top": mark("top"),
    "bottom": mark("bottom"),
    "left": mark("left"),
    "right": mark("right"),
}
"""Of a page, as findings name them."""


WEEKEND = {6: mark("Saturday"), 7: mark("Sunday")}
"""By the number of the day in its week."""


class _Known(dict[str, str]):
    """Parameters; what a sentence asks for and nobody gave is shown as a gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence(code: str, parameters: Mapping[str, str]) -> str:
    """What an issue or an error says; the code itself where the catalogue does not know it."""
    if code in FINDINGS:
        return _filled(FINDINGS[code].says, parameters)
    known = ISSUES.get(code) or (ERRORS[code][0] if code in ERRORS else code)
    return _filled(known, parameters)


def advice(code: str, parameters: Mapping[str, str]) -> str:
    """What to do about a finding; "" where we know no better."""
    return _filled(FINDINGS[code].advice, parameters) if code in FINDINGS else ""


def name_of(code: str) -> str:
    """What a finding of this code is; the code itself where the catalogue does not know it."""
    return _(FINDINGS[code].name) if code in FINDINGS else code


def problem(code: str, parameters: Mapping[str, str]) -> str:
    """What went wrong, and where: "thang3.pdf, page 2: …"."""
    file, page = parameters.get("file"), parameters.get("page")
    where = [on_one_line(file) if file else "", _("page {page}").format(page=page) if page else ""]
    what = _filled(ERRORS[code][0] if code in ERRORS else code, parameters)
    return ": ".join(filter(None, [", ".join(filter(None, where)), what]))


def hint(code: str, parameters: Mapping[str, str]) -> str:
    """What to do next; "" where we know no better."""
    if parameters.get("suggestions"):
        return _filled(SUGGESTION, parameters)
    return _filled(ERRORS[code][1], parameters) if code in ERRORS else ""


def _filled(msgid: str, parameters: Mapping[str, str]) -> str:
    known = {name: _spoken(name, value) for name, value in parameters.items()}
    if "date" in parameters:
        known.setdefault("weekday", _off_work(parameters["date"]))
    return _(msgid).format_map(_Known(known))


def _off_work(value: str) -> str:
    """The name of a day of the weekend."""
    with suppress(ValueError):
        return _(WEEKEND.get(dt.date.fromisoformat(value).isoweekday(), ""))
    return ""


def _spoken(name: str, value: str) -> str:
    """A parameter as a person reads it: days, names of facts; the rest as it is, made visible."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        with suppress(ValueError):
            return day(dt.date.fromisoformat(value))
    if name == "limit" and value.isdecimal():
        return number(int(value))
    if name == "side":
        return _(SIDES.get(value, value))
    if name == "what":
        return ", ".join(_(FACTS.get(fact, fact)) for fact in value.split(", "))
    return on_one_line(value)
