"""Ctrl-C ends the program at once, in one line, and leaves nothing half done."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="keys are signals on Unix")

PREPARED = """
import sys
from giaoban.cli import stopping
stopping.listen()
stopping.say("stopped")
"""

IN_A_CALLBACK = """
import gc
class Callback:
    def __del__(self):
        print("ready", flush=True)
        sys.stdin.readline()
Callback()
print("gone on", flush=True)
"""

AT_A_STEP = """
with stopping.postponed():
    print("ready", flush=True)
    sys.stdin.readline()
    print("done", flush=True)
print("gone on", flush=True)
"""


def interrupted(process: "subprocess.Popen[bytes]") -> tuple[int, bytes, bytes]:
    """Exit code, output and errors of a process that gets a Ctrl-C, and then a line."""
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(b"\n")
    return process.returncode, out, err


def started(program: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    words = [sys.executable, "-c", PREPARED + program]
    return subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe)


def test_it_ends_us_where_python_would_lose_an_exception() -> None:
    assert interrupted(started(IN_A_CALLBACK)) == (130, b"", b"stopped")


def test_it_waits_for_the_end_of_a_step() -> None:
    assert interrupted(started(AT_A_STEP)) == (130, b"done\n", b"stopped")


def test_a_step_that_nobody_interrupts_is_followed_by_the_next() -> None:
    out, err = started(AT_A_STEP).communicate(b"\n")
    assert (out, err) == (b"ready\ndone\ngone on\n", b"")


@pytest.mark.parametrize(("language", "said"), [("vi", "Đã dừng.\n"), ("en", "Stopped.\n")])
def test_the_program_says_so_in_the_users_language(language: str, said: str) -> None:
    keyboard, terminal = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "giaoban", "parse", "-", "--lang", language],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    process.stderr.readline()  # that it waits for text from the keyboard
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    os.close(keyboard)
    os.close(terminal)
    assert (process.returncode, out, err.decode()) == (130, b"", said)


def test_no_file_is_left_half_written(tmp_path: Path) -> None:
    """Whenever it comes, the folder holds the whole file or nothing."""
    sample = Path(__file__).parents[2] / "samples" / "thang3.txt"
    words = ["-m", "giaoban", "parse", str(sample), "-o", str(tmp_path / "out.json")]
    program = f"""
import runpy, signal, sys
import giaoban.out.save as save
put = save._put
def slowly(path, content):
    signal.raise_signal(signal.SIGINT)
    put(path, content)
save._put = slowly
sys.argv = {words[1:]!r}
runpy.run_module("giaoban", run_name="__main__")
"""
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert answer.returncode == 130
    assert [file.name for file in tmp_path.iterdir()] == ["out.json"]
    assert (tmp_path / "out.json").read_text(encoding="utf-8").endswith("}\n")
