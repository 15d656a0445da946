"""Where an answer goes, and in which format: said by options or by the suffix of the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.inputs import Inputs
from giaoban.cli.terminal import manner, write
from giaoban.errors import UsageError

if TYPE_CHECKING:
    from giaoban.out.manner import Manner

FORMATS = {".json": "json", ".jsonl": "jsonl", ".txt": "view"}
"""Suffix → format of readings."""


@dataclass(frozen=True, slots=True)
class Target:
    """`path` None is standard output."""

    format: str
    path: Path | None

    @classmethod
    def of(
        cls, output: str | None, sources: list[str], *, as_json: bool, as_lines: bool, force: bool
    ) -> "Target":
        """UsageError before anything is read, where the answer could not be written."""
        asked = _asked(as_json=as_json, as_lines=as_lines)
        if output is None or output == "-":
            return cls(asked or "view", None)
        from giaoban.out.save import refuse_to_overwrite  # noqa: PLC0415

        path = Path(output)
        refuse_to_overwrite(path, force=force, sources=sources)
        return cls(_agreed(path, asked), path)

    def write(self, inputs: Inputs, *, why: bool) -> None:
        """All readings, as they come where the format allows it. No file where none was read."""
        parts = _parts(inputs, self.format, manner(why=why, to_file=self.path is not None))
        if self.path is None:
            for part in parts:
                write(part)
            return
        from giaoban.out.save import save  # noqa: PLC0415

        text = "".join(parts)
        if len(inputs.failures) < len(inputs.names):
            save(self.path, text)


def _parts(inputs: Inputs, format_: str, manner: "Manner") -> Iterator[str]:
    from giaoban.out import render  # noqa: PLC0415

    if format_ == "json" and len(inputs.names) > 1:
        yield render(list(inputs.readings()), format_, manner)
        return
    for i, reading in enumerate(inputs.readings()):
        yield ("\n\n" if i and format_ == "view" else "") + render(reading, format_, manner)


def _asked(*, as_json: bool, as_lines: bool) -> str | None:
    if as_json and as_lines:
        raise UsageError("two-formats")
    return "json" if as_json else "jsonl" if as_lines else None


def _agreed(path: Path, asked: str | None) -> str:
    """What suffix and option say, if they say the same."""
    suffix = path.suffix.lower()
    meant = FORMATS.get(suffix)
    if meant is None:
        raise UsageError("output-suffix", file=str(path), suffix=suffix, known=", ".join(FORMATS))
    if asked and asked != meant:
        raise UsageError("output-conflict", option=f"--{asked}", suffix=suffix)
    return meant
