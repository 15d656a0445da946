"""The verbs that say how far a task is: `start`, `pause`, `submitted`, `done`, `reopen`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from giaoban.cli.verbs.shared import Json, Note, On, TaskName, Where

if TYPE_CHECKING:
    from giaoban.model.event import Kind

EXAMPLES = {
    "done": """\b
Examples:
  giaoban done thang3#1.4 --evidence "15/TTr-SKHCN ngày 12/3/2021"
  giaoban done 97/TB-SKHCN#8.1 --unit QLKH --on 12/3   one of the units that are told""",
    "submitted": """\b
Examples:
  giaoban submitted thang3#1.1 --evidence "15/TTr-SKHCN ngày 12/3/2021"
  giaoban submitted latest#1.1 --on 10/3""",
    "start": """\b
Examples:
  giaoban start thang3#2.1
  giaoban start thang3#2.1 --note "đang lấy ý kiến các phòng\"""",
    "pause": """\b
Examples:
  giaoban pause thang3#2.1 --note "chờ kinh phí"
  giaoban pause latest#2.1 --on 15/3""",
    "reopen": """\b
Examples:
  giaoban reopen thang3#2.1
  giaoban reopen thang3#2.1 --note "UBND tỉnh yêu cầu bổ sung hồ sơ\"""",
}

Evidence = Annotated[
    str | None,
    typer.Option("--evidence", metavar="TEXT", help="The document that proves it."),
]
Share = Annotated[
    str | None,
    typer.Option("--unit", metavar="U", help="Of this unit alone, where several are told."),
]


def _verb(kind: "Kind", says: str) -> Callable[..., int]:
    """A verb that records how far a task is; `says`: its help."""

    def verb(
        task: TaskName,
        *,
        evidence: Evidence = None,
        on: On = None,
        unit: Share = None,
        note: Note = None,
        as_json: Json = False,
        library: Where = None,
    ) -> int:
        from giaoban.cli.desk import desk  # noqa: PLC0415

        with desk(library, as_json=as_json) as at:
            told, day = at.task(task), at.day("--on", on)
            at.recorded = at.desk.progress(
                told, kind, on=day, unit=unit, evidence=evidence, note=note
            )
        return 0

    verb.__doc__ = says
    return verb


start = _verb("start", "Record that work on a task has begun.")
pause = _verb("pause", "Record that work on a task rests.")
submitted = _verb("submit", "Record that a result was submitted and waits for approval.")
done = _verb("done", "Record that a task is done, by which document, on which day.")
reopen = _verb("reopen", "Record that a task is not done, or not after all.")
