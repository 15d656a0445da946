"""The verb `demo`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Force

EXAMPLES = {
    "demo": """\b
Examples:
  giaoban demo                 in a new folder giaoban-demo, here
  giaoban demo thu             in another one

\b
Two notices of an office that does not exist are put there, read, and written for Excel and for the
browser. Nothing else is touched; delete the folder when you have seen enough."""
}

Folder = Annotated[
    str, typer.Argument(metavar="[FOLDER]", help="The folder to make; else giaoban-demo, here.")
]


def demo(folder: Folder = "giaoban-demo", *, force: Force = False) -> int:
    """Show in a minute what it does, with notices that come with it; writes a sheet and a page."""
    from giaoban.cli.demonstrating import demonstrate  # noqa: PLC0415
    from giaoban.cli.desk import needed  # noqa: PLC0415

    return demonstrate(needed("FOLDER", folder), force=force)
