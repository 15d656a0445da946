"""The verbs `extend`, `assign`, `note`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Json, Note, On, TaskName, Where

EXAMPLES = {
    "extend": """\b
Examples:
  giaoban extend thang3#1.1 --to 26/3 --by "văn bản số 120/UBND-KGVX"
  giaoban extend thang3#8.3 --to 31/3 --deadline 2""",
    "assign": """\b
Examples:
  giaoban assign thang3#1.1 --to "Nguyễn Văn Bình"
  giaoban assign thang3#1.1 --to QLKH""",
    "note": """\b
Examples:
  giaoban note thang3#1.1 "đã gọi điện nhắc, hẹn thứ Hai"
  giaoban note latest#1.1 "chờ ý kiến Sở Tài chính" --on 10/3""",
}


def extend(
    task: TaskName,
    *,
    to: Annotated[str, typer.Option("--to", metavar="D", help="The new last day.")],
    by: Annotated[
        str | None, typer.Option("--by", metavar="TEXT", help="The document that allows it.")
    ] = None,
    deadline: Annotated[
        str | None,
        typer.Option("--deadline", metavar="N", help="Which of several times: 1, 2 …"),
    ] = None,
    on: On = None,
    note: Note = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Record that a task has a later last day, and which document allows it."""
    from giaoban.cli.desk import count, desk  # noqa: PLC0415

    with desk(library, as_json=as_json) as at:
        told = at.task(task)
        until, day = at.needed_day("--to", to), at.day("--on", on)
        which = count("--deadline", deadline) if deadline is not None else None
        recording = at.desk.extend(told, until, by=by, deadline=which, on=day, note=note)
        at.recorded = recording
    return 0


def assign(
    task: TaskName,
    *,
    to: Annotated[str, typer.Option("--to", metavar="WHO", help="A unit or a person.")],
    on: On = None,
    note: Note = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Record to whom a task was given on."""
    from giaoban.cli.desk import desk, needed  # noqa: PLC0415

    with desk(library, as_json=as_json) as at:
        told = at.task(task)
        who = needed("--to", to)
        at.recorded = at.desk.assign(told, who, on=at.day("--on", on), note=note)
    return 0


def note(
    task: TaskName,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is to be remembered.")],
    *,
    on: On = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Note something beside a task."""
    from giaoban.cli.desk import desk, needed  # noqa: PLC0415
    from giaoban.cli.messages import _  # noqa: PLC0415

    with desk(library, as_json=as_json) as at:
        told = at.task(task)
        words = needed(_("TEXT"), text)
        at.recorded = at.desk.note(told, words, on=at.day("--on", on))
    return 0
