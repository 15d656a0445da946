"""What kind of file the bytes are, and what the door says when there is nothing to give."""

import io
import os
import pickle
import subprocess
import sys
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.errors import UnreadableError
from giaoban.readers import limits, load, read, sniff

WORDS = "THÔNG BÁO họp ngày 12/5/2025"


def word_file() -> bytes:
    document = python_docx.Document()
    document.add_paragraph(WORDS)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def code_of_loading(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        load(path)
    assert caught.value.parameters["name"] == str(path)
    return caught.value.code


def code_of_reading(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return caught.value.code


def test_a_file_is_given_as_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "thông báo.txt"
    path.write_bytes(b"abc")
    assert load(path) == b"abc"
    assert load(str(path)) == b"abc"


def test_a_name_that_leads_nowhere_is_missing(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "file").write_bytes(b"x")
    for name in ("none.txt", "file/none.txt", "loop", "nul\0.txt", "x" * 300):
        assert code_of_loading(tmp_path / name) == "missing"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "tháng 3.pdf"
    folder.mkdir()
    assert code_of_loading(folder) == "folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of Unix")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert code_of_loading(tmp_path / "pipe.txt") == "not-a-file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="devices are a thing of Unix")
def test_a_device_is_refused() -> None:
    assert code_of_loading(Path("/dev/zero")) == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all files")
def test_a_file_of_somebody_else_needs_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    assert code_of_loading(path) == "no-permission"


def test_a_file_of_no_bytes_is_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.docx").touch()
    assert code_of_loading(tmp_path / "empty.docx") == "empty"
    assert code_of_reading(b"") == "empty"


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    assert code_of_loading(path) == "too-large"


def test_each_format_has_its_own_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT_BYTES", 10)
    monkeypatch.setattr(limits, "DOCX_BYTES", 10)
    assert code_of_reading(WORDS.encode()) == "too-large"
    assert code_of_reading(word_file()) == "too-large"


def test_content_decides_and_a_suffix_never(tmp_path: Path) -> None:
    path = tmp_path / "thông báo.pdf"
    path.write_bytes(word_file())
    document = read(load(path))
    assert (document.format, document.text) == ("docx", WORDS)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\0junk\n" * 20 + b"%PDF-1.4", "pdf"),
        (b"PK\x03\x04", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00", "image"),
        (b"{\\rtf1 a}", "foreign"),
        (b"\xef\xbb\xbf  <!DOCTYPE HTML><html>", "foreign"),
        ("\ufeff<html>".encode("utf-16-le"), "foreign"),
        (b"MIME-Version: 1.0\n", "foreign"),
        (b"BMT ngay 3/3", "text"),
        (WORDS.encode(), "text"),
    ],
)
def test_a_kind_is_known_by_its_first_bytes(data: bytes, kind: str) -> None:
    assert sniff.kind(data) == kind


def test_what_has_no_text_for_us_is_told_apart() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    assert code_of_reading(ole) == "legacy-doc"
    assert code_of_reading(ole + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert code_of_reading(b"\x89PNG\r\n\x1a\n" + bytes(99)) == "scan"
    assert code_of_reading(b"<html><body>404</body></html>") == "unknown-format"
    assert code_of_reading(b"{\\rtf1 a}") == "unknown-format"
    assert code_of_reading(bytes(range(256)) * 4) == "unknown-format"


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_give_a_document_or_a_reason(data: bytes) -> None:
    try:
        document = read(data)
    except UnreadableError:
        return
    assert document.lines


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_word_file_with_a_wrong_byte_gives_a_document_or_a_reason(at: int, byte: int) -> None:
    data = bytearray(GOOD)
    data[at % len(data)] = byte
    try:
        read(bytes(data))
    except UnreadableError as error:
        assert error.exit_code == 3  # noqa: PT017 - that it is raised is not what is claimed


GOOD = word_file()


def test_a_reason_crosses_the_border_of_a_process() -> None:
    with pytest.raises(UnreadableError) as caught:
        read(GOOD[: len(GOOD) // 2])
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (again.code, again.parameters) == ("broken-docx", {"reason": "BadZipFile"})


def test_the_door_loads_no_library_before_a_file_needs_it() -> None:
    heavy = ["lxml", "docx", "pdfplumber", "pypdfium2"]
    program = f"import sys, giaoban.readers; print([one for one in {heavy} if one in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
