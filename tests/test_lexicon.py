"""The rules that are data: each example is matched by its row, no counter-example is."""

import ast
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import typed
from giaoban import lexicon
from giaoban.desk.draft import Kind
from giaoban.desk.draft.wording import Wording
from giaoban.facts import assignment, citations, deadlines
from giaoban.facts.dates import Anchors
from giaoban.facts.tasks import labels
from giaoban.lexicon import Row, phrases, spellings, table
from giaoban.model.policy import Policy
from giaoban.names import keys
from giaoban.names.headings import named_by
from giaoban.names.lists import Mention, NameReader
from giaoban.readers import read
from giaoban.structure.label import Label, label
from giaoban.structure.outline import outline
from giaoban.text import words

HOME = Path(lexicon.__file__).parent
TABLES = sorted(path.stem for path in HOME.glob("*.toml"))
PATTERNS = {"lines", "markers", "openings", "closings", "events", "recurrences"}
"""Tables whose rows have slots, so that each row is a pattern; the others are vocabularies."""

VOCABULARIES = [name for name in TABLES if name not in PATTERNS]
ELSEWHERE = {"abbreviations", "announcements", "provinces", "smallwords", "surnames", "conditions"}
"""Tables with rows that have none: nothing looks like them, or nothing tells it apart."""

COMPLETE = [name for name in TABLES if name not in ELSEWHERE]
"""Tables of which each row says what it must not be taken for."""

ROWS = [row for name in TABLES for row in table(name)]
REFERENCE = dt.date(2021, 3, 1)

of_each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)


def rows(*names: str) -> pytest.MarkDecorator:
    some = [row for name in names for row in table(name)]
    return pytest.mark.parametrize("row", some, ids=lambda row: row.id)


def literals() -> Iterator[str]:
    """The words in quotes of the program."""
    for path in HOME.parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_loaded_by_some_module(name: str) -> None:
    assert name in set(literals())


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_what_it_is_for(name: str) -> None:
    assert (HOME / f"{name}.toml").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", TABLES)
def test_the_ids_of_a_table_are_unique(name: str) -> None:
    ids = [row.id for row in table(name)]
    assert sorted(set(ids)) == sorted(ids)


@of_each_row
def test_a_row_has_spellings_and_an_example(row: Row) -> None:
    assert row.say
    assert all(row.say)
    assert row.examples


@rows(*COMPLETE)
def test_a_row_has_a_counter_example(row: Row) -> None:
    assert row.counter_examples


@pytest.mark.parametrize("name", TABLES)
def test_a_column_that_a_row_has_is_known_to_its_table(name: str) -> None:
    """A column is named once in the program: a misspelt one would be silently absent."""
    known = set(literals())
    assert {key for row in table(name) for key in row.values} <= known


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_vocabulary_has_no_slots(name: str) -> None:
    for row in table(name):
        for say in row.say:
            assert "{" not in say
            assert all(words(spelling) for spelling in spellings(say)), say


@pytest.mark.parametrize("name", VOCABULARIES)
def test_no_phrase_stands_in_two_rows_of_a_table(name: str) -> None:
    homes: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in table(name):
        for say in row.say:
            for spelling in spellings(say):
                homes[tuple(word.key for word in words(spelling))].add(row.id)
    assert {" ".join(key): ids for key, ids in homes.items() if len(ids) > 1} == {}


@rows(*VOCABULARIES)
def test_an_example_holds_a_phrase_of_its_row(row: Row) -> None:
    for example in row.examples:
        assert row.id in of(row, example), example


@rows("assessments")
def test_a_counter_example_holds_no_phrase(row: Row) -> None:
    for example in row.counter_examples:
        assert row.id not in of(row, example), example


def of(row: Row, text: str) -> list[str]:
    """The ids of the rows of this row's table whose phrases stand in a text, the longest first."""
    vocabulary = phrases(row.id.split(".")[0])
    return [found.id for found, _, _ in vocabulary.find(words(text))]


@rows("abbreviations")
def test_an_abbreviation_is_written_out(row: Row) -> None:
    for example in row.examples:
        assert row["full"] in " ".join(keys.key(example)), example
    for example in row.counter_examples:
        assert row["full"] not in " ".join(keys.key(example)), example


@rows("beginnings", "columns", "gatherings", "generals")
def test_the_counter_example_does_not_begin_so(row: Row) -> None:
    for example in row.counter_examples:
        found = phrases(row.id.split(".")[0]).longest(words(example), 0)
        assert not found or found[0].id != row.id, example


@rows("beginnings")
def test_a_task_that_begins_so_is_told_again_as_the_row_says(row: Row) -> None:
    kinds_: tuple[tuple[Kind, str], ...] = (("late", "late"), ("carried", "open"))
    for example in row.examples:
        for kind, column in kinds_:
            if row[column] == "alone":
                assert Wording().begun(example, kind) == example


