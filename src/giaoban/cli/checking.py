"""What `check` looks at and for, and what its codes mean."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.asking import today
from giaoban.cli.desk import AtDesk, render_to_stdout
from giaoban.cli.inputs import Inputs
from giaoban.cli.library import asked, is_there, named_files, place
from giaoban.cli.outputs import Target
from giaoban.errors import UsageError
from giaoban.review import (
    CODES,
    GROUPS,
    PROFILES,
    Checked,
    Codes,
    Profile,
    Reviewed,
    review,
)

if TYPE_CHECKING:
    from giaoban.library.entry import Head
    from giaoban.library.looking import Looking
    from giaoban.pipeline import Examined


@dataclass(frozen=True, slots=True)
class Wanted:
    """`profile`: None where header and day say it."""

    profile: Profile | None
    codes: frozenset[str]

    @classmethod
    def of(cls, profile: str | None, select: str | None, ignore: str | None) -> "Wanted":
        """UsageError where a word is none of those that there are."""
        rules = next((one for one in PROFILES if one == profile), None)
        if profile is not None and rules is None:
            known = ", ".join(PROFILES)
            raise UsageError("unknown-choice", option="--profile", value=profile, known=known)
        every = frozenset(CODES)
        chosen = every if select is None else _codes("--select", select)
        return cls(rules, chosen - (_codes("--ignore", ignore) if ignore else frozenset()))

    def review(self, examined: "Examined") -> Reviewed:
        return review(examined, self.profile, self.codes)


def _codes(option: str, typed: str) -> frozenset[str]:
    """Of codes and groups with commas between them."""
    found: set[str] = set()
    for word in filter(None, (one.strip() for one in typed.split(","))):
        of_word = {one.code for one in CODES.values() if word in (one.code, one.group)}
        if not of_word:
            close = get_close_matches(word, [*CODES, *GROUPS], 3) or GROUPS
            raise UsageError("unknown-choice", option=option, value=word, known=", ".join(close))
        found |= of_word
    return frozenset(found)


def checked(
    wanted: Wanted, target: Target, names: list[str], library: str | None, *, exit_zero: bool
) -> int:
    """The exit code. Without a name, all notices that are followed, and their series."""
    inputs = Inputs(named_files(names) or _paths(names, library))
    if inputs.names:
        made = Checked(tuple(wanted.review(one) for one in inputs.examined()))
    else:
        made = _of_library(wanted, names, library)
    if made.notices:
        target.put(made, inputs.names)
    return inputs.report() or int(made.has_faults and not exit_zero)


def _paths(names: list[str], library: str | None) -> list[str]:
    """Folders, and names of files that are not there, to be told as such: not where the library
    may know them by these names."""
    from giaoban.desk.naming import file_named  # noqa: PLC0415 - explain needs none
    from giaoban.readers.sniff import SUFFIXES  # noqa: PLC0415 - as above

    files = [str(file_named(name)[0]) if file_named(name) else name for name in names]
    lacking = [name for name in files if not Path(name).is_file()]
    if any(Path(name).is_dir() for name in lacking):
        return files
    are_files = all(Path(name).suffix.lower() in SUFFIXES for name in lacking)
    known = len(lacking) == len(files) and is_there(place(library))
    return files if lacking and are_files and not known else []


def _of_library(wanted: Wanted, names: list[str], library: str | None) -> Checked:
    from giaoban.desk.series import series  # noqa: PLC0415 - files have none
    from giaoban.summary.chosen import chosen  # noqa: PLC0415 - as above

    with asked(library, None) as shelf:
        at = AtDesk(shelf, today(None))
        named = [at.notice(name) for name in names] or None
        heads = chosen(at.library, named, None).heads
        reviewed = tuple(wanted.review(_kept(at.library, head)) for head in heads)
        if named:
            return Checked(reviewed)
        return Checked(reviewed, series(at.library, shelf.profile, at.as_of, wanted.codes))


def _kept(library: "Looking", head: "Head") -> "Examined":
    from giaoban.pipeline import examine  # noqa: PLC0415 - explain needs none

    reading = library.reading(head.id)
    for file in library.files(head.id):
        for path in library.database.paths(file.sha256):
            if file.sha256 == reading.source.sha256 and Path(path).is_file():
                again = examine(path)
                if again.reading.source.sha256 == file.sha256:
                    return again
    return examine(reading.text.encode(), name=reading.source.name)


def explained(code: str | None, *, as_json: bool) -> int:
    """The exit code."""
    format_ = "json" if as_json else "view"
    if code is None:
        render_to_stdout(Codes(tuple(CODES.values())), format_)
        return 0
    if code not in CODES:
        close = get_close_matches(code, CODES, 3)
        raise UsageError("unknown-code", name=code, suggestions=", ".join(close))
    render_to_stdout(CODES[code], format_)
    return 0
