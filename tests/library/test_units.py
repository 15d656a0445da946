"""Which units are our own, on which day, and who is an office like ours."""

import datetime as dt
from typing import Any

import pytest

from factories import notice, reading, section, task
from giaoban.errors import UsageError
from giaoban.library.entry import Head, entries, head
from giaoban.library.units import in_order, is_peer, may_be_ours, meant, us
from giaoban.model.profile import OfficeUnit, Profile

SCIENCE, PLANNING = "Phòng Quản lý khoa học", "Phòng Kế hoạch - Tài chính"
OFFICE = Profile(
    name="Sở Khoa học và Công nghệ",
    code="SKHCN",
    units=(
        OfficeUnit(name="Văn phòng Sở", short=("VP",)),
        OfficeUnit.model_validate({"name": PLANNING, "until": dt.date(2025, 2, 28)}),
        OfficeUnit(name=SCIENCE),
    ),
)
BEFORE, AFTER = dt.date(2025, 2, 28), dt.date(2025, 3, 1)


def of(issuer: str | None, issuer_code: str | None = None) -> Head:
    known: dict[str, Any] = {"issuer": issuer, "issuer_code": issuer_code}
    return head(reading(notice(**known)))


def test_have_their_place_while_they_are_there() -> None:
    assert in_order([SCIENCE, PLANNING], OFFICE, BEFORE) == [PLANNING, SCIENCE]
    assert in_order([PLANNING, SCIENCE], OFFICE, AFTER) == [SCIENCE, PLANNING]


def test_are_meant_while_they_are_there() -> None:
    assert meant("KHTC", [], OFFICE, BEFORE).name == PLANNING
    with pytest.raises(UsageError) as error:
        meant("KHTC", [], OFFICE, AFTER)
    assert error.value.code == "unknown-unit"


@pytest.mark.parametrize(
    ("text", "everyone"),
    [
        ("Rà soát hồ sơ.", True),
        ("Giao Câu lạc bộ 4.0 rà soát hồ sơ.", False),
        ("Yêu cầu nhóm “Một cửa” rà soát hồ sơ.", False),
    ],
)
def test_who_is_named_and_not_known_is_not_everyone(text: str, *, everyone: bool) -> None:
    told = section(task(text=text, assignees=()), scope="general", heading="Nhiệm vụ khác")
    (entry,) = entries(reading(notice(told)))
    assert entry.for_everyone is everyone


def test_are_named_by_others_together_with_the_office() -> None:
    names = [
        "Văn phòng", "Văn phòng Sở", "Văn phòng Sở Khoa học và Công nghệ", "Sở KH&CN", "SKHCN",
        "Phòng Quản lý khoa học", "Sở Tài chính", "Phòng Quản lý khoa học Sở Tài chính",
    ]  # fmt: skip
    units = [(i, name, True) for i, name in enumerate(names)]
    assert [names[i] for i in us(units, OFFICE)] == [
        "Văn phòng Sở Khoa học và Công nghệ",
        "Sở KH&CN",
        "SKHCN",
    ]
    office = meant("VP", units, OFFICE)
    assert office.ids == (0, 1, 2)
    assert office.abroad == (2,)


@pytest.mark.parametrize(
    ("issuer", "office", "expected"),
    [
        ("SỞ TÀI CHÍNH", OFFICE.name, True),
        ("SỞ TÀI CHÍNH", "Sở Y tế tỉnh Lam Lĩnh", True),
        ("UBND TỈNH LAM LĨNH", OFFICE.name, False),
        (None, OFFICE.name, False),
        ("UBND TỈNH LAM LĨNH", "Ủy ban nhân dân huyện Sông Mây", False),
        ("UBND HUYỆN ĐỒI CHÈ", "Ủy ban nhân dân huyện Sông Mây", True),
    ],
)
def test_a_peer_is_an_office_of_our_kind_and_level(
    issuer: str | None, office: str, expected: bool
) -> None:
    assert is_peer(of(issuer), Profile(name=office)) is expected


def test_a_notice_that_tells_no_office_may_be_ours() -> None:
    told = [of(None), of(None, "SKHCN"), of(None, "STC"), of(OFFICE.name.upper()), of("SỞ Y TẾ")]
    assert [may_be_ours(one, OFFICE) for one in told] == [True, True, False, True, False]
