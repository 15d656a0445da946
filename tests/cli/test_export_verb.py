"""`giaoban export`: the tasks of notices, for the programs that offices open."""

import csv
import io
import json
from pathlib import Path

import pytest
from icalendar import Calendar
from program import Run, SamplesOn

from giaoban.cli.exporting import EXPORTS, TEMPLATES
from giaoban.out import WRITERS
from office import notice

SAMPLES = Path(__file__).parents[2] / "samples"
UNITS = [
    "Chi cục Tiêu chuẩn Đo lường Chất lượng",
    "Phòng Kế hoạch - Tài chính",
    "Phòng Quản lý công nghệ và An toàn bức xạ",
    "Phòng Quản lý khoa học",
    "Thanh tra Sở",
    "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ",
    "Văn phòng Sở",
]
MARCH = 30
"""Tasks of thang3."""


@pytest.fixture(autouse=True)
def place(samples_on: SamplesOn) -> Path:
    """A folder with the samples, no library."""
    return samples_on("2021-03-05", "thang1.docx", "thang2.docx", "thang3.docx")


def written(place: Path, pattern: str) -> list[str]:
    return sorted(path.name for path in place.glob(pattern))


def uids(path: Path) -> list[str]:
    return [str(one["UID"]) for one in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


# -- which notices, which format ------------------------------------------------------------------


def test_every_format_and_template_has_its_writer() -> None:
    plain = {one for one in EXPORTS.values() if one not in TEMPLATES}
    templated = {f"{one}/{name}" for one, names in TEMPLATES.items() for name in names}
    written_ = {format_ for kind, format_ in WRITERS if kind == "register"}
    assert plain | templated <= written_


@pytest.mark.parametrize("suffix", EXPORTS)
def test_the_suffix_says_the_format_and_no_file_is_written_over(
    giaoban: Run, place: Path, suffix: str
) -> None:
    words = ("export", "thang3", "-o", f"viec{suffix}")
    assert giaoban(*words)[:2] == (0, "")
    first = (place / f"viec{suffix}").read_bytes()
    assert first
    code, _, err = giaoban(*words)
    assert (code, f"viec{suffix}" in err) == (2, True)
    assert giaoban(*words, "--force")[0] == 0
    assert (place / f"viec{suffix}").read_bytes() == first


@pytest.mark.parametrize("format_", ["chat", "csv", "json", "jsonl", "md"])
def test_a_text_is_printed_as_it_is_filed(giaoban: Run, place: Path, format_: str) -> None:
    code, out, _ = giaoban("export", "thang3", "--format", format_)
    suffix = next(one for one, known in EXPORTS.items() if known == format_)
    giaoban("export", "thang3", "-o", f"viec{suffix}")
    filed = (place / f"viec{suffix}").read_bytes().decode("utf-8")
    assert (code, out) == (0, filed.replace("\r\n", "\n"))


@pytest.mark.parametrize("names", [("thang3",), ("thang3.docx",), ("97/TB-SKHCN",), ("latest",)])
def test_a_notice_is_named_as_everywhere(giaoban: Run, names: tuple[str, ...]) -> None:
    code, out, _ = giaoban("export", *names, "--format", "json")
    made = json.loads(out)
    assert (code, made["tasks"], len(made["notices"])) == (0, MARCH, 1)


def test_without_a_name_all_notices_of_the_folder_are_exported(giaoban: Run) -> None:
    _, out, _ = giaoban("export", "--format", "json")
    assert len(json.loads(out)["notices"]) == 3


def test_the_library_is_asked_where_there_is_one(giaoban: Run) -> None:
    giaoban("add", "thang3.docx")
    giaoban("done", "thang3#1.1", "--on", "04/3")
    _, out, _ = giaoban("export", "--format", "jsonl")
    items = [json.loads(line) for line in out.splitlines()]
    states = {item["state"] for item in items if item["task"]["id"] == "1.1"}
    assert states == {"done"}
    assert {item["notice"]["number"] for item in items} == {"97/TB-SKHCN"}


def test_of_one_unit(giaoban: Run) -> None:
    _, out, _ = giaoban("export", "thang3", "--unit", "thanh tra", "--format", "chat")
    assert "Thanh tra Sở (tasks: 2)" in out
    assert "Phòng Kế hoạch - Tài chính (tasks" not in out


# -- a file for each unit -------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".ics", ".csv", ".txt", ".md", ".json"])
def test_each_unit_has_a_file_that_is_named_after_it(
    giaoban: Run, place: Path, suffix: str
) -> None:
    code, out, err = giaoban("export", "thang3", "-o", f"viec{suffix}", "--split-by", "unit")
    assert (code, out) == (0, "")
    names = [f"viec - {unit}{suffix}" for unit in UNITS]
    assert written(place, f"viec*{suffix}") == names
    assert all(name in err for name in names)


def test_a_file_for_each_unit_is_not_written_over_and_none_is_half_written(
    giaoban: Run, place: Path
) -> None:
    there = place / "viec - Thanh tra Sở.txt"
    there.write_text("của tôi", encoding="utf-8")
    words = ("export", "thang3", "-o", "viec.txt", "--split-by", "unit")
    code, _, err = giaoban(*words)
    assert (code, there.name in err) == (2, True)
    assert written(place, "viec*") == [there.name]
    assert giaoban(*words, "--force")[0] == 0
    assert len(written(place, "viec*")) == len(UNITS)
    assert "Thanh tra Sở (tasks: 2)" in there.read_text(encoding="utf-8")


def test_where_no_unit_is_told_there_is_nothing_to_split(giaoban: Run, place: Path) -> None:
    (place / "thu.txt").write_text("Kính gửi anh An,\n\nMời anh đến họp.\n", encoding="utf-8")
    code, _, err = giaoban("export", "thu.txt", "-o", "viec.csv", "--split-by", "unit")
    assert (code, written(place, "viec*")) == (2, [])
    assert "Error" in err


def test_tasks_and_units_without_a_file_are_told(giaoban: Run, place: Path) -> None:
    text = notice("Phối hợp với Công an huyện lập kế hoạch.")
    text += "2. Các nội dung khác\n- Mua sắm máy tính trước ngày 09/3/2021.\n"
    (place / "le.txt").write_text(text, encoding="utf-8")
    _, _, err = giaoban("export", "le.txt", "-o", "viec.csv", "--split-by", "unit")
    assert "No part for units that only co-operate, and are not in the profile: Công an" in err


def test_where_all_is_told_to_all_that_is_said(giaoban: Run, place: Path) -> None:
    text = notice("Lập kế hoạch.").replace("1. Phòng Quản lý khoa học", "1. Các phòng, đơn vị")
    (place / "chung.txt").write_text(text, encoding="utf-8")
    code, _, err = giaoban("export", "chung.txt", "-o", "viec.csv", "--split-by", "unit")
    assert (code, written(place, "viec*")) == (2, [])
    assert "no task is told to a unit by name: all 1 are for everyone, or for nobody" in err


# -- calendars ------------------------------------------------------------------------------------


def test_what_is_not_in_a_calendar_is_counted(giaoban: Run, place: Path) -> None:
    _, _, err = giaoban("export", "thang3", "-o", "lich.ics")
    told = "Events: 14 · Tasks without a day, not in the calendar: 17 of 30"
    assert told in err
    assert len(uids(place / "lich.ics")) == 14


def test_a_calendar_without_events_is_refused(giaoban: Run, place: Path) -> None:
    (place / "nep.txt").write_text(notice("Duy trì trật tự nội vụ."), encoding="utf-8")
    code, _, err = giaoban("export", "nep.txt", "-o", "lich.ics")
    assert (code, written(place, "lich*")) == (2, [])
    assert "a calendar would be empty: no task has a day" in err


def test_units_without_a_day_have_no_calendar_and_that_is_told(giaoban: Run, place: Path) -> None:
    more = "\n2. Văn phòng Sở\n\n- Duy trì trật tự nội vụ.\n\nNơi nhận:"
    text = notice("Lập kế hoạch trước ngày 12/3/2021.").replace("\nNơi nhận:", more)
    (place / "hai.txt").write_text(text, encoding="utf-8")
    code, _, err = giaoban("export", "hai.txt", "-o", "lich.ics", "--split-by", "unit")
    assert (code, written(place, "lich*")) == (0, ["lich - Phòng Quản lý khoa học.ics"])
    assert "No calendar, for no task has a day: Văn phòng Sở" in err


def test_a_file_has_the_events_of_the_library_that_holds_it(giaoban: Run, place: Path) -> None:
    signed = notice("Lập kế hoạch trước ngày 12/3/2021.")
    draft = signed.replace("Số: 12/", "Số:     /")
    for name, text in (("du-thao.txt", draft), ("ky.txt", signed)):
        (place / name).write_text(text, encoding="utf-8")
        assert giaoban("add", name)[0] == 0
    giaoban("export", "12", "-o", "so.ics")
    giaoban("deadlines", "ky.txt", "-o", "tep.ics")
    assert uids(place / "tep.ics") == uids(place / "so.ics")


def test_a_second_import_doubles_nothing(giaoban: Run, place: Path) -> None:
    giaoban("export", "thang3", "-o", "truoc.ics")
    giaoban("add", "thang3.docx")
    giaoban("extend", "thang3#1.1", "--to", "15/4/2021")
    giaoban("export", "thang3", "-o", "sau.ics", "--as-of", "19/3/2021")
    assert uids(place / "sau.ics") == uids(place / "truoc.ics")
    days = [
        {str(one["UID"]): one.decoded("DTSTART") for one in Calendar.from_ical(data).walk("VEVENT")}
        for data in ((place / name).read_bytes() for name in ("truoc.ics", "sau.ics"))
    ]
    moved = [(str(days[0][uid]), str(day)) for uid, day in days[1].items() if day != days[0][uid]]
    assert moved == [("2021-03-11", "2021-04-15")]


def test_what_is_due_is_a_calendar_too(giaoban: Run, place: Path) -> None:
    assert giaoban("deadlines", "thang3.docx", "-o", "han.ics")[0] == 0
    giaoban("export", "thang3", "-o", "lich.ics")
    assert uids(place / "han.ics")
    assert set(uids(place / "han.ics")) <= set(uids(place / "lich.ics"))


# -- sheets ---------------------------------------------------------------------------------------


def test_a_sheet_is_as_excel_has_it_in_the_users_language(giaoban: Run, place: Path) -> None:
    giaoban("export", "thang3", "-o", "viec.csv", "--lang", "vi")
    data = (place / "viec.csv").read_bytes()
    assert data.startswith("\ufeffSTT;".encode())
    assert b"\r\n" in data


@pytest.mark.parametrize("words", [("export", "thang3", "--format", "csv"), ("deadlines", "--csv")])
@pytest.mark.parametrize(
    ("typed", "separator"), [(";", ";"), (",", ","), ("|", "|"), ("tab", "\t")]
)
def test_separator_and_mark_can_be_chosen(
    giaoban: Run, words: tuple[str, ...], typed: str, separator: str
) -> None:
    _, out, _ = giaoban(*words, "--separator", typed, "--no-bom")
    assert not out.startswith("\ufeff")
    heads, *rows = csv.reader(io.StringIO(out), delimiter=separator, strict=True)
    assert "Task" in heads
    assert {len(row) for row in rows} == {len(heads)}


@pytest.mark.parametrize("words", [("diff", "thang2", "thang3"), ("summarize", "thang3")])
def test_comparisons_and_summaries_are_sheets_too(
    giaoban: Run, place: Path, words: tuple[str, ...]
) -> None:
    assert giaoban(*words, "-o", "bang.csv")[0] == 0
    heads, *rows = csv.reader(io.StringIO((place / "bang.csv").read_bytes().decode("utf-8-sig")))
    assert heads[0] == "Unit"
    assert {len(row) for row in rows} == {len(heads)}


# -- wrong calls ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("thang3",), "-o"),
        (("thang3", "--format", "ics"), "-o"),
        (("thang3", "--format", "xlsx", "-o", "-"), "-o"),
        (("thang3", "--format", "chat", "--split-by", "unit"), "-o viec.txt"),
        (("thang3", "--format", "docx"), "-o viec.docx"),
        (("thang3", "-o", "x"), ".xlsx"),
        (("thang3", "-o", "x" * 252 + ".docx"), "shorter"),
        (("thang3.docx", "khong.txt", "-o", "x.csv"), "khong.txt"),
        (("thang3", "--format", "pdf", "-o", "x.pdf"), "pdf"),
        (("thang3", "-o", "x.pdf"), ".pdf"),
        (("thang3", "--format", "csv", "-o", "x.ics"), "--format csv"),
        (("thang3", "-o", "x.xlsx", "--separator", ";"), "--separator"),
        (("thang3", "-o", "x.html", "--no-bom"), "--no-bom"),
        (("thang3", "-o", "x.docx", "--freeze"), "--freeze"),
        (("thang3", "-o", "x.xlsx", "--template", "phu-luc", "--freeze"), "--freeze"),
        (("thang3", "-o", "x.ics", "--split-by", "month"), "month"),
        (("thang3", "-o", "x.docx", "--template", "theo-doi"), "theo-doi"),
        (("thang3", "-o", "x.csv", "--template", "phieu"), "phieu"),
        (("thang3", "-o", "x.csv", "--separator", "-"), "--separator"),
        (("thang3", "-o", "x.csv", "--unit", "Phòng Hải đảo"), "Phòng Hải đảo"),
        (("thang9", "-o", "x.csv"), "thang9"),
        (("thang3.docx", "-o", "khong-co/x.csv"), "khong-co"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_call_says_what_is_wrong_and_writes_nothing(
    giaoban: Run, place: Path, words: tuple[str, ...], told: str
) -> None:
    code, out, err = giaoban("export", *words)
    assert (code, out) == (2, "")
    assert told in err
    assert written(place, "x*") == []


def test_a_name_with_a_unit_behind_it_is_no_longer_than_systems_allow(
    giaoban: Run, place: Path
) -> None:
    assert giaoban("export", "thang3", "-o", "đ" * 120 + ".txt", "--split-by", "unit")[0] == 0
    made = [path.name for path in place.glob("*.txt")]
    assert len(made) == len(UNITS)
    assert max(len(name.encode()) for name in made) < 255


def test_a_notice_is_never_written_over(giaoban: Run, place: Path) -> None:
    before = (place / "thang3.docx").read_bytes()
    for name in ("thang3", "thang3.docx", "97/TB-SKHCN"):
        assert giaoban("export", name, "-o", "thang3.docx", "--force")[0] == 2
    assert (place / "thang3.docx").read_bytes() == before


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_exported(
    giaoban: Run, place: Path
) -> None:
    (place / "hong.docx").write_bytes(b"PK\x03\x04 not a document")
    code, out, err = giaoban("export", "hong.docx", "thang3.docx", "--format", "json")
    assert (code, json.loads(out)["tasks"]) == (3, MARCH)
    assert "hong.docx" in err


def test_what_may_be_work_is_told_beside_every_format(giaoban: Run, place: Path) -> None:
    text = notice("Lập kế hoạch trước ngày 12/3/2021.")
    text = text.replace("1. Phòng Quản lý khoa học", "1. Câu lạc bộ 4.0 & AI")
    (place / "la.txt").write_text(text, encoding="utf-8")
    for file in ("la.csv", "la.docx", "la.ics", "la.md"):
        assert "passages that may give work" in giaoban("export", "la.txt", "-o", file)[2]
    assert "In no task" in (place / "la.md").read_text(encoding="utf-8")
    assert json.loads(giaoban("export", "la.txt", "--format", "json")[1])["unclear"] == 1
    assert "may give work: 1" in giaoban("summarize", "la.txt")[1]
    assert "may give work" in giaoban("diff", "la.txt", "thang3.docx")[2]


def test_a_file_that_the_library_has_not_is_read(giaoban: Run, place: Path) -> None:
    assert giaoban("add", "thang1.docx")[0] == 0
    for verb in (("export", "thang3.docx", "--format", "json"), ("summarize", "thang3.docx")):
        code, out, err = giaoban(*verb)
        assert (code, err) == (0, "")
        assert "97/TB-SKHCN" in out
    assert giaoban("report", "thang3.docx", "-o", "bao-cao.docx")[0] == 0
    assert giaoban("export", "thang3", "--format", "json")[0] == 2


def test_a_library_without_a_task_gives_an_empty_sheet(giaoban: Run, place: Path) -> None:
    text = notice("Lập kế hoạch.").replace("- Lập kế hoạch.\n", "")
    (place / "rong.txt").write_text(text, encoding="utf-8")
    code, out, _ = giaoban("export", "rong.txt", "--format", "csv", "--no-bom")
    assert (code, len(out.splitlines())) == (0, 1)
