"""The verb `parse`."""

from typing import Annotated

import typer

EXAMPLES = {
    "parse": """\b
Examples:
  giaoban parse thang3.docx                   what the notice says, to read
  giaoban parse thang3.pdf --why              with the words and the rule behind each fact
  giaoban parse *.docx --json -o quy1.json    several notices, for a program
  giaoban parse - < thang3.txt                from standard input"""
}


def parse(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…", help="Word (.docx), PDF or text files; - is standard input."
        ),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, for programs.")] = False,
    as_lines: Annotated[
        bool, typer.Option("--jsonl", help="JSON, one notice a line; written as files are read.")
    ] = False,
    why: Annotated[
        bool,
        typer.Option(
            "--why", help="Show the words and the rule behind each fact, and where they stand."
        ),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to a file; .json, .jsonl or .txt says the format.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
) -> int:
    """Say what notices say: who must do what, by when.

    Files that cannot be read are told at the end, and the others are done (exit code 3)."""
    from giaoban.cli.inputs import Inputs, expanded  # noqa: PLC0415
    from giaoban.cli.outputs import Target, chosen  # noqa: PLC0415

    inputs = Inputs(expanded(files))
    asked = chosen(json=as_json, jsonl=as_lines)
    target = Target.of(output, inputs.names, asked=asked, force=force)
    target.write(inputs, why=why)
    return inputs.report()
