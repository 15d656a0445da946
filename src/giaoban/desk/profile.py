"""The office's own file: `giaoban.toml`."""

import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from giaoban.errors import UsageError
from giaoban.model.profile import OfficeUnit, Profile
from giaoban.names.matching import unit_key

_KEYS = {"office": ("name", "code"), "unit": ("name", "short", "from", "until")}
_Kind = TypeVar("_Kind", Profile, OfficeUnit)
_LINE = re.compile(r"at line (\d+)")


class _WrongError(Exception):
    """Where in the file something is wrong: "[office].name", "line 3"."""


def load(path: Path) -> tuple[Profile, list[str]]:
    """The profile, and the keys in the file that mean nothing.

    [office] name, code · [[unit]] name, short = [...], from, until (days), in the office's order.
    UsageError `profile-missing` where it is not there, `profile-unreadable` where it cannot be
    read, `profile-wrong` where something needed is missing, or cannot be.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError("profile-missing", file=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("profile-unreadable", file=str(path)) from error
    try:
        told = _told(text)
        return _profile(told), list(_unknown(told))
    except _WrongError as error:
        raise UsageError("profile-wrong", file=str(path), reason=str(error)) from error


def _told(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        last = str(max(1, len(text.splitlines())))
        raise _WrongError(f"line {found[1] if found else last}") from error


def _profile(told: dict[str, Any]) -> Profile:
    office, units = told.get("office"), told.get("unit", [])
    if not isinstance(office, dict) or not office.get("name"):
        raise _WrongError("[office].name")
    if not isinstance(units, list):
        raise _WrongError("[[unit]]")
    made = _made(Profile, _known(office, "office"), "[office]")
    every = tuple(_unit(unit, f"[[unit]] {i}") for i, unit in enumerate(units, 1))
    _refuse_twice(every)
    return made.model_copy(update={"units": every})


def _unit(told: object, where: str) -> OfficeUnit:
    if not isinstance(told, dict):
        raise _WrongError(where)
    unit = _made(OfficeUnit, _known(told, "unit"), where)
    if not unit.name.strip():
        raise _WrongError(f"{where}.name")
    if unit.from_ and unit.until and unit.from_ > unit.until:
        raise _WrongError(f"{where}.until")
    return unit


def _made(kind: type[_Kind], told: dict[str, Any], where: str) -> _Kind:
    try:
        return kind.model_validate(told)
    except ValidationError as error:
        raise _WrongError(f"{where}.{error.errors()[0]['loc'][0]}") from error


def _refuse_twice(units: tuple[OfficeUnit, ...]) -> None:
    keys = [unit_key(unit.name) for unit in units]
    for i, key in enumerate(keys):
        if key in keys[:i]:
            raise _WrongError(f"[[unit]] {keys.index(key) + 1} = [[unit]] {i + 1}")


def _known(table: dict[str, Any], kind: str) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key in _KEYS[kind]}


def _unknown(told: dict[str, Any]) -> Iterator[str]:
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
