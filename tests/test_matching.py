"""A unit's name as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.names.matching import match, unit_key

PLANNING = "Phòng Kế hoạch - Tài chính"
SCIENCE = "Phòng Quản lý khoa học"
TECHNOLOGY = "Phòng Quản lý công nghệ và An toàn bức xạ"
INSPECTORATE = "Thanh tra Sở"
OFFICE = "Văn phòng Sở"
QUALITY = "Chi cục Tiêu chuẩn Đo lường Chất lượng"
CENTRE = "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ"
OURS = [PLANNING, SCIENCE, TECHNOLOGY, INSPECTORATE, OFFICE, QUALITY, CENTRE]
OTHERS = ["Thanh tra tỉnh", "UBND tỉnh"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Phòng Quản lý khoa học", SCIENCE),
        ("phong quan ly khoa hoc", SCIENCE),
        ("Phòng Quản lí Khoa học", SCIENCE),
        ("Quản lý khoa học", SCIENCE),
        ("QLKH", SCIENCE),
        ("P.QLKH", SCIENCE),
        ("P. QLKH", SCIENCE),
        ("phòng qlkh", SCIENCE),
        ("QLCN", TECHNOLOGY),
        ("an toàn bức xạ", TECHNOLOGY),
        ("KHTC", PLANNING),
        ("KH-TC", PLANNING),
        ("KH&TC", PLANNING),
        ("VP", OFFICE),
        ("Văn phòng", OFFICE),
        ("VP Sở", OFFICE),
        ("thanh tra", INSPECTORATE),
        ("Thanh tra tỉnh", "Thanh tra tỉnh"),
        ("TCĐLCL", QUALITY),
        ("CC TCDLCL", QUALITY),
        ("TT Ứng dụng", CENTRE),
        ("ứng dụng KH&CN", CENTRE),
        ("Trung tâm Ứng dụng tiến bộ KHCN", CENTRE),
    ],
)
def test_a_name_is_understood(typed: str, meant: str) -> None:
    assert match(typed, [*OURS, *OTHERS], OURS).names == (meant,)


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [("quản lý", {SCIENCE, TECHNOLOGY}), ("TT", {INSPECTORATE, CENTRE})],
)
def test_what_may_be_several_is_not_guessed(typed: str, candidates: set[str]) -> None:
    found = match(typed, OURS, OURS)
    assert (found.names, set(found.candidates), found.several) == ((), candidates, True)


def test_a_misspelt_name_is_suggested() -> None:
    found = match("Phòng Quản lý khoe học", OURS, OURS)
    assert found.names == ()
    assert found.candidates[0] == SCIENCE
    assert len(found.candidates) <= 3


@pytest.mark.parametrize("typed", ["", "xyz", "  ", "Phòng Cháy chữa chay ABC"])
def test_an_unknown_name_is_none(typed: str) -> None:
    assert match(typed, OURS, OURS).names == ()


def test_spellings_of_one_unit_are_one() -> None:
    names = ["Văn phòng", "văn phòng Sở", "Phòng KH&CN", "Phòng Khoa học và Công nghệ"]
    assert unit_key(names[0]) == unit_key(names[1])
    assert match("VP", names, names).names == ("Văn phòng", "văn phòng Sở")
    assert match("phòng KHCN", names, names).names == tuple(names[2:])


@given(st.text(max_size=300))
def test_any_text_has_an_answer(typed: str) -> None:
    found = match(typed, OURS, OURS)
    assert not (found.names and found.candidates)


NAMES = ["Đài PT-TH tỉnh", "Ban QLDA ĐTXD", "Phòng VH&TT", "Đội QLTT số 3"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_as_it_stands_is_understood(name: str) -> None:
    assert match(name, [*OURS, name], OURS).names == (name,)
