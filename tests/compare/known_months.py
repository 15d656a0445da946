"""The hand-written months: their notices, and what became of each task."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import giaoban
from giaoban.compare import Comparison
from giaoban.model.notice import Notice

MONTHS = Path(__file__).parent / "months"
FITTED = (
    "commune",
    "construction",
    "district",
    "economic-zone",
    "environment",
    "health",
    "ministry",
    "province",
    "university",
)
KEPT = ("education", "hospital", "information", "town")
"""What the weights were fitted to, and what was kept to measure."""

Pairs = set[tuple[str, str]]


@dataclass(frozen=True)
class Known:
    """Two notices; `pairs`: ids (before, after) that are one task; `moved`: those of them that are
    told to another unit; `dropped`, `new`: ids; `doubtful`: ids of either side that are not
    scored."""

    before: Notice
    after: Notice
    pairs: Pairs
    moved: Pairs
    dropped: set[str]
    new: set[str]
    doubtful: tuple[set[str], set[str]]


@cache
def known(name: str) -> Known:
    data = tomllib.loads((MONTHS / f"{name}.toml").read_text(encoding="utf-8"))
    sure = [change for change in data["change"] if not change.get("doubtful")]
    unsure = [change for change in data["change"] if change.get("doubtful")]
    return Known(
        before=_read(data, "before"),
        after=_read(data, "after"),
        pairs={pair for change in sure for pair in _pairs(change)},
        moved={pair for change in sure if change["kind"] == "moved" for pair in _pairs(change)},
        dropped={id_ for change in sure if not change["after"] for id_ in change["before"]},
        new={id_ for change in sure if not change["before"] for id_ in change["after"]},
        doubtful=(
            {id_ for change in unsure for id_ in change["before"]},
            {id_ for change in unsure for id_ in change["after"]},
        ),
    )


def _pairs(change: dict[str, Any]) -> Pairs:
    return {(before, after) for before in change["before"] for after in change["after"]}


def _read(data: dict[str, Any], side: str) -> Notice:
    return giaoban.parse(written(data, side).encode(), name=f"{side}.txt").notice


def written(data: dict[str, Any], side: str) -> str:
    """The notice as a text file."""
    month, office = data[side], data["office"]
    year, number, day = month["day"].split("-")
    lines = [
        office["name"].upper(),
        f"Số: {month['number']}",
        f"{office['place']}, ngày {day} tháng {number} năm {year}",
        "",
        "THÔNG BÁO",
        "Kết luận tại cuộc họp giao ban",
        "",
        "Tại cuộc họp giao ban, lãnh đạo đã kết luận, giao nhiệm vụ như sau:",
        "",
    ]
    for place, section in enumerate(month["sections"], 1):
        lines += [f"{place}. {section['unit']}", *(f"- {task}" for task in section["tasks"]), ""]
    return "\n".join([*lines, "Nơi nhận:", "- Các đơn vị;", "- Lưu: VT.", ""])


def pairs_of(comparison: Comparison, *, moved: bool = False) -> Pairs:
    """Of all changes, or of those that moved."""
    return {
        (before.id, after.id)
        for change in comparison.changes
        if change.moved or not moved
        for before in change.before
        for after in change.after
    }


def alone(comparison: Comparison, kind: str) -> set[str]:
    """The ids of what is new, or was dropped."""
    changes = (change for change in comparison.changes if change.kind == kind)
    return {task.id for change in changes for task in (*change.before, *change.after)}


@dataclass
class Score:
    """How many were right, of how many that were answered, and of how many there are."""

    right: int = 0
    answered: int = 0
    there: int = 0

    def add(self, answer: set[Any], truth: set[Any]) -> None:
        self.right += len(answer & truth)
        self.answered += len(answer)
        self.there += len(truth)

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        both = self.answered + self.there
        return 2 * self.right / both if both else 1.0
