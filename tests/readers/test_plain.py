"""Plain text: encodings, light Markdown, tables, columns set with blanks."""

import pickle
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Line
from giaoban.readers import limits, read

Check = Callable[[Document], None]

HEAD = "ỦY BAN NHÂN DÂN TỈNH\nSố: 123/TB-UBND\nThời gian: 08 giờ 00, ngày 12/5/2025, Đơn vị"


def words(document: Document, line: Line) -> str:
    """The line without its marks."""
    kept = line.span.of(document.text)
    for mark in reversed(line.marks):
        at = mark.start - line.span.start
        kept = kept[:at] + kept[at + len(mark) :]
    return kept.strip()


def lines(text: str) -> list[str]:
    document = read(text.encode())
    return [words(document, line) for line in document.lines]


def styled(text: str) -> list[tuple[str, str]]:
    """Stretches that are bold ("b"), italic ("i") or both."""
    document = read(text.encode())
    return [
        (("b" if run.style.bold else "") + ("i" if run.style.italic else ""), stretch)
        for line in document.lines
        for run in line.runs
        if (stretch := run.span.of(document.text)) and (run.style.bold or run.style.italic)
    ]


def cells(text: str) -> list[tuple[tuple[int, int, int] | None, str]]:
    document = read(text.encode())
    return [
        (
            (line.cell.table, line.cell.row, line.cell.column) if line.cell else None,
            words(document, line),
        )
        for line in document.lines
    ]


def code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return caught.value.code


class TestEncodings:
    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
    )
    @pytest.mark.parametrize("form", ["NFC", "NFD"])
    def test_unicode_is_read_in_each_of_its_encodings(self, encoding: str, form: str) -> None:
        assert read(unicodedata.normalize(form, HEAD).encode(encoding)).text == HEAD

    def test_the_windows_code_page_is_read_and_its_tones_joined(self) -> None:
        assert read(in_code_page_1258(HEAD)).text == HEAD

    def test_western_text_in_a_code_page_is_not_taken_for_vietnamese(self) -> None:
        assert code("Le comité a décidé à l'unanimité".encode("cp1252")) == "undecodable"

    def test_an_unknown_encoding_is_refused_and_never_guessed(self) -> None:
        tcvn3 = b"\xf1y ban nh\xa9n d\xa9n t\xd8nh, Gi\xb8m \xae\xe8c S\xeb"
        assert code(tcvn3) == "undecodable"

    def test_three_encodings_in_one_file_are_refused(self) -> None:
        mixed = HEAD.encode() + in_code_page_1258(HEAD) + HEAD.encode("utf-16-le")
        assert code(mixed) == "unknown-format"

    def test_a_character_that_is_cut_at_the_end_is_left_out(self) -> None:
        assert read("họp giao ban tổ".encode()[:-1]).text == "họp giao ban t"

    @pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", "\x0b", "\u2028", "\n\x0c", "\x0c"])
    def test_lines_end_as_any_program_ends_them(self, end: str) -> None:
        assert read(f"một{end}hai".encode()).text == "một\nhai"

    def test_blanks_alone_are_no_text(self) -> None:
        assert code(b" \t\r\n" * 100) == "no-text"
        assert code("\ufeff".encode()) == "no-text"

    def test_bytes_that_are_no_text_are_of_no_known_format(self) -> None:
        assert code(b"\0\1\2\3" * 100) == "unknown-format"
        assert code(b"ab\x01\xff\xfe\x02" * 100) == "unknown-format"

    def test_a_text_beyond_the_limit_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "CHARACTERS", 10)
        assert code(b"x" * 11) == "too-long"


def in_code_page_1258(text: str) -> bytes:
    """As Windows writes it: letters with their roofs in one byte, tones in another."""
    out = b""
    for letter in text:
        tones = [
            one
            for one in unicodedata.normalize("NFD", letter)
            if one in "\u0300\u0301\u0303\u0309\u0323"
        ]
        rest = "".join(one for one in unicodedata.normalize("NFD", letter) if one not in tones)
        out += unicodedata.normalize("NFC", rest).encode("cp1258") + "".join(tones).encode("cp1258")
    return out


