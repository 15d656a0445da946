"""The rows of every `codes.toml`: what there is to be found, how grave it is, where it is said."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from giaoban.review.profiles import Profile

Group = Literal["form", "substance", "words", "reading", "series"]
Severity = Literal["error", "warning", "info"]

GROUPS: tuple[Group, ...] = get_args(Group)


_DECREE = "Nghị định 30/2020/NĐ-CP"
_OTHER_RULES: Mapping[Profile, str] = {
    "tt01": "Thông tư 01/2011/TT-BNV",
    "hd36": "Hướng dẫn 36-HD/VPTW",
    "hd05": "Hướng dẫn 05-HD/VPTW",
}


@dataclass(frozen=True, slots=True)
class Code:
    """`profiles`: none for all. `clause`: where it is said. `wrong`, `right`: what has it and what
    has it not, in the place of `at` in a notice that is right (`base` of the tests); None where no
    text can show it."""

    code: str
    group: Group
    severity: Severity
    profiles: tuple[Profile, ...]
    clause: str
    at: str | None = None
    wrong: str | None = None
    right: str | None = None
    base: str = "state"

    def clause_under(self, profile: Profile | None) -> str:
        """What the decree says, documents under other rules have from those."""
        other = _OTHER_RULES.get(profile) if profile else None
        return other if other and self.clause.startswith(_DECREE) else self.clause

    def concerns(self, profile: Profile | None) -> bool:
        return not self.profiles or profile in self.profiles


@dataclass(frozen=True, slots=True)
class Codes:
    """All that there are."""

    rows: tuple[Code, ...]


_TABLES = ("form", "typography", "substance", "words", "reading", "series")
"""Folders whose `codes.toml` has rows, in the order in which they are told."""


def _read() -> Iterator[Code]:
    for name in _TABLES:
        text = (Path(__file__).parent / name / "codes.toml").read_text("utf-8")
        for row in tomllib.loads(text).get("row", ()):
            yield Code(**{**row, "profiles": tuple(row["profiles"])})


CODES = {row.code: row for row in _read()}
"""By code, in the order in which they are told."""
