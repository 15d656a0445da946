"""Notices with their right answers: what is read is what people wrote down.

A folder of `tests/notices/` is compared exactly, unless `floors.toml` names it: then each field
must be at least as good as its floor there.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from giaoban import parse
from giaoban.model.notice import Notice
from giaoban.model.reading import Reading
from scoring import scores
from typed import codes, tasks

HERE = Path(__file__).parent
NOTICES = HERE / "notices"
SAMPLES = HERE.parent / "samples"
FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    (NOTICES / "floors.toml").read_text(encoding="utf-8")
)
READABLE = {".txt", ".docx", ".pdf"}
SAME_NOTICE = [
    "source.txt",
    "source.docx",
    "source.pdf",
    "auto-numbered.docx",
    "auto-numbered.pdf",
    "decomposed.docx",
    "decomposed.pdf",
    "annotated.pdf",
]


def files() -> list[tuple[str, Path]]:
    """Every notice with each file that it comes in."""
    found = []
    for folder in sorted(path.parent for path in NOTICES.glob("*/expected.json")):
        own = [*folder.glob("source.*"), *SAMPLES.glob(f"{folder.name}.*")]
        found += [(folder.name, path) for path in sorted(own) if path.suffix in READABLE]
    return found


EXACT = [(name, path) for name, path in files() if name not in FLOORS]
ROUGH = [(name, path) for name, path in files() if name in FLOORS]


def named(pair: tuple[str, Path]) -> str:
    return f"{pair[0]}{pair[1].suffix}"


def expected(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "expected.json").read_text(encoding="utf-8")))


def answered(reading: Reading) -> dict[str, Any]:
    return reading.notice.model_dump(mode="json")


def comparable(want: dict[str, Any], got: dict[str, Any]) -> tuple[Any, Any]:
    """Both sides without what was not annotated: `citations` null in the right answer."""
    skipped = {"citations"} if want["citations"] is None else set()
    return tuple({k: v for k, v in side.items() if k not in skipped} for side in (want, got))


@pytest.mark.parametrize("name", sorted({name for name, _ in files()}))
def test_a_right_answer_is_a_whole_notice(name: str) -> None:
    want = expected(NOTICES / name)
    annotated = {**want, "citations": want["citations"] or []}
    assert Notice.model_validate(annotated).model_dump(mode="json") == annotated


@pytest.mark.parametrize(("name", "path"), EXACT, ids=map(named, EXACT))
def test_a_notice_is_read_as_people_read_it(name: str, path: Path) -> None:
    want, got = comparable(expected(NOTICES / name), answered(parse(path)))
    assert got == want


@pytest.mark.parametrize(("name", "path"), ROUGH, ids=map(named, ROUGH))
def test_no_field_of_a_notice_falls_below_its_floor(name: str, path: Path) -> None:
    found = scores(expected(NOTICES / name), answered(parse(path)))
    below = {
        field: round(found[field], 3)
        for field, floor in FLOORS[name].items()
        if found[field] < floor - 0.0005
    }
    assert below == {}


@pytest.mark.parametrize(("name", "path"), [*EXACT, *ROUGH], ids=map(named, [*EXACT, *ROUGH]))
def test_no_character_of_a_notice_is_left_over(name: str, path: Path) -> None:
    assert parse(path).coverage.unassigned == ()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_a_floor_has_a_notice(name: str) -> None:
    assert (NOTICES / name / "expected.json").is_file()


@pytest.mark.parametrize("name", sorted({name for name, _ in files()}))
def test_a_right_answer_scores_full_against_itself(name: str) -> None:
    want = expected(NOTICES / name)
    assert set(scores(want, want).values()) == {1.0}


# -- one real notice in many files --------------------------------------------------------------


@pytest.mark.parametrize("file", SAME_NOTICE)
def test_the_real_notice_is_the_same_in_every_file(shared: Path, file: str) -> None:
    folder = shared / "257-TB-SKHCN"
    want, got = comparable(expected(folder), answered(parse(folder / file)))
    if not file.endswith(".txt"):  # only the text file lacks the agency
        want.pop("issuer")
        assert got.pop("issuer") == "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
    assert got == want


OTHERS = [
    "467-TB-VPCP/source.txt",
    "7432-UBND-XD/source.pdf",
    "pci-lamdong/source.docx",
    "so-khcn-lamdong/source.docx",
]


@pytest.mark.parametrize("name", OTHERS)
def test_another_real_notice_is_read_as_people_read_it(shared: Path, name: str) -> None:
    path = shared / name
    want, got = comparable(expected(path.parent), answered(parse(path)))
    assert got == want


def test_a_stamp_that_contradicts_the_header_is_told_and_is_in_no_task(shared: Path) -> None:
    reading = parse(shared / "257-TB-SKHCN" / "annotated.pdf")
    (issue,) = (one for one in reading.issues if one.code == "number-contradiction")
    assert issue.parameters == {"header": "257/TB-SKHCN", "stamp": "999/TB-SKHCN"}
    assert reading.notice.number == "257/TB-SKHCN"
    assert not [task.text for task in tasks(reading) if "999" in task.text]


def test_what_was_inserted_is_read_and_what_was_deleted_or_hidden_is_not(shared: Path) -> None:
    reading = parse(shared / "257-TB-SKHCN" / "tracked-and-boxed.docx")
    said = " ".join(task.text for task in tasks(reading))
    assert "CHEN10/3/2021 theo quy định." in said
    for word in ("XOA", "CHUAN_AN", "HOPVANBAN"):
        assert word not in said, word
    assert "XOA" not in reading.text
    assert {"deleted-text-dropped", "hidden-text-dropped"} <= set(codes(reading))
    assert reading.coverage.unassigned == ()
