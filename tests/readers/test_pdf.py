"""The PDF reader: words, places, looks, and what is refused."""

import json
import pickle
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pdf_bytes import SCAN, pdf, rule, text
from pdf_locked import locked

from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Line
from giaoban.readers import limits
from giaoban.readers.pdf import cells, pages, read

NOTICE = "257-TB-SKHCN"
FILES = [
    f"{NOTICE}/source.pdf",
    f"{NOTICE}/decomposed.pdf",
    f"{NOTICE}/auto-numbered.pdf",
    f"{NOTICE}/annotated.pdf",
    f"{NOTICE}/other-formats/table.pdf",
    "7432-UBND-XD/source.pdf",
]


def opened(shared: Path, name: str) -> Document:
    return read((shared / name).read_bytes())


def of(document: Document, line: Line) -> str:
    return line.span.of(document.text)


def texts(document: Document, lines: Iterable[Line] | None = None) -> list[str]:
    return [of(document, line) for line in (document.lines if lines is None else lines)]


def in_column(document: Document, table: int, column: int) -> list[str]:
    return [
        of(document, line)
        for line in document.lines
        if line.cell and (line.cell.table, line.cell.column) == (table, column)
    ]


def joined(lines: Iterable[str]) -> str:
    """Lines as one text: a hyphen at a line's end holds the word together."""
    return re.sub(r"(?<=\w-)\n(?=\w)", "", "\n".join(lines))


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings]


