"""Everything is said in Vietnamese, in English where it is asked for."""

import ast
import datetime as dt
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from program import Answers, Run

from factories import deadline, reading
from giaoban.cli import catalogue, messages
from giaoban.cli.app import command
from giaoban.model.notice import Deadline
from giaoban.model.rules import ROWS, RULES, TABLES
from giaoban.out.phrases import when
from giaoban.out.rule import told

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "giaoban"
PO = SOURCES / "cli" / "locale" / "vi" / "LC_MESSAGES" / "giaoban.po"

sys.path.insert(0, str(ROOT / "tools"))
import compile_messages  # noqa: E402


def said_in_code() -> set[str]:
    """First arguments of `_("…")`, `say("…")`, `mark("…")`."""
    return {
        call.args[0].value
        for room in ("cli", "out")
        for file in (SOURCES / room).rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", getattr(call.func, "attr", "")) in ("_", "say", "mark")
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def said_in_help(verb: Any) -> Iterator[str]:
    yield from (verb.help, verb.epilog, verb.options_metavar, verb.rich_help_panel)
    yield getattr(verb, "subcommand_metavar", "")
    for parameter in verb.params:
        yield from (parameter.help, parameter.metavar)
    for inner in getattr(verb, "commands", {}).values():
        yield from said_in_help(inner)


def all_said() -> set[str]:
    messages.speak("en")
    said = said_in_code() | set(said_in_help(command())) | said_of_rules()
    return {msgid for msgid in said if msgid}


def said_of_rules() -> set[str]:
    return {*RULES.values(), *ROWS.values(), *TABLES.values()}


ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|missing|invalid|value|no such|did you mean|error|"
    r"try|required|default|show this|message|exit|examples?|unexpected|takes?)\b",
    re.IGNORECASE,
)
"""Words of typer's own sentences."""

LEFT_OVERS: set[str] = set()
"""English of typer's that we cannot replace; the answers of --install-completion apart, which come
from the shell's set-up."""


def test_every_message_has_its_vietnamese() -> None:
    translated = set(compile_messages.read(PO.read_text(encoding="utf-8")))
    assert sorted(all_said() - translated) == []


def test_no_message_is_translated_in_vain() -> None:
    translated = set(compile_messages.read(PO.read_text(encoding="utf-8"))) - {""}
    assert sorted(translated - all_said()) == []


def test_the_compiled_catalogue_is_fresh() -> None:
    messages_ = compile_messages.read(PO.read_text(encoding="utf-8"))
    assert PO.with_suffix(".mo").read_bytes() == compile_messages.compiled(messages_)


def test_translations_keep_the_places_for_words() -> None:
    def places(text: str) -> list[str]:
        return sorted({name for _, name, _, _ in Formatter().parse(text) if name})

    translated = compile_messages.read(PO.read_text(encoding="utf-8"))
    assert {
        msgid: msgstr for msgid, msgstr in translated.items() if places(msgid) != places(msgstr)
    } == {}


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("parse", "--help"),
        ("schema", "--help"),
        ("parse",),
        ("pars",),
        ("parse", "a", "--jsno"),
        ("parse", "a", "--json=1"),
        ("parse", "a", "-o"),
        ("schema", "a"),
        ("--lang", "fr"),
        ("-x",),
        ("parse", "-x"),
    ],
)
def test_no_english_of_typer_is_left(giaoban: Run, words: tuple[str, ...]) -> None:
    _, out, err = giaoban(*words)
    ours = re.sub(r"--?[\w-]+|`[^`]*`", "", out + err)
    assert {found[0].lower() for found in ENGLISH.finditer(ours)} == LEFT_OVERS


