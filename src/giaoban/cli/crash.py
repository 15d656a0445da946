"""Faults of our own: a short message, and the trace in a file that holds no text of documents."""

import os
import platform
import tempfile
import traceback

from giaoban import __version__
from giaoban.cli.catalogue import hint, problem
from giaoban.cli.messages import _
from giaoban.cli.terminal import aside
from giaoban.out.visible import visible

OUR_FAULT = 70


def report(error: BaseException, *, debug: bool) -> int:
    """Tells the user, in two lines; returns the exit code."""
    if debug:
        show(error)
    file = getattr(error, "file", "")
    kind = type(error.__cause__ if file and error.__cause__ else error).__name__
    parameters = {"kind": kind, "trace": _written(error), "file": file}
    aside(f"{_('Error')}: {problem('our-fault', parameters)}\n")
    aside(f"{_('Hint')}: {hint('our-fault', parameters)}\n")
    return OUR_FAULT


def show(error: BaseException) -> None:
    """The whole trace, as `--debug` asks for it."""
    aside(visible("".join(traceback.format_exception(error))))


def _written(error: BaseException) -> str:
    """The path of a file with the trace; "" where none can be written."""
    try:
        handle, path = tempfile.mkstemp(prefix="giaoban-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(trace(error))
    except OSError:
        return ""
    return path


def trace(error: BaseException) -> str:
    """Where it happened and what kind of error it was. Never what the exception says: its words
    may be a document's."""
    lines = [f"giaoban {__version__}, Python {platform.python_version()}, {platform.platform()}\n"]
    cause: BaseException | None = error
    while cause is not None:
        lines += [f"{type(cause).__module__}.{type(cause).__qualname__}\n"]
        lines += traceback.format_tb(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
    return "".join(lines)
