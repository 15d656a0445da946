"""The verbs `list`, `remove`, `close`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Json, Lines, Note, On, Where

EXAMPLES = {
    "list": """\b
Examples:
  giaoban list                    the notices in the library
  giaoban list --json             the same for a program""",
    "remove": """\b
Examples:
  giaoban remove thang3           a notice that was put in by mistake
  giaoban remove thang3 --text 1  one of its texts, as `giaoban show thang3` counts them

\b
The documents themselves are never touched.""",
    "close": """\b
Examples:
  giaoban close thang1            nobody follows its tasks any more
  giaoban close 18/TB-SKHCN --note "đã tổng kết năm 2021\"""",
}

NoticeName = Annotated[
    str,
    typer.Argument(
        metavar="NOTICE", help="A file, a number (97/TB-SKHCN), a month (thang3/2021), latest."
    ),
]


def list_(*, as_json: Json = False, as_lines: Lines = False, library: Where = None) -> int:
    """List the notices in the library, the earliest first."""
    from giaoban.cli.desk import reading_desk, render_to_stdout  # noqa: PLC0415
    from giaoban.cli.outputs import chosen  # noqa: PLC0415
    from giaoban.library.listing import listing  # noqa: PLC0415

    format_ = chosen(json=as_json, jsonl=as_lines) or "view"
    with reading_desk(library) as at:
        render_to_stdout(listing(at.library.database), format_)
    return at.code


def remove(
    notice: NoticeName,
    *,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="N", help="Only this one of its texts: 1, 2 …"),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Even what was recorded of its tasks.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Tell what would happen, and write nothing.")
    ] = False,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Take a notice out of the library, with all its words."""
    from giaoban.cli.removing import Removal, removed  # noqa: PLC0415

    return removed(Removal(notice, text, force, dry_run), library, as_json=as_json)


def close(
    notice: NoticeName,
    *,
    on: On = None,
    note: Note = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Follow the tasks of a notice no longer; `undo` takes it back."""
    from giaoban.cli.desk import desk  # noqa: PLC0415

    with desk(library, as_json=as_json) as at:
        head = at.notice(notice)
        at.recorded = at.desk.close(head, on=at.day("--on", on), note=note)
    return 0
