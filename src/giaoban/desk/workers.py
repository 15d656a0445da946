"""Processes that read files side by side; one that a file breaks is started again."""

from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

from giaoban.desk.preparing import Bytes, Ready
from giaoban.readers import limits
from giaoban.readers.apart import Apart

_MODULE = "giaoban.desk"


class Workers:
    """`count` processes, started when they are first needed. Close them."""

    def __init__(self, count: int) -> None:
        self._threads = ThreadPoolExecutor(count)
        self._idle: SimpleQueue[Apart] = SimpleQueue()
        self._all = [
            Apart(_MODULE, seconds=limits.PREPARE_SECONDS, broken="broken-file")
            for _ in range(count)
        ]
        for apart in self._all:
            self._idle.put(apart)
        self.window = 3 * count
        """Files that are worth being under way at once."""

    def begin(self, file: Bytes) -> "Future[Ready]":
        """Its result raises what `preparing.prepare` raises, and `UnreadableError`: `too-slow`,
        `too-hungry`, `no-process`, `broken-file`."""
        return self._threads.submit(self._ask, file)

    def close(self) -> None:
        """Ends the processes, whatever they are doing."""
        for apart in self._all:
            apart.close()
        self._threads.shutdown(cancel_futures=True)

    def _ask(self, file: Bytes) -> Ready:
        apart = self._idle.get()
        try:
            ready: Ready = apart.ask(file)
            return ready
        finally:
            self._idle.put(apart)
