"""`giaoban check` and `giaoban explain`."""

import json
import shutil
from pathlib import Path

import pytest
from program import Run

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with a right notice and one whose number has no zero, no library."""
    shutil.copy(SAMPLES / "thang3.txt", tmp_path)
    text = (SAMPLES / "thang3.txt").read_text("utf-8").replace("Số: 97/", "Số: 7/", 1)
    (tmp_path / "sai.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("GIAOBAN_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.setenv("GIAOBAN_PROFILE", "")
    monkeypatch.setenv("GIAOBAN_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_fault_is_shown_with_its_place_its_reason_and_what_to_do(giaoban: Run) -> None:
    code, out, err = giaoban("check", "sai.txt", "--select", "form")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    head = lines.index("Error · line 4 · number-leading-zero")
    assert lines[head + 1] == "    | Số: 7/TB-SKHCN"
    assert lines[head + 2] == "    |     ^^^^^^^^^^"
    assert "07/TB-SKHCN" in lines[head + 3]
    assert "Correct by a document of your own" in lines[head + 4]
    assert "Nghị định 30/2020/NĐ-CP" in lines[head + 5]
    assert lines[-1] == "Error: 1 · Warning: 0 · Note: 0"


def test_a_right_notice_is_0(giaoban: Run) -> None:
    code, out, _ = giaoban("check", "thang3.txt", "--select", "form")
    assert (code, "Nothing was found." in out) == (0, True)


def test_a_draft_is_changed_not_corrected(giaoban: Run, place: Path) -> None:
    text = (place / "thang3.txt").read_text("utf-8").replace("Số: 97/", "Số:      /", 1)
    (place / "nhap.txt").write_text(text.replace("- Lưu:", "- Lưu"), encoding="utf-8")
    _, out, _ = giaoban("check", "nhap.txt", "--select", "archive-form")
    assert "a draft" in out
    assert "Change this: " in out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("sai.txt",), 1),
        (("sai.txt", "--exit-zero"), 0),
        (("sai.txt", "--select", "number-leading-zero"), 1),
        (
            ("sai.txt", "--select", "number-leading-zero,motto", "--ignore", "number-leading-zero"),
            0,
        ),
        (("sai.txt", "--select", "form", "--ignore", "form"), 0),
        (("sai.txt", "--select", "number-blank"), 0),
        (("thang3.txt", "khong-co.txt"), 3),
        (("khong-co.txt",), 3),
        ((".",), 3),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_is_looked_for_can_be_chosen(giaoban: Run, words: tuple[str, ...], code: int) -> None:
    assert giaoban("check", *words)[0] == code


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--profile", "nd99"), "nd30"),
        (("--select", "number-leading-zeros"), "number-leading-zero"),
        (("--ignore", "abc"), "form"),
    ],
)
def test_a_word_that_nobody_knows_is_refused(
    giaoban: Run, words: tuple[str, ...], told: str
) -> None:
    code, out, err = giaoban("check", "sai.txt", *words)
    assert (code, out, told in err) == (2, "", True)


def test_for_programs_each_finding_has_its_place(giaoban: Run) -> None:
    _, out, _ = giaoban("check", "sai.txt", "--select", "number-leading-zero", "--json")
    (item,) = json.loads(out)["items"]
    assert (item["source"], item["profile"], item["issued"]) == ("sai.txt", "nd30", True)
    (found,) = item["findings"]
    assert (found["code"], found["severity"], found["at"]) == (
        "number-leading-zero",
        "error",
        "/number",
    )
    assert found["spans"][0]["line"] == 4


def test_the_rules_can_be_named(giaoban: Run) -> None:
    _, out, _ = giaoban("check", "sai.txt", "--profile", "hd05", "--json")
    (item,) = json.loads(out)["items"]
    assert item["profile"] == "hd05"
    assert "authority-form-party" in {one["code"] for one in item["findings"]}


def test_a_notice_of_the_library_is_read_from_its_file_or_its_words(
    giaoban: Run, place: Path
) -> None:
    assert giaoban("add", "sai.txt")[0] == 0
    for there in (True, False):
        if not there:
            (place / "sai.txt").unlink()
        code, out, _ = giaoban("check", "7/TB-SKHCN", "--select", "number-leading-zero")
        assert (code, "number-leading-zero" in out) == (1, True)


def test_a_code_is_explained(giaoban: Run) -> None:
    code, out, _ = giaoban("explain", "number-leading-zero")
    assert code == 0
    assert "Wrong: Số: 7/TB-SKHCN" in out
    assert "Right: Số: 07/TB-SKHCN" in out
    _, out, _ = giaoban("explain", "number-leading-zero", "--json")
    assert json.loads(out)["severity"] == "error"


def test_all_codes_are_listed(giaoban: Run) -> None:
    code, out, _ = giaoban("explain")
    assert code == 0
    assert "number-leading-zero: A number below 10" in out
    assert len(json.loads(giaoban("explain", "--json")[1])["items"]) == len(out.splitlines())


def test_a_code_that_is_none_is_told_with_those_like_it(giaoban: Run) -> None:
    code, _, err = giaoban("explain", "number-leading-zeros")
    assert (code, "number-leading-zero" in err) == (2, True)


def test_hostile_words_are_shown_and_obeyed_by_nobody(giaoban: Run, place: Path) -> None:
    text = (place / "sai.txt").read_text("utf-8").replace("Số: 7/", "\x1b[31m[red]Số: 7/", 1)
    (place / "doc.txt").write_text(text, encoding="utf-8")
    code, out, _ = giaoban("check", "doc.txt")
    assert code in (0, 1)
    assert "\x1b" not in out
