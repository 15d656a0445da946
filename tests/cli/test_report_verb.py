"""`giaoban report`: how a notice was carried out, and whom to remind, as Word files."""

import io
from pathlib import Path

import docx
import pytest
from program import Run, SamplesOn

from office import notice

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(autouse=True)
def folder(samples_on: SamplesOn) -> Path:
    """The notices of February and March, no library, on Friday 19 March 2021."""
    return samples_on("2021-03-19", "thang2.docx", "thang3.docx")


def paragraphs(path: Path) -> list[str]:
    return [one.text for one in docx.Document(io.BytesIO(path.read_bytes())).paragraphs]


def test_the_report_is_written_and_told_about(giaoban: Run, folder: Path) -> None:
    code, out, err = giaoban("report", "thang3", "-o", "bao-cao.docx")
    assert (code, out) == (0, "")
    assert "Reported on 97/TB-SKHCN, as things stood on 2021-03-19: 30 tasks." in err
    assert "Of 5 tasks the day is over, and nobody recorded whether they are done." in err
    assert "Units with late tasks (for a text to each: --reminders FILE): Phòng Kế hoạch" in err
    assert paragraphs(folder / "bao-cao.docx")[0] == "REPORT"
    assert not (folder / "nhac.docx").exists()


def test_work_that_may_be_missing_is_told(giaoban: Run, folder: Path) -> None:
    text = notice("Lập kế hoạch trước ngày 12/3/2021.")
    text = text.replace("1. Phòng Quản lý khoa học", "1. Câu lạc bộ 4.0 & AI")
    (folder / "la.txt").write_text(text, encoding="utf-8")
    _, _, err = giaoban("report", "la.txt", "-o", "la.docx")
    assert "Warning: 1 passages that may give work" in err
    told = "- Not counted: 1 passages of the notice that may give work, unclear to whom."
    assert told in paragraphs(folder / "la.docx")


def test_the_reminders_are_a_file_of_their_own(giaoban: Run, folder: Path) -> None:
    code, _, err = giaoban("report", "thang3", "-o", "x.docx", "--reminders", "nhac.docx")
    assert code == 0
    assert "Texts to look through and to send: Phòng Kế hoạch - Tài chính; " in err
    assert "In no text, for no unit is named: 97/TB-SKHCN#8.3." in err
    assert "To: Phòng Kế hoạch - Tài chính" in paragraphs(folder / "nhac.docx")


def test_where_nobody_is_late_no_reminder_is_written(giaoban: Run, folder: Path) -> None:
    words = ("report", "thang3", "--as-of", "2021-03-03", "-o", "x.docx", "--reminders", "n.docx")
    code, _, err = giaoban(*words)
    assert code == 0
    assert "No unit has late tasks: no text to remind one was written." in err
    assert (folder / "x.docx").exists()
    assert not (folder / "n.docx").exists()


def test_of_a_day_before_the_notice_nothing_is_reported(giaoban: Run, folder: Path) -> None:
    code, out, err = giaoban("report", "thang3", "--as-of", "2021-03-01", "-o", "x.docx")
    assert (code, out) == (2, "")
    assert "on 2021-03-01 there was no 97/TB-SKHCN yet: it is of 2021-03-02" in err
    assert not (folder / "x.docx").exists()


def test_a_part_of_work_whose_leader_is_reminded_is_told(giaoban: Run, folder: Path) -> None:
    text = notice("Chủ trì, phối hợp với Văn phòng Sở mua sắm máy tính trước ngày 09/3/2021.")
    text += "2. Văn phòng Sở\n- Phối hợp với Phòng Quản lý khoa học mua sắm máy tính "
    text += "trước ngày 09/3/2021.\n"
    (folder / "doi.txt").write_text(text, encoding="utf-8")
    _, _, err = giaoban("report", "doi.txt", "-o", "x.docx", "--reminders", "n.docx")
    assert "In no text of their own, for the unit that leads is reminded: " in err


