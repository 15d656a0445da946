"""The verb `draft`."""

from pathlib import Path
from typing import Annotated

import typer

from giaoban.cli.verbs.shared import AsOf, Force, Where

EXAMPLES = {
    "draft": """\b
Examples:
  giaoban draft --for 2021-04 -o thang4.docx
  giaoban draft --for "tháng 4" --from thang3 -o thang4.docx   from this notice
  giaoban draft --for thang4 --as-of 29/3 -o thang4.docx       as things stood on 29 March

\b
What is late comes first under each unit, then what has a day, then what is carried on. Done tasks
and past appointments are left out. What you have to fill in is marked yellow, “[Điền: …]”."""
}

DRAFTS = {".docx": "docx"}
"""Suffix → format."""

Month = Annotated[
    str,
    typer.Option("--for", metavar="MONTH", help='The month of the new notice: 2021-04, "tháng 4".'),
]
Output = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="The Word file to write (.docx).")
]
Source = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="NOTICE",
        help="The notice to begin from; else the latest monthly briefing before that month.",
    ),
]


def draft(
    *,
    month: Month,
    output: Output,
    source: Source = None,
    as_of: AsOf = None,
    force: Force = False,
    library: Where = None,
) -> int:
    """Begin next month's notice: what is still open, under its units, as a Word file to go on with.

    Done is what somebody recorded as done."""
    from giaoban.cli.asking import today  # noqa: PLC0415
    from giaoban.cli.desk import AtDesk  # noqa: PLC0415
    from giaoban.cli.drafting import drafted, tell  # noqa: PLC0415
    from giaoban.cli.library import asked, files_of  # noqa: PLC0415
    from giaoban.cli.outputs import Target  # noqa: PLC0415
    from giaoban.desk.naming import LATEST  # noqa: PLC0415
    from giaoban.errors import UsageError  # noqa: PLC0415

    if output == "-":
        raise UsageError("needs-a-file", example="thang4.docx")
    if meant := _meant(Path(output)):
        raise UsageError("needs-word-file", file=output, example=str(meant))
    files = files_of([source] if source else [], library)
    target = Target.of(output, files, asked=None, force=force, known=DRAFTS)
    with asked(library, files) as shelf:
        if not shelf.is_empty:
            made = drafted(AtDesk(shelf, today(as_of)), month, LATEST if files else source)
            target.put(made.draft, shelf.files)
            tell(made)
        return shelf.report()


def _meant(path: Path) -> Path | None:
    """The Word file that a folder, or a name without a suffix, may stand for."""
    if path.is_dir():
        return path / "thang4.docx"
    return path.with_name(f"{path.name}.docx") if not path.suffix else None
