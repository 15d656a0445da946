"""What `import` reads, and into which library."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from giaoban.cli.asking import today
from giaoban.cli.desk import AtDesk, render_to_stdout
from giaoban.cli.library import kept
from giaoban.errors import GiaobanError, UnreadableError, UsageError
from giaoban.out.visible import visible

if TYPE_CHECKING:
    from giaoban.desk.importing.parts import Imported
    from giaoban.readers.workbook import Sheet


def sheets_of(file: str) -> "Sequence[Sheet]":
    """UnreadableError, MissingPartError, with the name of the file."""
    from giaoban import readers  # noqa: PLC0415 - help needs none
    from giaoban.readers import workbook  # noqa: PLC0415 - as above

    try:
        return workbook.read(readers.load(file))
    except GiaobanError as error:
        if error.code == "folder":
            raise UnreadableError("folder-of-sheets", file=visible(file)) from error
        raise _with_file(file, error) from error


def imported(
    file: str,
    notices: list[str],
    library: str | None,
    *,
    matched: bool,
    rehearsed: bool,
    as_json: bool,
) -> int:
    """The exit code: 1 where something is left for a person to decide. All that is clear is
    recorded at once, or nothing; it is told when it is on the disk."""
    if notices and not matched:
        raise UsageError("notices-without-match")
    sheets = sheets_of(file)
    with kept(library) as shelf:
        at = AtDesk(shelf, today(None))
        with _writing(at, rehearsed=rehearsed):
            made = _made(at, sheets, file, notices if matched else None, rehearsed=rehearsed)
        render_to_stdout(made, "json" if as_json else "view")
    return int(bool(made.left_out))


def _made(
    at: AtDesk, sheets: "Sequence[Sheet]", file: str, notices: list[str] | None, *, rehearsed: bool
) -> "Imported":
    from giaoban.desk.importing import imported as recorded  # noqa: PLC0415 - as above

    named = None if notices is None else [at.notice(name) for name in notices]
    try:
        return recorded(at.desk, sheets, file=file, named=named, rehearsed=rehearsed)
    except GiaobanError as error:
        raise _with_file(file, error) from error


def _writing(at: AtDesk, *, rehearsed: bool) -> AbstractContextManager[None]:
    return at.keeping.rehearsal() if rehearsed else at.keeping.writing()


def _with_file(file: str, error: GiaobanError) -> GiaobanError:
    return type(error)(error.code, **{"file": visible(file), **error.parameters})