@pytest.mark.parametrize(
    ("words", "environment", "spoken"),
    [
        (("--help",), None, "Tùy chọn:"),
        (("--help", "--lang", "en"), None, "Options:"),
        (("--lang=en", "--help"), None, "Options:"),
        (("--help",), "en", "Options:"),
        (("--help",), "en_US.UTF-8", "Options:"),
        (("--help", "--lang", "vi"), "en", "Tùy chọn:"),
        (("--help",), "fr", "Tùy chọn:"),
    ],
)
def test_the_language_is_the_option_else_the_environment_else_vietnamese(
    giaoban: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    environment: str | None,
    spoken: str,
) -> None:
    if environment:
        monkeypatch.setenv("GIAOBAN_LANG", environment)
    assert spoken in giaoban(*words)[1]


def test_the_option_is_understood_after_the_verb_too(giaoban: Run, files: Answers) -> None:
    files["thang3.docx"] = reading()
    assert "Signed by: " in giaoban("parse", "thang3.docx", "--lang", "en")[1]


def test_verbs_and_keys_are_never_translated(giaoban: Run) -> None:
    assert giaoban("schema", "--lang", "en")[1] == giaoban("schema", "--lang", "vi")[1]


@pytest.mark.parametrize(
    ("day", "vietnamese"),
    [
        (dt.date(2021, 3, 3), "03/3/2021"),
        (dt.date(2021, 2, 5), "05/02/2021"),
        (dt.date(2021, 12, 31), "31/12/2021"),
        (dt.date(2021, 1, 10), "10/01/2021"),
    ],
)
def test_days_are_written_as_the_decree_writes_them(day: dt.date, vietnamese: str) -> None:
    messages.speak("vi")
    assert messages.day(day) == vietnamese


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    messages.speak("vi")
    assert [messages.number(n) for n in (37, 8412, 99.9)] == ["37", "8.412", "99,9"]
    messages.speak("en")
    assert [messages.number(n) for n in (37, 8412, 99.9)] == ["37", "8,412", "99.9"]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (deadline(time="16:30"), "Trước 16 giờ 30 ngày 03/3/2021 (hạn cuối 02/3/2021)"),
        (deadline(time="08:00"), "Trước 08 giờ ngày 03/3/2021 (hạn cuối 02/3/2021)"),
        (
            deadline(inferred=("year", "quarter", "month", "week", "day")),
            "Trước ngày 03/3/2021 (hạn cuối 02/3/2021) · "
            "Suy ra từ thông báo: năm, quý, tháng, tuần, ngày",
        ),
        (
            deadline("every", text="định kỳ 02 tuần/lần", rrule="FREQ=WEEKLY;INTERVAL=2"),
            "định kỳ 02 tuần/lần",
        ),
        (deadline("every", text="Thường xuyên"), "Thường xuyên"),
        (deadline("every", text="hằng tuần", rrule="FREQ=WEEKLY"), "Định kỳ: hằng tuần"),
    ],
)
def test_times_are_said_as_offices_say_them(time: Deadline, said: str) -> None:
    messages.speak("vi")
    assert when(time, messages.words()) == said


def test_a_rule_is_explained_in_vietnamese() -> None:
    messages.speak("vi")
    assert told("relations.before", "Hoàn thành trước ngày 03/3", messages.words()) == (
        "từ nêu thời hạn: “Hoàn thành trước” [relations.before]"
    )


@pytest.mark.parametrize("code", sorted(catalogue.ISSUES))
def test_every_issue_is_a_sentence_with_its_parameters(code: str) -> None:
    messages.speak("vi")
    names = [name for _, name, _, _ in Formatter().parse(catalogue.ISSUES[code]) if name]
    told = catalogue.sentence(code, dict.fromkeys(names, "7x"))
    assert told.endswith(".")
    assert told.count("7x") == len(names)


def test_an_issue_that_nobody_knows_is_its_code() -> None:
    assert catalogue.sentence("brand-new", {}) == "brand-new"


def test_parameters_are_said_in_the_users_language() -> None:
    messages.speak("vi")
    assert "02/5/2021" in catalogue.sentence("weekend-due", {"date": "2021-05-02"})
    assert "Số, ký hiệu, Người ký" in catalogue.sentence(
        "header-missing", {"what": "number, signature"}
    )
