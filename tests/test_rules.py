"""Every fact names a rule that can be looked up, and that is explained to a person."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import giaoban
from giaoban.lexicon import table
from giaoban.model.rules import ROWS, RULES, TABLES, phrase

HERE = Path(__file__).parent
SOURCE = Path(giaoban.__file__).parent
NAMES = sorted(path.stem for path in (SOURCE / "lexicon").glob("*.toml"))
LEXICON = {row.id for name in NAMES for row in table(name)}
NOTICES = sorted((HERE / "notices").glob("*/source.*"))
ROOMS = ("structure", "names", "facts", "resolve", "checks", "model/event.py")
"""Where rules are given to facts."""

SHAPE = re.compile(r"[a-z-]+\.[a-z-]+")
NO_RULES = {"holidays.toml"}
"""Of the same shape, in code."""


def strings() -> Iterator[str]:
    """All strings of the rooms that give rules."""
    for room in ROOMS:
        home = SOURCE / room
        for path in [home] if home.is_file() else home.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


STRINGS = set(strings())


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_a_rule_is_a_row_or_has_its_phrase(path: Path) -> None:
    used = {one.rule for one in giaoban.parse(path).evidence}
    assert used - LEXICON - RULES.keys() == set()


def test_rules_that_the_code_names_are_rows_or_have_their_phrase() -> None:
    named = {text for text in STRINGS if SHAPE.fullmatch(text)}
    assert named - NO_RULES - LEXICON - RULES.keys() == set()


def test_each_row_of_the_lexicon_is_explained() -> None:
    assert sorted(row for row in LEXICON if phrase(row) is None) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_with_a_phrase_is_used(rule: str) -> None:
    assert rule in STRINGS


def test_phrases_are_of_rows_and_tables_that_are_there() -> None:
    assert sorted(TABLES) == NAMES
    assert ROWS.keys() - LEXICON == set()


def test_no_rule_is_both() -> None:
    assert RULES.keys() & LEXICON == set()


def test_phrases_are_no_sentences() -> None:
    said = [*RULES.values(), *ROWS.values(), *TABLES.values()]
    assert [one for one in said if one.endswith(".") or one != one.strip()] == []
