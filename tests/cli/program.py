"""The types of the fixtures that run the command line."""

from collections.abc import Callable
from pathlib import Path

from giaoban.model.reading import Reading

Answers = dict[str, Reading | Exception]
"""File name → what reading it gives."""

Run = Callable[..., tuple[int, str, str]]
"""Words of a call → exit code, standard output, standard error."""

SamplesOn = Callable[..., Path]
"""A day, names of samples, perhaps a `language` → the folder where they are."""
