"""The program put together: its verbs, in groups, in the order in which an office works."""

import os
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer

from giaoban import __version__
from giaoban.cli.chrome import Command, Group, translate
from giaoban.cli.terminal import write
from giaoban.out.manner import mark


class Verb(NamedTuple):
    """`group`: on the help page; `module`: of `verbs`, with the function and its examples."""

    name: str
    module: str
    group: str

    def function(self) -> Callable[..., int]:
        module = self._imported()
        made: Callable[..., int] = getattr(module, self.name, None) or getattr(
            module, f"{self.name}_"
        )
        return made

    def examples(self) -> str:
        told: dict[str, str] = self._imported().EXAMPLES
        return told[self.name]

    def _imported(self) -> Any:  # noqa: ANN401 - a module
        return import_module(f"giaoban.cli.verbs.{self.module}")


_READ, _FOLLOW = mark("Read"), mark("Follow up")
_LIBRARY, _RECORD = mark("The library"), mark("Record and set right")
_CONNECT = mark("Connect with other programs")

VERBS = (
    Verb("parse", "parse", _READ),
    Verb("check", "check", _READ),
    Verb("explain", "check", _READ),
    Verb("add", "add", _LIBRARY),
    Verb("list", "shelf", _LIBRARY),
    Verb("show", "show", _LIBRARY),
    Verb("search", "search", _LIBRARY),
    Verb("remove", "shelf", _LIBRARY),
    Verb("close", "shelf", _LIBRARY),
    Verb("deadlines", "deadlines", _FOLLOW),
    Verb("summarize", "summarize", _FOLLOW),
    Verb("diff", "diff", _FOLLOW),
    Verb("history", "history", _FOLLOW),
    Verb("draft", "draft", _FOLLOW),
    Verb("report", "report", _FOLLOW),
    Verb("done", "progress", _RECORD),
    Verb("submitted", "progress", _RECORD),
    Verb("start", "progress", _RECORD),
    Verb("pause", "progress", _RECORD),
    Verb("reopen", "progress", _RECORD),
    Verb("extend", "record", _RECORD),
    Verb("assign", "record", _RECORD),
    Verb("note", "record", _RECORD),
    Verb("correct", "correct", _RECORD),
    Verb("undo", "log", _RECORD),
    Verb("log", "log", _RECORD),
    Verb("export", "export", _CONNECT),
    Verb("import", "import_", _CONNECT),
    Verb("schema", "schema", _CONNECT),
    Verb("demo", "demo", _CONNECT),
)

EXAMPLES = """\b
Examples:
  giaoban parse thang3.docx            what the notice says, to read
  giaoban parse thang3.pdf --json      the same for a program
  giaoban add .                        the notices of this folder into the library
  giaoban deadlines --before 31/3      what is due by then
  giaoban diff thang2 thang3           what changed from month to month
  giaoban export thang3 -o t.xlsx      for Excel, Word, a calendar, a browser
  giaoban done thang3#1.4              what became of a task

\b
Exit codes: 0 done · 1 something is overdue (--fail-overdue), changed (diff --exit-code), found
(check), or was not recorded (import) · 2 the call is wrong · 3 some files could not be read, the
others were done · 4 an optional part is missing · 5 the library cannot be used · 70 our own fault ·
130 interrupted."""


def command(words: Sequence[str] = ()) -> Any:  # noqa: ANN401 - a private class of typer's
    """The program as a command of typer's, in the language that is spoken now, for this call: with
    the verb that the call names, or all where it names none, for only they cost time.

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
    for verb in _wanted(words):
        register = app.command(
            verb.name, cls=Command, rich_help_panel=verb.group, epilog=verb.examples()
        )
        register(verb.function())
    made = typer.main.get_command(app)
    translate(made)
    return made


def _wanted(words: Sequence[str]) -> Iterable[Verb]:
    return [verb for verb in VERBS if verb.name in words[:1]] or VERBS


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
