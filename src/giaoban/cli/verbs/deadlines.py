"""The verb `deadlines`."""

from typing import TYPE_CHECKING, Annotated

import typer

from giaoban.cli.verbs.shared import (
    Aged,
    AsOf,
    Force,
    Freeze,
    Json,
    Lines,
    Markdown,
    NoBom,
    Ours,
    Output,
    Separator,
    Since,
    Unit,
    Where,
)

if TYPE_CHECKING:
    from giaoban.cli.library import Asked
    from giaoban.cli.outputs import Target
    from giaoban.library.answer import Answer
    from giaoban.library.question import Question

EXAMPLES = {
    "deadlines": """\b
Examples:
  giaoban deadlines thang3.docx --before 31/3      what is due up to 31 March, late first
  giaoban deadlines --unit QLKH --before eom       of one unit, from the notices of this folder
  giaoban deadlines thang3.docx --all              also tasks without a day
  giaoban deadlines --age                          how often told, how often put back
  giaoban deadlines *.docx -o deadlines.xlsx       a sheet for Excel; .docx, .ics, .html too

\b
D is 2021-03-31, 31/3, "tháng 4", "quý I/2021", "cuối quý này", "tuần sau", eow, eom, eoq, eoy …
--before D and --after D include the day D; of a month or week, its last and its first day.
B is dated, event, recurring or undated, or what the list calls them."""
}


Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE…]",
        help="Notices; without any, the library is asked, else those of this folder.",
    ),
]
Before = Annotated[str | None, typer.Option("--before", metavar="D", help="Due on D or earlier.")]
After = Annotated[str | None, typer.Option("--after", metavar="D", help="Due on D or later.")]
Bucket = Annotated[
    str | None, typer.Option("--bucket", metavar="B", help="Only tasks of this group.")
]
Everything = Annotated[
    bool, typer.Option("--all", help="List tasks without a day and done ones too.")
]
Sheet = Annotated[bool, typer.Option("--csv", help="A sheet (CSV), for Excel.")]
FailOverdue = Annotated[
    bool, typer.Option("--fail-overdue", help="Exit code 1 where something listed is overdue.")
]


def deadlines(
    files: Files = None,
    *,
    before: Before = None,
    after: After = None,
    unit: Unit = None,
    ours: Ours = False,
    bucket: Bucket = None,
    as_of: AsOf = None,
    since: Since = None,
    everything: Everything = False,
    age: Aged = False,
    as_json: Json = False,
    as_lines: Lines = False,
    as_sheet: Sheet = False,
    as_markdown: Markdown = False,
    separator: Separator = None,
    no_bom: NoBom = False,
    freeze: Freeze = False,
    output: Output = None,
    force: Force = False,
    fail_overdue: FailOverdue = False,
    library: Where = None,
) -> int:
    """List what is due, in order, late first; say how many tasks have no day.

    Late is what nobody recorded as done; plainly late, what somebody said is not done."""
    from giaoban.cli.asking import question  # noqa: PLC0415
    from giaoban.cli.exporting import DUE  # noqa: PLC0415
    from giaoban.cli.library import asked  # noqa: PLC0415
    from giaoban.cli.outputs import Target, chosen  # noqa: PLC0415

    format_ = chosen(json=as_json, jsonl=as_lines, csv=as_sheet, md=as_markdown)
    target = Target.of(output, files or [], asked=format_, force=force, known=DUE)
    target = target.shaped(frozen=freeze, separator=separator, bom=not no_bom)
    wanted = question(
        before,
        after,
        unit,
        bucket=bucket,
        as_of=as_of,
        since=since,
        everything=everything,
        ours=ours,
    )
    with asked(library, files) as shelf:
        if shelf.is_empty:
            return shelf.report()
        answer = _answered(shelf, wanted, age=age)
        _put(answer, shelf, target)
        return shelf.report() or int(fail_overdue and answer.overdue > 0)


def _answered(shelf: "Asked", wanted: "Question", *, age: bool) -> "Answer":
    answer = shelf.answer(wanted)
    if not age:
        return answer
    from giaoban.desk.history import answer_with_ages  # noqa: PLC0415 - compares notices

    return answer_with_ages(shelf.library, answer)


def _put(answer: "Answer", shelf: "Asked", target: "Target") -> None:
    """Formats that hold items only must not hide the tasks that are none."""
    from giaoban.cli.exporting import as_register  # noqa: PLC0415

    target.put(as_register(shelf, answer, target.format), shelf.files)
    if target.format not in ("view", "json"):
        from giaoban.cli.messages import words  # noqa: PLC0415
        from giaoban.cli.telling import note  # noqa: PLC0415
        from giaoban.out.deadlines import counts  # noqa: PLC0415

        note(counts(answer, words()))
