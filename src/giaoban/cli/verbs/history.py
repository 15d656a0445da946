"""The verb `history`."""

from giaoban.cli.verbs.shared import AsOf, Force, Json, Markdown, Output, TaskName, Where

EXAMPLES = {
    "history": """\b
Examples:
  giaoban history thang3#2.4                 one task through the months
  giaoban history 97/TB-SKHCN#2.4 --json     the same for a program
  giaoban history thang3#2.4 -o line.md      to send, as Markdown

\b
Notices of one kind of one office are followed, those that were issued by --as-of. A task that was
away is found again within twelve months, and twelve notices, where it is told in the same words, or
much the same to the same unit."""
}

HISTORIES = {".json": "json", ".md": "md", ".txt": "view"}
"""Suffix → format."""


def history(
    task: TaskName,
    *,
    as_of: AsOf = None,
    as_json: Json = False,
    as_markdown: Markdown = False,
    output: Output = None,
    force: Force = False,
    library: Where = None,
) -> int:
    """Follow a task through the months: first given, told again, reworded, put back, done."""
    from giaoban.cli.desk import reading_desk  # noqa: PLC0415
    from giaoban.cli.outputs import Target, chosen  # noqa: PLC0415
    from giaoban.desk.history import history as line  # noqa: PLC0415

    file = task.rpartition("#")[0]
    target = Target.of(
        output, [file], asked=chosen(json=as_json, md=as_markdown), force=force, known=HISTORIES
    )
    with reading_desk(library, as_of) as at:
        told = at.task(task)
        target.put(line(at.library, told, at.question), at.shelf.files)
    return at.code