class TestLines:
    def test_each_physical_line_is_a_line_with_its_number(self) -> None:
        document = read("một\n\n   hai  \nba".encode())
        assert [(line.number, line.span.of(document.text)) for line in document.lines] == [
            (1, "một"),
            (3, "hai"),
            (4, "ba"),
        ]

    def test_no_line_is_known_to_be_a_whole_paragraph(self) -> None:
        assert not any(line.whole for line in read(b"a\nb").lines)

    def test_a_document_survives_the_way_to_another_process(self) -> None:
        document = read(b"**a**\n| b | c |")
        assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes


class TestEmphasis:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("(*Hoàn thành trong quý I*).", [("i", "Hoàn thành trong quý I")]),
            ("**Nơi nhận:**- Như trên", [("b", "Nơi nhận:")]),
            ("***THÔNG BÁO***", [("bi", "THÔNG BÁO")]),
            ("**a *b* c**", [("b", "a "), ("bi", "b"), ("b", " c")]),
            ("_nghiêng_ thẳng", [("i", "nghiêng")]),
            ("*trước ngày 03/3 *", [("i", "trước ngày 03/3 ")]),
            (
                "**TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG**",
                [("b", "TL. GIÁM ĐỐC"), ("b", "CHÁNH VĂN PHÒNG")],
            ),
        ],
    )
    def test_signs_around_words_are_marks_and_the_words_have_a_style(
        self, text: str, found: list[tuple[str, str]]
    ) -> None:
        assert styled(text) == found
        assert not any(sign in line for line in lines(text) for sign in "*_")

    @pytest.mark.parametrize(
        "text",
        [
            "* Tham mưu kế hoạch",
            "2 * 3 * 4",
            "2*3*4 m",
            "tên_tệp_tin.docx",
            "Số: __/TB-__ ngày __/__/2021",
            "Số: _/TB-_",
            "sản phẩm*",
            "*chỉ mở",
            "[table] *Nơi nhận*",
            "________",
            "*một\n\nhai*",
            "*một\n- hai*",
        ],
    )
    def test_a_sign_without_its_counterpart_is_a_character(self, text: str) -> None:
        assert styled(text) == []
        assert not any(line.marks for line in read(text.encode()).lines)

    def test_a_backslash_takes_a_sign_at_its_word(self) -> None:
        assert lines(r"\*không nghiêng\* 5\% C:\tệp") == [r"*không nghiêng* 5% C:\tệp"]

    def test_the_hashes_of_a_heading_are_marks(self) -> None:
        assert lines("## 1. Thanh tra\n#hashtag") == ["1. Thanh tra", "#hashtag"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (r"Tổ / ..\..\Phòng", r"Tổ / ..\..\Phòng"),
        (r"D:\Van ban\.luu", r"D:\Van ban\.luu"),
        (r"1\. Văn phòng", "1. Văn phòng"),
        (r"\- Rà soát \*hồ sơ\*", "- Rà soát *hồ sơ*"),
        (r"Số: \.../TB", "Số: .../TB"),
    ],
)
def test_a_backslash_is_kept_where_it_escapes_no_sign(typed: str, said: str) -> None:
    assert lines(typed) == [said]


