"""The verb `import`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Json, Where

EXAMPLES = {
    "import": """\b
Examples:
  giaoban import theo-doi.xlsx --dry-run          what would be recorded, what is unclear
  giaoban import theo-doi.xlsx                    the filled sheet comes back
  giaoban import so-cu.xlsx --match thang3        a sheet of your own, without task codes

\b
Status, day of completion, result and remarks are recorded as they were changed since the sheet was
written. What the library knows is never overwritten: what is unclear is listed, with what to type,
and the exit code is 1. Nothing happens to tasks that are not in the sheet.
Copies of one sheet may say different things: export it again after each import."""
}

File = Annotated[str, typer.Argument(metavar="FILE.xlsx", help="The sheet, as Excel saved it.")]
Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NOTICE…]", help="With --match: of these notices alone."),
]
Match = Annotated[
    bool,
    typer.Option(
        "--match",
        help="Find the tasks of rows without codes, by the number of the notice and by their "
        "words; only those that are sure are recorded.",
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", "-n", help="Tell what would happen, and write nothing.")
]


def import_(
    file: File,
    notices: Names = None,
    *,
    match: Match = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Take in a filled tracking sheet: what became of its tasks, as records in the library.

    All that is clear is recorded at once; all else is listed, and nothing is overwritten."""
    from giaoban.cli.importing import imported  # noqa: PLC0415

    names = notices or []
    return imported(file, names, library, matched=match, rehearsed=dry_run, as_json=as_json)
