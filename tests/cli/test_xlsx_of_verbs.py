"""Excel files of the verbs that answer with tasks: `deadlines`, `diff`, `summarize`, `export`."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from program import Run, SamplesOn

from giaoban.cli.exporting import REGISTERS
from giaoban.out import WRITERS

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(autouse=True)
def place(samples_on: SamplesOn) -> Path:
    """A folder with the samples, no library."""
    return samples_on("2021-03-19", "thang2.docx", "thang3.docx")


def codes(path: Path) -> list[str]:
    """Of the tasks on the second sheet of a register."""
    column = load_workbook(path)["Sources"]["A"]
    return [str(cell.value) for cell in column[1:] if cell.value]


def heads_of(path: Path) -> list[list[str]]:
    """Of every table."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            delimiter = csv.Sniffer().sniff(file.readline(), ";,").delimiter
            file.seek(3)
            return [next(csv.reader(file, delimiter=delimiter))]
    tables = [sheet for sheet in load_workbook(path) if sheet.freeze_panes]
    rows = [sheet[int(sheet.freeze_panes.lstrip("ABCDEFGH")) - 1] for sheet in tables]
    return [[cell.value for cell in row if cell.value] for row in rows]


def test_every_format_of_a_register_has_its_writer() -> None:
    assert {("register", format_) for format_ in REGISTERS.values()} <= set(WRITERS)


@pytest.mark.parametrize("suffix", REGISTERS)
def test_what_is_due_is_written_as_a_register(giaoban: Run, place: Path, suffix: str) -> None:
    assert giaoban("deadlines", "thang3.docx", "-o", f"han{suffix}")[:2] == (0, "")
    assert (place / f"han{suffix}").stat().st_size > 0


def test_a_sheet_holds_what_was_asked_for_in_due_order(giaoban: Run, place: Path) -> None:
    code, _, err = giaoban("deadlines", "thang3.docx", "--before", "12/3", "-o", "han.xlsx")
    assert code == 0
    assert codes(place / "han.xlsx") == ["97/TB-SKHCN#1.1", "97/TB-SKHCN#3.1", "97/TB-SKHCN#1.4"]
    assert "No time given: 14" in err


def test_all_of_a_notice_is_exported(giaoban: Run, place: Path) -> None:
    assert giaoban("export", "thang3", "-o", "theo-doi.xlsx")[0] == 0
    assert len(set(codes(place / "theo-doi.xlsx"))) == 30


@pytest.mark.parametrize("call", ["export thang3", "deadlines thang3.docx"])
def test_frozen_is_said(giaoban: Run, place: Path, call: str) -> None:
    assert giaoban(*call.split(), "-o", "chot.xlsx", "--freeze")[0] == 0
    sheet = load_workbook(place / "chot.xlsx").worksheets[0]
    assert "Figures as of 2021-03-19, frozen" in str(sheet["A3"].value)


@pytest.mark.parametrize(
    "words",
    [
        ("deadlines", "thang3.docx"),
        ("diff", "thang2", "thang3"),
        ("export", "thang3"),
        ("summarize", "thang3"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_columns_are_headed_alike(
    giaoban: Run, place: Path, words: tuple[str, ...], suffix: str, language: str
) -> None:
    file = place / f"x{suffix}"
    assert giaoban(*words, "-o", file.name, "--lang", language)[0] == 0
    for heads in heads_of(file):
        assert len(heads) > 1
        assert len(set(heads)) == len(heads)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (("diff", "thang2", "thang3"), "TASKS COMPARED"),
        (("summarize", "thang3"), "SUMMARY · AS OF 2021-03-19"),
        (("export", "thang3", "--template", "phu-luc"), "ANNEX"),
    ],
)
def test_other_verbs_write_their_own_sheets(
    giaoban: Run, place: Path, words: tuple[str, ...], title: str
) -> None:
    assert giaoban(*words, "-o", "x.xlsx")[:2] == (0, "")
    assert load_workbook(place / "x.xlsx").worksheets[0]["A1"].value == title