class TestTables:
    def test_each_cell_is_a_line_with_its_place(self) -> None:
        assert cells("a\n| STT | Việc |\n| --- | :--: |\n| 1 | *Tham mưu* |\nb\n| x |") == [
            (None, "a"),
            ((0, 0, 0), "STT"),
            ((0, 0, 1), "Việc"),
            ((0, 1, 0), "1"),
            ((0, 1, 1), "Tham mưu"),
            (None, "b"),
            ((1, 0, 0), "x"),
        ]

    def test_cells_of_one_row_share_its_number(self) -> None:
        assert [line.number for line in read(b"| a | b |\n|---|---|\n| c | d |").lines] == [
            1,
            1,
            3,
            3,
        ]

    def test_empty_cells_leave_the_places_of_the_others(self) -> None:
        assert cells("| | a | | b | |\n| | | | | |\n| c | | | | |") == [
            ((0, 0, 1), "a"),
            ((0, 0, 3), "b"),
            ((0, 1, 0), "c"),
        ]

    def test_rules_in_a_cell_are_marks(self) -> None:
        assert cells("| VĂN PHÒNG ------- | - |\n| ------- | ---- |") == [
            ((0, 0, 0), "VĂN PHÒNG"),
            ((0, 0, 1), "-"),
        ]

    def test_a_break_in_a_cell_makes_two_lines(self) -> None:
        assert cells("| KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH | x |") == [
            ((0, 0, 0), "KT. CHỦ TỊCH"),
            ((0, 0, 0), "PHÓ CHỦ TỊCH"),
            ((0, 0, 1), "x"),
        ]

    def test_a_rule_before_the_first_row_goes_to_it(self, keeps_contract: Check) -> None:
        keeps_contract_of("| --- |\n| a |", keeps_contract)
        assert cells("| --- |\n| a |") == [((0, 0, 0), "a")]

    def test_a_table_without_words_is_a_line_as_it_stands(self) -> None:
        assert lines("| --- |") == ["| --- |"]

    def test_an_escaped_bar_is_a_character_of_its_cell(self) -> None:
        assert cells(r"| a \| b | c |") == [((0, 0, 0), "a | b"), ((0, 0, 1), "c")]


