"""The register in Markdown: a table for each unit; what a document says is never markup."""

from collections.abc import Iterator

from giaoban.desk.register import Group, Register, Row
from giaoban.out import asked
from giaoban.out import register_words as say
from giaoban.out.age import age
from giaoban.out.due import day_of, state
from giaoban.out.listed_tasks import corrected, doubts
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.summary_md import escaped, in_a_cell
from giaoban.out.visible import on_one_line

COLUMNS = (
    say.NUMBER,
    say.TASK,
    say.LEADS,
    say.HELPS,
    mark("Last day"),
    say.LIMIT,
    mark("State"),
    say.CODE,
)


def register(thing: Register, manner: Manner) -> str:
    return "\n".join(_lines(thing, manner.words)) + "\n"


def _lines(thing: Register, words: Words) -> Iterator[str]:
    yield f"# {escaped(words.say('Tasks'))}"
    yield ""
    for label, text in _head(thing, words):
        yield f"- **{escaped(label)}:** {escaped(text)}"
    for group in thing.groups:
        yield from _group(group, words)


def _head(thing: Register, words: Words) -> Iterator[tuple[str, str]]:
    yield words.say(say.GIVEN_BY), say.of_what(thing, words)
    if thing.unit:
        yield words.say("Unit"), on_one_line(thing.unit)
    yield words.say("As of"), words.day(thing.question.as_of)
    yield words.say("Tasks"), words.number(thing.tasks)
    yield from asked.of_register(thing, words)


def _group(group: Group, words: Words) -> Iterator[str]:
    yield from ("", f"## {escaped(say.group(group, words))} ({words.number(say.tasks(group))})", "")
    yield _row(words.say(head) for head in COLUMNS)
    yield _row(["---:", *["---"] * (len(COLUMNS) - 1)])
    for row in group.rows:
        yield _row(in_a_cell(cell) for cell in _cells(row, words))


def _cells(row: Row, words: Words) -> Iterator[str]:
    """In the order of `COLUMNS`."""
    yield str(row.number)
    remarks = (*corrected(row.told, words), *doubts(row.told, words))
    yield " ".join([on_one_line(row.told.entry.task.text), *(f"({told})" for told in remarks)])
    yield say.leads(row, words)
    yield say.helps(row, words)
    yield day_of(row.item, words)
    yield say.limit_now(row, words)
    yield " · ".join(filter(None, [state(row.item, words), age(row.told.age, words)]))
    yield on_one_line(row.told.reference)


def _row(cells: "Iterator[str] | list[str]") -> str:
    return f"| {' | '.join(cells)} |"
