"""Options that several verbs have, in the same words."""

from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="JSON, for programs.")]
Lines = Annotated[bool, typer.Option("--jsonl", help="JSON, one item a line.")]
Markdown = Annotated[
    bool, typer.Option("--markdown", "--md", help="Markdown, to paste or to send.")
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to a file; its suffix says the format."
    ),
]
Notices = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NOTICE…]",
        help="Files, numbers (97/TB-SKHCN), months (thang3/2021), latest; else all that are "
        "followed.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]
Where = Annotated[
    str | None,
    typer.Option(
        "--library",
        metavar="PATH",
        help="The library; else GIAOBAN_LIBRARY, else .giaoban/library.db here or above, else "
        "your own.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="D",
        help="The day on which all is judged; else GIAOBAN_TODAY, else today.",
    ),
]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="U",
        help="Of this unit, by its name, a part of it, or its first letters: what it leads "
        "or carries out, where it co-operates, what is told to all.",
    ),
]
Ours = Annotated[
    bool, typer.Option("--ours", help="Only what is told to our office (giaoban.toml), by anybody.")
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="D",
        help="What was over before D is told quietly; else before the library's first day.",
    ),
]
Aged = Annotated[
    bool,
    typer.Option(
        "--age",
        help="How often each task was told, since when, and how often its day was put back; "
        "compares the notices before its own.",
    ),
]
Separator = Annotated[
    str | None,
    typer.Option(
        "--separator",
        metavar="S",
        help="What parts the columns of a CSV file: ; , | or tab; else as Excel has it in your "
        "language.",
    ),
]
NoBom = Annotated[
    bool, typer.Option("--no-bom", help="A CSV file without the mark that Excel looks for.")
]
TaskName = Annotated[
    str, typer.Argument(metavar="TASK", help="A task: its notice, #, its number (thang3#1.4).")
]
Freeze = Annotated[
    bool, typer.Option("--freeze", help="What is late stays as it is on the day (.xlsx).")
]
On = Annotated[
    str | None, typer.Option("--on", metavar="D", help="The day it happened; else today.")
]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark beside it.")]
