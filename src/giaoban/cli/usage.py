"""Typer's complaints about a call, as our own errors.

Its classes are private, so they are told apart by name; the English sentence inside them is used
for nothing but finding the words that the user typed.
"""

import re
from collections.abc import Callable
from typing import Any

from giaoban.errors import UsageError


def understood(error: Exception) -> UsageError | None:
    """Our error for one of typer's; None for any other exception."""
    names = [kind.__name__ for kind in type(error).__mro__]
    if "TyperException" not in names:
        return None
    known = [name for name in names if name in _TRANSLATIONS]
    code, parameters = _TRANSLATIONS[known[0]](error) if known else ("bad-call", {})
    return UsageError(code, command=_command(error), **parameters)


def _command(error: Any) -> str:  # noqa: ANN401 - a private class of typer's
    context = getattr(error, "ctx", None)
    return str(context.command_path) if context else "giaoban"


def _missing(error: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401
    return "missing-argument", {"name": _parameter(error)}


def _no_option(error: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401
    close = ", ".join(sorted(error.possibilities or ())[:3])
    return "no-such-option", {"option": error.option_name, "suggestions": close}


def _option_use(error: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401
    without = "does not take a value" in error.message
    code = "option-without-value" if without else "missing-option-value"
    return code, {"option": error.option_name}


def _bad_value(error: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401
    return "bad-value", {"option": _parameter(error)}


def _usage(error: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401
    extra = re.fullmatch(r"Got unexpected extra argument\(s\) \((.*)\)", error.message, re.DOTALL)
    return ("extra-arguments", {"words": extra[1]}) if extra else ("bad-call", {})


def _parameter(error: Any) -> str:  # noqa: ANN401
    """The argument's or option's name as help shows it."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    is_option = parameter.param_type_name == "option"
    return str(max(parameter.opts, key=len) if is_option else parameter.metavar)


_TRANSLATIONS: dict[str, Callable[[Any], tuple[str, dict[str, str]]]] = {
    "MissingParameter": _missing,
    "NoSuchOption": _no_option,
    "BadOptionUsage": _option_use,
    "BadParameter": _bad_value,
    "UsageError": _usage,
}
