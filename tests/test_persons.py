"""Persons among those who are told: in doubt a name is a unit's."""

import pytest

from giaoban.names.persons import is_person


@pytest.mark.parametrize(
    "name",
    [
        "Trần Thị B - Phó Chủ tịch",
        "Nguyễn Văn A",
        "đồng chí An",
        "Phó Chủ tịch UBND huyện",
        "Giám đốc Sở Xây dựng",
    ],
)
def test_a_person_is_known_by_name_or_by_office(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Văn phòng Sở",
        "Đoàn Thanh niên",
        "Tổ Toán - Tin",
        "Thái Bình",
        "Lâm trường Sơn Hòa",
        "Thanh tra Sở",
        "Trường Tiểu học Bản Lài",
        "UBND xã Kim Sơn",
    ],
)
def test_a_unit_is_no_person(name: str) -> None:
    assert not is_person(name)
