"""One process that answers questions, seen from its parent."""

import subprocess
import sys
from contextlib import suppress
from typing import IO

from giaoban.readers.apart import frames


class Child:
    """A module of ours that runs `serve`. Its answers are its only output."""

    def __init__(self, module: str) -> None:
        """Raises OSError where the system gives us no process."""
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            # -P: a file named pypdfium2.py beside the documents is not ours to run.
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is the parent's to tell
        )

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, question: object) -> bytes | None:
        """The answer, still packed; None where the child ended before it gave one."""
        try:
            frames.put(_pipe(self._process.stdin), frames.packed(question))
            return frames.get(_pipe(self._process.stdout))
        except OSError:  # it ended before it had read all
            return None

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> int:
        """Its exit code; the child is gone when this returns."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what it has not read
                _pipe(pipe).close()
        return self._process.wait()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise AssertionError("both were asked for")
    return pipe