@rows("cues")
def test_the_counter_example_has_no_such_cue(row: Row) -> None:
    for example in row.counter_examples:
        reader = NameReader(example)
        assert row.id not in {cue.id for cue, _, _ in reader.cues(0, len(reader.words))}, example


@rows("conditions")
def test_words_like_the_counter_example_are_no_condition(row: Row) -> None:
    for example in row.counter_examples:
        reader = NameReader(example)
        assert list(assignment.conditions(reader, 0, len(reader.words))) == [], example


# -- names --------------------------------------------------------------------------------------


def subject(text: str) -> list[Mention]:
    """Those whom a sentence tells."""
    found = assignment.subject(NameReader(text), 0)
    return list(found.mentions) if found else []


def names(text: str) -> list[Mention]:
    """Those whom a sentence tells, their partners and the receivers."""
    reader = NameReader(text)
    found = assignment.subject(reader, 0)
    start, after = found.after if found else 0, len(reader.words)
    partners = assignment.partners(reader, start, after)
    return [*subject(text), *partners, *assignment.receivers(reader, start, after)]


@rows("heads")
def test_a_counter_example_has_no_name_with_the_head(row: Row) -> None:
    for example in row.counter_examples:
        assert row.id not in {one.rule for one in names(example)}, example


@rows("sets")
def test_a_counter_example_has_no_set(row: Row) -> None:
    for example in row.counter_examples:
        assert not any(one.group for one in names(example)), example


@rows("fields")
def test_a_counter_example_has_no_name_with_the_field(row: Row) -> None:
    for example in row.counter_examples:
        named = names(example)
        assert named, example
        assert all(row.id not in of(row, one.text) for one in named), example


@rows("adverbs", "provinces", "verbs")
def test_a_counter_example_is_a_name_to_its_end(row: Row) -> None:
    """Words that end a name elsewhere stand in this one, or it goes on where it might end."""
    for example in () if row["continuing"] else row.counter_examples:
        assert [one.text for one in subject(f"{example} rà soát hồ sơ.")] == [example]


@rows("places")
def test_a_counter_example_is_a_name_to_its_end_or_none(row: Row) -> None:
    for example in row.counter_examples:
        told = [one.text for one in subject(f"{example} rà soát hồ sơ.")]
        assert told in ([], [example])


@rows("objects")
def test_a_counter_example_has_no_name_with_the_work(row: Row) -> None:
    for example in row.counter_examples:
        (one,) = subject(example)
        assert row.id not in of(row, one.text), example


@rows("owners")
def test_a_heading_like_the_counter_example_names_nobody(row: Row) -> None:
    for example in row.examples:
        assert named_by(NameReader(example)), example
    for example in row.counter_examples:
        assert not named_by(NameReader(example)), example


@rows("types")
def test_the_example_cites_a_document_of_the_kind(row: Row) -> None:
    for example in row.examples:
        assert row["name"] in kinds(example), example


@rows("types")
def test_a_counter_example_cites_none(row: Row) -> None:
    for example in row.counter_examples:
        assert row["name"] not in kinds(example), example


@rows("makings")
def test_a_document_that_is_worked_on_is_not_cited(row: Row) -> None:
    for example in row.examples:
        assert kinds(example) == [], example
    for example in row.counter_examples:
        assert kinds(example), example


def kinds(text: str) -> list[str | None]:
    """The kinds of the documents that a text cites."""
    return [one.value.type for one in citations.find(text)]


# -- who is told, and what ----------------------------------------------------------------------


@rows("nonactors", "statements")
def test_a_counter_example_tells_somebody(row: Row) -> None:
    for example in row.examples:
        assert not subject(example), example
    for example in row.counter_examples:
        assert subject(example), example


@rows("between", "doings", "entrusted", "leading", "things")
def test_a_counter_example_tells_nobody(row: Row) -> None:
    for example in row.counter_examples:
        assert not subject(example), example


@rows("decisions")
def test_a_counter_example_is_a_task(row: Row) -> None:
    for example in row.examples:
        assert typed.tasks(typed.read("1. Văn phòng Sở", f"- {example}")) == [], example
    for example in row.counter_examples:
        assert typed.task("1. Văn phòng Sở", f"- {example}").text == example


@rows("adverbs")
def test_a_counter_example_does_not_go_on_from_before(row: Row) -> None:
    for example in row.counter_examples if row["continuing"] else ():
        assert not typed.task("1. Văn phòng Sở", f"- {example}").continuing, example


