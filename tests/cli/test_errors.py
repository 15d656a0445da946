"""What goes wrong is told in two lines: what and where, and what to do next."""

import subprocess
import sys
from pathlib import Path

import pytest
from program import Answers, Run

from factories import reading
from giaoban import errors
from giaoban.cli import catalogue, crash
from giaoban.cli.boundary import guarded
from giaoban.errors import MissingPartError, UnreadableError

UNREADABLE = [
    *("missing", "folder", "no-permission", "not-a-file", "empty", "too-large", "encrypted"),
    *("broken-pdf", "scan", "no-text", "broken-docx", "not-docx", "legacy-doc"),
    *("unknown-format", "undecodable", "too-long", "too-slow", "too-hungry", "no-process"),
]


@pytest.mark.parametrize("code", UNREADABLE)
def test_each_kind_of_bad_file_has_its_own_message(giaoban: Run, files: Answers, code: str) -> None:
    files["thang3.docx"] = UnreadableError(code)
    exit_code, out, err = giaoban("parse", "thang3.docx")
    assert (exit_code, out) == (3, "")
    told, advice = err.splitlines()
    assert told.startswith("Lỗi: thang3.docx: ")
    assert code not in told
    assert advice.startswith("Gợi ý: ")


def test_messages_of_different_kinds_differ() -> None:
    told = [catalogue.ERRORS[code][0] for code in UNREADABLE]
    assert len(set(told)) == len(told)


def test_every_code_that_the_errors_name_has_a_message() -> None:
    named = errors.UnreadableError.__doc__ or ""
    assert [code for code in UNREADABLE if f"`{code}`" not in named] == []


def test_an_unknown_code_is_shown_as_it_is(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = UnreadableError("on-fire", page="2")
    assert giaoban("parse", "thang3.docx")[2] == "Lỗi: thang3.docx, trang 2: on-fire\n"


def test_a_hint_is_given_once_for_all_the_files_it_is_for(giaoban: Run, files: Answers) -> None:
    for name in ("a.pdf", "b.pdf"):
        files[name] = UnreadableError("scan")
    _, _, err = giaoban("parse", "a.pdf", "b.pdf")
    assert [line.split(":")[0] for line in err.splitlines()] == ["Lỗi", "Lỗi", "Gợi ý"]


def test_a_missing_part_has_its_own_exit_code(giaoban: Run, files: Answers) -> None:
    files["scan.pdf"] = MissingPartError("ocr")
    assert giaoban("parse", "scan.pdf")[0] == 4


def test_different_failures_are_some_inputs_that_could_not_be_read(
    giaoban: Run, files: Answers
) -> None:
    files["scan.pdf"] = MissingPartError("ocr")
    assert giaoban("parse", "scan.pdf", "no.docx")[0] == 3


def test_names_of_files_cannot_steer_the_terminal(giaoban: Run, files: Answers) -> None:
    _, _, err = giaoban("parse", "a\x1b[31m\u202eb.docx")
    assert "a␛[31m⟦U+202E⟧b.docx" in err


def test_a_fault_of_ours_is_told_without_a_trace(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = ZeroDivisionError("mật")
    files["thang4.docx"] = reading()
    code, out, err = giaoban("parse", "thang3.docx", "thang4.docx", "--jsonl")
    assert (code, len(out.splitlines())) == (70, 1)
    assert "thang3.docx" in err
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err


def test_the_trace_is_kept_in_a_file_without_words_of_documents(
    giaoban: Run, files: Answers
) -> None:
    files["thang3.docx"] = ZeroDivisionError("mật")
    _, _, err = giaoban("parse", "thang3.docx")
    kept = Path(err.split(": ")[-1].strip()).read_text(encoding="utf-8")
    assert "ZeroDivisionError" in kept
    assert "inputs.py" in kept
    assert "mật" not in kept


def test_debug_shows_the_trace(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = ZeroDivisionError("here")
    _, _, err = giaoban("parse", "thang3.docx", "--debug")
    assert "Traceback" in err
    assert "ZeroDivisionError: here" in err


def test_a_trace_names_the_causes_too() -> None:
    try:
        try:
            raise KeyError("mật")
        except KeyError as error:
            raise ValueError("mật") from error
    except ValueError as error:
        told = crash.trace(error)
    assert "builtins.ValueError\n" in told
    assert "builtins.KeyError\n" in told
    assert "mật" not in told.replace('Error("mật")', "")


def test_stopping_is_exit_code_130(capfd: pytest.CaptureFixture[str]) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    assert guarded(stopped, debug=False) == 130


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("parse",), "thiếu TỆP…"),
        (("pars",), "không có lệnh pars"),
        (("parse", "a", "--jsno"), "không có tùy chọn --jsno"),
        (("parse", "a", "--json=1"), "tùy chọn --json không có giá trị đi kèm"),
        (("parse", "a", "-o"), "tùy chọn -o cần có giá trị đi kèm"),
        (("schema", "a", "b"), "thừa tham số: a b"),
        (("--lang", "fr", "schema"), "không có ngôn ngữ fr"),
        (("schema", "--lang"), "tùy chọn --lang cần có giá trị đi kèm"),
    ],
)
def test_usage_errors_are_told_in_vietnamese(
    giaoban: Run, words: tuple[str, ...], told: str
) -> None:
    code, out, err = giaoban(*words)
    assert (code, out) == (2, "")
    assert err.splitlines()[0] == f"Lỗi: {told}"
    assert err.splitlines()[1].startswith("Gợi ý: ")


@pytest.mark.parametrize(
    ("words", "meant"), [(("prase",), "parse"), (("parse", "a", "--jsno"), "--json")]
)
def test_what_was_meant_is_suggested(giaoban: Run, words: tuple[str, ...], meant: str) -> None:
    assert meant in giaoban(*words)[2].splitlines()[1]


def test_a_file_in_the_place_of_a_command_is_understood(giaoban: Run, tmp_path: Path) -> None:
    file = tmp_path / "thang3.docx"
    file.touch()
    code, _, err = giaoban(str(file))
    assert code == 2
    assert f"giaoban parse {file}" in err


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe shows itself otherwise there")
@pytest.mark.parametrize("words", [["schema"], ["--help"], ["parse", "--help"]])
def test_a_reader_that_goes_away_ends_us_quietly(words: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "giaoban", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 0
