"""The notices that a question is about where no library is: those that are named, else those of
this folder."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.inputs import Inputs, expanded
from giaoban.cli.messages import _
from giaoban.cli.telling import note
from giaoban.errors import UsageError
from giaoban.library.copies import Copies, grouped
from giaoban.library.identity import is_draft
from giaoban.library.shelf import Library
from giaoban.out.visible import visible
from giaoban.readers.sniff import SUFFIXES

if TYPE_CHECKING:
    from giaoban.model.reading import Reading


@dataclass(slots=True)
class Notices(Inputs):
    """`folder`: nobody named files, so what is no notice is passed over, and so are `drafts`."""

    folder: bool = False
    any_read: bool = False
    drafts: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    """Of this folder, that are no notices."""

    @property
    def used(self) -> list[str]:
        """Those that were read as notices."""
        failed = (name for name, _error in self.failures)
        unused = {*failed, *self.drafts, *self.others}
        return [name for name in self.names if name not in unused]

    def library(self) -> Library:
        """All of them, each notice once; tells on standard error what was taken together.

        UsageError where a folder holds none, and nothing that may have been one.
        """
        readings, copies = grouped(self._wanted())
        tell_drafts(self.drafts)
        if self.folder and not self.any_read and not self.failures:
            raise UsageError("no-notices")
        if self.folder and self.any_read:
            held = {name for one in copies for name in one.others}
            kept = [one.source.name for one in readings if one.source.name not in held]
            names = ", ".join(visible(name) for name in kept)
            note(_("Read in this folder: {names}").format(names=names))
        _tell_copies(copies)
        return Library.in_memory(readings)

    def _wanted(self) -> "Iterator[Reading]":
        for reading in self.readings():
            name = reading.source.name
            if self.folder and is_draft(reading):
                self.drafts.append(name)
            elif self.folder and not reading.is_notice:
                self.others.append(name)
            else:
                self.any_read = True
                yield reading


def notices(files: list[str]) -> Notices:
    """The files that are named; of this folder where none is."""
    if files:
        return Notices(expanded(files))
    return Notices(sorted(_here()), folder=True)


def _here() -> Iterator[str]:
    for path in Path().iterdir():
        if path.suffix.lower() in SUFFIXES and not is_passed_over(path.name) and path.is_file():
            yield str(path)


def is_passed_over(name: str) -> bool:
    """Files that lie in a folder and that nobody means: hidden ones, what Word leaves while it has
    a document open, a README."""
    return name.startswith((".", "~$")) or Path(name).stem.lower().startswith("readme")


def tell_drafts(names: list[str]) -> None:
    if names:
        told = _("Drafts that are still to be filled in, passed over: {names}")
        note(told.format(names=", ".join(visible(name) for name in names)))


def _tell_copies(copies: list[Copies]) -> None:
    if copies:
        told = "; ".join(f"{one.kept} (= {', '.join(one.others)})" for one in copies)
        note(_("One notice in several files counts once: {names}").format(names=visible(told)))
    for one in copies:
        if one.different:
            told = _(
                "Files of one notice differ in what they tell; {kept} was taken, look at {others}."
            ).format(kept=one.kept, others=", ".join(one.different))
            note(f"{_('Warning')}: {visible(told)}")
