"""Unicode at the door, folding for comparison, words, the longest phrase, clauses."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.text import Phrases, clauses, clean, fold, uniform, words

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Thông báo", "Thông báo"),
        (unicodedata.normalize("NFD", "Thông báo"), "Thông báo"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("Số:\u200b 1\x00\x07", "Số: 1"),
        ("a\u202eb\ufeff", "ab"),
        ("a\ud800b", "ab"),
        ("một\thai\x0c", "một\thai"),
    ],
)
def test_a_text_is_cleaned_once_at_the_door(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(TEXTS)
def test_a_clean_text_stays_as_it_is(raw: str) -> None:
    once = clean(raw)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_run_of_combining_marks_is_cut() -> None:
    assert len(clean("a" + "\u0315" * 10_000)) < 100


@given(TEXTS)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(uniform(text)) == len(text)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CỘNG HÒA", "cộng hoà"),
        ("Uỷ ban", "Ủy ban"),
        ("Độc lập – Tự do", "Độc lập - Tự do"),
        ("“nguồn”", '"nguồn"'),
        ("Sở\u00a0Y tế", "Sở Y tế"),
        ("Kì họp, ĐĂNG KÍ, kĩ thuật, kỉ luật", "kỳ họp, đăng ký, kỹ thuật, kỷ luật"),
        (
            "quí I, qúy II, xử lí, tỉ lệ, bác sĩ, nước Mĩ",
            "quý I, quý II, xử lý, tỷ lệ, bác sỹ, nước Mỹ",
        ),
        ("ÐỊNH", "ĐỊNH"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("đôn đốc", "đơn đốc"), ("quý", "quỳ"), ("ban", "bàn")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_tone_of_a_word_with_qu_stays_in_its_place() -> None:
    assert fold("quý") == "quý"


def test_words_are_syllables_codes_and_marks() -> None:
    keys = [word.key for word in words("Sở KH&CN, số 257/TB-SKHCN (nếu có).")]
    assert keys == ["sở", "kh&cn", ",", "số", "257", "/", "tb-skhcn", "(", "nếu", "có", ")", "."]


@given(TEXTS)
def test_words_stand_in_order_and_hold_all_letters(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end
        assert not any(c.isalnum() for c in text[end : word.start])
        assert word.key == fold(text)[word.start : word.end]
        end = word.end
    assert not any(c.isalnum() for c in text[end:])


# -- phrases ------------------------------------------------------------------------------------

VOCABULARY = Phrases([("chủ trì", 1), ("chủ trì cuộc họp", 2), ("chủ", 3), ("Chủ trì", 4)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chủ trì cuộc họp", (2, 4)),
        ("Chủ trì cuộc", (1, 2)),
        ("chủ nhiệm", (3, 1)),
        ("cùng chủ trì", None),
        ("", None),
    ],
)
def test_the_longest_phrase_is_found(text: str, expected: tuple[int, int] | None) -> None:
    assert VOCABULARY.longest(words(text), 0) == expected


def test_phrases_found_do_not_overlap() -> None:
    found = list(VOCABULARY.find(words("chủ trì cuộc họp, chủ trì, chủ")))
    assert found == [(2, 0, 4), (1, 5, 7), (3, 8, 9)]


# -- clauses ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rà soát. Báo cáo.", ["Rà soát.", "Báo cáo."]),
        ("rà soát; báo cáo", ["rà soát;", "báo cáo"]),
        ("TP. Hòa Lạc, đ/c. An", ["TP. Hòa Lạc, đ/c. An"]),
        ("hơn 1.500 hồ sơ và 3.5 ha", ["hơn 1.500 hồ sơ và 3.5 ha"]),
        ("theo kế hoạch.Giao Sở Y tế", ["theo kế hoạch.", "Giao Sở Y tế"]),
        ("rà soát./.", ["rà soát./."]),
        ("v.v. và khác", ["v.v. và khác"]),
        ("“Xong.” Báo cáo", ["“Xong.”", "Báo cáo"]),
        ("", []),
    ],
)
def test_clauses_end_at_stops_and_semicolons(text: str, parts: list[str]) -> None:
    assert [text[start:end].strip() for start, end in clauses(text)] == parts


@given(st.text("aB. ;!?…“”)1đĐ\n"))
def test_clauses_cover_the_text_in_order(text: str) -> None:
    end = 0
    for start, stop in clauses(text):
        assert end <= start < stop
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()
