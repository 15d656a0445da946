"""What `export` writes: in which format, by which template, in one file or in one a unit."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.asking import since_day, today
from giaoban.cli.desk import AtDesk
from giaoban.cli.library import asked, files_of
from giaoban.cli.messages import _
from giaoban.cli.outputs import LISTS, Target
from giaoban.cli.telling import note
from giaoban.errors import UsageError
from giaoban.library.question import Question
from giaoban.out.visible import on_one_line, visible

if TYPE_CHECKING:
    from giaoban.cli.library import Asked
    from giaoban.desk.by_unit import Parted
    from giaoban.desk.register import Register
    from giaoban.library.answer import Answer

EXPORTS = {
    ".xlsx": "xlsx",
    ".docx": "docx",
    ".ics": "ics",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "md",
    ".html": "html",
    ".txt": "chat",
}
"""Suffix → format."""

REGISTERS = {
    ".xlsx": "xlsx/theo-doi",
    ".docx": "docx/thoi-han",
    ".ics": "ics",
    ".html": "html",
    ".md": "md",
}
"""Suffix → format in which a list of what is due is written as a register of tasks."""

DUE = {**LISTS, **REGISTERS}
"""Suffix → format of a list of what is due."""

NAMED = 10
"""Tasks that are named one by one."""

TEMPLATES = {
    "xlsx": ("theo-doi", "phu-luc"),
    "docx": ("phu-luc", "phieu"),
}
"""Format → the templates that it has, the usual one first."""


def wanted(
    format_: str | None,
    template: str | None,
    split_by: str | None,
    *,
    output: str | None,
    names: list[str],
    force: bool,
) -> Target:
    """Where it goes. UsageError where these options go together with nothing that could be
    written."""
    _refuse_unknown("--format", format_, sorted(EXPORTS.values()))
    _refuse_unknown("--split-by", split_by, ["unit"])
    if output in (None, "-"):
        _refuse_to_print(format_, split=split_by is not None)
    made = Target.of(
        output,
        names,
        asked=format_,
        force=force,
        known=EXPORTS,
        option="--format {format}",
        several=split_by is not None,
    )
    return replace(made, format=_templated(made, template))


def _refuse_to_print(format_: str | None, *, split: bool) -> None:
    suffix = next((one for one, known in EXPORTS.items() if known == format_), ".docx")
    if split:
        raise UsageError("several-need-a-file", example=f"viec{suffix}")
    if format_ is None:
        raise UsageError("export-needs-a-file")
    if not is_text(format_):
        raise UsageError("needs-a-file", example=f"viec{suffix}")


def _refuse_unknown(option: str, value: str | None, known: Sequence[str]) -> None:
    if value is not None and value not in known:
        raise UsageError("unknown-choice", option=option, value=value, known=", ".join(known))


def is_text(format_: str) -> bool:
    """Can it be printed?"""
    return format_ not in (*TEMPLATES, "ics")


def _templated(target: Target, template: str | None) -> str:
    """ "xlsx" → "xlsx/theo-doi". UsageError where the format has no such template."""
    known = TEMPLATES.get(target.format)
    if known is None:
        if template:
            only = ", ".join(TEMPLATES)
            raise UsageError("option-without-effect", option=f"--template {template}", only=only)
        return target.format
    _refuse_unknown("--template", template, known)
    usual = "phieu" if target.several and "phieu" in known else known[0]
    return f"{target.format}/{template or usual}"


def exported(
    target: Target,
    names: list[str],
    library: str | None,
    *,
    unit: str | None,
    as_of: str | None,
    since: str | None,
) -> int:
    """The exit code."""
    files = files_of(names, library)
    with asked(library, files) as shelf:
        if not shelf.is_empty:
            at = AtDesk(shelf, today(as_of))
            question = Question(at.as_of, unit=unit, since=since_day(since, at.as_of))
            made = _registered(at, question, [] if files else names)
            _tell(made, target.format)
            _put(made, target, shelf.files)
        return shelf.report()


def _put(made: "Register", target: Target, read: list[str]) -> None:
    """In one file, or one for each who is told; slips are for those, too."""
    from giaoban.desk.by_unit import parted  # noqa: PLC0415 - a wrong call needs none

    for_units = target.several or target.format == "docx/phieu"
    parts = parted(made, lasting=target.format == "ics") if for_units else None
    if parts and target.several:
        _refuse_nobody(made, parts)
        _split(parts, target, read)
    else:
        target.put(made, read)
    if parts:
        _tell_left(parts)


def _registered(at: AtDesk, question: Question, names: list[str]) -> "Register":
    """Of the notices of these names; of all where there is none."""
    from giaoban.desk.register import register  # noqa: PLC0415 - a wrong call needs none

    named = [at.notice(name) for name in names] or None
    return register(at.library, at.shelf.of_library(question), named)


def _split(parts: "Parted", target: Target, read: list[str]) -> None:
    each = dict(parts.each)
    if target.format == "ics":
        each = _with_events(each)
    told = "; ".join(visible(Path(path).name) for path in target.put_each(each, read))
    note(_("Written: {files}").format(files=told))


def _with_events(each: dict[str, "Register"]) -> dict[str, "Register"]:
    """Those of whom a calendar has anything. UsageError where it has nothing of anybody."""
    from giaoban.out.ics.planning import planned  # noqa: PLC0415 - as above

    kept = {name: one for name, one in each.items() if planned(one)}
    if not kept:
        raise UsageError("no-events")
    if len(kept) < len(each):
        names = "; ".join(on_one_line(name) for name in each if name not in kept)
        note(_("No calendar, for no task has a day: {units}").format(units=names))
    return kept


def _refuse_nobody(made: "Register", parts: "Parted") -> None:
    """UsageError where there is nobody to write for."""
    if not parts.each:
        raise UsageError("told-to-all" if made.tasks else "no-units", count=str(made.tasks))


def _tell_left(parts: "Parted") -> None:
    """Tasks and units that stand in no part."""
    names = [on_one_line(one.reference) for one in parts.left]
    if names:
        told = _("In no part, for no unit is told by name: {count} tasks ({names}).")
        few = [*names[:NAMED], *(["…"] if len(names) > NAMED else [])]
        note(told.format(count=len(names), names=", ".join(few)))
    if parts.helping:
        told = _("No part for units that only co-operate, and are not in the profile: {units}.")
        note(told.format(units="; ".join(map(on_one_line, parts.helping))))


def _tell(made: "Register", format_: str) -> None:
    """No format must hide what may be work; nor a calendar the tasks that have no day."""
    from giaoban.cli.messages import words  # noqa: PLC0415 - as above
    from giaoban.out.asked import unclear  # noqa: PLC0415 - as above
    from giaoban.out.ics.planning import planned  # noqa: PLC0415 - as above
    from giaoban.out.ics.words import counts  # noqa: PLC0415 - as above

    if format_ == "ics":
        note(counts(made, planned(made), words()))
    if made.unclear:
        note(f"{_('Warning')}: {unclear(made.unclear, words())}")


def as_register(shelf: "Asked", answer: "Answer", format_: str) -> "Answer | Register":
    """The register of these tasks; the answer itself for formats of its own."""
    if format_ not in REGISTERS.values():
        return answer
    from giaoban.desk.register import of_answer  # noqa: PLC0415 - as above

    return of_answer(shelf.library, answer)
