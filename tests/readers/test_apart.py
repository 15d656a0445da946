"""Work in a process of its own: whatever it does, the caller gets an answer or an error."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from giaoban.errors import UnreadableError
from giaoban.readers import limits
from giaoban.readers.apart import Apart

CHILD = """
import os, signal
from giaoban.errors import UnreadableError
from giaoban.readers.apart.serve import serve

def work(question):
    match question:
        case "who":
            return os.getpid()
        case "refuse":
            raise UnreadableError("scan", pages="3")
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "abort":
            os.abort()
        case "eat":
            return bytearray(1 << 34)
        case "fail":
            return 1 / 0
        case "talk":
            print("words", flush=True)
            os.write(1, b"words")
        case "hang" | "hang and hold":
            if "hold" in question:
                import fcntl
                fcntl.flock(os.open("held", os.O_CREAT | os.O_RDWR), fcntl.LOCK_EX)
                open("hanging", "w").close()
            while True:
                pass
    return question

if __name__ == "__main__":
    serve(work, seconds=60)
"""

PARENT = """
import time
from giaoban.readers.apart import Apart
Apart("child", seconds=60, broken="broken-pdf").begin("hang and hold")
time.sleep(60)
"""

unix = pytest.mark.skipif(sys.platform == "win32", reason="signals are a thing of Unix")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to this limit")


@pytest.fixture(autouse=True)
def _child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "child.py").write_text(CHILD, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(tmp_path), *sys.path])))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def apart() -> Iterator[Apart]:
    with closing(Apart("child", seconds=60, broken="broken-pdf")) as one:
        yield one


def code(apart: Apart, question: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        apart.ask(question)
    return caught.value.code


def test_questions_are_answered_by_one_process(apart: Apart) -> None:
    assert apart.ask({"any": ["value", 1]}) == {"any": ["value", 1]}
    assert apart.ask("who") == apart.ask("who") != os.getpid()


def test_several_questions_may_be_under_way(apart: Apart) -> None:
    errands = [apart.begin(number) for number in range(5)]
    assert [errand.result() for errand in errands] == [0, 1, 2, 3, 4]


def test_a_question_may_be_large(apart: Apart) -> None:
    assert apart.ask(bytes(3_000_000)) == bytes(3_000_000)


def test_an_error_of_the_file_is_raised_here(apart: Apart) -> None:
    before = apart.ask("who")
    with pytest.raises(UnreadableError) as caught:
        apart.ask("refuse")
    assert (caught.value.code, caught.value.parameters) == ("scan", {"pages": "3"})
    assert apart.ask("who") == before


@unix
def test_a_crash_is_a_broken_file_and_the_next_question_is_answered(apart: Apart) -> None:
    before = apart.ask("who")
    crash, after = apart.begin("crash"), apart.begin("who")
    with pytest.raises(UnreadableError) as caught:
        crash.result()
    assert caught.value.code == "broken-pdf"
    assert after.result() != before


@unix
def test_a_library_that_gives_up_wants_memory(apart: Apart) -> None:
    assert code(apart, "abort") == "too-hungry"


@linux
def test_memory_is_limited(apart: Apart) -> None:
    assert code(apart, "eat") == "too-hungry"


def test_what_hangs_is_ended() -> None:
    apart = Apart("child", seconds=0.2, broken="broken-pdf")
    with closing(apart), pytest.raises(UnreadableError) as caught:
        apart.ask("hang")
    assert (caught.value.code, caught.value.parameters) == ("too-slow", {"seconds": "0.2"})


def test_a_fault_of_ours_is_no_broken_file(apart: Apart) -> None:
    with pytest.raises(RuntimeError, match="child"):
        apart.ask("fail")
    assert apart.ask("still there") == "still there"


def test_a_module_that_is_missing_is_a_fault_of_ours() -> None:
    apart = Apart("no_such_module", seconds=60, broken="broken-pdf")
    with closing(apart), pytest.raises(RuntimeError, match="no_such_module"):
        apart.ask("who")


def test_what_it_prints_is_no_answer(apart: Apart) -> None:
    assert apart.ask("talk") == "talk"


def test_files_of_the_folder_are_not_run(apart: Apart, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "queue.py").write_text("raise SystemExit(1)", encoding="utf-8")
    os.chdir(folder)
    assert apart.ask("who")


def test_a_process_is_replaced_after_many_questions(
    apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "QUESTIONS", 2)
    answered = [apart.ask("who") for _ in range(4)]
    assert answered[0] == answered[1] != answered[2] == answered[3]


@unix
def test_closing_ends_it_at_once(apart: Apart) -> None:
    number = apart.ask("who")
    errand = apart.begin("hang")
    apart.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
    with pytest.raises(UnreadableError):
        errand.result()
    assert code(apart, "who") == "no-process"


def test_no_process_to_be_had_is_told(apart: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "no such program")
    assert code(apart, "who") == "no-process"


@unix
def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT])
    waited_for((tmp_path / "hanging").exists)
    assert not is_free(tmp_path / "held")
    parent.kill()
    parent.wait()
    waited_for(lambda: is_free(tmp_path / "held"))


@unix
def test_ctrl_c_is_not_its_business(apart: Apart) -> None:
    number = apart.ask("who")
    os.kill(number, signal.SIGINT)
    assert apart.ask("who") == number
    assert os.getsid(number) == number


def is_free(path: Path) -> bool:
    """Whether the process that locked the file has ended."""
    import fcntl  # noqa: PLC0415 - not on Windows

    with path.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def waited_for(holds) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("never")
