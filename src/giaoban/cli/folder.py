"""The notices that a question is about: those that are named, else those of this folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.inputs import Inputs, expanded
from giaoban.cli.messages import _
from giaoban.cli.telling import note
from giaoban.errors import UsageError
from giaoban.library import Copies, Shelf
from giaoban.out.visible import visible

if TYPE_CHECKING:
    from giaoban.model.reading import Reading

SUFFIXES = {".docx", ".pdf", ".txt", ".md"}


@dataclass(slots=True)
class Notices(Inputs):
    """`folder`: nobody named files, so what is no notice is passed over."""

    folder: bool = False
    any_read: bool = False

    def shelf(self) -> Shelf:
        """All of them, each notice once; tells on standard error what was taken together.

        UsageError where a folder holds none, and nothing that may have been one.
        """
        shelf = Shelf.of(self._wanted())
        if self.folder and not self.any_read and not self.failures:
            raise UsageError("no-notices")
        if self.folder and self.any_read:
            names = ", ".join(visible(one.source.name) for one in shelf.readings())
            note(_("Read in this folder: {names}").format(names=names))
        _tell_copies(list(shelf.copies()))
        return shelf

    def _wanted(self) -> "Iterator[Reading]":
        for reading in self.readings():
            if not self.folder or _is_notice(reading):
                self.any_read = True
                yield reading


def notices(files: list[str]) -> Notices:
    """The files that are named; of this folder where none is."""
    if files:
        return Notices(expanded(files))
    return Notices(sorted(_here()), folder=True)


def _here() -> Iterator[str]:
    for path in Path().iterdir():
        hidden = path.name.startswith((".", "~$"))
        readme = path.stem.lower().startswith("readme")
        if path.suffix.lower() in SUFFIXES and not hidden and not readme and path.is_file():
            yield str(path)


def _is_notice(reading: "Reading") -> bool:
    return all(issue.code != "not-a-notice" for issue in reading.issues)


def _tell_copies(copies: list[Copies]) -> None:
    if copies:
        told = "; ".join(f"{one.kept} (= {', '.join(one.others)})" for one in copies)
        note(_("One notice in several files counts once: {names}").format(names=visible(told)))
    for one in copies:
        if one.different:
            told = _(
                "Files of one notice differ in tasks or days; {kept} was taken, look at {others}."
            ).format(kept=one.kept, others=", ".join(one.different))
            note(f"{_('Warning')}: {visible(told)}")