def test_what_the_library_knows_is_reported(giaoban: Run, folder: Path) -> None:
    assert giaoban("add", ".")[0] == 0
    assert giaoban("done", "thang3#2.4", "--on", "2021-03-18", "--evidence", "BC 12")[0] == 0
    assert giaoban("report", "97", "--since", "2021-03-01", "-o", "x.docx")[0] == 0
    told = paragraphs(folder / "x.docx")
    assert "II. TASKS THAT ARE DONE (1)" in told
    assert "V. TASKS WHOSE DAY IS OVER, WITHOUT A RECORDED RESULT (5)" in told


@pytest.mark.parametrize("name", ["thang2", "thang2.docx", "52/TB-SKHCN", "2021-02"])
def test_a_notice_is_named_in_any_way(giaoban: Run, name: str) -> None:
    _, _, err = giaoban("report", name, "-o", "x.docx")
    assert "Reported on 52/TB-SKHCN" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("thang3", "-o", "x.pdf"), "unknown suffix .pdf"),
        (("thang3", "-o", "-"), "is not printed here"),
        (("thang3", "-o", "x.docx", "--reminders", "-"), "is not printed here"),
        (("thang3", "-o", "x.docx", "--reminders", "./x.docx"), "cannot hold both"),
        (("thang3", "-o", "x.docx", "--reminders", "no/x.docx"), "there is no folder no"),
        (("thang3", "-o", "thang3.docx", "--force"), "this is the file that is being read"),
        (("thang9", "-o", "x.docx"), "there is no notice thang9"),
        (("thang3",), "--output is missing"),
        (("-o", "x.docx"), "is missing"),
    ],
)
def test_a_call_that_cannot_be_done_says_why_and_writes_nothing(
    giaoban: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    code, out, err = giaoban("report", *words)
    assert (code, out) == (2, "")
    assert says in err
    assert sorted(path.name for path in folder.iterdir()) == ["thang2.docx", "thang3.docx"]


def test_a_file_is_replaced_only_by_force(giaoban: Run, folder: Path) -> None:
    (folder / "x.docx").write_bytes(b"mine")
    code, _, err = giaoban("report", "thang3", "-o", "x.docx")
    assert (code, (folder / "x.docx").read_bytes()) == (2, b"mine")
    assert "--force" in err
    assert giaoban("report", "thang3", "-o", "x.docx", "--force")[0] == 0
    assert (folder / "x.docx").read_bytes()[:2] == b"PK"


def test_what_reads_like_no_notice_is_told(giaoban: Run, folder: Path) -> None:
    (folder / "thu.txt").write_text("Kính gửi anh,\nEm gửi anh tài liệu.\n", encoding="utf-8")
    code, _, err = giaoban("report", "thu.txt", "-o", "x.docx")
    assert code == 0
    assert "Warning: thu.txt reads like no directive notice." in err
    assert "There is no task." in paragraphs(folder / "x.docx")


def test_annex_and_slips_are_exported(giaoban: Run, folder: Path) -> None:
    assert giaoban("export", "thang3", "-o", "phu-luc.docx")[0] == 0
    assert paragraphs(folder / "phu-luc.docx")[0] == "ANNEX"
    assert giaoban("export", "thang3", "-o", "phieu.docx", "--split-by", "unit")[0] == 0
    found = sorted(folder.glob("phieu - *.docx"))
    assert len(found) == 7
    assert all(paragraphs(path)[0] == "SLIP OF TASKS" for path in found)


def test_the_summary_is_written_for_word(giaoban: Run, folder: Path) -> None:
    assert giaoban("summarize", "thang3", "-o", "tong-hop.docx")[0] == 0
    assert paragraphs(folder / "tong-hop.docx")[0] == "Summary · As of 2021-03-19"


def test_the_help_has_examples(giaoban: Run) -> None:
    code, out, _ = giaoban("report", "--help")
    assert code == 0
    assert out.count("  giaoban report") >= 2
