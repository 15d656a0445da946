"""The verb `diff`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import AsOf, Force, Json, Markdown, Output, Unit, Where

EXAMPLES = {
    "diff": """\b
Examples:
  giaoban diff thang2 thang3                   what is new, what went on, what fell out
  giaoban diff thang2 thang3 --unit QLKH       of one unit
  giaoban diff 52/TB-SKHCN latest              by number; the latest notice
  giaoban diff thang2 thang3 -o so-sanh.html   a page to open; .docx for Word, .md to send

\b
Each task of both notices stands in one change. What is not given again comes first: loudly where
it had a day, a product or several units and no result is recorded; --as-of says until when."""
}

DIFFERENCES = {
    ".json": "json",
    ".md": "md",
    ".csv": "csv",
    ".txt": "view",
    ".html": "html",
    ".docx": "docx",
    ".xlsx": "xlsx",
}
"""Suffix → format."""

ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit code 1 where anything changed.")]
HELP = "A file, a number (97/TB-SKHCN), a month (thang3/2021), latest."


def diff(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help=HELP)],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="As before.")],
    *,
    unit: Unit = None,
    as_of: AsOf = None,
    as_json: Json = False,
    as_markdown: Markdown = False,
    output: Output = None,
    force: Force = False,
    exit_code: ExitCode = False,
    library: Where = None,
) -> int:
    """Compare two notices task by task: what is new, what went on, what fell out without a word."""
    from giaoban.cli.comparing import both, tell  # noqa: PLC0415
    from giaoban.cli.outputs import Target, chosen  # noqa: PLC0415
    from giaoban.desk.difference import difference  # noqa: PLC0415

    format_ = chosen(json=as_json, md=as_markdown)
    target = Target.of(output, [before, after], asked=format_, force=force, known=DIFFERENCES)
    with both([before, after], library, as_of) as found:
        if len(found.sides) < 2:
            return found.report()
        tell(found)
        pair, at = (found.sides[0], found.sides[1]), found.at
        made = difference(pair, at.as_of, profile=at.shelf.profile, unit=unit)
        target.put(made, found.files)
        return found.report() or int(exit_code and made.differs)
