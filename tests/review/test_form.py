"""The form of a document: what one replacement in a right notice cannot show."""

import pytest
from right import BASES, STATE

from giaoban.pipeline import examine
from giaoban.review import CODES, Profile, review


def codes(text: str, *wanted: str) -> list[str]:
    return [one.code for one in review(examine(text.encode()), codes=wanted).findings]


@pytest.mark.parametrize(
    ("day", "profile"),
    [
        ("ngày 02 tháng 3 năm 2021", "nd30"),
        ("ngày 04 tháng 3 năm 2020", "tt01"),
        ("ngày 05 tháng 3 năm 2020", "nd30"),
        ("ngày      tháng 4 năm 2026", "nd30"),
        ("ngày      tháng      năm 2019", "tt01"),
        ("ngày      tháng      năm 20", None),
    ],
)
def test_the_rules_are_chosen_by_the_day(day: str, profile: str | None) -> None:
    text = STATE.replace("ngày 02 tháng 3 năm 2021", day, 1)
    assert review(examine(text.encode())).profile == profile


@pytest.mark.parametrize(
    ("day", "profile"),
    [
        ("ngày 03 tháng 6 năm 2026", "hd05"),
        ("ngày 26 tháng 5 năm 2026", "hd36"),
        ("ngày 02 tháng 4 năm 2018", None),
    ],
)
def test_the_party_has_rules_of_its_own(day: str, profile: str | None) -> None:
    text = BASES["party"].replace("ngày 03 tháng 6 năm 2026", day)
    assert review(examine(text.encode())).profile == profile


def test_a_normative_act_is_told_by_its_type_and_year() -> None:
    text = STATE.replace("97/TB-SKHCN", "16/2021/QĐ-UBND", 1)
    assert review(examine(text.encode())).profile == "qppl"


def test_rules_of_the_state_are_not_put_to_the_party() -> None:
    found = review(examine(BASES["party"].encode()), profile="nd30").findings
    assert "authority-form" in {one.code for one in found}
    assert "authority-form" not in codes(BASES["party"], "authority-form")


def test_a_notice_without_a_title_is_told() -> None:
    begin = STATE.index("Kết luận của đồng chí")
    text = STATE[:begin] + "\n" + STATE[STATE.index("*Căn cứ") :]
    assert codes(text, "title-missing") == ["title-missing"]


def test_a_letter_is_not_headed_as_one() -> None:
    text = BASES["letter"].replace("Kính gửi", "CÔNG VĂN\n\nKính gửi")
    assert codes(text, "letter-type") == ["letter-type"]


@pytest.mark.parametrize(("end", "found"), [("./.", []), (".", ["end-mark"]), (";", ["end-mark"])])
def test_the_last_words_have_the_end_mark(end: str, found: list[str]) -> None:
    assert codes(STATE.replace("./.", end), "end-mark") == found


def test_a_notice_that_nobody_receives_is_told() -> None:
    text = STATE[: STATE.index("Nơi nhận")] + STATE[STATE.index("TL. GIÁM ĐỐC") :]
    assert codes(text, "recipients-missing") == ["recipients-missing"]


@pytest.mark.parametrize(
    ("authority", "position", "found"),
    [
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", False),
        ("KT. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", True),
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", False),
        ("TL. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", True),
        ("TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", False),
        ("TL. GIÁM ĐỐC", "PHÓ CHÁNH VĂN PHÒNG", False),
        ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH", False),
        ("TUQ. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", True),
        ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ XÂY DỰNG", False),
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", False),
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG THƯỜNG TRỰC", False),
        ("TL. BỘ TRƯỞNG", "THỨ TRƯỞNG", True),
        ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ XÂY DỰNG", False),
    ],
)
def test_who_signs_fits_the_authority(authority: str, position: str, *, found: bool) -> None:
    text = STATE.replace("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", f"{authority}\n{position}")
    assert (codes(text, "authority-pairing") != []) is found


@pytest.mark.parametrize(
    ("profile", "clause"),
    [("nd30", "Nghị định 30/2020/NĐ-CP"), ("tt01", "Thông tư 01/2011/TT-BNV"), (None, "Nghị định")],
)
def test_each_finding_rests_on_the_rules_that_hold(profile: Profile | None, clause: str) -> None:
    assert CODES["day-zero"].clause_under(profile).startswith(clause)