def refused(data: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return caught.value


@pytest.fixture(params=FILES)
def document(request: pytest.FixtureRequest, shared: Path) -> Document:
    return opened(shared, request.param)


class TestContract:
    def test_lines_stand_in_order_without_overlap_and_hold_every_character(
        self, document: Document
    ):
        end, held = 0, 0
        for line in document.lines:
            assert end <= line.span.start <= line.span.end <= len(document.text)
            end = line.span.end
            held += len("".join(of(document, line).split()))
        assert held == len("".join(document.text.split()))

    def test_lines_are_numbered_from_one_on_each_page(self, document: Document):
        for page in {line.page for line in document.lines}:
            numbers = [line.number for line in document.lines if line.page == page]
            assert numbers == list(range(1, len(numbers) + 1))

    def test_runs_and_words_cover_the_words_of_their_line(self, document: Document):
        for line in document.lines:
            for spans in (
                sorted([*(run.span for run in line.runs), *line.marks]),
                [word.span for word in line.words],
            ):
                assert all(span.within(line.span) for span in spans)
                assert spans == sorted(spans)
                covered = "".join(span.of(document.text) for span in spans)
                assert "".join(covered.split()) == "".join(of(document, line).split())

    def test_word_boxes_lie_in_the_lines_box(self, document: Document):
        for line in document.lines:
            assert line.box
            x0, top, x1, bottom = line.box
            assert top < bottom
            assert all(x0 <= word.x0 < word.x1 <= x1 for word in line.words)

    def test_boxes_lie_on_the_page(self, document: Document):
        for line in document.lines:
            assert line.box
            assert 0 < line.box[0] < line.box[2] < 596
            assert 0 < line.box[1] < line.box[3] < 843

    def test_no_line_claims_to_be_a_whole_paragraph(self, document: Document):
        assert not any(line.whole for line in document.lines)

    def test_a_document_crosses_process_borders(self, document: Document):
        assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes

    def test_importing_the_reader_loads_no_pdf_library(self):
        code = (
            "import sys, giaoban.readers.pdf as _;"
            "sys.exit(any(name in sys.modules for name in ('pypdfium2', 'pdfplumber')))"
        )
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestNotice257:
    @pytest.fixture(params=["source", "decomposed", "auto-numbered"])
    def notice(self, request: pytest.FixtureRequest, shared: Path) -> Document:
        return opened(shared, f"{NOTICE}/{request.param}.pdf")

    def test_the_body_has_the_words_of_the_plain_text(self, notice: Document, shared: Path):
        plain = (shared / NOTICE / "source.txt").read_text(encoding="utf-8").replace("*", "")
        body = [line for line in notice.lines if line.cell is None]
        expected = plain[plain.index("THÔNG BÁO") : plain.index("Nơi nhận:")]
        assert joined(texts(notice, body)).split() == expected.split()

    def test_the_headers_columns_are_read_one_after_the_other(self, notice: Document):
        assert in_column(notice, 0, 0) == [
            "UBND TỈNH SƠN LA",
            "SỞ KHOA HỌC VÀ CÔNG",
            "NGHỆ",
            "Số: 257/TB-SKHCN",
        ]
        assert in_column(notice, 0, 1) == [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Sơn La, ngày 01 tháng 3 năm 2021",
        ]
        assert texts(notice)[:8] == [
            *in_column(notice, 0, 0),
            *in_column(notice, 0, 1),
            "THÔNG BÁO",
        ]

    def test_the_recipients_stand_beside_the_signature(self, notice: Document):
        assert in_column(notice, 1, 0)[0] == "Nơi nhận:"
        assert in_column(notice, 1, 1) == ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "Trần Thị Vân Anh"]
        rows = {of(notice, line): line.cell.row for line in notice.lines if line.cell}
        assert rows["Nơi nhận:"] == rows["TL. GIÁM ĐỐC"]

    def test_the_three_deadlines_are_italic(self, notice: Document):
        italic = [
            run.span.of(notice.text)
            for line in notice.lines
            if line.cell is None
            for run in line.runs
            if run.style.italic
        ]
        assert "\n".join(italic).replace("ngày\n03", "ngày 03").split("\n") == [
            "Thời gian đăng ký làm việc: Ngày 03/3/2021",
            "Hoàn thành trong quý I/2021",
            "Hoàn thành xong trước ngày 03/3/2021",
        ]

    def test_the_eight_headings_are_bold(self, notice: Document):
        headings = [line for line in notice.lines if re.match(r"\d\. ", of(notice, line))]
        assert len(headings) == 8
        assert all(line.runs[-1].style.bold for line in headings)
        assert not any(
            run.style.bold
            for line in notice.lines
            if of(notice, line).startswith("- ")
            for run in line.runs
        )

    def test_lines_are_centred_justified_and_set_left(self, notice: Document):
        align = {of(notice, line): line.align for line in notice.lines}
        assert align["THÔNG BÁO"] == "center"
        assert align["Kết luận của đồng chí Giám đốc Sở"] == "center"
        assert (
            align["đã được phê duyệt; căn cứ tình hình triển khai thực hiện nhiệm vụ của các phòng"]
            == "justify"
        )
        assert align["chuyên môn, đơn vị thuộc Sở;"] == "left"
        assert align["Nơi nhận:"] == "left"

    def test_nothing_is_wrong_with_it(self, notice: Document):
        assert (notice.format, notice.reader, notice.pages) == ("pdf", "pdf", 5)
        assert notice.findings == ()
        assert {line.zone for line in notice.lines} == {"body"}


class TestNotice7432:
    @pytest.fixture
    def notice(self, shared: Path) -> Document:
        return opened(shared, "7432-UBND-XD/source.pdf")

    def test_it_has_the_words_of_the_plain_text(self, notice: Document, shared: Path):
        plain = (shared / "7432-UBND-XD/text.txt").read_text(encoding="utf-8")
        assert sorted("\n".join(texts(notice)).split()) == sorted(plain.split())

    def test_number_and_day_that_were_stamped_into_blanks_stand_in_their_lines(
        self, notice: Document
    ):
        assert in_column(notice, 0, 0)[2] == "Số: 7432 /UBND-XD"
        assert in_column(notice, 0, 1)[2] == "Lào Cai, ngày 21 tháng 7 năm 2026"

    def test_small_letters_stay_in_their_line(self, notice: Document):
        assert "- Chánh VP, Phó CVP UBND tỉnh (Đ/c Minh);" in in_column(notice, 1, 0)

    def test_the_signers_name_belongs_to_the_signature(self, notice: Document):
        assert in_column(notice, 1, 1) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phan Trung Bá"]


