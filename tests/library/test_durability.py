"""Whatever ends a process or fills its disk: what was told to be in the library is in it, whole,
and the same call again brings the rest."""

import json
import os
import pickle
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import generator
import pytest
from wholeness import Given, copied, held, names_in, read, rows_of

from giaoban.errors import LibraryError
from giaoban.library.database import opening
from giaoban.library.database.schema import MIGRATIONS
from giaoban.library.shelf import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of Unix")

COUNT = 200
STRIKES = 400
"""So many calls of a kind a process has made when strace strikes, the last ones on the library."""

KILLED, ENDED = -signal.SIGKILL, 0


@pytest.fixture(scope="module")
def given() -> Given:
    """All notices, read once."""
    every = (read(number) for number in range(1, COUNT + 1))
    return {one.name: one for one in every}


@dataclass(frozen=True)
class Site:
    """A library that is to be made. `whole`: the same one, which nobody interrupted; `packed`: what
    is to be in it, for other processes."""

    given: Given
    whole: Path
    packed: Path
    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "library.db"

    def names(self) -> set[str]:
        """The files that are in it, whole. It stays as the last process left it."""
        return names_in(copied(self.library, self.folder / "copy"), self.given)

    def is_whole_after_another_call(self) -> bool:
        return rows_of(held(self.library, self.given.values())) == rows_of(self.whole)


