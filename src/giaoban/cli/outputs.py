"""Where an answer goes, and in which format: said by options or by the suffix of the file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.inputs import Inputs
from giaoban.cli.stopping import postponed
from giaoban.cli.terminal import manner, write
from giaoban.errors import UsageError

if TYPE_CHECKING:
    from giaoban.out.manner import Manner

READINGS = {".json": "json", ".jsonl": "jsonl", ".txt": "view"}
"""Suffix → format of readings."""

LISTS = {".csv": "csv", **READINGS}
"""Suffix → format of answers with a list."""

SEPARATORS = {";": ";", ",": ",", "|": "|", "tab": "\t"}
"""What can part the columns of a sheet, as it is typed."""

_ONLY_FOR = {"--freeze": "xlsx/theo-doi", "--separator": "csv", "--no-bom": "csv"}
"""Option → the one format that it changes."""


@dataclass(frozen=True, slots=True)
class Target:
    """`path` None is standard output. `frozen`, `bom`: as `Manner` has them; `separator`: that of
    the user's language where None was chosen. `several`: one file for each part, named after it,
    beside `path`."""

    format: str
    path: Path | None
    force: bool = False
    several: bool = False
    frozen: bool = False
    separator: str | None = None
    bom: bool = True

    @classmethod
    def of(
        cls,
        output: str | None,
        sources: list[str],
        *,
        asked: str | None,
        force: bool,
        known: Mapping[str, str] = READINGS,
        option: str = "--{format}",
        several: bool = False,
    ) -> "Target":
        """UsageError before anything is read, where the answer could not be written. `option`: how
        the format was `asked` for, where it was."""
        if output is None or output == "-":
            return cls(asked or "view", None)
        from giaoban.out.save import refuse_to_overwrite  # noqa: PLC0415

        path = Path(output)
        sources = [*sources, *_files(sources)]
        refuse_to_overwrite(path, force=force or several, sources=sources)
        format_ = _agreed(path, asked, known, option.format(format=asked))
        return cls(format_, path, force, several)

    def shaped(
        self, *, frozen: bool = False, separator: str | None = None, bom: bool = True
    ) -> "Target":
        """As these options of sheets say. UsageError where one of them would do nothing, or nobody
        reads a separator as one."""
        given = {"--freeze": frozen, "--separator": separator is not None, "--no-bom": not bom}
        for option, format_ in _ONLY_FOR.items():
            if given[option] and self.format != format_:
                only = format_.replace("/", " ")
                raise UsageError("option-without-effect", option=option, only=only)
        if separator is not None and separator not in SEPARATORS:
            known = "  ".join(SEPARATORS)
            raise UsageError("unknown-choice", option="--separator", value=separator, known=known)
        parting = separator and SEPARATORS[separator]
        return replace(self, frozen=frozen, separator=parting, bom=bom)

    def write(self, inputs: Inputs, *, why: bool) -> None:
        """All readings, as they come where the format allows it. No file where none was read."""
        parts = _parts(inputs, self.format, manner(why=why, to_file=self.path is not None))
        if self.path is None:
            for part in parts:
                write(part)
            return
        text = "".join(parts)
        if len(inputs.failures) < len(inputs.names):
            keep(self.path, text)

    def put(self, thing: object, read: Iterable[str]) -> None:
        """One thing, whole. UsageError where it would take the place of a file that was `read`,
        whatever it was called by."""
        from giaoban.out import filed, render  # noqa: PLC0415

        if self.path is None:
            write(render(thing, self.format, self._manner()))
            return
        from giaoban.out.save import refuse_input  # noqa: PLC0415

        refuse_input(self.path, read)
        keep(self.path, filed(thing, self.format, self._manner()))

    def put_each(self, things: Mapping[str, object], read: Sequence[str]) -> list[Path]:
        """Each in a file of its own, named after it, beside `path`; those that were written.
        UsageError before any is, where one of them could not be."""
        from giaoban.out import filed  # noqa: PLC0415
        from giaoban.out.save import refuse_to_overwrite  # noqa: PLC0415

        paths = dict(zip(self._beside(things), things.values(), strict=True))
        for path in paths:
            refuse_to_overwrite(path, force=self.force, sources=[*read])
        for path, thing in paths.items():
            keep(path, filed(thing, self.format, self._manner()))
        return list(paths)

    def _beside(self, names: Iterable[str]) -> Iterator[Path]:
        """ "phieu.docx" → "phieu - Văn phòng Sở.docx"; no two are equal."""
        if self.path is None:
            raise AssertionError("several files on standard output")
        taken: set[str] = set()
        for name in names:
            stem = _cut(f"{self.path.stem} - {_in_a_file_name(name)}")
            while stem.casefold() in taken:
                stem += "_"
            taken.add(stem.casefold())
            yield self.path.with_name(f"{stem}{self.path.suffix}")

    def _manner(self) -> "Manner":
        made = manner(why=False, to_file=self.path is not None)
        words = replace(made.words, separator=self.separator or made.words.separator)
        return replace(made, words=words, frozen=self.frozen, bom=self.bom)


_LONGEST_STEM = 240
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""In names of files, on some system."""


def _in_a_file_name(name: str) -> str:
    """So much of the name as every system takes."""
    from giaoban.out.visible import on_one_line  # noqa: PLC0415

    clean = _FORBIDDEN.sub("-", on_one_line(name)).strip(" .")
    return clean[:60].strip(" .") or "-"


def _cut(stem: str) -> str:
    """With a suffix behind it, what every system takes for a name, counted in bytes."""
    return stem.encode()[:_LONGEST_STEM].decode(errors="ignore").strip(" .")


def _files(names: Iterable[str]) -> list[str]:
    """Of this folder, that are named without their suffix."""
    from giaoban.desk.naming import file_named  # noqa: PLC0415

    return [str(path) for name in names for path in file_named(name)]


def keep(path: Path, content: str | bytes) -> None:
    """Whole or not at all, also where somebody stops the program. UsageError as `save`."""
    from giaoban.out.save import save  # noqa: PLC0415 - most calls write to standard output

    with postponed():
        save(path, content)


def _parts(inputs: Inputs, format_: str, manner: "Manner") -> Iterator[str]:
    from giaoban.out import render  # noqa: PLC0415

    if format_ == "json" and len(inputs.names) > 1:
        yield render(list(inputs.readings()), format_, manner)
        return
    for i, reading in enumerate(inputs.readings()):
        yield ("\n\n" if i and format_ == "view" else "") + render(reading, format_, manner)


def chosen(**options: bool) -> str | None:
    """The format whose option was given; UsageError where two were."""
    given = [name for name, wanted in options.items() if wanted]
    if len(given) > 1:
        raise UsageError("two-formats", one=f"--{given[0]}", other=f"--{given[1]}")
    return given[0] if given else None


def _agreed(path: Path, asked: str | None, known: Mapping[str, str], option: str) -> str:
    """What suffix and option say, if they say the same."""
    suffix = path.suffix.lower()
    meant = known.get(suffix)
    if meant is None:
        code = "output-suffix" if suffix else "output-no-suffix"
        raise UsageError(code, file=str(path), suffix=suffix, known=", ".join(known))
    if asked and asked != meant:
        raise UsageError("output-conflict", option=option, suffix=suffix)
    return meant
