"""Files are copied, renamed, edited and deleted as people do; the library has each file once, each
place where it was seen, and every version that ever was."""

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import generator
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from wholeness import incoming

from giaoban.desk.preparing import Bytes, prepare
from giaoban.library.rows import Prepared
from giaoban.library.shelf import Incoming, Library

PATHS = st.sampled_from(["a.txt", "b.txt", "sub/a.txt"])
WORDS = st.tuples(st.sampled_from([1, 2]), st.sampled_from([3, 4, 5]), st.booleans())
"""Which notice, how many tasks it has in this version, whether blank lines stand at its end: those
make another file of the same content."""

Content = tuple[int, int, bool]


def data(content: Content) -> bytes:
    number, tasks, blank = content
    return (generator.notice(number, tasks) + "\n\n" * blank).encode()


@cache
def prepared(content: Content) -> Prepared:
    return prepare(Bytes(data(content), "a.txt")).prepared


def found(path: str, content: Content) -> Incoming:
    """What `add` finds at this place."""
    return replace(incoming("a.txt", data(content), prepared(content)), path=path)


class Files(RuleBasedStateMachine):
    """`disk`: what lies where; `seen`: the places of each content that was added; `versions`: of
    each notice, the numbers of tasks in the order in which they came."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.library = Library.to_write(self.folder / "library.db")
        self.disk: dict[str, Content] = {}
        self.seen: dict[Content, set[str]] = {}
        self.versions: dict[int, list[int]] = {}

    @rule(path=PATHS, content=WORDS)
    def write(self, path: str, content: Content) -> None:
        """A new file, or an old one edited."""
        self.disk[path] = content

    @rule(source=PATHS, to=PATHS)
    def copy(self, source: str, to: str) -> None:
        if source in self.disk:
            self.disk[to] = self.disk[source]

    @rule(source=PATHS, to=PATHS)
    def rename(self, source: str, to: str) -> None:
        if source in self.disk:
            self.disk[to] = self.disk.pop(source)

    @rule(path=PATHS)
    def delete(self, path: str) -> None:
        self.disk.pop(path, None)

    @rule()
    def add_all(self) -> None:
        for path, content in sorted(self.disk.items()):
            outcome = self.library.hold(found(path, content)).outcome
            assert outcome == self._expected(content)
            number, tasks, _ = content
            if outcome in ("new", "version"):
                self.versions.setdefault(number, []).append(tasks)
            self.seen.setdefault(content, set()).add(path)

    @rule()
    def open_again(self) -> None:
        self.library.close()
        self.library = Library.to_write(self.folder / "library.db")

    def _expected(self, content: Content) -> str:
        number, tasks, _ = content
        if content in self.seen:
            return "known"
        if number not in self.versions:
            return "new"
        return "file" if tasks in self.versions[number] else "version"

    @invariant()
    def holds_each_file_once_with_its_places(self) -> None:
        held = {one.sha256: set(one.paths) for one in self.library.files()}
        assert held == {found("", content).sha256: places for content, places in self.seen.items()}

    @invariant()
    def keeps_every_version_and_counts_the_last(self) -> None:
        heads = {head.serial: head for head in self.library.heads()}
        assert set(heads) == set(self.versions)
        for number, head in heads.items():
            wanted = self.versions[number or 0]
            kept = self.library.database.versions(head.id)
            assert [one.content for one in kept] == [
                prepared((number or 0, tasks, False)).content for tasks in wanted
            ]
            assert head.tasks == len(self.library.tasks(head.id)) == wanted[-1]

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)


TestFiles = Files.TestCase
TestFiles.settings = settings(max_examples=30, stateful_step_count=25)
