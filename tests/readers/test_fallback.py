"""The PDF reader: letters of a second font, drawn after their line into the gaps of its words."""

import time

import pytest
from pdf_bytes import pdf, text

from giaoban.readers.pdf import read
from giaoban.readers.pdf.fallback import with_lent_letters
from giaoban.readers.pdf.values import Word

WIDTHS = {" ": 0.25, "K": 0.722, "t": 0.278, "l": 0.278, "c": 0.444, "i": 0.278, "à": 0.444}
SIZE = 14
X, Y = 85, 700


def wide(letter: str) -> float:
    """Of Times, in ems; the letters below that are not named are 0.5 wide."""
    return WIDTHS.get(letter, 0.444 if letter in "êâ" else 0.5)


def lent(line: str, letters: str, x: float = X) -> str:
    """A line as LibreOffice draws it where a font lacks `letters`: first without, then they."""

    def drawn(shown: set[str]) -> str:
        start = next(at for at, letter in enumerate(line) if letter in shown)
        parts = (f"({c})" if c in shown else f"{-1000 * wide(c):.0f}" for c in line[start:])
        at = x + SIZE * sum(map(wide, line[:start]))
        return f"BT /R {SIZE} Tf {at:.2f} {Y} Td [{' '.join(parts)}] TJ ET\n"

    return drawn(set(line) - set(letters)) + drawn(set(letters))


def lines(*drawn: str) -> list[str]:
    return read(pdf("".join(drawn))).text.split("\n")


@pytest.mark.parametrize(
    ("line", "letters"),
    [
        pytest.param("Kêt luân nêu", "êâ", id="inside words"),
        pytest.param("Kêt luân thê", "êâ", id="at the end of the line"),
        pytest.param("êu luân", "êâ", id="at its beginning"),
        pytest.param("luân ê kêt", "ê", id="a word by itself"),
        pytest.param("câu", "â", id="before the last letter"),
        pytest.param("bit lui", "i", id="narrow letters"),
        pytest.param("nuâênu", "âê", id="two together"),
    ],
)
def test_letters_of_a_second_font_stand_in_their_words(line: str, letters: str) -> None:
    assert lines(lent(line, letters), text(X, Y - 20, "nên")) == [line, "nên"]


def test_a_word_of_two_fonts_has_one_box_and_one_style() -> None:
    line = read(pdf(lent("Kêt luân", "êâ"))).lines[0]
    assert [word.span.of("Kêt luân") for word in line.words] == ["Kêt", "luân"]
    assert [run.span.of("Kêt luân") for run in line.runs] == ["Kêt luân"]


def test_two_columns_stay_two() -> None:
    right, left = lent("nêu kêt", "ê", x=330), lent("luân câu", "â")
    assert lines(right, left) == ["luân câu", "nêu kêt"]


def test_what_is_raised_or_lies_on_other_letters_is_no_lent_letter() -> None:
    word = Word("luan", 100, 90, 130, 105.4, (), True, False, "seen")
    gap = word._replace(text="n", x0=140, x1=150, starts=False)
    raised = gap._replace(text="2", x0=130, x1=135, top=88, bottom=96)
    over = word._replace(text="luan", x0=100.3, x1=130.3, starts=False)
    for later in (raised, over):
        assert list(with_lent_letters([word, gap, later])) == [word, gap, later]


def test_a_lent_letter_may_be_wider_than_its_gap() -> None:
    word = Word("TH", 100, 90, 120, 105.4, (), True, False, "seen")
    after = word._replace(text="C", x0=130, x1=140, starts=False)
    letter = word._replace(text="Ự", x0=120, x1=132.5, starts=False)
    mended = list(with_lent_letters([word, after, letter]))
    assert [(one.x0, one.x1, one.starts) for one in mended] == [(100, 140, True)]


def test_a_line_drawn_backwards_takes_no_time() -> None:
    word = Word("n", 0, 90, 1, 105.4, (), False, False, "seen")
    drawn = [word._replace(x0=x, x1=x + 1) for x in range(200_000, 0, -6)]
    began = time.perf_counter()
    assert len(list(with_lent_letters(drawn))) == len(drawn)
    assert time.perf_counter() - began < 5
