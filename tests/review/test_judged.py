"""What is found in the notices at hand is what a person read and judged to be right."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from giaoban.pipeline import examine
from giaoban.review import review

HERE = Path(__file__).parent
JUDGED = tomllib.loads((HERE / "judged.toml").read_text("utf-8"))["notices"]
OURS = sorted((HERE.parent / "notices").glob("*/source.*"))
REAL = [
    *("257-TB-SKHCN/source.docx", "257-TB-SKHCN/source.pdf", "257-TB-SKHCN/source.txt"),
    *("467-TB-VPCP/source.txt", "7432-UBND-XD/source.pdf"),
    *("pci-lamdong/source.docx", "so-khcn-lamdong/source.docx"),
]


def found(path: Path) -> Counter[str]:
    findings = review(examine(path)).findings
    return Counter(one.code for one in findings if one.severity != "info")


def judged(name: str, format_: str) -> dict[str, int]:
    rows = JUDGED.get(name, {}).items()
    return {code: row["count"] for code, row in rows if format_ in row.get("only", [format_])}


@pytest.mark.parametrize("path", OURS, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_each_finding_was_judged(path: Path) -> None:
    assert found(path) == judged(path.parent.name, path.suffix[1:])


@pytest.mark.parametrize("name", REAL)
def test_each_finding_in_a_real_notice_was_judged(shared: Path, name: str) -> None:
    path = shared / name
    assert found(path) == judged(path.parent.name, path.suffix[1:])


def test_no_row_is_of_a_notice_that_is_not_there() -> None:
    there = {path.parent.name for path in OURS} | {name.partition("/")[0] for name in REAL}
    assert set(JUDGED) <= there
