"""What giaoban gives for a file: the notice, the proof of its facts, issues, and coverage."""

from typing import Literal

from pydantic import Field

from giaoban.model.box import Box
from giaoban.model.notice import Fact, Notice

SCHEMA = "giaoban/1"


class Source(Fact):
    """The file that was read; `reader` names the program part that read it."""

    name: str
    format: str
    sha256: str
    pages: int | None
    reader: str


class Place(Fact):
    """Characters of `Reading.text`, and where they stand: one place per line that is covered."""

    start: int
    end: int
    page: int | None
    line: int | None
    bbox: Box | None


class Evidence(Fact):
    """The words and the rule behind the fact at `at` (JSON Pointer into the notice, RFC 6901)."""

    at: str
    rule: str
    spans: tuple[Place, ...]


class Issue(Fact):
    """A problem with the content; `parameters` fill the sentence made at the way out."""

    code: str
    severity: Literal["error", "warning", "info"]
    parameters: dict[str, str]
    at: str | None
    spans: tuple[Place, ...]


class Unassigned(Fact):
    """Text that no part of the notice accounts for."""

    start: int
    end: int
    text: str


class Coverage(Fact):
    """Characters other than white space: all, and those that some part accounts for."""

    characters: int
    assigned: int
    unassigned: tuple[Unassigned, ...]


class Reading(Fact):
    """One file, read. `text` is what every offset counts in."""

    schema_: Literal["giaoban/1"] = Field(default="giaoban/1", alias="schema")
    source: Source
    text: str
    notice: Notice
    evidence: tuple[Evidence, ...]
    issues: tuple[Issue, ...]
    coverage: Coverage

    @property
    def is_notice(self) -> bool:
        """Does it read like a directive notice?"""
        return all(issue.code != "not-a-notice" for issue in self.issues)
