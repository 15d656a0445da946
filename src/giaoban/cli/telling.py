"""Errors as the user reads them: what, where, what to do next. On standard error."""

from collections.abc import Sequence

from giaoban.cli.catalogue import hint, problem
from giaoban.cli.messages import _
from giaoban.cli.terminal import aside
from giaoban.errors import GiaobanError


def note(sentence: str) -> None:
    """A line that the user should know of, and that is no error."""
    aside(sentence + "\n")


def tell(errors: Sequence[GiaobanError]) -> None:
    """A line an error, and each hint once, below the errors it is for."""
    hints: dict[str, list[str]] = {}
    for error in errors:
        line = f"{_('Error')}: {problem(error.code, error.parameters)}"
        hints.setdefault(hint(error.code, error.parameters), []).append(line)
    for advice, lines in hints.items():
        told = [*lines, f"{_('Hint')}: {advice}"] if advice else lines
        aside("\n".join(told) + "\n")