class TestColumns:
    HEAD = (
        "   UBND TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "     SỞ XÂY DỰNG                 Độc lập - Tự do - Hạnh phúc\n"
        "\n"
        "   Số: 12/TB-SXD              Lào Cai, ngày     tháng 7 năm 2026\n"
        "   V/v tuyên truyền\n"
        "\n"
        "Thân văn bản\n"
    )

    def test_a_head_in_two_columns_has_its_places(self) -> None:
        assert cells(self.HEAD) == [
            ((0, 0, 0), "UBND TỈNH LÀO CAI"),
            ((0, 0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ((0, 1, 0), "SỞ XÂY DỰNG"),
            ((0, 1, 1), "Độc lập - Tự do - Hạnh phúc"),
            ((0, 3, 0), "Số: 12/TB-SXD"),
            ((0, 3, 1), "Lào Cai, ngày     tháng 7 năm 2026"),
            ((0, 4, 0), "V/v tuyên truyền"),
            (None, "Thân văn bản"),
        ]

    def test_a_signer_below_the_foot_stands_in_its_column(self) -> None:
        foot = (
            "Nơi nhận:\t\t\t\tKT. CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\t\t\t\tPHÓ CHỦ TỊCH\n\n\n"
            "\t\t\t\t\tPhan Bá\n"
        )
        assert cells("Thân\n" * 10 + foot)[10:] == [
            ((0, 0, 0), "Nơi nhận:"),
            ((0, 0, 1), "KT. CHỦ TỊCH"),
            ((0, 1, 0), "- Như trên;"),
            ((0, 2, 0), "- Lưu: VT."),
            ((0, 2, 1), "PHÓ CHỦ TỊCH"),
            ((0, 5, 1), "Phan Bá"),
        ]

    def test_a_wide_gap_alone_parts_a_line_that_has_no_place(self) -> None:
        assert cells("TM. ỦY BAN          CHỦ TỊCH") == [(None, "TM. ỦY BAN"), (None, "CHỦ TỊCH")]

    @pytest.mark.parametrize(
        "text",
        [
            "Số:          /TB-UBND",
            "Lâm Đồng, ngày          tháng 4 năm 2026",
            "1.\tPhòng Quản lý khoa học\n2.\tThanh tra",
            "-          Tham mưu\n-          Đôn đốc",
            "một số nhiệm vụ     trọng tâm",
            "[table] Số          12\n[table] Sở          Y tế",
            "T    H    Ô    N    G    B    Á    O",
            "a" * 100 + "          " + "b" * 100,
        ],
    )
    def test_a_gap_that_parts_no_columns_parts_no_line(self, text: str) -> None:
        assert lines(text) == text.split("\n")


def test_a_footnote_is_no_part_of_the_sentence_that_the_page_breaks() -> None:
    text = "Vốn được giao[1], hoàn thành trước ngày\n[1] Theo Nghị quyết\nsố 8.\n  2\n15/8/2026."
    zones = [line.zone for line in read(text.encode()).lines]
    assert zones == ["body", "note", "note", "body", "body"]


def test_a_number_in_brackets_that_nothing_refers_to_is_no_footnote() -> None:
    assert {line.zone for line in read("[1] Rà soát.\n[2] Báo cáo.".encode()).lines} == {"body"}


def keeps_contract_of(text: str, keeps_contract: Check) -> None:
    keeps_contract(read(text.encode()))


PIECES = st.sampled_from(
    [*"|*_\\#-\n\t ", "    ", "**", "***", "| --- |", "\n\n", "<br>", "Sở", "ngày", "e\u0323", "1."]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join))
def test_any_text_keeps_the_contract(keeps_contract: Check, text: str) -> None:
    try:
        document = read(text.encode("utf-8", "replace"))
    except UnreadableError:
        return
    keeps_contract(document)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_only_signs_are_marks(text: str) -> None:
    try:
        document = read(text.encode())
    except UnreadableError:
        return
    marks = "".join(mark.of(document.text) for line in document.lines for mark in line.marks)
    assert set(marks.replace("<br>", "")) <= set("|*_\\#-:\n\t ")


class TestRealNotices:
    @pytest.mark.parametrize(
        "name",
        [
            "257-TB-SKHCN/source.txt",
            "467-TB-VPCP/source.txt",
            "7432-UBND-XD/text.txt",
            "pci-lamdong/text.txt",
            "so-khcn-lamdong/text.txt",
        ],
    )
    def test_it_keeps_the_contract(self, shared: Path, keeps_contract: Check, name: str) -> None:
        keeps_contract(read((shared / name).read_bytes()))

    def test_italic_deadlines_of_notice_257_are_found(self, shared: Path) -> None:
        found = styled((shared / "257-TB-SKHCN/source.txt").read_text(encoding="utf-8"))
        assert found == [
            ("i", "Thời gian đăng ký làm việc: Ngày 03/3/2021"),
            ("i", "Hoàn thành trong quý I/2021"),
            ("i", "Hoàn thành xong trước ngày 03/3/2021"),
            ("b", "TL. GIÁM ĐỐC"),
            ("b", "CHÁNH VĂN PHÒNG"),
        ]

    def test_the_head_table_of_notice_467_has_four_cells(self, shared: Path) -> None:
        found = cells((shared / "467-TB-VPCP/source.txt").read_text(encoding="utf-8"))
        assert [place for place, _ in found[:5]] == [
            (0, 0, 0),
            (0, 0, 1),
            (0, 1, 0),
            (0, 1, 1),
            None,
        ]
        assert found[0][1] == "VĂN PHÒNG CHÍNH PHỦ"
        assert found[3][1] == "Hà Nội, ngày 14 tháng 10 năm 2024"

    def test_the_foot_of_letter_7432_is_two_columns(self, shared: Path) -> None:
        found = cells((shared / "7432-UBND-XD/text.txt").read_text(encoding="utf-8"))
        right = [text for place, text in found if place and place[0] == 1 and place[2] == 1]
        assert right == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phan Trung Bá"]