@pytest.mark.parametrize(
    ("authority", "right"),
    [
        ("TL. GIÁM ĐỐC", None),
        ("Q. GIÁM ĐỐC", None),
        ("T.L GIÁM ĐỐC", "TL. GIÁM ĐỐC"),
        ("K.T GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("T.M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("KT GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("TL GIÁM ĐỐC", "TL. GIÁM ĐỐC"),
        ("Q GIÁM ĐỐC", "Q. GIÁM ĐỐC"),
        ("Q/ GIÁM ĐỐC", "Q. GIÁM ĐỐC"),
        ("QUYỀN GIÁM ĐỐC", "Q. GIÁM ĐỐC"),
        ("THỪA LỆNH GIÁM ĐỐC", "TL. GIÁM ĐỐC"),
        ("THỪA UỶ QUYỀN GIÁM ĐỐC", "TUQ. GIÁM ĐỐC"),
    ],
)
def test_the_authority_is_told_in_its_right_form(authority: str, right: str | None) -> None:
    text = STATE.replace("TL. GIÁM ĐỐC", authority)
    wanted = ("authority-form", "recipients-missing", "archive-missing")
    found = review(examine(text.encode()), codes=wanted).findings
    told = [("authority-form", authority, right)] if right else []
    assert [(one.code, one.parameters["printed"], one.parameters["right"]) for one in found] == told


@pytest.mark.parametrize(
    ("signer", "issuer", "found"),
    [
        ("BSCKII. Hà Thị Bích Loan", None, True),
        ("Tiến sĩ Hà Thị Bích Loan", None, True),
        ("PGS, TS Hà Thị Bích Loan", None, True),
        ("Hà Thị Bích Loan", None, False),
        ("TS. Hà Thị Bích Loan", "TRƯỜNG ĐẠI HỌC LAM LĨNH", False),
        ("BSCKII. Hà Thị Bích Loan", "SỞ Y TẾ", False),
    ],
)
def test_the_signer_has_no_degree(signer: str, issuer: str | None, *, found: bool) -> None:
    issuer = issuer or "SỞ XÂY DỰNG"
    text = STATE.replace("Hà Thị Bích Loan", signer)
    text = text.replace("SỞ KHOA HỌC VÀ CÔNG NGHỆ", issuer, 1)
    assert (codes(text, "signer-degree") != []) is found


@pytest.mark.parametrize(
    ("grounds", "ends"),
    [
        (["Căn cứ Quy chế làm việc;", "Căn cứ Chương trình công tác."], []),
        (["Căn cứ Quy chế làm việc.", "Căn cứ Chương trình công tác."], [";"]),
        (["Căn cứ Quy chế làm việc,", "Căn cứ Chương trình công tác."], [";"]),
        (["Căn cứ Quy chế làm việc;", "Căn cứ Chương trình công tác;"], ["."]),
        (
            [
                "Căn cứ Chương trình công tác.",
                "Căn cứ tình hình thực tế, Giám đốc Sở chủ trì cuộc họp, kết luận như sau:",
            ],
            [],
        ),
    ],
)
def test_grounds_end_as_a_list(grounds: list[str], ends: list[str]) -> None:
    begin = STATE.index("*Căn cứ")
    end = STATE.index("Ngày 01/3/2021")
    text = STATE[:begin] + "\n".join(grounds) + "\n\n" + STATE[end:]
    found = review(examine(text.encode()), codes=["grounds-end"]).findings
    assert [one.parameters["end"] for one in found] == ends


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("- Như trên;\n- Lãnh đạo Sở:\n+ Giám đốc;\n+ Phó Giám đốc;", False),
        ("- Như trên:\n- Lãnh đạo Sở;", True),
        ("- Như trên;\n- Lãnh đạo Sở.", True),
    ],
)
def test_recipients_end_in_semicolons(lines: str, *, found: bool) -> None:
    begin, end = STATE.index("- ", STATE.index("Nơi nhận:")), STATE.index("- Lưu:")
    text = f"{STATE[:begin]}{lines}\n{STATE[end:]}"
    assert (codes(text, "recipient-ends") != []) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [("- Lưu: VT, VP.", False), ("- Lưu: VT.", False), ("- Lưu: VT; VP.", True)],
)
def test_the_archive_has_a_line_of_one_form(line: str, *, found: bool) -> None:
    text = STATE.replace("- Lưu: VT, VP (L08b).", line)
    assert (codes(text, "archive-form") != []) is found
