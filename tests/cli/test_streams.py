"""Standard input, output and error that are closed, full, or left by their readers."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix closes them")

SAMPLES = Path(__file__).parents[2] / "samples"
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")


def shell(words: str, streams: str) -> "subprocess.CompletedProcess[bytes]":
    """What the program answers in the folder of the samples."""
    program = f"{shlex.quote(sys.executable)} -m giaoban {words}"
    return subprocess.run(
        ["/bin/sh", "-c", f"{program} {streams}"], capture_output=True, check=False, cwd=SAMPLES
    )


@pytest.mark.parametrize("streams", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["--version", "--help", "parse thang3.pdf --json"])
def test_a_closed_stream_leads_nowhere(words: str, streams: str) -> None:
    answer = shell(words, streams)
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert bool(answer.stdout) == (">&- " not in f" {streams} ".replace("2>&-", ""))


def test_a_file_that_is_written_is_whole_where_standard_output_is_closed(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert shell(f"parse thang3.pdf -o {shlex.quote(str(target))}", ">&- 2>&-").returncode == 0
    assert target.read_bytes() == shell("parse thang3.pdf --json", "").stdout


def test_closed_standard_input_is_empty() -> None:
    answer = shell("parse -", "<&-")
    assert answer.returncode == 3
    assert "tệp rỗng" in answer.stderr.decode()


@FULL
@pytest.mark.parametrize("words", ["--version", "--help", "schema", "parse thang3.pdf"])
def test_a_full_disk_behind_standard_output_is_told(words: str) -> None:
    answer = shell(words, ">/dev/full")
    assert answer.returncode == 2
    assert answer.stderr.decode().splitlines()[0] == "Lỗi: đĩa đã hết chỗ"
    assert len(answer.stderr.splitlines()) == 2


@FULL
@pytest.mark.parametrize(("words", "code"), [("parse missing.docx", 3), ("prase", 2)])
def test_the_exit_code_stands_where_errors_cannot_be_told(words: str, code: int) -> None:
    assert shell(words, "2>/dev/full").returncode == code


@pytest.mark.parametrize("words", ["parse thang3.pdf", "parse thang3.pdf thang3.pdf --jsonl"])
def test_a_reader_that_has_seen_enough_ends_us_quietly(words: str) -> None:
    answer = shell(words, "| head -1")
    assert (len(answer.stdout.splitlines()), answer.stderr) == (1, b"")
