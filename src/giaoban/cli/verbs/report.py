"""The verb `report`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import AsOf, Force, Since, Where

EXAMPLES = {
    "report": """\b
Examples:
  giaoban report thang3 -o bao-cao.docx                        as things stand today
  giaoban report 97/TB-SKHCN --as-of 31/3 -o bao-cao.docx      as they stood on 31 March
  giaoban report thang3 -o bao-cao.docx --reminders nhac-viec.docx

\b
The report says what was recorded (done, submitted, note), and of what nothing was. What you have to
fill in is marked yellow, “[Điền: …]”. The texts for units with late tasks are a file of their own,
a page for each unit: for you to look through and to send; giaoban sends nothing."""
}

Name = Annotated[
    str,
    typer.Argument(
        metavar="NOTICE", help="A file, a number (97/TB-SKHCN), a month (thang3/2021), latest."
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The file to write: .docx, or .json for a program."
    ),
]
RemindersFile = Annotated[
    str | None,
    typer.Option(
        "--reminders",
        metavar="FILE",
        help="A Word file with a text for each unit that has late tasks, for a person to send.",
    ),
]


def report(
    notice: Name,
    *,
    output: Output,
    reminders: RemindersFile = None,
    as_of: AsOf = None,
    since: Since = None,
    force: Force = False,
    library: Where = None,
) -> int:
    """Report how a notice was carried out, as a Word file: figures by unit, done, submitted, late
    and why, not recorded; an annex of all tasks.

    Late is what somebody said not to be done; of the others nobody recorded a result."""
    from giaoban.cli.reporting import Targets, reported  # noqa: PLC0415

    targets = Targets.of(output, reminders, [notice], force=force)
    return reported(targets, notice, library, as_of=as_of, since=since)
