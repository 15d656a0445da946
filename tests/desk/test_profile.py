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
    assert [unit.is_there(dt.date(2021, 1, 1)) for unit in profile.units] == [True, False]
    assert unknown == []


def test_keys_that_mean_nothing_are_told_with_what_was_meant(tmp_path: Path) -> None:
    text = OFFICE + 'phone = 1\n[[unit]]\nname = "Văn phòng Sở"\nshorts = []\n[units]\n'
    _, unknown = load(written(tmp_path, text))
    assert unknown == ["phone", "shorts (→ short?)", "units (→ unit?)"]


@pytest.mark.parametrize(
    "text",
    [
        "", "x = ", "[office]\n", '[office]\nname = ""\n', "office = 1\n", "unit = 1\n" + OFFICE,
        "unit = [1]\n" + OFFICE, OFFICE + "[[unit]]\n", OFFICE + '[[unit]]\nname = "A"\nfrom = 3\n',
        '[office]\nname = 3\n', OFFICE + '[[unit]]\nname = "A"\nshort = 3\n',
    ],
)  # fmt: skip
def test_a_file_that_says_it_wrongly_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError) as error:
        load(written(tmp_path, text))
    assert error.value.code == "profile-wrong"


def test_one_that_cannot_be_read_is_another(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        load(tmp_path)
    assert error.value.code == "profile-unreadable"
