"""The program as the shell starts it, with real files."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

NOTICE = """Số: 257/TB-SKHCN

Sơn La, ngày 01 tháng 3 năm 2021

THÔNG BÁO
Kết luận của đồng chí Giám đốc Sở
tại cuộc họp giao ban công tác tháng 3 năm 2021

1. Thanh tra

- Triển khai kế hoạch thanh tra năm 2021 trước ngày 05/3/2021.

2. Văn phòng Sở

- Tham mưu kiện toàn tổ chức, nhân sự của Sở.
"""


def giaoban(*words: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "giaoban", *words], input=given, capture_output=True, check=False
    )


def test_a_notice_from_a_file_and_from_standard_input_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "thang3.txt"
    file.write_text(NOTICE, encoding="utf-8")
    read = json.loads(giaoban("parse", str(file), "--json").stdout)
    piped = json.loads(giaoban("parse", "-", "--json", given=NOTICE.encode()).stdout)
    assert read["notice"] == piped["notice"]
    assert [section["heading"] for section in read["notice"]["sections"]] == [
        "Thanh tra",
        "Văn phòng Sở",
    ]


def test_the_view_names_the_last_day(tmp_path: Path) -> None:
    answer = giaoban("parse", "-", given=NOTICE.encode())
    assert answer.returncode == 0
    assert "Trước ngày 05/3/2021 (hạn cuối 04/3/2021)" in answer.stdout.decode()


def test_bad_files_are_told_and_the_good_one_is_done(tmp_path: Path) -> None:
    bad: dict[str, bytes] = {
        "empty.docx": b"",
        "broken.pdf": b"%PDF-1.7\nnothing",
        "old.doc": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 1024,
        "picture.pdf": b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    with zipfile.ZipFile(tmp_path / "zip.docx", "w") as archive:
        archive.writestr("readme.txt", "no Word")
    (tmp_path / "good.txt").write_text(NOTICE, encoding="utf-8")
    names = [*bad, "zip.docx", "missing.docx", "good.txt"]
    answer = giaoban("parse", *(str(tmp_path / name) for name in names), str(tmp_path), "--json")
    told = answer.stderr.decode()
    assert answer.returncode == 3
    assert len(json.loads(answer.stdout)["items"]) == 1
    assert told.count("Lỗi: ") == 7
    assert "Traceback" not in told


def test_a_text_that_is_no_notice_is_read_all_the_same() -> None:
    answer = giaoban("parse", "-", "--json", given="Chào buổi sáng.\n".encode())
    issues = json.loads(answer.stdout)["issues"]
    assert answer.returncode == 0
    assert "not-a-notice" in [issue["code"] for issue in issues]
