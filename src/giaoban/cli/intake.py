"""`add` as a person sees it: files that become notices, a bar, what could not be read."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from giaoban import __version__
from giaoban.cli import stopping
from giaoban.cli.asking import now, one_day, today
from giaoban.cli.bar import Bar
from giaoban.cli.catalogue import hint, problem
from giaoban.cli.folder import tell_drafts
from giaoban.cli.inputs import ReadingFault
from giaoban.cli.library import is_there, place
from giaoban.cli.messages import _
from giaoban.cli.outputs import Target
from giaoban.cli.sources import Sources
from giaoban.cli.telling import note, tell
from giaoban.cli.terminal import manner
from giaoban.desk.intake import Source, Taken, take_in
from giaoban.desk.workers import Workers
from giaoban.errors import GiaobanError, LibraryError, UnreadableError, UsageError
from giaoban.library.shelf import Library, Stamp
from giaoban.out import render
from giaoban.out.taken import Intaken
from giaoban.out.visible import visible

FAILURES = {".jsonl": "jsonl"}


@dataclass(slots=True)
class Intake:
    """One call of `add`. `failures`: where the files that failed are listed."""

    sources: Sources
    stamp: Stamp
    jobs: int
    dry_run: bool
    failures: Path | None = None
    done: list[Taken] = field(default_factory=list)

    @classmethod
    def of(
        cls, paths: list[str], received: str | None, *, anew: bool, dry_run: bool, jobs: str | None
    ) -> "Intake":
        """UsageError where an option's value cannot be understood; UnreadableError for a path
        without any letter, before all others are looked at."""
        if not all(path.strip() for path in paths):
            raise UnreadableError("missing", file='""')
        stamp = Stamp(now(), _received(received), __version__, anew)
        return cls(Sources.of(paths), stamp, _count(jobs), dry_run)

    def write_failures_to(self, name: str | None, *, force: bool) -> None:
        if name is not None:
            paths = [source.path for source in self.sources.found if source.path]
            target = Target.of(name, paths, asked=None, force=force, known=FAILURES)
            self.failures = target.path

    def run(self, where: str | None, format_: str) -> int:
        """Takes everything in, tells it; the exit code."""
        path = place(where)
        count = len(self.sources.found)
        workers = Workers(max(1, min(self.jobs, count)))
        stopped: LibraryError | None = None
        try:
            with self._library(path) as library, Bar(count) as bar:
                for taken in take_in(library, self._told(bar), workers, self.stamp):
                    self._note(taken, bar, format_)
        except LibraryError as error:
            stopped = error
        finally:
            workers.close()
        if self.done or stopped is None:
            self._tell_all(format_, path)
        return self._report(stopped)

    @contextmanager
    def _library(self, path: Path) -> Iterator[Library]:
        """On the disk; of a rehearsal nothing stays."""
        if self.dry_run and not is_there(path):
            library = Library.in_memory()
        else:
            library = Library.to_write(path)
        try:
            if self.dry_run:
                with library.rehearsal():
                    yield library
            else:
                yield library
        finally:
            library.close()

    def _told(self, bar: Bar) -> Iterator[Source]:
        for source in self.sources.found:
            bar.begin(source.name)
            yield source

    def _note(self, taken: Taken, bar: Bar, format_: str) -> None:
        self.done.append(taken)
        held = sum(one.held is not None for one in self.done)
        if not self.dry_run:
            told = _("Stopped; files that are in the library: {count}. The same command goes on.")
            stopping.say(bar.restored + told.format(count=held) + "\n")
        if format_ != "json":
            line = render(taken, format_, manner(why=False, to_file=False))
            bar.write(line)
        bar.end(failed=taken.error is not None)

    def _tell_all(self, format_: str, path: Path) -> None:
        tell_drafts([one.source.name for one in self.done if one.draft and not one.held])
        whole = Intaken(tuple(self.done), self.dry_run, str(path), self.sources.passed_over)
        if format_ == "json":
            Target(format_, None).put(whole, ())
        else:
            from giaoban.cli.terminal import write  # noqa: PLC0415

            summary = render(whole, "view", manner(why=False, to_file=False))
            write(summary) if format_ == "view" else note(summary.rstrip("\n"))

    # -- what could not be done -------------------------------------------------------------------

    def _report(self, stopped: LibraryError | None) -> int:
        failed = [(one.source, one.error) for one in self.done if one.error]
        known = [
            type(error)(error.code, **{**error.parameters, "file": source.path or source.name})
            for source, error in failed
            if isinstance(error, GiaobanError)
        ]
        tell(known)
        self._list_failures(known)
        if stopped:
            raise stopped
        for source, error in failed:
            if not isinstance(error, GiaobanError):
                raise ReadingFault(source.name) from error
        return UnreadableError.exit_code if known else 0

    def _list_failures(self, known: list[GiaobanError]) -> None:
        if self.failures is None or not known:
            return
        from giaoban.out.as_json import text  # noqa: PLC0415
        from giaoban.out.save import save  # noqa: PLC0415

        lines = [
            {
                "file": error.parameters["file"],
                "code": error.code,
                "message": problem(error.code, {**error.parameters, "file": ""}),
                "hint": hint(error.code, error.parameters),
            }
            for error in known
        ]
        save(self.failures, "".join(text(line, indent=None) for line in lines))
        note(_("Files that could not be read: {file}").format(file=visible(str(self.failures))))


def _received(told: str | None) -> dt.date:
    """The day that is meant; UsageError for one still to come."""
    day = today(None)
    received = one_day("--received", told, day) or day
    if received > day:
        raise UsageError("day-to-come", value=received.isoformat(), today=day.isoformat())
    return received


def _count(jobs: str | None) -> int:
    if jobs is None:
        return os.cpu_count() or 1
    if not jobs.isascii() or not jobs.isdecimal() or not 1 <= int(jobs[:5]) <= 256:
        raise UsageError("bad-value", option="--jobs", command="giaoban add")
    return int(jobs)
