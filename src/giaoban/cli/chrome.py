"""Typer's own words in the user's language: its help pages, its list of commands.

Typer 0.29 has "Usage:", "Show this message and exit." and more as fixed English; what can be
replaced by public means is replaced here, and `usage` does the same for its errors. A test lists
what is left.
"""

from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeAlias

from typer.core import TyperCommand, TyperGroup

from giaoban.cli.messages import _
from giaoban.cli.options import OPTIONS
from giaoban.errors import UsageError

Hidden: TypeAlias = Any
"""Typer keeps its classes for contexts, formatters and parameters to itself."""


class _Translated:
    """The parts of a help page that commands and groups share."""

    def format_usage(self: Hidden, ctx: Hidden, formatter: Hidden) -> None:
        arguments = [p.metavar for p in self.params if p.param_type_name == "argument"]
        pieces = [self.options_metavar, *arguments, getattr(self, "subcommand_metavar", "")]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage:") + " ")

    def get_help_option(self, ctx: Hidden) -> Hidden:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = _("Show this page.")
            option.default = False  # for None, typer would import pydantic
        return option

    def _parameters(self: Hidden, ctx: Hidden, formatter: Hidden) -> None:
        parameters = self.get_params(ctx)
        arguments = [(p.metavar, p.help) for p in parameters if p.param_type_name == "argument"]
        options = [_told(p, ctx) for p in parameters if p.param_type_name == "option"]
        options = [*self.elsewhere(), *options]
        for title, rows in ((_("Arguments"), arguments), (_("Options"), options)):
            if any(rows):
                with formatter.section(title):
                    formatter.write_dl([row for row in rows if row])

    def elsewhere(self) -> list[tuple[str, str]]:
        """Options that are understood before typer sees the call."""
        return []


def _told(option: Hidden, ctx: Hidden) -> tuple[str, str] | None:
    """How an option is typed, and what it is for: without typer's English behind it, "[required]",
    "[default: 20]"."""
    record = option.get_help_record(ctx)
    if record is None:
        return None
    needed = f" ({_('must be given')})" if option.required else ""
    return record[0], f"{option.help or ''}{needed}"


class Command(_Translated, TyperCommand):
    """A verb."""

    def format_options(self, ctx: Hidden, formatter: Hidden) -> None:
        self._parameters(ctx, formatter)


class Group(_Translated, TyperGroup):
    """The program: its verbs stand in groups, in the order in which an office works."""

    def format_options(self, ctx: Hidden, formatter: Hidden) -> None:
        self.format_commands(ctx, formatter)
        self._parameters(ctx, formatter)

    def elsewhere(self) -> list[tuple[str, str]]:
        return [(option, _(help_)) for option, help_ in OPTIONS.items()]

    def format_commands(self, ctx: Hidden, formatter: Hidden) -> None:
        shown = [command for command in self.commands.values() if not command.hidden]
        titles = dict.fromkeys(getattr(command, "rich_help_panel", "") for command in shown)
        for title in titles:
            rows = [
                (command.name or "", command.get_short_help_str(limit=100))
                for command in shown
                if getattr(command, "rich_help_panel", "") == title
            ]
            with formatter.section(title or _("Commands")):
                formatter.write_dl(rows)

    def resolve_command(self, ctx: Hidden, args: list[str]) -> Hidden:
        """Our own words for a verb that does not exist."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            if Path(name).is_file():
                raise UsageError("file-for-command", name=name)
            from giaoban.cli.app import VERBS  # noqa: PLC0415 - it imports this module

            known = [verb.name for verb in VERBS]
            close = ", ".join(get_close_matches(name.lower(), known))
            raise UsageError("no-such-command", name=name, suggestions=close)
        return super().resolve_command(ctx, args)


def translate(command: Hidden) -> None:
    """Puts the user's language in the place of the English of docstrings and options, for this
    command and those below it."""
    command.help = _(command.help)
    command.epilog = _(command.epilog)
    command.options_metavar = _(command.options_metavar)
    command.rich_help_panel = _(command.rich_help_panel)
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = _(command.subcommand_metavar)
    for parameter in command.params:
        parameter.help = _(parameter.help)
        parameter.metavar = _(parameter.metavar)
    for inner in getattr(command, "commands", {}).values():
        translate(inner)
