"""The verb `schema`."""

EXAMPLES = {
    "schema": """\b
Examples:
  giaoban schema                        the JSON Schema of giaoban/1
  giaoban schema > giaoban-1.json       kept in a file, for a validator"""
}


def schema() -> int:
    """Print the JSON Schema of what `parse --json` gives."""
    from giaoban.cli.terminal import write  # noqa: PLC0415
    from giaoban.out import render  # noqa: PLC0415

    write(render("schema", "json"))
    return 0
