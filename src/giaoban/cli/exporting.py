"""What `export` writes: in which format, by which template, in one file or in one a unit."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.asking import since_day, today
from giaoban.cli.desk import AtDesk
from giaoban.cli.library import asked, files_of
from giaoban.cli.messages import _
from giaoban.cli.outputs import Target
from giaoban.cli.telling import note
from giaoban.errors import UsageError
from giaoban.library.question import Question
from giaoban.out.visible import visible

if TYPE_CHECKING:
    from giaoban.cli.library import Asked
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

TEMPLATES = {
    "xlsx": ("theo-doi", "phu-luc"),
    "docx": ("phu-luc", "phieu"),
}
"""Format → the templates that it has, the usual one first."""

_NO_TEXT = ("xlsx", "docx", "ics")
"""What is not printed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`format` None: as the suffix says."""

    format: str | None
    template: str | None
    split: bool
    frozen: bool
    separator: str | None
    bom: bool

    @classmethod
    def of(
        cls,
        format_: str | None,
        template: str | None,
        split_by: str | None,
        *,
        output: str | None,
        frozen: bool,
        separator: str | None,
        bom: bool,
    ) -> "Wanted":
        """UsageError where the options go together with nothing that could be written."""
        if format_ is not None and format_ not in EXPORTS.values():
            known = ", ".join(sorted(EXPORTS.values()))
            raise UsageError("unknown-choice", option="--format", value=format_, known=known)
        if split_by not in (None, "unit"):
            raise UsageError("unknown-choice", option="--split-by", value=split_by, known="unit")
        to_file = output is not None and output != "-"
        if not to_file and (split_by or format_ is None or format_ in _NO_TEXT):
            raise UsageError("export-needs-a-file")
        return cls(format_, template, bool(split_by), frozen, separator, bom)

    def target(self, output: str | None, names: list[str], *, force: bool) -> Target:
        made = Target.of(
            output,
            names,
            asked=self.format,
            force=force or self.split,
            known=EXPORTS,
        )
        made = made.parted(self.separator, bom=self.bom)
        return replace(made, format=self._templated(made.format), force=force, frozen=self.frozen)

    def _templated(self, format_: str) -> str:
        """ "xlsx" → "xlsx/theo-doi". UsageError where the format has no such template."""
        known = TEMPLATES.get(format_, ())
        if self.template is not None and self.template not in known:
            told = ", ".join(known) or "–"
            raise UsageError("unknown-choice", option="--template", value=self.template, known=told)
        if not known:
            return format_
        usual = "phieu" if self.split and "phieu" in known else known[0]
        return f"{format_}/{self.template or usual}"


def exported(
    wanted: Wanted,
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
            if wanted.split:
                _split(made, target, shelf.files)
            else:
                target.put(made, shelf.files)
            _tell_counts(made, target.format)
        return shelf.report()


def _registered(at: AtDesk, question: Question, names: list[str]) -> "Register":
    """Of the notices of these names; of all where there is none."""
    from giaoban.desk.register import register  # noqa: PLC0415 - a wrong call needs none

    named = [at.notice(name) for name in names] or None
    return register(at.library, at.shelf.of_library(question), named)


def _split(made: "Register", target: Target, read: list[str]) -> None:
    from giaoban.desk.register import each_unit  # noqa: PLC0415 - as above

    parts: dict[str, object] = {one.unit or "": one for one in each_unit(made)}
    if not parts:
        raise UsageError("no-units")
    told = "; ".join(visible(Path(path).name) for path in target.put_each(parts, read))
    note(_("Written: {files}").format(files=told))


def _tell_counts(made: "Register", format_: str) -> None:
    """A calendar must not hide the tasks that have no day."""
    if format_ == "ics":
        from giaoban.cli.messages import words  # noqa: PLC0415
        from giaoban.out.ics.words import counts  # noqa: PLC0415

        note(counts(made, words()))


def as_register(shelf: "Asked", answer: "Answer", format_: str) -> "Answer | Register":
    """The register of these tasks; the answer itself for formats of its own."""
    if format_ not in REGISTERS.values():
        return answer
    from giaoban.desk.register import of_answer  # noqa: PLC0415 - as above

    return of_answer(shelf.library, answer)
