"""`giaoban parse`: formats, files, exit codes."""

import io
import json
import os
import sys
from pathlib import Path

import pytest
from program import Answers, Run

from factories import reading
from giaoban.errors import UnreadableError


def test_a_person_gets_the_view(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = reading()
    code, out, err = giaoban("parse", "thang3.docx")
    assert (code, err) == (0, "")
    assert out.startswith("Thông báo 257/TB-SKHCN\n")
    assert "  1.1  Tham mưu định hướng" in out


def test_one_file_is_one_object(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = reading()
    code, out, _ = giaoban("parse", "thang3.docx", "--json")
    assert (code, json.loads(out)["notice"]["number"]) == (0, "257/TB-SKHCN")


def test_several_files_are_one_envelope(giaoban: Run, files: Answers) -> None:
    files["a.docx"] = files["b.docx"] = reading()
    _, out, _ = giaoban("parse", "a.docx", "b.docx", "--json")
    envelope = json.loads(out)
    assert envelope["schema"] == "giaoban/1"
    assert len(envelope["items"]) == 2


def test_jsonl_is_an_object_a_line(giaoban: Run, files: Answers) -> None:
    files["a.docx"] = files["b.docx"] = reading()
    _, out, _ = giaoban("parse", "a.docx", "b.docx", "--jsonl")
    assert [json.loads(line)["schema"] for line in out.splitlines()] == ["giaoban/1"] * 2


def test_a_bad_file_does_not_stop_the_others(giaoban: Run, files: Answers) -> None:
    files["scan.pdf"] = UnreadableError("scan")
    files["thang3.docx"] = reading()
    code, out, err = giaoban("parse", "scan.pdf", "thang3.docx", "--json")
    assert code == 3
    assert len(json.loads(out)["items"]) == 1
    assert "scan.pdf" in err


def test_the_only_file_being_bad_leaves_standard_output_empty(giaoban: Run, files: Answers) -> None:
    code, out, err = giaoban("parse", "thang4.docx", "--json")
    assert (code, out) == (3, "")
    assert "thang4.docx" in err


def test_a_dash_is_standard_input(
    giaoban: Run, files: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    files["-"] = reading()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"THONG BAO")))
    code, out, err = giaoban("parse", "-")
    assert (code, err) == (0, "")
    assert "257/TB-SKHCN" in out


def test_a_person_at_the_keyboard_is_told_that_we_wait(
    giaoban: Run, files: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    files["-"] = reading()
    keyboard = io.TextIOWrapper(io.BytesIO(b"THONG BAO"))
    monkeypatch.setattr(keyboard, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", keyboard)
    _, _, err = giaoban("parse", "-")
    assert "Đang chờ" in err


def test_patterns_are_expanded_for_shells_that_do_not(
    giaoban: Run, files: Answers, tmp_path: Path
) -> None:
    for name in ("thang2.docx", "thang1.docx"):
        (tmp_path / name).touch()
        files[str(tmp_path / name)] = reading()
    _, out, _ = giaoban("parse", str(tmp_path / "*.docx"), "--jsonl")
    assert len(out.splitlines()) == 2


def test_a_file_whose_name_is_no_unicode_is_read(giaoban: Run, files: Answers) -> None:
    name = os.fsdecode(b"th\xe1ng3.docx")
    files[name] = reading()
    assert giaoban("parse", name)[0] == 0


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".txt"])
def test_the_suffix_says_the_format(
    giaoban: Run, files: Answers, tmp_path: Path, suffix: str
) -> None:
    files["thang3.docx"] = reading()
    target = tmp_path / f"out{suffix}"
    code, out, _ = giaoban("parse", "thang3.docx", "-o", str(target))
    assert (code, out) == (0, "")
    written = target.read_text(encoding="utf-8")
    assert written.startswith("Thông báo" if suffix == ".txt" else "{")
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


def test_a_dash_as_output_is_standard_output(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = reading()
    assert giaoban("parse", "thang3.docx", "-o", "-")[1].startswith("Thông báo")


def test_a_file_that_exists_is_kept(giaoban: Run, files: Answers, tmp_path: Path) -> None:
    files["thang3.docx"] = reading()
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    code, _, err = giaoban("parse", "thang3.docx", "-o", str(target))
    assert (code, target.read_text(encoding="utf-8")) == (2, "old")
    assert "--force" in err


def test_force_replaces_it(giaoban: Run, files: Answers, tmp_path: Path) -> None:
    files["thang3.docx"] = reading()
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    code, _, _ = giaoban("parse", "thang3.docx", "-o", str(target), "--force")
    assert (code, target.read_text(encoding="utf-8")[0]) == (0, "{")


def test_the_file_that_is_read_is_never_written(
    giaoban: Run, files: Answers, tmp_path: Path
) -> None:
    target = tmp_path / "thang3.txt"
    target.write_text("THÔNG BÁO", encoding="utf-8")
    code, _, _ = giaoban("parse", str(target), "-o", str(target), "--force")
    assert (code, target.read_text(encoding="utf-8")) == (2, "THÔNG BÁO")


def test_nothing_is_written_where_nothing_was_read(
    giaoban: Run, files: Answers, tmp_path: Path
) -> None:
    target = tmp_path / "out.json"
    code, _, _ = giaoban("parse", "no.docx", "-o", str(target))
    assert (code, target.exists()) == (3, False)


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "-o", "out.txt"),
        ("--jsonl", "-o", "out.json"),
        ("--json", "--jsonl"),
        ("-o", "out.xlsx"),
        ("-o", "no/such/folder/out.json"),
        ("-o", "."),
    ],
)
def test_calls_that_contradict_themselves_are_usage_errors(
    giaoban: Run, files: Answers, words: tuple[str, ...]
) -> None:
    files["thang3.docx"] = reading()
    code, out, err = giaoban("parse", "thang3.docx", *words)
    assert (code, out) == (2, "")
    assert err.startswith("Lỗi: ")
    assert "\nGợi ý: " in err
