"""A minute without a file of one's own: the notices that come with giaoban, read and written."""

import datetime as dt
from contextlib import closing
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.messages import _
from giaoban.cli.outputs import keep
from giaoban.cli.terminal import manner, write
from giaoban.errors import UsageError
from giaoban.out import filed, render
from giaoban.out.save import refuse_to_overwrite
from giaoban.out.visible import on_one_line

if TYPE_CHECKING:
    from giaoban.library.looking import Looking
    from giaoban.library.question import Question

NOTICES = ("thang2.docx", "thang3.docx")
SHEET, PAGE = "theo-doi.xlsx", "thang3.html"
AS_OF = dt.date(2021, 3, 10)
"""A day on which something is due, something is late, and most is still to come."""

_NEXT = (
    "cd {folder}",
    "giaoban deadlines thang3.docx --as-of {day}",
    "giaoban diff thang2.docx thang3.docx --as-of {day}",
    "giaoban export thang3.docx -o phieu.docx --split-by unit --as-of {day}",
)


def demonstrate(name: str, *, force: bool) -> int:
    """Puts the notices into the folder, reads the later one, prints its summary, writes the sheet
    and the page. UsageError where the folder cannot be made or has such files already."""
    folder = _made(Path(name))
    for file in (*NOTICES, SHEET, PAGE):
        refuse_to_overwrite(folder / file, force=force, sources=[])
    for file in NOTICES:
        keep(folder / file, _packed(file))
    with closing(_read(folder / NOTICES[-1])) as library:
        _show(library, folder)
    _tell_next(folder)
    return 0


def _made(folder: Path) -> Path:
    if folder.exists() and not folder.is_dir():
        raise UsageError("not-a-folder", file=str(folder))
    if not folder.parent.is_dir():
        raise UsageError("output-no-folder", file=str(folder), folder=str(folder.parent))
    try:
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise UsageError("output-failed", file=str(folder)) from error
    return folder


def _packed(name: str) -> bytes:
    """A notice of the package; of the repository, where giaoban runs from there."""
    packed = files("giaoban") / "demo" / name
    if packed.is_file():
        return packed.read_bytes()
    return (Path(__file__).resolve().parents[3] / "samples" / name).read_bytes()


def _read(path: Path) -> "Looking":
    from giaoban.library.shelf import Library  # noqa: PLC0415 - a wrong call needs none
    from giaoban.pipeline import parse  # noqa: PLC0415 - as above

    return Library.in_memory([parse(path)])


def _show(library: "Looking", folder: Path) -> None:
    from giaoban.desk.register import register  # noqa: PLC0415 - as above
    from giaoban.library.question import Question  # noqa: PLC0415 - as above

    question = Question(AS_OF)
    _print_summary(library, question)
    whole = register(library, question)
    to_file = replace(manner(why=False, to_file=True), frozen=True)
    keep(folder / SHEET, filed(whole, "xlsx/theo-doi", to_file))
    keep(folder / PAGE, filed(whole, "html", to_file))


def _print_summary(library: "Looking", question: "Question") -> None:
    from giaoban.summary import summarize  # noqa: PLC0415 - as above

    write(render(summarize(library, question), "view", manner(why=False, to_file=False)))


def _tell_next(folder: Path) -> None:
    named = on_one_line(str(folder))
    typed = f'"{named}"' if " " in named else named
    told = _("Written to {folder}: {sheet} (open it in Excel), {page} (open it in a browser).")
    lines = ["", told.format(folder=named, sheet=SHEET, page=PAGE), "", _("What to type next:")]
    lines += [f"  {one.format(folder=typed, day=AS_OF)}" for one in _NEXT]
    lines += ["", _("With a notice of your own: giaoban parse FILE.docx")]
    write("\n".join(lines) + "\n")
