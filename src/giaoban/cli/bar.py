"""How far a long piece of work is, on a terminal; nothing anywhere else."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

from giaoban.cli.messages import _
from giaoban.cli.terminal import write

if TYPE_CHECKING:
    from rich.progress import Progress

SHOWN_FROM = 4
"""Files; fewer are done before anybody reads a bar."""

_CURSOR = "\x1b[?25h"


class Bar:
    """done/total, failed, what is left of the time, the file at hand. It is gone at the end."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._failed = 0
        self._progress: Progress | None = None
        self._task: Any = None
        self.restored = ""
        """What gives the terminal its cursor back, where somebody ends the program at once."""

    def __enter__(self) -> "Bar":
        if sys.stderr.isatty() and self._count >= SHOWN_FROM:
            self._progress = _made()
            self._progress.start()
            self._task = self._progress.add_task("", total=self._count, failed="", file="")
            self.restored = _CURSOR
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress:
            self._progress.stop()

    def begin(self, name: str) -> None:
        if self._progress:
            self._progress.update(self._task, file=_shortened(name))

    def end(self, *, failed: bool) -> None:
        """One more file is done."""
        self._failed += failed
        if self._progress:
            told = _("failed: {count}").format(count=self._failed) if self._failed else ""
            self._progress.update(self._task, advance=1, failed=told)

    def write(self, text: str) -> None:
        """To standard output, above the bar."""
        if not text:
            return
        if self._progress and sys.stdout.isatty():
            self._progress.stop()
            write(text)
            self._progress.start()
        else:
            write(text)


def _shortened(name: str) -> str:
    longest = 30
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def _made() -> "Progress":
    from rich.console import Console  # noqa: PLC0415 - only a terminal pays for rich
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[failed]}", markup=False),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[file]}", markup=False),
        console=Console(stderr=True, legacy_windows=False),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
