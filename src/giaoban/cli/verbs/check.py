"""The verbs `check` and `explain`."""

from typing import Annotated

import typer

from giaoban.cli.verbs.shared import Force, Json, Notices, Output, Where

EXAMPLES = {
    "check": """\b
Examples:
  giaoban check thang4.docx                      a draft, before it is signed
  giaoban check thang3                           an issued notice, before it is believed
  giaoban check *.docx --select form             only the form
  giaoban check thang3 --ignore month-zero       all but this
  giaoban check thang3 --profile nd30            by these rules, whatever the header says
  giaoban check                                  all that are followed, and what the library lacks

\b
Codes and groups (form, substance, words, reading, series) can be named, with commas between them.
giaoban explain CODE says what a code means. Exit code 1 where there is an error or a warning.""",
    "explain": """\b
Examples:
  giaoban explain number-leading-zero
  giaoban explain                            all codes that there are""",
}

Chosen = Annotated[
    str | None,
    typer.Option("--select", metavar="CODES", help="Only these codes, or groups of codes."),
]
Ignored = Annotated[
    str | None, typer.Option("--ignore", metavar="CODES", help="Not these codes, or groups.")
]
Rules = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="P",
        help="The rules of form: nd30, tt01, qppl, hd36 or hd05; else as header and day say.",
    ),
]


def check(
    notices: Notices = None,
    *,
    profile: Rules = None,
    select: Chosen = None,
    ignore: Ignored = None,
    as_json: Json = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit code 0, whatever is found.")
    ] = False,
    output: Output = None,
    force: Force = False,
    library: Where = None,
) -> int:
    """Read a notice once more, before it is signed or believed: its form, what it tells to do, its
    words.

    Nothing is changed: each finding shows the place, why, and what to do."""
    from giaoban.cli.checking import Wanted, checked  # noqa: PLC0415
    from giaoban.cli.inputs import expanded  # noqa: PLC0415
    from giaoban.cli.outputs import Target, chosen  # noqa: PLC0415

    names = expanded(notices or [])
    wanted = Wanted.of(profile, select, ignore)
    target = Target.of(output, names, asked=chosen(json=as_json), force=force)
    return checked(wanted, target, names, library, exit_zero=exit_zero)


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A code that check prints; else all.")
    ] = None,
    *,
    as_json: Json = False,
) -> int:
    """Say what a code of check means: where it is said, what is wrong, what is right."""
    from giaoban.cli.checking import explained  # noqa: PLC0415

    return explained(code, as_json=as_json)
