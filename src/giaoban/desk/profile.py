"""The office's own file: `giaoban.toml`."""

import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from giaoban.errors import UsageError
from giaoban.model.profile import OfficeUnit, Profile

_KEYS = {"office": ("name", "code"), "unit": ("name", "short", "from", "until")}


def load(path: Path) -> tuple[Profile, list[str]]:
    """The profile, and the keys in the file that mean nothing.

    [office] name, code · [[unit]] name, short = [...], from, until (days), in the office's order.
    UsageError `profile-wrong` where it cannot be read, or something needed is missing.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("profile-unreadable", file=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError("profile-wrong", file=str(path), reason=str(error)) from error
    office, units = told.get("office", {}), told.get("unit", [])
    if not isinstance(office, dict) or not isinstance(units, list):
        raise UsageError("profile-wrong", file=str(path), reason="[office], [[unit]]")
    try:
        made = Profile(
            name=office.get("name", ""),
            code=office.get("code"),
            units=tuple(OfficeUnit.model_validate(_known(unit, "unit")) for unit in units),
        )
    except (ValidationError, AttributeError, TypeError) as error:
        raise UsageError("profile-wrong", file=str(path), reason=_first(error)) from error
    if not made.name:
        raise UsageError("profile-wrong", file=str(path), reason="[office] name = …")
    return made, list(_unknown(told))


def _known(table: dict[str, object], kind: str) -> dict[str, object]:
    return {key: value for key, value in table.items() if key in _KEYS[kind]}


def _first(error: Exception) -> str:
    if isinstance(error, ValidationError):
        found = error.errors()[0]
        return ".".join(str(one) for one in ("[[unit]]", *found["loc"]))
    return "[[unit]]"


def _unknown(told: dict[str, object]) -> Iterator[str]:
    """Each with what it may have been meant for."""
    for key, value in told.items():
        if key not in _KEYS:
            yield _likely(key, tuple(_KEYS))
        for table in value if isinstance(value, list) else [value]:
            for inner in table if isinstance(table, dict) and key in _KEYS else ():
                if inner not in _KEYS[key]:
                    yield _likely(inner, _KEYS[key])


def _likely(key: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(key, known, 1)
    return f"{key} (→ {close[0]}?)" if close else key
