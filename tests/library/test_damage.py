"""A file that is no library, or one of a newer giaoban, or damaged, is told in two lines, whatever
is asked of it, and is never touched."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import generator
import pytest
from wholeness import held, read

from giaoban.cli import messages
from giaoban.cli.boundary import run

Asked = Callable[..., tuple[int, str, str]]
"""Words of a call → exit code, standard output, standard error."""

NAME = generator.name(3)
READING = (
    ("list",),
    ("list", "--json"),
    ("search", "kinh", "phi"),
    ("search", generator.word(3)),
    ("deadlines", "--as-of", "1/3/2021", "--all"),
    ("show", NAME),
    ("show", f"{NAME}#1.1"),
)
WRITING = (
    ("add", "{notice}", "--jsonl", "--jobs", "1"),
    ("done", f"{NAME}#1.1", "--json"),
    ("remove", NAME, "--force"),
)
VERBS = (*READING, *WRITING)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library of twelve notices."""
    path = tmp_path_factory.mktemp("sound") / "library.db"
    held(path, map(read, range(1, 13)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA journal_mode = WAL")
    return path.read_bytes()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "of the office" / "library.db"
    path.parent.mkdir()
    monkeypatch.setenv("GIAOBAN_LIBRARY", str(path))
    monkeypatch.setenv("GIAOBAN_LANG", "en")
    return path


@pytest.fixture
def asked(library: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Asked]:
    """Runs the program in this process. `{notice}`: a file that may be added."""
    (notice,) = generator.write(tmp_path / "notices", [30])

    def call(*words: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run([word.format(notice=notice) for word in words])
        return code, *capfd.readouterr()

    yield call
    messages.speak("en")


def refused(answer: tuple[int, str, str], library: Path) -> None:
    code, out, err = answer
    assert (code, out) == (5, "")
    assert str(library) in err
    assert "Traceback" not in err


def id_of(words: tuple[str, ...]) -> str:
    return " ".join(words).replace("{notice}", "FILE")


# -- what is no library of ours -------------------------------------------------------------------


def text(path: Path) -> None:
    path.write_text("Kính gửi các phòng chuyên môn\n" * 40, encoding="utf-8")


def short_text(path: Path) -> None:
    path.write_bytes(b"SQLite")


def another_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notice (id INTEGER PRIMARY KEY, identity TEXT)")


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 252006674")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE notice (id INTEGER PRIMARY KEY, identity TEXT)")


@pytest.mark.parametrize("made", [text, short_text, another_database, another_program])
@pytest.mark.parametrize("words", VERBS, ids=id_of)
def test_a_file_of_another_kind_is_refused_and_stays_as_it_is(
    made: Callable[[Path], None], words: tuple[str, ...], library: Path, asked: Asked
) -> None:
    made(library)
    before = library.read_bytes()
    refused(asked(*words), library)
    assert library.read_bytes() == before
    assert [path.name for path in library.parent.iterdir()] == [library.name]


@pytest.mark.parametrize("words", VERBS, ids=id_of)
def test_a_folder_is_refused(words: tuple[str, ...], library: Path, asked: Asked) -> None:
    library.mkdir()
    refused(asked(*words), library)
    assert list(library.iterdir()) == []


@pytest.mark.parametrize("words", VERBS, ids=id_of)
def test_a_library_of_a_newer_giaoban_is_refused_and_stays_as_it_is(
    words: tuple[str, ...], library: Path, asked: Asked, sound: bytes
) -> None:
    library.write_bytes(sound)
    with closing(sqlite3.connect(library)) as connection:
        newer = connection.execute("PRAGMA user_version").fetchone()[0] + 1
        connection.execute(f"PRAGMA user_version = {newer}")
    before = library.read_bytes()
    refused(asked(*words), library)
    assert library.read_bytes() == before
    assert [path.name for path in library.parent.iterdir()] == [library.name]


def test_an_empty_file_is_a_library_that_is_still_to_be_made(library: Path, asked: Asked) -> None:
    library.touch()
    assert asked("list", "--jsonl", "--library", str(library))[1] == ""
    assert library.stat().st_size == 0
    assert asked("add", "{notice}", "--jsonl", "--jobs", "1")[0] == 0
    assert generator.name(30) in asked("list", "--jsonl")[1]


# -- what is damaged ------------------------------------------------------------------------------

PAGE = 4096


def truncated(sound: bytes) -> Iterator[bytes]:
    size = len(sound)
    for end in (1, 15, 16, 50, 99, 100, 511, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE):
        yield sound[:end]
    for part in (0.25, 0.5, 0.75):
        yield sound[: int(size * part)]
    for missing in (1, 100, PAGE, 2 * PAGE):
        yield sound[:-missing]


def overwritten(sound: bytes) -> Iterator[bytes]:
    """Each page: with nothing, with ones, with what may be anything."""
    chance = random.Random(20210301)  # noqa: S311 - the same on every day
    for start in range(PAGE, len(sound), PAGE):
        other = chance.choice([b"\0" * PAGE, b"\xff" * PAGE, chance.randbytes(PAGE)])
        yield sound[:start] + other + sound[start + PAGE :]


def scratched(sound: bytes) -> Iterator[bytes]:
    """Some bytes within each third page."""
    chance = random.Random(20210301)  # noqa: S311 - as above
    for start in range(PAGE, len(sound), 3 * PAGE):
        place = start + chance.randrange(PAGE - 64)
        yield sound[:place] + chance.randbytes(64) + sound[place + 64 :]


def flipped(sound: bytes) -> Iterator[bytes]:
    """One bit of each byte of the header."""
    chance = random.Random(20210301)  # noqa: S311 - as above
    for place in range(100):
        byte = sound[place] ^ (1 << chance.randrange(8))
        yield sound[:place] + bytes([byte]) + sound[place + 1 :]


@pytest.mark.parametrize("damage", [truncated, overwritten, flipped])
@pytest.mark.parametrize("words", READING, ids=id_of)
def test_a_damaged_library_is_read_rightly_or_refused(
    damage: Callable[[bytes], Iterator[bytes]],
    words: tuple[str, ...],
    library: Path,
    asked: Asked,
    sound: bytes,
) -> None:
    library.write_bytes(sound)
    right = asked(*words)
    assert right[0] == 0
    codes = set()
    for damaged in damage(sound):
        library.write_bytes(damaged)
        answer = asked(*words)
        assert answer == right or answer[0] == 5, answer
        if answer != right:
            refused(answer, library)
        assert library.read_bytes() == damaged
        codes.add(answer[0])
        _alone(library)
    assert 5 in codes


@pytest.mark.parametrize("words", [*READING, *WRITING[1:]], ids=id_of)
def test_words_that_were_changed_are_no_fault_of_ours(
    words: tuple[str, ...], library: Path, asked: Asked, sound: bytes
) -> None:
    """SQLite does not see that; what cannot be understood is told to be damaged."""
    for damaged in scratched(sound):
        library.write_bytes(damaged)
        answer = asked(*words)
        if answer[0] != 0:
            refused(answer, library)
            assert library.read_bytes() == damaged
        _alone(library)


@pytest.mark.parametrize("damage", [truncated, overwritten, flipped])
@pytest.mark.parametrize("words", WRITING, ids=id_of)
def test_a_damaged_library_is_not_written_to(
    damage: Callable[[bytes], Iterator[bytes]],
    words: tuple[str, ...],
    library: Path,
    asked: Asked,
    sound: bytes,
) -> None:
    """But where the damage means nothing to SQLite, which numbers its own changes in the header."""
    slow = damage is flipped and words[0] == "add"  # it starts a process to read the notice
    for damaged in list(damage(sound))[:: 10 if slow else 1]:
        library.write_bytes(damaged)
        answer = asked(*words)
        if damage is flipped and answer[0] == 0:
            assert _is_sound(library)
        else:
            refused(answer, library)
            assert library.read_bytes() == damaged
        _alone(library)


def _alone(library: Path) -> None:
    """Takes away what SQLite may leave beside it."""
    for path in library.parent.iterdir():
        path.unlink()


def _is_sound(library: Path) -> bool:
    with closing(sqlite3.connect(library)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
