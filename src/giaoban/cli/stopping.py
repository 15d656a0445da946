"""Ctrl-C ends the program at once, whatever it is doing.

The exception that Python would raise gets lost where it strikes inside a callback, and is shown
with a trace there; imports are full of such places.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

INTERRUPTED = 130


class _Last:
    """What is said at the end, once we know in which language: the one thing here that changes."""

    words = ""


def listen() -> None:
    """From here on, for the whole process."""
    signal.signal(signal.SIGINT, _stop)


def say(words: str) -> None:
    _Last.words = words


@contextmanager
def postponed() -> Iterator[None]:
    """Ctrl-C counts when this is done: for steps that must not be left half done."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if pressed:
            signal.raise_signal(signal.SIGINT)


def _stop(number: int, frame: FrameType | None) -> None:
    """Children see their pipes close; what was written to standard output has been flushed."""
    with suppress(OSError):
        os.write(2, _Last.words.encode())
    os._exit(INTERRUPTED)
