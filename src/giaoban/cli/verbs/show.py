"""The verb `show`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import AsOf, Json, Where

EXAMPLES = {
    "show": """\b
Examples:
  giaoban show thang3             a notice, with what became of its tasks
  giaoban show 97/TB-SKHCN#1.4    one task, with all that was recorded
  giaoban show latest --why       with the words and the rule behind each fact"""
}


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NOTICE|TASK",
            help="A file, a number (97/TB-SKHCN), a month (thang3/2021), latest; with # and its "
            "number, a task.",
        ),
    ],
    *,
    why: Annotated[
        bool,
        typer.Option(
            "--why", help="Show the words and the rule behind each fact, and where they stand."
        ),
    ] = False,
    as_of: AsOf = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Show a notice or a task as the library has it: set right by the office, with its results."""
    from giaoban.cli.desk import reading_desk, render_to_stdout  # noqa: PLC0415

    with reading_desk(library, as_of) as at:
        render_to_stdout(at.shown(name), "json" if as_json else "view", why=why)
    return at.code
