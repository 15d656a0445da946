"""Words that are none, letters that only look right, and one thing spelled in two ways."""

import pytest

from giaoban.pipeline import examine
from giaoban.review import review
from giaoban.review.words.odd import parted
from giaoban.review.words.syllables import kind, put_right
from office import notice


def found(code: str, *tasks: str) -> list[dict[str, str]]:
    text = notice(*tasks)
    return [one.parameters for one in review(examine(text.encode()), codes=[code]).findings]


@pytest.mark.parametrize(
    "words",
    [
        "quốc quý quỳnh khuỷu nghiêng giếng gì gìn giữa giặt thuở khuya huyện nguyễn",
        "hòa hoà thủy thuỷ khỏe khoẻ toán ngoài loại khoảng quả quyết ngoằn xoong tuýp yếu uyên",
        "kỳ kĩ cười rượu người đường đặc khuếch hoạch nghịch khúc",
    ],
)
def test_every_syllable_is_known(words: str) -> None:
    assert [word for word in words.split() if kind(word) != "sound"] == []


@pytest.mark.parametrize(
    "word", ["nghành", "quôc", "khơng", "phịng", "duyêt", "cĩ", "phuơng", "ngàng̣", "gê", "kách"]
)
def test_what_is_no_syllable_is_told(word: str) -> None:
    assert kind(word) == "none"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("hòan", "hoàn"),
        ("tóan", "toán"),
        ("lọai", "loại"),
        ("qủa", "quả"),
        ("qúy", "quý"),
        ("trừơng", "trường"),
    ],
)
def test_a_tone_mark_over_the_wrong_letter_is_put_right(wrong: str, right: str) -> None:
    assert kind(wrong) == "misplaced"
    assert put_right(wrong) == right


@pytest.mark.parametrize(
    ("word", "right"),
    [("cơsở", "cơ sở"), ("ngườidân", "người dân"), ("khơng", None), ("nghành", None)],
)
def test_two_words_in_one_are_parted(word: str, right: str | None) -> None:
    assert parted(word) == right


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát nồng độ axít, bãi đỗ ôtô.",
        "Gửi về địa chỉ vănphòng@lamlinh.gov.vn.",
        "Thực hiện Đề án “Nghành nghề nông thôn nghànhh”.",
        "Làm việc tại buôn Krông Búk, huyện Đắk Mil.",
        "Thanh toán 500.000đ cho đ/c Mai theo QĐ-UBND, hđnd.",
        "Phát triển thị trường các-bon, bảo vệ tầng ô-dôn.",
    ],
)
def test_names_addresses_titles_and_loanwords_are_no_odd_words(text: str) -> None:
    assert found("odd-word", text) == []
    assert found("words-glued", text) == []


def test_an_odd_word_is_told_once_with_all_its_places() -> None:
    text = notice("Rà soát các nộg dung.", "Lập kế hoạch và nộg dung họp.")
    (one,) = review(examine(text.encode()), codes=["odd-word"]).findings
    assert len(one.spans) == 2


def test_a_slip_is_not_told_as_an_odd_word_too() -> None:
    assert found("odd-word", "Các sở, ban, nghành rà soát.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Văn phịng cơng bố kế hoạch.",
        "Các đơn vị hồn thành, kiểm sốt dịch.",
        "Gi?m thi?u b?nh d?ch.",
        "Thông tin: Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a.",
        "Ghi lại: XàHỘI CHỦ NGHĨA.",
        "Rà soát \ufffd hồ sơ.",
        "Phát trin kinh tế trên toàn quc.",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam: Së Tµi chÝnh, chñ tÞch ®iÒu tra, cña nghÞ quyÕt.",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam: Sôû Taøi chính, phoøng, coâng vaên.",
    ],
)
def test_a_damaged_text_is_told_once(text: str) -> None:
    assert len(found("text-damaged", text)) == 1
    assert found("odd-word", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Khu bảo tồn quốc gia; tâm hồn thành kính.",
        "Tra cứu tại https://lamlinh.gov.vn/tin?a=b?c=d?e.",
        "Sao lại không? Vì sao?",
        "Các hãng Citroën, Müller.",
        "Rà soát hộ nghèo tại xã CưÊbur.",
    ],
)
def test_a_sound_text_is_not_damaged(text: str) -> None:
    assert found("text-damaged", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [("Thực hiện Ðiều 5.", "Điều"), ("Họp với UВND xã.", "UBND"), ("Rà sоát hồ sơ.", "soát")],
)
def test_letters_of_other_alphabets_are_told(text: str, right: str) -> None:
    assert [one["right"] for one in found("lookalike-letters", text)] == [right]