@pytest.fixture(scope="module")
def whole(given: Given, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return held(tmp_path_factory.mktemp("whole") / "library.db", given.values())


@pytest.fixture(scope="module")
def packed(given: Given, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("read") / "incoming"
    path.write_bytes(pickle.dumps(list(given.values())))
    return path


@pytest.fixture
def site(given: Given, whole: Path, packed: Path, tmp_path: Path) -> Site:
    return Site(given, whole, packed, tmp_path)


@pytest.fixture
def chance() -> random.Random:
    return random.Random(20210301)  # noqa: S311 - the same on every day


# -- processes that are stopped -------------------------------------------------------------------

HOLDER = """
import os, pickle, sys
from contextlib import suppress
from pathlib import Path
from giaoban.errors import LibraryError
from giaoban.library.database import opening
from giaoban.library.database.schema import MIGRATIONS
from giaoban.library.shelf import Library

library, incoming = Path(sys.argv[1]), pickle.loads(Path(sys.argv[2]).read_bytes())
nowhere = os.open(os.devnull, os.O_RDWR)
CALLS = {
    "pwrite64": lambda: os.pwrite(nowhere, b"", 0),
    "fdatasync": lambda: os.fdatasync(nowhere),
    "ftruncate": lambda: os.ftruncate(nowhere, 0),
}

def tell(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def hold():
    kept = Library.to_write(library)
    for one in incoming:
        if kept.hold(one).outcome == "new":
            tell("held", one.name)
    kept.close()

def migrate():
    def longer(connection):
        connection.execute("ALTER TABLE notice ADD COLUMN colour TEXT")
        connection.execute("UPDATE entry SET body = body || ' '")
    opening.to_write(library, [*MIGRATIONS, longer]).close()

for line in sys.stdin:
    work, call, count = line.split()
    child = os.fork()
    if child:
        tell("begun", child)
        tell("over", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        continue
    for _ in range(int(count)):
        with suppress(OSError):
            CALLS[call]()
    try:
        {"hold": hold, "migrate": migrate}[work]()
    except LibraryError as error:
        tell("failed", error.code)
    os._exit(0)
"""
"""Does a work once for each line, in a process of its own. Before it begins, that has made so many
calls of a kind: strace, which strikes at the same number in every process, strikes each elsewhere.
"""


class Holder:
    """That program. `strikes`: what strace does to which of its calls, if anything."""

    def __init__(self, library: Path, packed: Path, strikes: tuple[str, str] | None = None) -> None:
        self._call = strikes[0] if strikes else "pwrite64"
        program = [sys.executable, "-c", HOLDER, str(library), str(packed)]
        self._process = subprocess.Popen(
            [*(_strace(*strikes) if strikes else ()), *program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Holder":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def begin(self, work: str = "hold", *, strike_at: int = STRIKES) -> int:
        """The number of the process that does it; `strike_at`: at which of its own calls."""
        assert self._process.stdin is not None
        print(work, self._call, STRIKES - strike_at, file=self._process.stdin, flush=True)
        return int(self._heard()[1])

    def heard(self) -> Iterator[tuple[str, str]]:
        """What it tells until its end, the exit code last."""
        word = ""
        while word != "over":
            word, told = self._heard()
            yield word, told

    def _heard(self) -> tuple[str, str]:
        assert self._process.stdout is not None
        word, told = self._process.stdout.readline().split()
        return word, told


def _strace(call: str, strike: str) -> list[str]:
    return [
        *("strace", "-f", "-qq", "-o", os.devnull),
        *("-e", f"trace={call}", "-e", f"inject={call}:{strike}"),
    ]


PROBE = "import os; os.pwrite(os.open(os.devnull, os.O_WRONLY), b'', 0)"


@pytest.fixture(scope="module")
def _strace_strikes() -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not on this machine")
    probe = [*_strace("pwrite64", "signal=KILL:when=1"), sys.executable, "-c", PROBE]
    if subprocess.run(probe, capture_output=True, check=False).returncode != KILLED:
        pytest.skip("strace may not strike processes here")


def added(folder: Path, library: Path, *words: str) -> "subprocess.Popen[str]":
    """`giaoban add`, begun."""
    options = ["--jsonl", "--received", "1/3/2021", "--library", str(library), *words]
    return subprocess.Popen(
        [sys.executable, "-m", "giaoban", "add", str(folder), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


class TestKilled:
    def test_at_any_moment_it_loses_nothing_that_it_told(
        self, site: Site, chance: random.Random
    ) -> None:
        """At a hundred moments, each a few milliseconds after a notice was told."""
        told = set[str]()
        with Holder(site.library, site.packed) as holder:
            for _ in range(100):
                told |= _killed_after(holder, chance.randint(1, 3), chance.random() * 0.008)
                assert told <= site.names()
        assert site.is_whole_after_another_call()

    @pytest.mark.usefixtures("_strace_strikes")
    @pytest.mark.parametrize(("call", "most"), [("pwrite64", 300), ("fdatasync", 5)])
    def test_at_any_write_it_loses_nothing_that_it_told(
        self, call: str, most: int, site: Site, chance: random.Random
    ) -> None:
        """At fifty writes, and again while the next one mends what the last one left."""
        told = set[str]()
        with Holder(site.library, site.packed, (call, f"signal=KILL:when={STRIKES}")) as holder:
            for _ in range(50):
                holder.begin(strike_at=chance.randint(1, most))
                *held_, over = holder.heard()
                assert over == ("over", str(KILLED))
                told |= {name for _, name in held_}
                assert told <= site.names()
        assert site.is_whole_after_another_call()

    def test_the_program_itself_goes_on_where_it_was_killed(
        self, site: Site, chance: random.Random
    ) -> None:
        folder, told = site.folder / "notices", set[str]()
        generator.write(folder, range(1, COUNT + 1))
        for _ in range(8):
            new = _cut_short(folder, site.library, chance.randint(1, 30), chance.random() * 0.02)
            assert not new & told
            told |= new
            assert told <= site.names()
        out, _ = added(folder, site.library).communicate()
        outcomes = {one["file"]: one["outcome"] for one in map(json.loads, out.splitlines())}
        assert {name for name, outcome in outcomes.items() if outcome == "known"} >= told
        assert _told_by(rows_of(site.library)) == _told_by(rows_of(site.whole))


def _killed_after(holder: Holder, notices: int, seconds: float) -> set[str]:
    """What a process told that was killed so long after it told so many."""
    process, told = holder.begin(), set[str]()
    for word, name in holder.heard():
        if word != "held":
            continue
        told.add(name)
        if len(told) == notices:
            time.sleep(seconds)
            with suppress(ProcessLookupError):  # it was done
                os.kill(process, signal.SIGKILL)
    return told


def _cut_short(folder: Path, library: Path, notices: int, seconds: float) -> set[str]:
    """The new notices that `giaoban add` told before it was killed."""
    told = set[str]()
    with added(folder, library) as process:
        assert process.stdout is not None
        for line in process.stdout:
            item = json.loads(line)
            told |= {item["file"]} if item["outcome"] == "new" else set()
            if len(told) == notices:
                time.sleep(seconds)
                process.kill()
    return told


def _told_by(rows: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What the program and these tests store alike: not where the files lie, and which giaoban read
    them."""
    readings = [(*row[:4], *row[5:]) for row in rows["reading"]]
    return {**rows, "path": [row[0] for row in rows["path"]], "reading": readings}


class TestTwoAtOnce:
    @pytest.mark.parametrize("second", [range(1, 31), range(31, 61)], ids=["same", "others"])
    def test_the_program_adds_each_notice_once(
        self, second: range, given: Given, tmp_path: Path
    ) -> None:
        library = tmp_path / "library.db"
        for folder, numbers in (("a", range(1, 31)), ("b", second)):
            generator.write(tmp_path / folder, numbers)
        both = [added(tmp_path / folder, library, "--jobs", "1") for folder in "ab"]
        told = [process.communicate() for process in both]
        assert [process.returncode for process in both] == [0, 0], told
        every = {*range(1, 31), *second}
        outcomes = [json.loads(line)["outcome"] for out, _ in told for line in out.splitlines()]
        assert sorted(outcomes) == ["known"] * (60 - len(every)) + ["new"] * len(every)
        assert _places(library) == 60
        assert names_in(library, given) == {generator.name(number) for number in every}

    def test_four_make_one_library(self, given: Given, packed: Path, tmp_path: Path) -> None:
        """Of the same files, each told as new by one of them."""
        library = tmp_path / "library.db"
        four = [Holder(library, packed) for _ in range(4)]
        for holder in four:
            holder.begin()
        told = [line for holder in four for line in holder.heard()]
        for holder in four:
            holder.__exit__()
        assert sorted(told) == sorted(
            [*(("held", name) for name in given), *[("over", str(ENDED))] * 4]
        )
        assert names_in(library, given) == set(given)

    def test_a_copy_made_meanwhile_is_whole(
        self, given: Given, packed: Path, tmp_path: Path
    ) -> None:
        library, copies = tmp_path / "library.db", 0
        with Holder(library, packed) as holder:
            holder.begin()
            for word, _ in holder.heard():
                if word == "held" and copies < 10:
                    copies += 1
                    _copy(library, tmp_path / f"{copies}.db")
        sizes = [len(names_in(tmp_path / f"{n + 1}.db", given)) for n in range(copies)]
        assert copies == 10
        assert sizes == sorted(sizes)


def _copy(library: Path, target: Path) -> None:
    with closing(sqlite3.connect(library)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def _places(library: Path) -> int:
    """How many places files were seen at; after that, the library has one for each file."""
    with closing(sqlite3.connect(library)) as connection, connection:
        count = connection.execute("DELETE FROM path").rowcount
        connection.execute("INSERT INTO path SELECT sha256, '' FROM file")
    return count


class TestAFullDisk:
    @pytest.mark.usefixtures("_strace_strikes")
    @pytest.mark.parametrize(
        "strikes",
        [
            ("pwrite64", "ENOSPC", 300, "library-full"),
            ("fdatasync", "EIO", 5, "library-unreachable"),
        ],
    )
    def test_at_any_write_ends_the_work_and_leaves_what_was_told(
        self, strikes: tuple[str, str, int, str], site: Site, chance: random.Random
    ) -> None:
        call, error, most, code = strikes
        told = set[str]()
        with Holder(site.library, site.packed, (call, f"error={error}:when={STRIKES}+")) as holder:
            for _ in range(30):
                holder.begin(strike_at=chance.randint(1, most))
                *held_, failed, over = holder.heard()
                assert (failed, over) == (("failed", code), ("over", str(ENDED)))
                told |= {name for _, name in held_}
                assert told <= site.names()
        assert site.is_whole_after_another_call()

    def test_is_told_by_the_program(self, given: Given, tmp_path: Path) -> None:
        """A limit on the size of files is met like a full disk."""
        folder, library = tmp_path / "notices", tmp_path / "library.db"
        generator.write(folder, range(1, 41))
        limited = f"import resource, runpy, sys; resource.setrlimit({LIMIT}); {PROGRAM}"
        words = ["add", str(folder), "--jsonl", "--library", str(library)]
        answer = subprocess.run(
            [sys.executable, "-c", limited, *words], capture_output=True, text=True, check=False
        )
        told = {json.loads(line)["file"] for line in answer.stdout.splitlines()}
        assert (answer.returncode, "Traceback" in answer.stderr) == (5, False)
        assert str(library) in answer.stderr
        assert told
        assert told <= names_in(copied(library, tmp_path / "copy"), given)
        assert _asked([], library, "add", str(folder)).returncode == 0
        assert len(names_in(library, given)) == 40


LIMIT = "resource.RLIMIT_FSIZE, (400_000, 400_000)"
PROGRAM = "runpy.run_module('giaoban', run_name='__main__', alter_sys=True)"


# -- what may not be written ----------------------------------------------------------------------


@pytest.fixture
def read_only() -> Iterator[Callable[[Path], list[str]]]:
    """Makes a folder one that nobody may write into; how to begin the commands that see it so."""
    if os.geteuid():
        folders: list[Path] = []

        def closed(folder: Path) -> list[str]:
            folder.chmod(0o555)
            folders.append(folder)
            return []

        yield closed
        for folder in folders:
            folder.chmod(0o755)
        return
    if subprocess.run(["unshare", "-m", "true"], check=False).returncode:  # noqa: S607
        pytest.skip("root may write everywhere, and may not mount here")
    yield lambda folder: ["unshare", "-m", "sh", "-c", MOUNT, str(folder)]


MOUNT = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'


class TestAFolderThatMayOnlyBeRead:
    WORDS = (
        ("list",),
        ("search", generator.word(7)),
        ("deadlines", "--as-of", "1/3/2021", "--all"),
        ("show", generator.name(7)),
    )

    @pytest.mark.parametrize("words", WORDS, ids=[words[0] for words in WORDS])
    def test_is_read(
        self, words: tuple[str, ...], given: Given, tmp_path: Path, read_only: Any
    ) -> None:
        library = held(tmp_path / "library" / "library.db", list(given.values())[:20])
        here = _asked([], library, *words)
        assert here.returncode == 0
        assert here.stdout
        there = _asked(read_only(library.parent), library, *words)
        assert (there.returncode, there.stdout) == (0, here.stdout)

    @pytest.mark.parametrize("verb", ["add", "done"])
    def test_is_not_written_to(
        self, verb: str, given: Given, tmp_path: Path, read_only: Any
    ) -> None:
        library = held(tmp_path / "library" / "library.db", list(given.values())[:20])
        before = {path.name: path.read_bytes() for path in library.parent.iterdir()}
        (more,) = generator.write(tmp_path / "notices", [30])
        thing = {"add": str(more), "done": f"{generator.name(7)}#1.1"}[verb]
        answer = _asked(read_only(library.parent), library, verb, thing, WORDLESS[verb])
        assert (answer.returncode, answer.stdout) == (5, "")
        assert str(library) in answer.stderr
        assert "Traceback" not in answer.stderr
        assert {path.name: path.read_bytes() for path in library.parent.iterdir()} == before

    def test_gets_no_library(self, tmp_path: Path, read_only: Any) -> None:
        (tmp_path / "library").mkdir()
        generator.write(tmp_path / "notices", [30])
        library = tmp_path / "library" / "inner" / "library.db"
        prefix = read_only(library.parent.parent)
        answer = _asked(prefix, library, "add", str(tmp_path / "notices"), "--jsonl")
        assert (answer.returncode, answer.stdout) == (5, "")
        assert list((tmp_path / "library").iterdir()) == []


WORDLESS = {"add": "--jsonl", "done": "--json"}
"""What a verb says to programs, which is nothing where it did nothing."""


def _asked(prefix: list[str], library: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*prefix, sys.executable, "-m", "giaoban", *words],
        env={**os.environ, "GIAOBAN_LIBRARY": str(library), "GIAOBAN_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )


# -- libraries of earlier versions ----------------------------------------------------------------


KEPT = f"library.db.v{len(MIGRATIONS)}"
"""The copy of a library of the last version, beside a newer one."""


class TestAnOlderLibrary:
    def test_is_brought_up_to_date_with_a_copy_of_it_beside(
        self, whole: Path, tmp_path: Path
    ) -> None:
        library = copied(whole, tmp_path / "old")
        opening.to_write(library, [*MIGRATIONS, _coloured]).close()
        assert _version(library) == len(MIGRATIONS) + 1
        assert {path.name for path in library.parent.iterdir()} == {"library.db", KEPT}
        backup = library.with_name(KEPT)
        assert _version(backup) == len(MIGRATIONS)
        assert rows_of(backup) == rows_of(whole)
        with pytest.raises(LibraryError, match="library-newer"):
            Library.to_read(library)

    def test_stays_as_it_was_where_a_migration_fails(self, whole: Path, tmp_path: Path) -> None:
        library = copied(whole, tmp_path / "old")
        with pytest.raises(ZeroDivisionError):
            opening.to_write(library, [*MIGRATIONS, _coloured, _failing])
        assert _version(library) == len(MIGRATIONS)
        assert rows_of(library) == rows_of(whole)

    @pytest.mark.usefixtures("_strace_strikes")
    def test_is_old_or_new_wherever_a_migration_is_killed(
        self, given: Given, packed: Path, tmp_path: Path
    ) -> None:
        """Also while the copy beside it is made: one that is not whole counts for nothing."""
        old = held(tmp_path / "library.db", list(given.values())[:20])
        rows, met = rows_of(old), set[int]()
        library, strike = tmp_path / "old" / "library.db", f"signal=KILL:when={STRIKES}"
        with Holder(library, packed, ("pwrite64", strike)) as holder:
            for strike_at in range(1, STRIKES, 9):
                copied(old, library.parent)
                holder.begin("migrate", strike_at=strike_at)
                (over,) = holder.heard()
                met.add(_version(library))
                if _version(library) == len(MIGRATIONS):
                    assert rows_of(library) == rows
                opening.to_write(library, [*MIGRATIONS, _coloured]).close()
                assert rows_of(library.with_name(KEPT)) == rows
                if over == ("over", str(ENDED)):
                    break
        assert met == {len(MIGRATIONS), len(MIGRATIONS) + 1}

    def test_is_brought_up_to_date_by_one_of_two(self, whole: Path, tmp_path: Path) -> None:
        library = copied(whole, tmp_path / "old")
        first = opening.to_write(library, [*MIGRATIONS, _coloured])
        second = opening.to_write(library, [*MIGRATIONS, _coloured])
        assert first.execute("SELECT count(colour) FROM notice").fetchone() == (COUNT,)
        first.close()
        second.close()


def _coloured(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE notice ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")


def _failing(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM notice")
    raise ZeroDivisionError


def _version(library: Path) -> int:
    with closing(sqlite3.connect(library)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