class TestLaidOver:
    def test_stamps_follow_their_page_and_belong_to_no_text(self, shared: Path):
        document = opened(shared, f"{NOTICE}/annotated.pdf")
        stamps = [line for line in document.lines if line.zone == "stamp"]
        assert texts(document, stamps) == [
            "SODADIEN",
            "999/TB-SKHCN",
            "KYSO Ky boi: Nguyen Van A 01.03.2021 15:20",
        ]
        before = [line.number for line in document.lines if line.page == 1 and line not in stamps]
        assert max(before) < min(line.number for line in stamps)

    def test_the_text_below_stamps_is_the_same_as_without(self, shared: Path):
        stamped = opened(shared, f"{NOTICE}/annotated.pdf")
        own = [line for line in stamped.lines if line.zone != "stamp"]
        assert texts(stamped, own) == texts(opened(shared, f"{NOTICE}/source.pdf"))

    def test_a_link_lays_nothing_over_the_page(self):
        link = "/Subtype /Link /Rect [70 690 200 720]|unseen"
        assert texts(read(pdf(text(72, 700, "Click"), annotations=(link,)))) == ["Click"]

    def test_a_free_text_is_a_stamp(self):
        stamp = "/Subtype /FreeText /Rect [300 780 600 800]|DEN 12"
        document = read(pdf(text(72, 700, "Words"), annotations=(stamp,)))
        assert [(of(document, line), line.zone) for line in document.lines] == [
            ("Words", "body"),
            ("DEN 12", "stamp"),
        ]

    def test_slanted_letters_are_a_stamp(self):
        slanted = "BT /R 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET"
        document = read(pdf(text(72, 700, "Words of the page") + slanted))
        assert [line.zone for line in document.lines] == ["body", "stamp"]


