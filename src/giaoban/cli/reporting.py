"""What `report` writes, and what is told beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.asking import since_day, today
from giaoban.cli.desk import AtDesk
from giaoban.cli.library import asked, files_of
from giaoban.cli.messages import _, words
from giaoban.cli.outputs import Target
from giaoban.cli.telling import note
from giaoban.errors import UsageError
from giaoban.library.question import Question
from giaoban.out.visible import on_one_line

if TYPE_CHECKING:
    from giaoban.desk.report import Reminders, Report

REPORTS = {".docx": "docx", ".json": "json"}
"""Suffix → format."""

REMINDERS = {".docx": "docx"}
"""As above."""

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Targets:
    """`reminders`: None where nobody asked for them."""

    report: Target
    reminders: Target | None

    @classmethod
    def of(
        cls, output: str, reminders: str | None, sources: list[str], *, force: bool
    ) -> "Targets":
        """UsageError before anything is read, where one of the files could not be written."""
        if STANDARD_OUTPUT in (output, reminders):
            raise UsageError("needs-a-file", example="bao-cao.docx")
        made = Target.of(output, sources, asked=None, force=force, known=REPORTS)
        if reminders is None:
            return cls(made, None)
        if Path(reminders).resolve() == Path(output).resolve():
            raise UsageError("one-file-for-two", file=output)
        beside = Target.of(reminders, sources, asked=None, force=force, known=REMINDERS)
        return cls(made, beside)


def reported(
    targets: Targets, name: str, library: str | None, *, as_of: str | None, since: str | None
) -> int:
    """The exit code."""
    from giaoban.desk.naming import LATEST  # noqa: PLC0415 - a wrong call needs none

    files = files_of([name], library)
    with asked(library, files) as shelf:
        if not shelf.is_empty:
            at = AtDesk(shelf, today(as_of))
            question = Question(at.as_of, since=since_day(since, at.as_of))
            _put(at, LATEST if files else name, shelf.of_library(question), targets)
        return shelf.report()


def _put(at: AtDesk, name: str, question: Question, targets: Targets) -> None:
    from giaoban.desk.report import reminders, report  # noqa: PLC0415 - as above

    head = at.notice(name)
    made, late = report(at.library, head, question), reminders(at.library, head, question)
    targets.report.put(made, at.shelf.files)
    if targets.reminders and late.each:
        targets.reminders.put(late, at.shelf.files)
    if not at.library.reading(head.id).is_notice:
        told = _("{file} reads like no directive notice.")
        note(f"{_('Warning')}: {told.format(file=on_one_line(head.name))}")
    for line in (*_told(made), *_reminded(late, targets)):
        note(line)


def _told(made: "Report") -> Iterator[str]:
    from giaoban.out.asked import unclear  # noqa: PLC0415 - as above

    say = words()
    if made.head.unclear:
        yield f"{_('Warning')}: {unclear(made.head.unclear, say)}"
    told = _("Reported on {notice}, as things stood on {day}: {count} tasks.")
    day = say.day(made.register.question.as_of)
    name = on_one_line(made.head.name)
    yield told.format(notice=name, day=day, count=made.figures.all)
    told = _("Of {count} tasks the day is over, and nobody recorded whether they are done.")
    if made.unrecorded:
        yield told.format(count=len(made.unrecorded))


def _reminded(late: "Reminders", targets: Targets) -> Iterator[str]:
    """Of whom there is a text, or would be; of what there is none."""
    units = "; ".join(on_one_line(one.unit) for one in late.each)
    if not late.each:
        if targets.reminders:
            yield _("No unit has late tasks: no text to remind one was written.")
    elif targets.reminders:
        told = _("Texts to look through and to send: {units}.")
        yield told.format(units=units)
    else:
        told = _("Units with late tasks (for a text to each: --reminders FILE): {units}.")
        yield told.format(units=units)
    if targets.reminders:
        yield from _in_no_text(late)


def _in_no_text(late: "Reminders") -> Iterator[str]:
    nobody = [one for one in late.left if not one.task.doers]
    answered = [one for one in late.left if one.task.doers]
    for told, tasks in (
        (_("In no text, for no unit is named: {names}."), nobody),
        (_("In no text, for each unit has answered for its part: {names}."), answered),
        (_("In no text of their own, for the unit that leads is reminded: {names}."), late.led),
    ):
        if tasks:
            yield told.format(names=", ".join(on_one_line(one.task.reference) for one in tasks))