def test_a_word_with_a_letter_of_another_alphabet_is_not_odd_too() -> None:
    assert found("odd-word", "Thực hiện ðề án.") == []


@pytest.mark.parametrize("text", ["Dài 5 μm, trở 3 kΩ.", "Góc α, β.", "Báo Правда."])
def test_signs_and_foreign_words_are_not(text: str) -> None:
    assert found("lookalike-letters", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Theo Quyết định số 1961/QĐUBND ngày 05/01/2021.", "1961/QĐ-UBND"),
        ("Theo Nghị quyết số 30c/NQCP.", "30c/NQ-CP"),
        ("Theo Quyết định số 16/2020/QĐTTg.", "16/2020/QĐ-TTg"),
        ("Theo Thông báo số 7/TBSKHCN.", "7/TB-SKHCN"),
        ("Tổng kết giai đoạn 20112020.", "2011-2020"),
    ],
)
def test_a_lost_hyphen_is_told(text: str, right: str) -> None:
    assert [one["right"] for one in found("hyphen-lost", text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Công văn số 12/TTHĐND-VP, số 850/SYT-NVD, số 12942/SXD, số 15/TTCP.",
        "Theo Công văn số 45/CTCP, số 46/CTHĐND, số 47/TTUBND, số 48/TTSYT.",
        "Giai đoạn 2011-2020, giai đoạn 20201111, mã 20112020.",
    ],
)
def test_codes_of_offices_and_other_figures_are_left_alone(text: str) -> None:
    assert found("hyphen-lost", text) == []


# -- one thing in two ways ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Phòng Quản lý Khoa học", ["Phòng Quản lý Khoa học"]),
        ("phòng quản lý khoa học", ["Phòng quản lý khoa học"]),
        ("phòng Quản lý khoa học", []),
        ("PHÒNG QUẢN LÝ KHOA HỌC", []),
        ("Phòng QLKH", []),
        ("Phòng Quản lý khoa học và Công nghệ", []),
        ("các phòng, quản lý khoa học", []),
        ("trưởng phòng, Quản lý khoa học", []),
    ],
)
def test_a_unit_with_other_capitals_is_told(printed: str, told: list[str]) -> None:
    task = f"Phối hợp với {printed} rà soát hồ sơ."
    assert [one["found"] for one in found("unit-spelling", task)] == told


def test_a_unit_with_another_joining_word_is_told_with_its_most_frequent_spelling() -> None:
    (one,) = found(
        "unit-spelling",
        "Phối hợp với Sở Văn hóa và Thể thao rà soát.",
        "Phối hợp với Sở Văn hóa & Thể thao rà soát.",
        "Phối hợp với Sở Văn hóa và Thể thao báo cáo.",
    )
    assert one == {
        "found": "Sở Văn hóa & Thể thao",
        "right": "Sở Văn hóa và Thể thao",
        "count": "1",
    }


def test_several_units_of_a_kind_are_no_unit() -> None:
    tasks = ("Phối hợp với Trung tâm Y tế rà soát.", "Hướng dẫn các trung tâm y tế báo cáo.")
    assert found("unit-spelling", *tasks) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hoàn thành hồ sơ văn hóa, văn hoá, xã hội hóa.", 1),
        ("Rà soát hồ sơ quý, quỹ; hòa giải, hóa đơn.", 0),
        ("Làm việc với UBND tỉnh Thanh Hoá về xã hội hóa.", 0),
        ("Làm việc với đồng chí Hoà.", 0),
    ],
)
def test_two_ways_to_place_tone_marks_are_told(text: str, count: int) -> None:
    assert len(found("tone-marks-mixed", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rà soát nhiệm vụ KH&CN; thống kê KHCN.", 1),
        ("Rà soát nhiệm vụ KH&CN theo Quyết định số 12/QĐ-SKHCN.", 0),
        ("Rà soát nhiệm vụ KHCN, GD&ĐT.", 0),
        ("Phối hợp với Sở LĐ-TB&XH, Sở LĐTBXH.", 1),
        ("Họp KT-XH, KTXH theo công văn số 17/LHH-VP&TH.", 0),
    ],
)
def test_two_forms_of_an_abbreviation_are_told(text: str, count: int) -> None:
    assert len(found("abbreviation-mixed", text)) == count