class TestTables:
    def test_cells_have_the_words_that_the_word_file_has(self, shared: Path):
        document = opened(shared, f"{NOTICE}/other-formats/table.pdf")
        found: dict[tuple[int, int], list[str]] = {}
        for line in document.lines:
            if line.cell:
                place = (line.cell.row, line.cell.column)
                found.setdefault(place, []).append(of(document, line))
        rows = json.loads((shared / NOTICE / "other-formats/table.json").read_bytes())
        numbers = [joined(found[row, 0]) for row in range(len(rows))]
        assert numbers == [row[0] for row in rows]
        tasks = [joined(found[row, 1]).split() for row in range(len(rows))]
        assert tasks == [row[1].split() for row in rows]
        deadlines = [joined(found[row, 4]).split() for row in range(len(rows))]
        assert deadlines == [row[4].split() for row in rows]

    def test_a_row_that_crosses_a_page_is_one_row(self, shared: Path):
        document = opened(shared, f"{NOTICE}/other-formats/table.pdf")
        crossing = [line for line in document.lines if line.cell and line.cell.row == 5]
        assert {line.page for line in crossing} == {1, 2}
        assert {line.cell.table for line in document.lines if line.cell} == {0}

    def test_a_table_that_cannot_be_read_falls_back_to_lines(
        self, shared: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(cells, "_FINDER", "giaoban.no_such_module")
        document = opened(shared, f"{NOTICE}/other-formats/table.pdf")
        assert codes(document) == ["table-not-read"] * 4
        assert document.findings[0].parameters == {"page": "1"}
        assert "Tham mưu định" in texts(document)

    def test_a_finder_that_hangs_is_ended(self, shared: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(limits, "TABLE_SECONDS", 0.001)
        assert "table-not-read" in codes(opened(shared, f"{NOTICE}/other-formats/table.pdf"))

    def grid(self, left: float, bottom: float, columns: int, rows: int) -> str:
        """Thin filled boxes, as Word draws the edges of cells."""
        width, height = 100 * columns, 30 * rows
        return "".join(
            [f"{left + 100 * at} {bottom} 0.5 {height} re f\n" for at in range(columns + 1)]
            + [f"{left} {bottom + 30 * at} {width} 0.5 re f\n" for at in range(rows + 1)]
        )

    def test_a_head_repeated_on_the_next_page_is_a_running_head(self):
        head = text(110, 770, "No") + text(210, 770, "Task")
        first = head + text(110, 740, "1") + text(210, 740, "begins") + self.grid(100, 730, 2, 2)
        second = head + text(210, 740, "goes on") + self.grid(100, 730, 2, 2)
        document = read(pdf(first, second))
        assert [
            (of(document, line), line.zone, line.cell and (line.cell.row, line.cell.column))
            for line in document.lines
        ] == [
            ("No", "body", (0, 0)),
            ("Task", "body", (0, 1)),
            ("1", "body", (1, 0)),
            ("begins", "body", (1, 1)),
            ("goes on", "body", (1, 1)),
            ("No", "head", None),
            ("Task", "head", None),
        ]

    def test_an_underline_or_a_box_is_no_table(self):
        box = rule(60, 680, 200, 680) + rule(60, 720, 200, 720)
        box += rule(60, 680, 60, 720) + rule(200, 680, 200, 720)
        document = read(pdf(text(72, 700, "Boxed") + box + rule(300, 690, 400, 690)))
        assert document.lines[0].cell is None

    def test_a_table_on_a_page_with_another_origin_is_read_alike(self):
        grid = "".join(rule(x, 600, x, 700) for x in (100, 200, 300))
        grid += "".join(rule(100, y, 300, y) for y in (600, 650, 700))
        words = (
            text(110, 670, "a") + text(210, 670, "b") + text(110, 620, "c") + text(210, 620, "d")
        )
        shifted = read(pdf(grid + words, attributes="/CropBox [50 50 500 800]"))
        plain = read(pdf(grid + words))
        expected = [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1)]
        for document in (shifted, plain):
            assert [
                (of(document, line), line.cell.row, line.cell.column)
                for line in document.lines
                if line.cell
            ] == expected


class TestLayout:
    def test_boxes_count_from_the_top_left_of_the_visible_page(self):
        document = read(pdf(text(72, 700, "Word"), attributes="/CropBox [20 30 500 800]"))
        assert document.lines[0].box
        x0, top, _, bottom = document.lines[0].box
        assert x0 == 52
        assert top == pytest.approx(800 - 700 - 0.9 * 14, abs=0.01)
        assert bottom == pytest.approx(800 - 700 + 0.2 * 14, abs=0.01)

    @pytest.mark.parametrize(
        ("turn", "matrix"), [(90, "0 1 -1 0 500 72"), (180, "-1 0 0 -1 523 142")]
    )
    def test_a_turned_page_is_read_as_it_is_shown(self, turn: int, matrix: str):
        words = f"BT /R 14 Tf {matrix} Tm (One two) Tj 0 -20 Td (three) Tj ET"
        document = read(pdf(words, attributes=f"/Rotate {turn}"))
        assert texts(document) == ["One two", "three"]
        first, second = (line.box for line in document.lines)
        assert first
        assert second
        assert first[0] == pytest.approx(72, abs=0.01)
        assert second[1] - first[1] == pytest.approx(20, abs=0.01)

    def test_a_marker_stays_with_its_line_across_a_tab(self):
        page = text(72, 700, "1.") + text(108, 700, "Phong") + text(72, 680, "-")
        page += text(120, 680, "Tiep")
        assert texts(read(pdf(page))) == ["1. Phong", "- Tiep"]

    def test_columns_side_by_side_are_read_one_after_the_other(self):
        page = text(72, 700, "left one") + text(300, 700, "right one")
        page += text(72, 684, "left two") + text(300, 668, "right two")
        document = read(pdf(page))
        assert texts(document) == ["left one", "left two", "right one", "right two"]
        assert [line.cell and (line.cell.row, line.cell.column) for line in document.lines] == [
            (0, 0),
            (1, 0),
            (0, 1),
            (2, 1),
        ]

    def test_a_blank_left_for_a_number_does_not_cut_the_line(self):
        page = text(72, 700, "OFFICE") + text(300, 700, "REPUBLIC OF WORDS")
        page += text(72, 680, "So:") + text(125, 680, "/TB-SKHCN") + text(300, 680, "Son La")
        assert texts(read(pdf(page))) == ["OFFICE", "So: /TB-SKHCN", "REPUBLIC OF WORDS", "Son La"]

    def test_a_bodys_last_line_does_not_join_the_block_below(self):
        page = text(72, 720, "the end./.") + text(72, 690, "To:") + text(300, 690, "DIRECTOR")
        document = read(pdf(page))
        assert [line.cell is None for line in document.lines] == [True, False, False]

    def test_a_narrow_gutter_cuts_where_its_neighbours_are_cut(self):
        page = text(72, 700, "DEPARTMENT OF SCIENCE") + text(72 + 177 + 13, 700, "REPUBLIC")
        page += text(90, 684, "short") + text(280, 684, "motto")
        document = read(pdf(page))
        assert {line.cell and line.cell.column for line in document.lines} == {0, 1}

    def test_a_place_and_date_at_the_right_edge_are_set_right(self):
        body = "".join(text(72, 600 - 20 * at, "m" * 38) for at in range(5))
        date = text(72 + 38 * 14 * 0.778 - 7 * 14 * 0.778, 700, "m" * 7)
        assert read(pdf(date + body)).lines[0].align == "right"

    def test_a_stretched_line_is_one_line(self):
        page = "".join(text(72 + 80 * at, 700, "word") for at in range(5))
        assert texts(read(pdf(page))) == ["word word word word word"]

    def test_a_line_drawn_out_of_order_is_put_in_order(self):
        page = text(105, 700, "two") + text(72, 680, "next") + text(80, 700, "one")
        assert texts(read(pdf(page))) == ["one two", "next"]

    def test_style_changes_inside_a_word_make_runs(self):
        page = "BT /R 14 Tf 72 700 Td (\\() Tj /I 14 Tf (done) Tj /R 14 Tf (\\).) Tj ET"
        document = read(pdf(page))
        runs = document.lines[0].runs
        assert [run.span.of(document.text) for run in runs] == ["(", "done", ")."]
        assert [run.style.italic for run in runs] == [False, True, False]

    def test_a_size_scaled_by_the_matrix_is_the_size_seen(self):
        document = read(pdf("BT /R 1 Tf 13 0 0 13 72 700 Tm (Word) Tj ET"))
        assert document.lines[0].runs[0].style.size == 13

    def test_a_soft_hyphen_that_is_drawn_is_a_hyphen(self):
        assert texts(read(pdf(text(72, 700, "QD\u00adUBND")))) == ["QD-UBND"]


class TestFurniture:
    def body(self, *extra: str) -> str:
        lines = "".join(text(72, 740 - 20 * at, f"body line {at}") for at in range(30))
        return lines + "".join(extra)

    def test_a_lone_page_number_in_a_margin_is_no_text(self):
        document = read(pdf(self.body(text(290, 810, "2")), self.body(text(290, 20, "- 3 -"))))
        zones = {of(document, line): line.zone for line in document.lines}
        assert (zones["2"], zones["- 3 -"], zones["body line 0"]) == ("head", "foot", "body")

    def test_a_lone_number_in_the_text_is_text(self):
        document = read(pdf(self.body(text(72, 770, "12"))))
        assert document.lines[0].zone == "body"

    def test_a_head_that_three_pages_repeat_is_a_running_head(self):
        pages = [self.body(text(72, 790, f"Notice 257, page {at}")) for at in (1, 2, 3)]
        document = read(pdf(*pages))
        assert [line.zone for line in document.lines if "Notice" in of(document, line)] == [
            "head",
            "head",
            "head",
        ]

    def test_a_footnote_is_a_note(self):
        note = rule(72, 110, 200, 110) + text(72, 98, "1 See the law.", 10)
        document = read(pdf(self.body(note)))
        assert document.lines[-1].zone == "note"
        assert document.lines[-2].zone == "body"

    def test_the_raised_number_of_a_footnote_is_a_mark(self):
        note = rule(72, 110, 200, 110) + text(72, 98, "1 See the law.", 10)
        page = "BT /R 14 Tf 72 760 Td (16/2020) Tj /R 8 Tf 5 Ts (1) Tj 0 Ts /R 14 Tf ( on) Tj ET\n"
        document = read(pdf(page + self.body(note)))
        assert of(document, document.lines[0]) == "16/20201 on"
        assert [mark.of(document.text) for mark in document.lines[0].marks] == ["1"]
        assert [run.span.of(document.text) for run in document.lines[0].runs] == ["16/2020", "on"]
        without = read(pdf(page + self.body()))
        assert without.lines[0].marks == ()

    def test_small_letters_without_a_rule_are_text(self):
        document = read(pdf(self.body(text(72, 98, "1 See the law.", 10))))
        assert document.lines[-1].zone == "body"


class TestHidden:
    @pytest.mark.parametrize(
        "hidden",
        [
            text(72, 600, "HIDDEN", mode="3 Tr"),
            "1 1 1 rg " + text(72, 600, "HIDDEN"),
            text(72, 600, "HIDDEN", size=1),
            text(5000, 600, "HIDDEN"),
        ],
        ids=["unpainted", "white", "tiny", "off the page"],
    )
    def test_what_nobody_sees_is_left_out_and_told(self, hidden: str):
        document = read(pdf(text(72, 700, "seen") + hidden))
        assert texts(document) == ["seen"]
        assert codes(document) == ["hidden-text-dropped"]
        assert document.findings[0].parameters == {"count": "1"}

    def test_white_letters_on_a_dark_ground_are_read(self):
        page = "0 0 0.5 rg 60 690 300 30 re f 1 1 1 rg " + text(72, 700, "HEAD")
        assert texts(read(pdf(page))) == ["HEAD"]

    def test_unpainted_letters_over_a_scan_are_its_ocr_layer(self):
        document = read(pdf(SCAN + text(72, 700, "recognised", mode="3 Tr")))
        assert texts(document) == ["recognised"]
        assert codes(document) == ["ocr-layer"]


class TestRefused:
    def test_a_scan_is_refused_as_a_scan(self, shared: Path):
        error = refused((shared / NOTICE / "scan-200dpi.pdf").read_bytes())
        assert (error.code, error.parameters) == ("scan", {"pages": "5"})

    def test_a_scan_with_a_stamp_is_still_a_scan(self):
        stamp = "/Subtype /FreeText /Rect [300 780 600 800]|DEN 12"
        assert refused(pdf(SCAN, annotations=(stamp,))).code == "scan"

    def test_a_page_that_is_a_scan_among_others_is_told(self):
        document = read(pdf(text(72, 700, "Words"), SCAN))
        assert texts(document) == ["Words"]
        assert [(f.code, f.parameters) for f in document.findings] == [
            ("page-without-text", {"page": "2"})
        ]

    def test_a_page_that_cannot_be_opened_is_told(self, monkeypatch: pytest.MonkeyPatch):
        opened = pages._page

        def page(document: Any, index: int) -> Any:
            if index == 1:
                raise pypdfium2.PdfiumError("broken")
            return opened(document, index)

        monkeypatch.setattr(pages, "_page", page)
        document = read(pdf(text(72, 700, "Words"), text(72, 700, "Lost")))
        assert texts(document) == ["Words"]
        assert [(f.code, f.parameters) for f in document.findings] == [
            ("page-not-read", {"page": "2"})
        ]

    def test_an_empty_page_is_no_text(self):
        assert refused(pdf("")).code == "no-text"

    @pytest.mark.parametrize("data", [b"", b"garbage", b"%PDF-1.7\n", pdf("")[:40]])
    def test_what_is_no_pdf_is_broken(self, data: bytes):
        assert refused(data).code == "broken-pdf"

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_a_file_cut_short_is_refused(self, shared: Path, share: float):
        data = (shared / NOTICE / "source.pdf").read_bytes()
        assert refused(data[: int(share * len(data))]).code == "broken-pdf"

    def test_a_password_for_opening_is_told(self):
        plain = pdf(text(72, 700, "Words"))
        assert refused(locked(plain, user="mở", owner="chủ")).code == "encrypted"

    def test_a_password_for_its_owner_alone_locks_nobody_out(self):
        plain = pdf(text(72, 700, "Words"))
        assert texts(read(locked(plain, user="", owner="chủ"))) == ["Words"]

    def test_pages_beyond_five_hundred_are_cut_and_told(self):
        document = read(pdf(*[text(72, 700, f"page {at}") for at in range(501)]))
        assert document.pages == 501
        assert len(document.lines) == 500
        assert codes(document) == ["pages-cut"]

    def test_too_much_text_is_refused(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("giaoban.readers.pdf.pages.CHARACTERS", 5)
        assert refused(pdf(text(72, 700, "six letters"))).code == "too-long"
