"""The verb `correct`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Json, Note, TaskName, Where

EXAMPLES = {
    "correct": """\b
Examples:
  giaoban correct thang3#1.4 --unit "Phòng Quản lý khoa học" --lead
  giaoban correct thang3#2.1 --due 26/3           a day that the office sets itself
  giaoban correct thang3#2.2 --split "báo cáo"    a second task begins with these words
  giaoban correct thang3#2.2 --merge 2.3          the two are one task
  giaoban correct thang3#3.4 --not-a-task
  giaoban correct thang3#1.4 --pair 5.5           one piece of work of two units
  giaoban correct thang3 --export > issue.json    a test case of all that was set right

\b
What is set right is kept when the notice is read again, in another version or by a newer giaoban;
`giaoban undo` takes it back."""
}


Units = Annotated[
    list[str] | None,
    typer.Option(
        "--unit", metavar="U", help="Who is told; again for each of several, - for nobody."
    ),
]
Partners = Annotated[
    list[str] | None,
    typer.Option("--partner", metavar="U", help="Who co-operates; the same way."),
]
Lead = Annotated[bool, typer.Option("--lead", help="Those who are told lead.")]
Cooperate = Annotated[bool, typer.Option("--cooperate", help="Those who are told only co-operate.")]
RoleUnsaid = Annotated[
    bool, typer.Option("--role-unsaid", help="It is not said which part they play.")
]
Due = Annotated[str | None, typer.Option("--due", metavar="D", help="The last day in time.")]
Deadline = Annotated[
    str | None, typer.Option("--deadline", metavar="N", help="Which of several times: 1, 2 …")
]
NoDeadline = Annotated[bool, typer.Option("--no-deadline", help="It has no deadline.")]
Split = Annotated[
    list[str] | None,
    typer.Option("--split", metavar="WORDS", help="A further task begins with these words of it."),
]
Merge = Annotated[
    list[str] | None,
    typer.Option("--merge", metavar="ID", help="It is one task with this one of its notice."),
]
Pair = Annotated[
    list[str] | None,
    typer.Option("--pair", metavar="ID", help="It is one piece of work with this task."),
]
Unpair = Annotated[bool, typer.Option("--unpair", help="It is a piece of work of its own.")]
NotATask = Annotated[bool, typer.Option("--not-a-task", help="It tells nobody to do anything.")]
Export = Annotated[
    bool, typer.Option("--export", help="Print a test case of what was set right in the notice.")
]


def correct(
    task: TaskName,
    *,
    unit: Units = None,
    partner: Partners = None,
    lead: Lead = False,
    cooperate: Cooperate = False,
    role_unsaid: RoleUnsaid = False,
    due: Due = None,
    deadline: Deadline = None,
    no_deadline: NoDeadline = False,
    split: Split = None,
    merge: Merge = None,
    pair: Pair = None,
    unpair: Unpair = False,
    not_a_task: NotATask = False,
    export: Export = False,
    note: Note = None,
    as_json: Json = False,
    library: Where = None,
) -> int:
    """Set right what giaoban read wrongly in a task; told as the office's own wherever it shows."""
    from giaoban.cli.correcting import Wish, corrected, exported  # noqa: PLC0415

    wish = Wish(
        units=unit,
        partners=partner,
        roles={"lead": lead, "cooperate": cooperate, "unsaid": role_unsaid},
        due=due,
        deadline=deadline,
        no_deadline=no_deadline,
        split=split or [],
        merge=merge or [],
        pair=pair or [],
        unpair=unpair,
        not_a_task=not_a_task,
    )
    if export:
        return exported(task, wish, library)
    return corrected(task, wish, note, library, as_json=as_json)
