"""The verb `deadlines`."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from giaoban.library import Answer

EXAMPLES = """\b
Examples:
  giaoban deadlines thang3.docx --before 31/3      what is due up to 31 March, late first
  giaoban deadlines --unit QLKH --before eom       of one unit, from the notices of this folder
  giaoban deadlines thang3.docx --all              also tasks without a day
  giaoban deadlines *.docx -o deadlines.csv        a sheet for Excel

\b
D is 2021-03-31, 31/3, "tháng 4", "quý I/2021", "cuối quý này", "tuần sau", eow, eom, eoq, eoy …
--before D and --after D include the day D; of a month or week, its last and its first day.
B is dated, event, recurring or undated, or what the list calls them."""


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE…]", help="Notices; without any, those of this folder are read."),
]
Before = Annotated[str | None, typer.Option("--before", metavar="D", help="Due on D or earlier.")]
After = Annotated[str | None, typer.Option("--after", metavar="D", help="Due on D or later.")]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="U",
        help="Of this unit, by its name, a part of it, or its first letters: what it leads "
        "or carries out, where it co-operates, what is told to all.",
    ),
]
Bucket = Annotated[
    str | None, typer.Option("--bucket", metavar="B", help="Only tasks of this group.")
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="D",
        help="The day on which all is judged; else GIAOBAN_TODAY, else today.",
    ),
]
Everything = Annotated[bool, typer.Option("--all", help="List tasks without a day too.")]
Json = Annotated[bool, typer.Option("--json", help="JSON, for programs.")]
Lines = Annotated[bool, typer.Option("--jsonl", help="JSON, one item a line.")]
Sheet = Annotated[bool, typer.Option("--csv", help="A sheet (CSV), for Excel.")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file; .csv, .json, .jsonl or .txt says the format.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]
FailOverdue = Annotated[
    bool, typer.Option("--fail-overdue", help="Exit code 1 where something listed is overdue.")
]


def deadlines(
    files: Files = None,
    *,
    before: Before = None,
    after: After = None,
    unit: Unit = None,
    bucket: Bucket = None,
    as_of: AsOf = None,
    everything: Everything = False,
    as_json: Json = False,
    as_lines: Lines = False,
    as_sheet: Sheet = False,
    output: Output = None,
    force: Force = False,
    fail_overdue: FailOverdue = False,
) -> int:
    """List what is due, in order, late first; say how many tasks have no day.

    Tasks are late as far as their notices tell: nobody has recorded results yet."""
    from giaoban.cli.asking import question  # noqa: PLC0415
    from giaoban.cli.folder import notices  # noqa: PLC0415
    from giaoban.cli.outputs import LISTS, Target, chosen  # noqa: PLC0415

    asked = question(before, after, unit, bucket, as_of, everything=everything)
    inputs = notices(files or [])
    format_ = chosen(json=as_json, jsonl=as_lines, csv=as_sheet)
    target = Target.of(output, inputs.names, asked=format_, force=force, known=LISTS)
    shelf = inputs.shelf()
    answer = shelf.answer(asked) if inputs.any_read else None
    if answer:
        target.put(answer)
        _tell_counts(answer, target.format)
    return inputs.report() or int(bool(fail_overdue and answer and answer.overdue))


def _tell_counts(answer: "Answer", format_: str) -> None:
    """Formats that hold items only must not hide the tasks that are none."""
    if format_ in ("csv", "jsonl"):
        from giaoban.cli.messages import words  # noqa: PLC0415
        from giaoban.cli.telling import note  # noqa: PLC0415
        from giaoban.out.deadlines import counts  # noqa: PLC0415

        note(counts(answer, words()))
