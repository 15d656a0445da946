"""Every fact names a rule that can be looked up."""

from pathlib import Path

import pytest

import giaoban
from giaoban.lexicon import table
from giaoban.model.rules import RULES

HERE = Path(__file__).parent
SOURCE = Path(giaoban.__file__).parent
ROWS = {
    row.id for path in (SOURCE / "lexicon").glob("*.toml") for row in table(path.stem)
}  # fmt: skip
NOTICES = sorted((HERE / "notices").glob("*/source.*"))


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_a_rule_is_a_row_or_has_its_sentence(path: Path) -> None:
    used = {one.rule for one in giaoban.parse(path).evidence}
    assert used - ROWS - RULES.keys() == set()


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_with_a_sentence_is_used(rule: str) -> None:
    code = "".join(
        path.read_text("utf-8") for path in SOURCE.rglob("*.py") if path.name != "rules.py"
    )
    assert f'"{rule}"' in code


def test_no_rule_is_both() -> None:
    assert RULES.keys() & ROWS == set()
