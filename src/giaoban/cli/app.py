"""The program put together: its verbs, in groups, in the order in which an office works."""

import os
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from giaoban import __version__
from giaoban.cli import deadlines, parse, schema
from giaoban.cli.chrome import Command, Group, translate
from giaoban.cli.terminal import write
from giaoban.out.manner import mark

VERBS: tuple[tuple[str, Callable[..., int], str], ...] = (
    (mark("Read"), parse.parse, parse.EXAMPLES),
    (mark("Follow up"), deadlines.deadlines, deadlines.EXAMPLES),
    (mark("Connect with other programs"), schema.schema, schema.EXAMPLES),
)
"""Group on the help page, function, examples."""

EXAMPLES = """\b
Examples:
  giaoban parse thang3.docx            what the notice says, to read
  giaoban parse thang3.pdf --json      the same for a program
  giaoban deadlines --before 31/3      what is due by then, in the notices of this folder

\b
Exit codes: 0 done · 1 something is overdue (--fail-overdue) · 2 the call is wrong · 3 some files
could not be read, the others were done · 4 an optional part is missing · 70 our own fault ·
130 interrupted."""


def command(words: Sequence[str] = ()) -> Any:  # noqa: ANN401 - a private class of typer's
    """The program as a command of typer's, in the language that is spoken now, for this call.

    The options that set up completion are real only where they are used: typer imports pydantic
    for each option that has a value, and help would wait for it.
    """
    app = typer.Typer(
        cls=Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        subcommand_metavar="COMMAND ...",
        options_metavar="[OPTIONS]",
        epilog=EXAMPLES,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        invoke_without_command=True,
        add_completion=_completes(words),
    )
    app.callback()(giaoban)
    for group, verb, examples in VERBS:
        app.command(cls=Command, rich_help_panel=group, epilog=examples)(verb)
    made = typer.main.get_command(app)
    translate(made)
    return made


def _completes(words: Sequence[str]) -> bool:
    asked = any(word.endswith("-completion") for word in words)
    return asked or "_GIAOBAN_COMPLETE" in os.environ


def giaoban(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
) -> int:
    """Read directive notices of Vietnamese offices: who must do what, by when.

    Documents never leave this machine."""
    if version:
        write(f"giaoban {__version__}\n")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        write(ctx.get_help() + "\n")
    return 0
