"""The child's side: questions on standard input, answers on what was standard output, under limits.

The process ends as soon as its standard input closes, which is when its parent has ended, however
that came; and where the system knows such limits, it has no more memory and processor time than
it may.
"""

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import IO, Any, NoReturn

from giaoban.errors import GiaobanError, UnreadableError
from giaoban.readers import limits
from giaoban.readers.apart import frames


def serve(work: Callable[[Any], object], *, seconds: int) -> NoReturn:
    """Answers each question with `work(question)`, or with the `GiaobanError` that it raises.

    Any other exception ends the process with 1. `seconds`: processor time for each.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to tell
    gc.set_threshold(100_000, 50, 50)
    try:
        _limit_memory()
        answers = _own_output()
        for question in _questions():
            _limit_time(seconds)
            frames.put(answers, _answer(work, question))
    finally:
        os._exit(1)  # the interpreter's way out would wait for the thread that listens


def _own_output() -> IO[bytes]:
    """The pipe of answers, away from file descriptor 1: libraries may print there."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _questions() -> Iterator[bytes]:
    """A thread of its own listens, and ends the process when the pipe closes: the work may be deep
    in a library then."""
    heard: SimpleQueue[bytes] = SimpleQueue()

    def listen() -> None:
        while (question := frames.get(sys.stdin.buffer)) is not None:
            heard.put(question)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield heard.get()


def _answer(work: Callable[[Any], object], question: bytes) -> bytes:
    try:
        return frames.packed(work(pickle.loads(question)))  # noqa: S301 - our parent's
    except MemoryError:
        return frames.packed(UnreadableError("too-hungry"))
    except GiaobanError as error:
        return frames.packed(error)


if sys.platform == "win32":

    def _limit_memory() -> None:
        """Windows has no such limit for a process; the parent's clock remains."""

    def _limit_time(seconds: int) -> None:
        """As of memory."""

else:
    import resource

    def _limit_memory() -> None:
        _limit(resource.RLIMIT_AS, limits.MEMORY_BYTES)
        _limit(resource.RLIMIT_CORE, 0)

    def _limit_time(seconds: int) -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds)

    def _limit(kind: int, most: int) -> None:
        """Never above what the caller's shell allows; macOS refuses some limits altogether."""
        hard = resource.getrlimit(kind)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (soft, hard))
        except (OSError, ValueError):
            return
