"""`giaoban draft`: next month's notice, begun, as a Word file."""

import shutil
from pathlib import Path

import pytest
from program import Run, SamplesOn

from giaoban import parse

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(autouse=True)
def folder(samples_on: SamplesOn) -> Path:
    """The notices of February and March, no library, on Wednesday 24 March 2021."""
    return samples_on("2021-03-24", "thang2.docx", "thang3.docx")


def number(giaoban: Run, *words: str) -> str:
    """Of the notice that a draft is begun from."""
    code, _, err = giaoban("draft", *words, "-o", "moi.docx", "--force")
    assert code == 0, err
    return err.partition("Begun from ")[2].partition(",")[0]


def test_the_draft_of_the_month_is_written_and_told_about(giaoban: Run, folder: Path) -> None:
    code, out, err = giaoban("draft", "--for", "2021-04", "-o", "thang4.docx")
    assert (code, out) == (0, "")
    assert "Begun from 97/TB-SKHCN, as things stood on 2021-03-24: 28 tasks." in err
    assert "Left out: 0 done, 2 past appointments." in err
    assert "97/TB-SKHCN#5.2" in err
    notice = parse(folder / "thang4.docx").notice
    assert notice.period is not None
    assert (notice.number, notice.period.start.month) == ("/TB-SKHCN", 4)


@pytest.mark.parametrize("month", ["2021-04", "4/2021", "thang4", "tháng 4", "Tháng 4/2021"])
def test_a_month_is_typed_in_any_way(giaoban: Run, folder: Path, month: str) -> None:
    assert number(giaoban, "--for", month) == "97/TB-SKHCN"
    assert "tháng 4 năm 2021" in parse(folder / "moi.docx").text


def test_a_month_without_a_year_is_the_one_next_to_the_notices(giaoban: Run, folder: Path) -> None:
    assert number(giaoban, "--for", "tháng 1", "--from", "thang3") == "97/TB-SKHCN"
    assert "tháng 01 năm 2021" in parse(folder / "moi.docx").text


def test_the_notice_is_the_latest_before_that_month(giaoban: Run) -> None:
    assert number(giaoban, "--for", "2021-03") == "52/TB-SKHCN"
    assert number(giaoban, "--for", "2021-12") == "97/TB-SKHCN"


@pytest.mark.parametrize("name", ["thang2", "thang2.docx", "52/TB-SKHCN", "2021-02", "52"])
def test_another_notice_is_named(giaoban: Run, name: str) -> None:
    assert number(giaoban, "--for", "2021-04", "--from", name) == "52/TB-SKHCN"


def test_the_day_says_what_is_late(giaoban: Run) -> None:
    _, _, early = giaoban(
        "draft", "--for", "2021-04", "--as-of", "2021-03-05", "-o", "moi.docx", "--force"
    )
    assert "Left out: 0 done, 0 past appointments." in early


def test_what_the_library_knows_as_done_is_left_out(giaoban: Run) -> None:
    assert giaoban("add", ".")[0] == 0
    assert giaoban("done", "thang3#1.1", "--on", "2021-03-12")[0] == 0
    _, _, err = giaoban("draft", "--for", "thang4", "-o", "thang4.docx")
    assert "27 tasks" in err
    assert "Left out: 1 done" in err


def test_a_file_is_replaced_only_by_force(giaoban: Run, folder: Path) -> None:
    (folder / "thang4.docx").write_bytes(b"mine")
    code, _, err = giaoban("draft", "--for", "2021-04", "-o", "thang4.docx")
    assert (code, (folder / "thang4.docx").read_bytes()) == (2, b"mine")
    assert "--force" in err
    assert giaoban("draft", "--for", "2021-04", "-o", "thang4.docx", "--force")[0] == 0
    assert (folder / "thang4.docx").read_bytes()[:2] == b"PK"


def test_the_notice_itself_is_never_written_over(giaoban: Run) -> None:
    words = ("--for", "2021-04", "--from", "thang3", "-o", "thang3.docx", "--force")
    code, _, err = giaoban("draft", *words)
    assert code == 2
    assert "this is the file that is being read" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--for", "thang13", "-o", "x.docx"), "--for: thang13 names no month"),
        (("--for", "quý II/2021", "-o", "x.docx"), "names no month"),
        (("--for", "31/3", "-o", "x.docx"), "names no month"),
        (("--for", "0000-04", "-o", "x.docx"), "names no month"),
        (("--for", "2021-01", "-o", "x.docx"), "no notice comes before 2021-01"),
        (("--for", "2021-04", "--from", "thang9", "-o", "x.docx"), "there is no notice thang9"),
        (("--for", "2021-04", "-o", "x.pdf"), "unknown suffix .pdf"),
        (("--for", "2021-04", "-o", "-"), "it is not printed here"),
        (("--for", "2021-04", "-o", "."), "Name the file to write: -o thang4.docx"),
        (("--for", "2021-04", "-o", "x"), "Name the file to write: -o x.docx"),
        (("--for", "2021-04"), "--output is missing"),
        (("-o", "x.docx"), "--for is missing"),
    ],
)
def test_a_call_that_cannot_be_done_says_why(
    giaoban: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    code, out, err = giaoban("draft", *words)
    assert (code, out) == (2, "")
    assert says in err
    assert sorted(path.name for path in folder.iterdir()) == ["thang2.docx", "thang3.docx"]


def test_the_office_of_the_profile_comes_before_others(
    giaoban: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = folder / "giaoban.toml"
    profile.write_text('[office]\nname = "Sở Khoa học và Công nghệ"\n', encoding="utf-8")
    monkeypatch.setenv("GIAOBAN_PROFILE", str(profile))
    other = Path(SAMPLES.parent, "tests", "notices", "a-ministry", "source.docx")
    shutil.copy(other, folder / "bo.docx")
    assert number(giaoban, "--for", "2025-06") == "97/TB-SKHCN"


def test_a_draft_that_lies_in_the_folder_counts_only_where_it_is_named(
    giaoban: Run, folder: Path
) -> None:
    assert giaoban("draft", "--for", "2021-04", "-o", "moi.docx")[0] == 0
    passed_over = "Drafts that are still to be filled in, passed over: moi.docx"
    for words in (("deadlines",), ("summarize",), ("diff", "2021-02", "2021-03")):
        code, out, err = giaoban(*words)
        assert (code, "moi.docx" in out) == (0, False), words
        assert passed_over in err
    code, _, err = giaoban("deadlines", "moi.docx")
    assert (code, "passed over" in err) == (0, False)


def test_a_draft_in_a_folder_is_not_entered(giaoban: Run, folder: Path) -> None:
    assert giaoban("draft", "--for", "2021-04", "-o", "moi.docx")[0] == 0
    code, _, err = giaoban("add", ".")
    assert code == 0
    assert "Drafts that are still to be filled in, passed over: moi.docx" in err
    assert "moi.docx" not in giaoban("list")[1]
    code, out, _ = giaoban("add", "moi.docx")
    assert "a draft: places are still to be filled in" in out


def test_sections_that_are_read_otherwise_are_told(giaoban: Run, folder: Path) -> None:
    other = Path(SAMPLES.parent, "tests", "notices", "b-directive", "source.docx")
    shutil.copy(other, folder / "chi-thi.docx")
    _, _, err = giaoban("draft", "--for", "2026-05", "--from", "chi-thi", "-o", "moi.docx")
    assert "Look at these sections, which are read with another number of tasks: 6." in err


def test_the_help_has_examples(giaoban: Run) -> None:
    code, out, _ = giaoban("draft", "--help")
    assert code == 0
    assert out.count("  giaoban draft") >= 2
