"""The verb `summarize`."""

from typing import TYPE_CHECKING, Annotated

import typer

from giaoban.cli.verbs.shared import (
    Aged,
    AsOf,
    Force,
    Json,
    Markdown,
    Notices,
    Output,
    Since,
    Unit,
    Where,
)
from giaoban.errors import UsageError

if TYPE_CHECKING:
    from giaoban.cli.desk import AtDesk
    from giaoban.library.entry import Head
    from giaoban.library.question import Question
    from giaoban.model.notice import Period
    from giaoban.summary import Summary

EXAMPLES = {
    "summarize": """\b
Examples:
  giaoban summarize                         all notices that are followed
  giaoban summarize thang3                  one notice
  giaoban summarize --period "quý I/2021"   the notices of a quarter
  giaoban summarize --unit QLKH             of one unit, by its part in the tasks
  giaoban summarize -o thang3.md            to send, as Markdown
  giaoban summarize --age                   how often the tasks were told before

\b
Each task is counted once in the total, and in one state. One that is told to several units stands
in the row of each, and is taken off again above the total."""
}

SUMMARIES = {
    ".json": "json",
    ".md": "md",
    ".txt": "view",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".html": "html",
    ".docx": "docx",
}
"""Suffix → format."""

Within = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="P",
        help='Only notices of this time: "tháng 3", "quý I/2021", 2021-03.',
    ),
]


def summarize(
    notices: Notices = None,
    *,
    unit: Unit = None,
    period: Within = None,
    as_of: AsOf = None,
    since: Since = None,
    age: Aged = False,
    as_json: Json = False,
    as_markdown: Markdown = False,
    output: Output = None,
    force: Force = False,
    library: Where = None,
) -> int:
    """Sum up on one screen: each unit's tasks, what is late, what has no leader, what matters most.

    Late is what nobody recorded as done."""
    from giaoban.cli.asking import since_day, today  # noqa: PLC0415
    from giaoban.cli.desk import AtDesk  # noqa: PLC0415
    from giaoban.cli.inputs import expanded  # noqa: PLC0415
    from giaoban.cli.library import asked, files_of  # noqa: PLC0415
    from giaoban.cli.outputs import Target, chosen  # noqa: PLC0415
    from giaoban.library.question import Question  # noqa: PLC0415

    format_, names = chosen(json=as_json, md=as_markdown), expanded(notices or [])
    target = Target.of(output, names, asked=format_, force=force, known=SUMMARIES)
    if age and target.format == "csv":
        only = ", ".join(suffix for suffix in SUMMARIES if suffix != ".csv")
        raise UsageError("option-without-effect", option="--age", only=only)
    files = files_of(names, library)
    with asked(library, files) as shelf:
        if not shelf.is_empty:
            at = AtDesk(shelf, today(as_of))
            question = Question(at.as_of, unit=unit, since=since_day(since, at.as_of))
            made = _summed_up(at, question, [] if files else names, period)
            target.put(_with_ages(at, made) if age else made, shelf.files)
        return shelf.report()


def _summed_up(
    at: "AtDesk", question: "Question", names: list[str], period: str | None
) -> "Summary":
    """Of the notices of these names; of all where there is none."""
    from giaoban.summary import summarize as summed_up  # noqa: PLC0415

    named: list[Head] | None = [at.notice(name) for name in names] or None
    return summed_up(at.library, at.shelf.of_library(question), named, _period(period, at))


def _with_ages(at: "AtDesk", made: "Summary") -> "Summary":
    from giaoban.desk.history import summary_with_ages  # noqa: PLC0415 - compares notices

    return summary_with_ages(at.library, made)


def _period(told: str | None, at: "AtDesk") -> "Period | None":
    if told is None:
        return None
    from giaoban.cli.asking import days  # noqa: PLC0415
    from giaoban.model.notice import Period  # noqa: PLC0415

    found = days("--period", told, at.as_of)
    return Period(start=found.start, end=found.end)
