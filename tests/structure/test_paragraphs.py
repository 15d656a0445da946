"""Which lines are one paragraph, in a text file and in a Word file's lines."""

import pytest

from giaoban.model.source import Document, Line, Run, Span, Style
from giaoban.readers import read
from giaoban.structure.label import label
from giaoban.structure.paragraphs import margins, paragraphs

WRAPPED = """- Tiếp tục tham mưu thực hiện công tác quản lý nhà nước đối với các nhiệm vụ
KH&CN chuyển tiếp năm 2020; tăng cường công tác kiểm tra, giám sát tiến độ thực hiện
của các đề tài, dự án.
- Tham mưu định hướng nghiên cứu ứng dụng năm 2022."""

LONG = "Rà soát toàn bộ hồ sơ các dự án nhà ở xã hội chậm tiến độ trên địa bàn các xã, phường."


def joined(text: str) -> list[str]:
    return of(read(text.encode()))


def of(document: Document) -> list[str]:
    labels = label(document)
    return [one.text for one in paragraphs(labels, margins(labels))]


def word(*lines: str, bold: tuple[int, ...] = ()) -> Document:
    """A document whose lines are each known to be a paragraph."""
    text = "\n".join(lines)
    made, at = [], 0
    for number, line in enumerate(lines, start=1):
        span = Span(at, at + len(line))
        run = Run(span, Style(bold=number in bold))
        made.append(Line(number=number, span=span, runs=(run,), whole=True))
        at = span.end + 1
    return Document(text=text, lines=tuple(made), format="docx", reader="docx")


def test_wrapped_lines_are_one_paragraph() -> None:
    assert joined(WRAPPED) == [
        "Tiếp tục tham mưu thực hiện công tác quản lý nhà nước đối với các nhiệm vụ KH&CN chuyển "
        "tiếp năm 2020; tăng cường công tác kiểm tra, giám sát tiến độ thực hiện của các đề tài, "
        "dự án.",
        "Tham mưu định hướng nghiên cứu ứng dụng năm 2022.",
    ]


def test_an_empty_line_ends_a_paragraph() -> None:
    assert joined("Rà soát hồ sơ của các phòng\n\nTổng hợp kết quả") == [
        "Rà soát hồ sơ của các phòng",
        "Tổng hợp kết quả",
    ]


def test_a_hyphen_at_a_line_s_end_holds_the_word_together() -> None:
    text = "- Triển khai kế hoạch theo Quyết định số 2569/QĐ-\nUBND của tỉnh về danh mục."
    assert joined(text) == [
        "Triển khai kế hoạch theo Quyết định số 2569/QĐ-UBND của tỉnh về danh mục."
    ]


@pytest.mark.parametrize("marker", ["- ", "+ ", "1. ", "2.1. ", "a) ", "II. ", "(1) ", "• "])
def test_a_marker_begins_a_paragraph(marker: str) -> None:
    assert joined(f"Rà soát hồ sơ của\n{marker}các phòng") == ["Rà soát hồ sơ của", "các phòng"]


def test_a_number_that_wraps_is_no_marker_of_its_own() -> None:
    text = "- Thực hiện theo quy định tại Khoản\n3 - Điều 61 Luật Lâm nghiệp và các văn bản."
    assert joined(text) == [
        "Thực hiện theo quy định tại Khoản 3 - Điều 61 Luật Lâm nghiệp và các văn bản."
    ]


def test_a_word_paragraph_is_one() -> None:
    lines = ["Rà soát hồ sơ", "Tổng hợp kết quả"]
    assert of(word(*lines)) == lines


def test_a_word_paragraph_cut_within_a_sentence_goes_on() -> None:
    first = "- Rà soát hồ sơ của các đơn vị được giao chủ trì thực hiện"
    assert of(word(first, "nhiệm vụ khoa học và công nghệ.")) == [
        "Rà soát hồ sơ của các đơn vị được giao chủ trì thực hiện nhiệm vụ khoa học và công nghệ."
    ]


def test_bold_words_are_not_joined_to_plain_ones() -> None:
    lines = ["Phòng Quản lý khoa học và các đơn vị thuộc Sở", "Rà soát hồ sơ"]
    assert of(word(*lines, bold=(1,))) == lines


def test_each_label_is_in_exactly_one_paragraph() -> None:
    labels = label(read(WRAPPED.encode()))
    blocks = paragraphs(labels, margins(labels))
    assert [span for one in blocks for span in one.spans] == [one.line.span for one in labels]


def test_a_paragraph_leads_back_to_its_lines() -> None:
    document = read(WRAPPED.encode())
    labels = label(document)
    first = paragraphs(labels, margins(labels))[0]
    slices = [span.of(document.text) for span in first.words.origin(0, len(first.text))]
    assert " ".join(slices) == first.text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Thanh tra tỉnh phối hợp với", "Sở Nội vụ thanh tra công vụ tại các xã."),
        ("TÌNH HÌNH QUÝ I VÀ NHỮNG", "KHÓ KHĂN, VƯỚNG MẮC"),
        ("Rà soát quỹ đất tại phường Kinh Bắc,", "Võ Cường."),
        ("Cấp đất tái định cư theo", "Quyết định số 12/QĐ-UBND."),
    ],
)
def test_a_line_that_cannot_be_the_last_goes_on(first: str, second: str) -> None:
    assert joined(f"{LONG}\n- {first}\n{second}") == [LONG, f"{first} {second}"]
    assert joined(f"{LONG}\n- {first}\n\n{second}") == [LONG, first, second]
    assert joined(f"{LONG}\n- {first}\n- {second}") == [LONG, first, second]


def test_a_bracket_that_begins_small_goes_on_with_the_line_above() -> None:
    first, second = "Xử lý 12 hồ sơ tại phường", "(trong đó có 3 hồ sơ quá hạn)."
    assert joined(f"{LONG}\n- {first}\n{second}") == [LONG, f"{first} {second}"]