@rows("continuations")
def test_a_sentence_like_the_counter_example_is_no_part_of_the_task(row: Row) -> None:
    own = "Văn phòng Sở rà soát hồ sơ."
    for example in row.examples:
        whole = f"{own} {example}."
        assert typed.task("1. Nội dung chung", f"- {whole}").text == whole, example
    for example in row.counter_examples:
        assert typed.task("1. Nội dung chung", f"- {own} {example}").text == own, example


@rows("leadins")
def test_a_counter_example_says_itself_what_is_to_be_done(row: Row) -> None:
    point = "Rà soát hồ sơ."
    for example in row.examples:
        line = f"Văn phòng Sở thực hiện {example}"
        assert typed.task(line, f"- {point}").text == point, example
    for example in row.counter_examples:
        assert typed.task(example, f"- {point}").text == f"{example} {point}"


@rows("labels")
def test_a_label_like_the_counter_example_names_nobody(row: Row) -> None:
    for example in row.counter_examples:
        reader = NameReader(f"Đơn vị chủ trì: Văn phòng Sở. {example}.")
        found = labels.by_labels(reader)
        assert found, example
        assert [one.text for one in (*found.doers, *found.partners)] == ["Văn phòng Sở"], example


@rows("limits")
def test_a_line_like_the_counter_example_is_no_label(row: Row) -> None:
    for example in row.examples:
        assert labels.is_labelled(NameReader(example)), example
    for example in row.counter_examples:
        assert not labels.is_labelled(NameReader(example)), example


# -- lines and markers --------------------------------------------------------------------------


def first_line(text: str) -> Label:
    return label(read(text.encode()))[0]


@rows("lines", "markers")
def test_a_line_like_the_example_is_labelled_by_its_row(row: Row) -> None:
    for example in row.examples:
        assert first_line(example).rule == row.id, example


@rows("lines", "markers")
def test_a_line_like_the_counter_example_is_not(row: Row) -> None:
    for example in row.counter_examples:
        assert first_line(example).rule != row.id, example


# -- openings and closings ----------------------------------------------------------------------


@rows("openings")
def test_a_paragraph_like_the_example_opens_the_notice(row: Row) -> None:
    for example in row.examples:
        text = f"THÔNG BÁO\nVề công tác tháng 3\n\n{example}.\n\n1. Văn phòng Sở\n\n- Rà soát."
        assert [one.text for one in outline(read(text.encode())).preamble] == [f"{example}."]


@rows("openings")
def test_a_paragraph_like_the_counter_example_does_not_open_it(row: Row) -> None:
    for example in row.counter_examples:
        text = f"THÔNG BÁO\nVề công tác tháng 3\n\n{example}.\n\nRà soát hồ sơ."
        assert outline(read(text.encode())).preamble == (), example


@rows("closings")
def test_a_paragraph_like_the_example_closes_the_notice(row: Row) -> None:
    for example in row.examples:
        text = f"THÔNG BÁO\nVề công tác tháng 3\n\n1. Văn phòng Sở\n\n- Rà soát hồ sơ.\n\n{example}"
        assert [one.text for one in outline(read(text.encode())).closing] == [example]


@rows("closings")
def test_a_paragraph_like_the_counter_example_does_not(row: Row) -> None:
    for example in row.counter_examples:
        text = f"THÔNG BÁO\nVề công tác tháng 3\n\n1. Văn phòng Sở\n\n- Rà soát hồ sơ.\n\n{example}"
        assert outline(read(text.encode())).closing == (), example


# -- times --------------------------------------------------------------------------------------


def rules(text: str) -> list[str]:
    """The rules of the deadlines in a text."""
    found, _ = deadlines.find(text, Anchors(REFERENCE), Policy())
    return [one.rule for one in found]


@rows("events", "recurrences")
def test_a_time_like_the_example_is_told_by_its_row(row: Row) -> None:
    expected = [] if row["thing"] or row["past"] else [row.id]
    for example in row.examples:
        assert rules(example) == expected, example


@rows("events", "recurrences")
def test_a_time_like_the_counter_example_is_not(row: Row) -> None:
    """A row that keeps words from being a deadline has counter-examples that are one."""
    for example in row.counter_examples:
        told = rules(example)
        assert bool(told) if row["thing"] or row["past"] else row.id not in told, example


@rows("relations")
def test_a_binding_word_gives_a_deadline_or_none(row: Row) -> None:
    for example in row.examples:
        (found,) = rules(example) or [None]
        assert found == (None if row["relation"] == "none" else row.id), example


@rows("relations")
def test_a_word_that_does_not_bind_gives_no_deadline(row: Row) -> None:
    """The row that keeps a time from being a deadline has counter-examples that are one."""
    for example in row.counter_examples:
        assert bool(rules(example)) == (row["relation"] == "none"), example
