"""`giaoban demo`: a minute without a file of one's own."""

import json
from pathlib import Path

import pytest
from program import Run

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = {"thang2.docx", "thang3.docx", "theo-doi.xlsx", "thang3.html"}


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("GIAOBAN_LIBRARY", str(tmp_path / "library" / "library.db"))
    monkeypatch.setenv("GIAOBAN_PROFILE", "")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_makes_a_folder_and_nothing_else(giaoban: Run, place: Path) -> None:
    code, out, err = giaoban("demo", "--lang", "en")
    assert (code, err) == (0, "")
    assert {path.name for path in place.iterdir()} == {"giaoban-demo"}
    assert {path.name for path in (place / "giaoban-demo").iterdir()} == FILES
    assert "Phòng Quản lý khoa học" in out


@pytest.mark.parametrize("kept", [False, True], ids=["no library", "a library"])
def test_what_it_says_to_type_next_can_be_typed(
    giaoban: Run, place: Path, monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    if kept:
        assert giaoban("add", str(SAMPLES / "thang1.docx"))[0] == 0
    _, out, _ = giaoban("demo", "thử xem", "--lang", "en")
    told = out.partition("What to type next:\n")[2].splitlines()
    there, *calls = [line.strip() for line in told if line.startswith("  ")]
    assert there == 'cd "thử xem"'
    monkeypatch.chdir(place / "thử xem")
    for call in calls:
        program, *words = call.split()
        assert (program, giaoban(*words)[0]) == ("giaoban", 0)


def test_its_notices_are_those_of_the_samples(giaoban: Run, place: Path) -> None:
    giaoban("demo")
    for name in ("thang2.docx", "thang3.docx"):
        assert (place / "giaoban-demo" / name).read_bytes() == (SAMPLES / name).read_bytes()
    code, out, _ = giaoban("parse", "giaoban-demo/thang3.docx", "--json")
    assert (code, json.loads(out)["notice"]["number"]) == (0, "97/TB-SKHCN")


def test_what_is_there_is_not_written_over(giaoban: Run, place: Path) -> None:
    (place / "giaoban-demo").mkdir()
    (place / "giaoban-demo" / "thang3.docx").write_bytes(b"mine")
    code, out, err = giaoban("demo", "--lang", "en")
    assert (code, out) == (2, "")
    assert "--force" in err
    assert {path.name for path in (place / "giaoban-demo").iterdir()} == {"thang3.docx"}
    assert giaoban("demo", "--force")[0] == 0


@pytest.mark.parametrize(
    ("name", "told"),
    [("no/such", "no/such: there is no folder no"), ("file", "this is a file"), (" ", "FOLDER")],
)
def test_where_no_folder_can_be_made_it_says_so(
    giaoban: Run, place: Path, name: str, told: str
) -> None:
    (place / "file").write_bytes(b"")
    code, out, err = giaoban("demo", name, "--lang", "en")
    assert (code, out, told in err) == (2, "", True)
    assert [path.name for path in place.iterdir()] == ["file"]
