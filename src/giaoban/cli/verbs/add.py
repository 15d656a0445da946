"""The verb `add`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Force, Json, Lines, Where

EXAMPLES = {
    "add": """\b
Examples:
  giaoban add .                                the notices of this folder and those below it
  giaoban add thang3.docx --received 5/3       one that was received on 5 March
  giaoban add "công văn đến" --dry-run         what would happen, without doing it
  giaoban add . --failures loi.jsonl           a list of the files that could not be read

\b
A notice is one notice in whatever files it comes. The same file again changes nothing; another
text of the same notice is kept beside the old one, and what it tells otherwise is said."""
}


def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…", help="Files, folders, patterns (*.docx); - is standard input."
        ),
    ],
    *,
    received: Annotated[
        str | None,
        typer.Option("--received", metavar="D", help="The day they were received; else today."),
    ] = None,
    anew: Annotated[
        bool,
        typer.Option(
            "--reread", help="Read again what the library has; records and corrections are kept."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Tell what would happen, and write nothing.")
    ] = False,
    failures: Annotated[
        str | None,
        typer.Option(
            "--failures",
            metavar="FILE",
            help="Write the files that could not be read, and why, to this file (.jsonl).",
        ),
    ] = None,
    force: Force = False,
    jobs: Annotated[
        str | None,
        typer.Option("--jobs", metavar="N", help="Processes that read; else one a processor."),
    ] = None,
    as_json: Json = False,
    as_lines: Lines = False,
    library: Where = None,
) -> int:
    """Put notices into the library, which every other question is asked of.

    Each file is safe on the disk when it is told. Files that cannot be read are told at the end,
    and the others are done (exit code 3)."""
    from giaoban.cli.intake import Intake  # noqa: PLC0415
    from giaoban.cli.outputs import chosen  # noqa: PLC0415

    intake = Intake.of(paths, received, anew=anew, dry_run=dry_run, jobs=jobs)
    intake.write_failures_to(failures, force=force)
    return intake.run(library, chosen(json=as_json, jsonl=as_lines) or "view")
