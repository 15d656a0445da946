"""The way out: one registry (kind of thing, format) → writer.

`render(thing, format, manner)` gives text, `filed` the bytes of a file; nothing here touches the
terminal, the clock or the locale: the command line hands down the user's words in a `Manner`. To
add a format, write a function `(thing, manner) -> str` and give it a row in `WRITERS`; one that
makes a file of its own kind gives bytes.
"""

from collections.abc import Sequence
from importlib import import_module

from giaoban.out.manner import PLAIN, Manner

WRITERS: dict[tuple[str, str], tuple[str, str]] = {
    ("reading", "json"): ("as_json", "reading"),
    ("reading", "jsonl"): ("as_json", "reading_line"),
    ("reading", "view"): ("view", "reading"),
    ("readings", "json"): ("as_json", "readings"),
    ("taken", "view"): ("taken", "line"),
    ("taken", "jsonl"): ("taken", "as_line"),
    ("intaken", "view"): ("taken", "summary"),
    ("intaken", "json"): ("taken", "as_json"),
    ("listing", "view"): ("listed", "listing"),
    ("listing", "json"): ("listed", "as_json"),
    ("listing", "jsonl"): ("listed", "as_lines"),
    ("shown", "view"): ("shown", "notice"),
    ("shown", "json"): ("shown", "notice_json"),
    ("showntask", "view"): ("shown", "task"),
    ("showntask", "json"): ("shown", "task_json"),
    ("hits", "view"): ("found", "hits"),
    ("hits", "json"): ("found", "as_json"),
    ("hits", "jsonl"): ("found", "as_lines"),
    ("recording", "view"): ("recorded", "recording"),
    ("recording", "json"): ("recorded", "recording_json"),
    ("log", "view"): ("recorded", "log"),
    ("log", "json"): ("recorded", "log_json"),
    ("log", "jsonl"): ("recorded", "log_lines"),
    ("answer", "json"): ("deadlines_json", "answer"),
    ("answer", "jsonl"): ("deadlines_json", "answer_lines"),
    ("answer", "csv"): ("delimited.deadlines", "answer"),
    ("answer", "view"): ("deadlines", "answer"),
    ("summary", "json"): ("summary_json", "summary"),
    ("summary", "md"): ("summary_md", "summary"),
    ("summary", "xlsx"): ("excel.summary", "summary"),
    ("summary", "csv"): ("delimited.summary", "summary"),
    ("summary", "view"): ("summary", "summary"),
    ("summary", "html"): ("web.summary", "summary"),
    ("difference", "json"): ("difference_json", "difference"),
    ("difference", "md"): ("difference_md", "difference"),
    ("difference", "csv"): ("delimited.difference", "difference"),
    ("difference", "view"): ("difference", "difference"),
    ("difference", "html"): ("web.difference", "difference"),
    ("difference", "docx"): ("word.difference", "difference"),
    ("difference", "xlsx"): ("excel.difference", "difference"),
    ("history", "json"): ("history_json", "history"),
    ("history", "md"): ("history_md", "history"),
    ("history", "view"): ("history", "history"),
    ("draft", "docx"): ("word.draft", "draft"),
    ("imported", "view"): ("imported", "imported"),
    ("imported", "json"): ("imported_json", "imported"),
    ("register", "json"): ("register_json", "register"),
    ("register", "jsonl"): ("register_json", "register_lines"),
    ("register", "html"): ("web.register", "register"),
    ("register", "xlsx/theo-doi"): ("excel.register", "register"),
    ("register", "xlsx/phu-luc"): ("excel.annex", "annex"),
    ("register", "ics"): ("ics.register", "register"),
    ("register", "chat"): ("register_chat", "register"),
    ("register", "csv"): ("delimited.register", "register"),
    ("register", "md"): ("register_md", "register"),
    ("register", "docx/phu-luc"): ("word.annex", "annex"),
    ("register", "docx/phieu"): ("word.slip", "slips"),
    ("register", "docx/thoi-han"): ("word.standing", "due"),
    ("report", "docx"): ("word.report", "report"),
    ("report", "json"): ("report_json", "report"),
    ("reminders", "docx"): ("word.reminders", "reminders"),
    ("summary", "docx"): ("word.summary", "summary"),
    ("checked", "view"): ("checked", "checked"),
    ("checked", "json"): ("checked_json", "checked"),
    ("code", "view"): ("explained", "code"),
    ("code", "json"): ("explained", "as_json"),
    ("codes", "view"): ("explained", "codes"),
    ("codes", "json"): ("explained", "all_as_json"),
    ("schema", "json"): ("contract", "schema"),
}
"""Kind and format → module of this room and function. Imported when used: JSON does not wait for
the view's libraries."""


def render(thing: object, format_: str, manner: Manner = PLAIN) -> str:
    """`thing` in this format, ending in one line break.

    A thing is of a class that `WRITERS` names, a sequence of readings, or the word "schema".
    KeyError where the registry has no such pair; TypeError where the format is no text.
    """
    made = _written(thing, format_, manner)
    if not isinstance(made, str):
        raise TypeError(format_)
    return made


def filed(thing: object, format_: str, manner: Manner = PLAIN) -> bytes:
    """As it stands in a file; text in UTF-8, with line feeds, CSV with the line ends of RFC 4180.
    KeyError as above."""
    made = _written(thing, format_, manner)
    if isinstance(made, bytes):
        return made
    text = made.replace("\n", "\r\n") if format_ == "csv" else made
    return text.encode("utf-8")


def _written(thing: object, format_: str, manner: Manner) -> str | bytes:
    """Text, or the bytes of a file."""
    module, function = WRITERS[kind_of(thing), format_]
    made: str | bytes = getattr(import_module(f"giaoban.out.{module}"), function)(thing, manner)
    return made


def kind_of(thing: object) -> str:
    """The registry's word for this thing."""
    if thing == "schema":
        return "schema"
    return "readings" if isinstance(thing, Sequence) else type(thing).__name__.lower()
