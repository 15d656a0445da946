"""By what a notice is known outside, and that a library of an earlier giaoban gets it, too."""

import sqlite3
from contextlib import closing
from pathlib import Path

from giaoban.library.database import opening
from giaoban.library.database.schema import MIGRATIONS
from giaoban.library.identity import key_of
from giaoban.library.shelf import Library
from office import notice, put

TASK = "Báo cáo kết quả nghiệm thu đề tài trước ngày 15/3/2021."


def test_a_library_of_the_first_giaoban_gets_the_keys_of_its_notices(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    opening.to_write(path, MIGRATIONS[:1]).close()
    with closing(sqlite3.connect(path)) as old:
        row = "INSERT INTO notice (id, identity, head, name, unclear) VALUES (?, ?, '{}', '', 0)"
        old.executemany(row, [(1, "number\x1f12"), (2, "number\x1f13")])
        event = "INSERT INTO event (notice, kind, day, body) VALUES (1, 'close', '2021-03-01', '')"
        old.execute(event)
        old.commit()
    library = Library.to_write(path)
    assert [library.key(id_) for id_ in (1, 2)] == [key_of("number\x1f12"), key_of("number\x1f13")]
    assert [library.changes(id_) for id_ in (1, 2)] == [1, 0]
    library.close()


def test_no_two_notices_have_one_key() -> None:
    """A draft is signed in other words, and comes again."""
    library = Library.in_memory()
    draft = notice(TASK, number="   ")
    put(library, draft, "du-thao.txt")
    put(library, notice(TASK), "12.txt")
    (head,) = library.heads()
    key = library.key(head.id)
    library.remove(head.id)
    put(library, notice(TASK), "12.txt")
    assert library.key(library.heads()[0].id) == key
    library.remove(library.heads()[0].id)
    put(library, draft, "du-thao.txt")
    assert library.key(library.heads()[0].id) == key


def test_the_number_of_a_removed_notice_is_never_used_again() -> None:
    library = Library.in_memory()
    for month in ("3", "4", "5"):
        put(library, notice(TASK, number="   ", month=month), f"{month}.txt")
    used = [head.id for head in library.heads()]
    library.remove(max(used))
    library.remove(min(used))
    put(library, notice(TASK, number="   ", month="6"), "6.txt")
    assert max(head.id for head in library.heads()) == max(used) + 1


def test_what_is_removed_leaves_no_words_behind(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    library = Library.to_write(path)
    put(library, notice(TASK))
    library.remove(library.heads()[0].id)
    library.close()
    with closing(sqlite3.connect(path)) as left:
        ((key, identity, changes),) = left.execute("SELECT key, identity, changes FROM gone")
    assert (key, len(key), changes) == (identity, 32, 1)
