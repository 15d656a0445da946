"""The verb `search`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Json, Lines, Where

EXAMPLES = {
    "search": """\b
Examples:
  giaoban search kinh phí               tasks, titles, remarks with these words
  giaoban search kinh phi               the same, typed without accents
  giaoban search '"phân bổ kinh phí"'   words that follow each other"""
}


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS…", help="All of them; with their accents, or without."),
    ],
    *,
    limit: Annotated[
        str,
        typer.Option("--limit", metavar="N", help="So many passages at most, else 20; 0 for all."),
    ] = "20",
    as_json: Json = False,
    as_lines: Lines = False,
    library: Where = None,
) -> int:
    """Search the notices for words, the best passages first, the words marked."""
    from giaoban.cli.desk import count, reading_desk, render_to_stdout  # noqa: PLC0415
    from giaoban.cli.outputs import chosen  # noqa: PLC0415
    from giaoban.library.search import search as searched  # noqa: PLC0415

    format_ = chosen(json=as_json, jsonl=as_lines) or "view"
    most = count("--limit", limit, least=0) or None
    with reading_desk(library) as at:
        render_to_stdout(searched(at.library.database, " ".join(words), most), format_)
    return at.code
