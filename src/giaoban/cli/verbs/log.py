"""The verbs `log` and `undo`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Json, Lines, Where
from giaoban.errors import UsageError

EXAMPLES = {
    "log": """\b
Examples:
  giaoban log                     all that was recorded
  giaoban log thang3              of one notice
  giaoban log thang3#1.4          of one task""",
    "undo": """\b
Examples:
  giaoban undo                    what was recorded last, whatever it was about
  giaoban undo thang3#1.4         the last about this task
  giaoban undo --number 12        number 12 of the log

\b
Nothing is deleted: the log shows both.""",
}

Of = Annotated[
    str | None,
    typer.Argument(metavar="[NOTICE|TASK]", help="A notice, or a task (thang3#1.4); else all."),
]


def log(
    name: Of = None, *, as_json: Json = False, as_lines: Lines = False, library: Where = None
) -> int:
    """Show what was recorded of tasks, in the order in which it was typed in."""
    from giaoban.cli.desk import reading_desk, render_to_stdout  # noqa: PLC0415
    from giaoban.cli.outputs import chosen  # noqa: PLC0415
    from giaoban.desk.log import log as logged  # noqa: PLC0415

    format_ = chosen(json=as_json, jsonl=as_lines) or "view"
    with reading_desk(library) as at:
        render_to_stdout(logged(at.library, *at.named(name)), format_)
    return 0


def undo(
    task: Annotated[
        str | None,
        typer.Argument(metavar="[TASK]", help="A task (thang3#1.4); else whatever was last."),
    ] = None,
    *,
    number: Annotated[
        str | None,
        typer.Option("--number", metavar="N", help="What has this number in the log."),
    ] = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Take back what was recorded; the log keeps both."""
    from giaoban.cli.desk import count, desk  # noqa: PLC0415
    from giaoban.desk.log import last, numbered  # noqa: PLC0415

    if task is not None and number is not None:
        raise UsageError("two-formats", one="TASK", other="--number")
    with desk(library, as_json=as_json) as at:
        if number is not None:
            event = numbered(at.library, count("--number", number))
        else:
            event = last(at.library, *at.named(task))
        at.recorded = at.desk.undo(event)
    return 0
