"""The verb `export`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import (
    AsOf,
    Force,
    Freeze,
    NoBom,
    Notices,
    Separator,
    Since,
    Unit,
    Where,
)

EXAMPLES = {
    "export": """\b
Examples:
  giaoban export thang3 -o theo-doi.xlsx                     the sheet to keep track with
  giaoban export thang3 -o phu-luc.docx                      the annex of tasks, for Word
  giaoban export thang3 -o phieu.docx --split-by unit        a slip for each unit
  giaoban export thang3 -o lich.ics --unit QLKH              for a calendar
  giaoban export thang3 -o thang3.html                       a page to open, with its source
  giaoban export thang3 --format chat                        plain lines, to paste into a message

\b
Without a notice, all that are followed. The suffix says the format: .xlsx, .docx, .ics, .csv,
.json, .jsonl, .md, .html, .txt. A sheet ages by itself; --freeze keeps it as it is on the day."""
}

Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write."),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="F",
        help="Where the suffix does not say it: chat, csv, json, jsonl, md, xlsx, docx, ics, html.",
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="T",
        help="theo-doi: to keep track with (.xlsx) · phu-luc: annex of a notice (.xlsx, .docx) · "
        "phieu: slip of a unit (.docx).",
    ),
]
SplitBy = Annotated[
    str | None,
    typer.Option("--split-by", metavar="unit", help="A file for each unit, named after it."),
]


def export(
    notices: Notices = None,
    *,
    output: Output = None,
    unit: Unit = None,
    format_: Format = None,
    template: Template = None,
    split_by: SplitBy = None,
    freeze: Freeze = False,
    separator: Separator = None,
    no_bom: NoBom = False,
    as_of: AsOf = None,
    since: Since = None,
    force: Force = False,
    library: Where = None,
) -> int:
    """Write the tasks for other programs: Excel, Word, a calendar, a browser, a message.

    Every task stands in it once, with each of its time limits, under the unit that is told."""
    from giaoban.cli.exporting import exported, wanted  # noqa: PLC0415
    from giaoban.cli.inputs import expanded  # noqa: PLC0415

    names = expanded(notices or [])
    target = wanted(format_, template, split_by, output=output, names=names, force=force)
    target = target.shaped(frozen=freeze, separator=separator, bom=not no_bom)
    return exported(target, names, library, unit=unit, as_of=as_of, since=since)
