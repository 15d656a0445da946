"""Work in a process of its own, for libraries that a file can crash, hang or bloat.

`Apart` asks, `child` is one process seen from outside, `serve` is all that such a process does,
`frames` is what they say. Only ending a process stops a C library, and PDFium ends the process by
itself when memory runs out.
"""

import pickle
import signal
import sys
import threading
from typing import Any

from giaoban.errors import GiaobanError, UnreadableError
from giaoban.readers import limits
from giaoban.readers.apart.child import Child

_FAULT = 1
"""What Python ends with where nobody caught an exception: no fault of the file."""

_MEMORY_ENDS = {
    -getattr(signal, name)
    for name in ("SIGABRT", "SIGILL", "SIGTRAP", "SIGKILL")
    if hasattr(signal, name)
}
"""How a library, or the system, ends a process that has no memory left."""

_CLOCK_ENDS = {-signal.SIGXCPU} if sys.platform != "win32" else set()


class Apart:
    """A child that runs a module (`serve`), asked one thing after another; started when first
    needed, and again after it has died or has answered `limits.QUESTIONS`.

    Close it, and the child is ended. It ends by itself when we are killed.
    """

    def __init__(self, module: str, *, seconds: float, broken: str) -> None:
        """`seconds` for each question; `broken`: the code of the error where the child crashed."""
        self._module = module
        self._seconds = seconds
        self._broken = broken
        self._turn = threading.Lock()
        self._child: Child | None = None
        self._asked = 0
        self._closed = False

    def begin(self, question: object) -> "Errand":
        """The question is on its way when this returns, or waits for those before it."""
        if self._turn.acquire(blocking=False):
            # Here, not in the errand's thread: that one gets its turn milliseconds later.
            try:
                self._ready()
            except UnreadableError:
                pass  # the errand meets it again
            finally:
                self._turn.release()
        return Errand(self, question)

    def ask(self, question: object) -> Any:  # noqa: ANN401 - what the module of the child gives
        """The answer. Raises the error that is the answer, or `UnreadableError`: `too-slow`,
        `too-hungry`, `no-process`, or the code for a crash."""
        with self._turn:
            child = self._ready()
            self._asked += 1
            answer, late = self._timed(child, question)
            if answer is None:
                self._child = None
                raise self._cause(child.end(), late=late)
        given = pickle.loads(answer)  # noqa: S301 - our own child's
        if isinstance(given, GiaobanError):
            raise given
        return given

    def close(self) -> None:
        """Ends the child, whatever it is doing."""
        self._closed = True
        if child := self._child:
            child.kill()
        with self._turn:
            self._dismiss()

    def _ready(self) -> Child:
        if self._child and (self._asked >= limits.QUESTIONS or not self._child.is_alive()):
            self._dismiss()
        if not self._child:
            try:
                self._child = Child(self._module)
            except OSError as error:
                raise UnreadableError("no-process", reason=type(error).__name__) from error
            self._asked = 0
        if self._closed:  # meanwhile, by another thread
            self._dismiss()
            raise UnreadableError("no-process", reason="closed")
        return self._child

    def _dismiss(self) -> None:
        if self._child:
            self._child.end()
            self._child = None

    def _timed(self, child: Child, question: object) -> tuple[bytes | None, bool]:
        """The answer, None where the child died; and whether the clock ended it."""
        late = threading.Event()

        def end() -> None:
            late.set()
            child.kill()

        clock = threading.Timer(self._seconds, end)
        clock.daemon = True
        clock.start()
        try:
            return child.ask(question), late.is_set()
        finally:
            clock.cancel()

    def _cause(self, code: int, *, late: bool) -> Exception:
        if late or code in _CLOCK_ENDS:
            return UnreadableError("too-slow", seconds=f"{self._seconds:g}")
        if code in _MEMORY_ENDS:
            return UnreadableError("too-hungry")
        if code == _FAULT:
            return RuntimeError(f"{self._module} failed")
        return UnreadableError(self._broken, reason=f"exit code {code}")


class Errand(threading.Thread):
    """A question under way, while we do something else."""

    def __init__(self, apart: Apart, question: object) -> None:
        super().__init__(daemon=True)
        self._apart = apart
        self._question = question
        self._answer: object = None
        self._error: Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            self._answer = self._apart.ask(self._question)
        except Exception as error:
            self._error = error

    def result(self) -> Any:  # noqa: ANN401 - as of `Apart.ask`
        """The answer, when it is there; raises what `Apart.ask` raises."""
        self.join()
        if self._error:
            raise self._error
        return self._answer
