"""The office's own file says who we are; what is wrong in it is told."""

import datetime as dt
from pathlib import Path

import pytest

from giaoban.desk.profile import load
from giaoban.errors import UsageError

OFFICE = '[office]\nname = "Sở Khoa học và Công nghệ"\ncode = "SKHCN"\n'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "giaoban.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_units_have_an_order_short_forms_and_days(tmp_path: Path) -> None:
    text = OFFICE + (
        '[[unit]]\nname = "Phòng Quản lý khoa học"\nshort = ["QLKH"]\nfrom = 2019-01-01\n'
        '[[unit]]\nname = "Văn phòng Sở"\nuntil = 2020-12-31\n'
    )
    profile, unknown = load(written(tmp_path, text))
    assert [unit.name for unit in profile.units] == ["Phòng Quản lý khoa học", "Văn phòng Sở"]
    assert profile.units[0].short == ("QLKH",)
    there = profile.on(dt.date(2021, 1, 1))
    assert [unit.name for unit in there.units] == ["Phòng Quản lý khoa học"]
    assert there.name == profile.name
    assert unknown == []


def test_keys_that_mean_nothing_are_told_with_what_was_meant(tmp_path: Path) -> None:
    text = OFFICE + 'phone = 1\n[[unit]]\nname = "Văn phòng Sở"\nshorts = []\n[units]\n'
    _, unknown = load(written(tmp_path, text))
    assert unknown == ["phone", "shorts (→ short?)", "units (→ unit?)"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "[office].name"),
        ("x = ", "line 1"),
        (OFFICE + "x", "line 4"),
        (OFFICE + "x y\n", "line 4"),
        ("[office]\n", "[office].name"),
        ('[office]\nname = ""\n', "[office].name"),
        ("[office]\nname = 3\n", "[office].name"),
        (OFFICE.replace('"SKHCN"', "3"), "[office].code"),
        ("office = 1\n", "[office].name"),
        ("unit = 1\n" + OFFICE, "[[unit]]"),
        ("unit = [1]\n" + OFFICE, "[[unit]] 1"),
        (OFFICE + "[[unit]]\n", "[[unit]] 1.name"),
        (OFFICE + '[[unit]]\nname = " "\n', "[[unit]] 1.name"),
        (OFFICE + '[[unit]]\nname = "A"\n[[unit]]\nname = "B"\nfrom = 3\n', "[[unit]] 2.from"),
        (OFFICE + '[[unit]]\nname = "A"\nshort = 3\n', "[[unit]] 1.short"),
        (
            OFFICE + '[[unit]]\nname = "A"\nfrom = 2021-01-02\nuntil = 2021-01-01\n',
            "[[unit]] 1.until",
        ),
        (
            OFFICE + '[[unit]]\nname = "Văn phòng"\n[[unit]]\nname = "văn phòng Sở"\n',
            "[[unit]] 1 = [[unit]] 2",
        ),
    ],
)
def test_a_file_that_says_it_wrongly_is_told_where(tmp_path: Path, text: str, where: str) -> None:
    with pytest.raises(UsageError) as error:
        load(written(tmp_path, text))
    assert (error.value.code, error.value.parameters["reason"]) == ("profile-wrong", where)


def test_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        load(tmp_path / "giaoban.toml")
    assert error.value.code == "profile-missing"


def test_one_that_cannot_be_read_is_another(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        load(tmp_path)
    assert error.value.code == "profile-unreadable"
