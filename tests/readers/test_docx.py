"""The Word reader: what a person sees is what is read."""

import io
import pickle
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Line
from giaoban.readers import limits, read
from giaoban.readers.docx.numbering import numeral

Check = Callable[[Document], None]

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ROOT = f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"
 Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""


def package(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def word_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    """`parts` are named by their kind; header2 and the like are further ones of a kind."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}"'
        f' Target="{name}.xml"/>'
        for name in parts
    )
    document = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    return {
        "_rels/.rels": ROOT,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}'
        "</Relationships>",
        **{f"word/{name}.xml": part for name, part in parts.items()},
    }


def word(body: str, **parts: str) -> Document:
    return read(package(word_parts(body, **parts)))


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    runs = content if content.startswith("<") else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def listed(content: str, list_id: int = 1, level: int = 0) -> str:
    return p(
        content,
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(
    *levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> str:
    return (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">{"".join(levels)}'
        f"</w:abstractNum>{lists}</w:numbering>"
    )


def styles(*elements: str) -> str:
    return f"<w:styles {NAMES}>{''.join(elements)}</w:styles>"


def style(name: str, content: str, based: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{base}{content}</w:style>'


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def box(*paragraphs: str) -> str:
    return (
        f"<w:pict><v:textbox><w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
        "</v:textbox></w:pict>"
    )


def word_art(words: str) -> str:
    shape = f'<v:shape><v:path/><v:textpath on="t" string="{words}"/></v:shape>'
    kind = '<v:shapetype><v:textpath on="t" fitshape="t"/></v:shapetype>'
    return f"<w:r><w:pict>{kind}{shape}</w:pict></w:r>"


def texts(document: Document) -> list[str]:
    return [line.span.of(document.text) for line in document.lines]


def zones(document: Document) -> list[tuple[str, str]]:
    return [(line.zone, line.span.of(document.text)) for line in document.lines]


def places(document: Document) -> list[tuple[tuple[int, int, int] | None, str]]:
    return [
        ((c.table, c.row, c.column) if (c := line.cell) else None, line.span.of(document.text))
        for line in document.lines
    ]


def looks(document: Document) -> list[tuple[str, str]]:
    """Each run's letters b and i, and its words."""
    return [
        (
            ("b" if run.style.bold else "") + ("i" if run.style.italic else ""),
            run.span.of(document.text),
        )
        for line in document.lines
        for run in line.runs
    ]


def refused(data: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return caught.value


class TestWords:
    def test_each_paragraph_is_a_whole_line_of_the_text(self) -> None:
        document = word(p("một") + p("") + p("  hai  "))
        assert document.text == "một\n\nhai"
        assert [(line.number, line.whole) for line in document.lines] == [(1, True), (3, True)]
        assert (document.format, document.reader, document.pages) == ("docx", "docx", None)

    def test_a_line_break_ends_a_line_and_a_page_break_does_not(self) -> None:
        breaks = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:br/><w:t>c</w:t></w:r>"
        page = '<w:r><w:t>d</w:t><w:br w:type="page"/><w:t>e</w:t></w:r>'
        document = word(p(breaks) + p(page))
        assert document.text == "a\nb\n\nc\nd e"
        assert all(line.whole for line in document.lines)

    def test_signs_that_are_elements_are_characters(self) -> None:
        run = (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/>"
            '<w:t>d</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        )
        assert word(p(run)).text == "a\tb-cd✓"

    def test_line_ends_of_the_xml_are_blanks(self) -> None:
        assert word(p("<w:r><w:t>một\n  hai</w:t></w:r>")).text == "một   hai"

    def test_capitals_that_a_style_makes_are_read_as_they_show(self) -> None:
        assert word(p(r("Thông báo", "<w:caps/>"))).text == "THÔNG BÁO"

    def test_content_controls_links_and_tags_are_opened_at_every_level(self) -> None:
        def control(content: str) -> str:
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

        inline = (
            f"{control(r('a'))}<w:smartTag>{r('b')}</w:smartTag><w:hyperlink>{r('c')}</w:hyperlink>"
            f'<w:fldSimple w:instr="DATE">{r("d")}</w:fldSimple><w:customXml>{r("e")}</w:customXml>'
        )
        cell = control(f"<w:tc>{p('g')}</w:tc>")
        row = control(f"<w:tr><w:tc>{p('f')}</w:tc>{cell}</w:tr>")
        document = word(control(p(inline)) + f"<w:tbl>{row}</w:tbl>")
        assert places(document) == [(None, "abcde"), ((0, 0, 0), "f"), ((0, 0, 1), "g")]

    def test_wrappers_nest_as_deep_as_xml_allows(self) -> None:
        deep = "<w:ins>" * 240 + r("đáy") + "</w:ins>" * 240
        assert word(p(deep)).text == "đáy"

    def test_fields_show_their_results_and_never_their_codes(self) -> None:
        def mark(kind: str) -> str:
            return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

        code = "<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>"
        inner = mark("begin") + code + mark("separate") + r("giấu") + mark("end")
        field = mark("begin") + code + inner + mark("separate") + r("03/3/2021") + mark("end")
        assert word(p(r("ngày ") + field + r("."))).text == "ngày 03/3/2021."

    def test_a_broken_field_does_not_swallow_the_document(self) -> None:
        broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        assert texts(word(p(broken + r("mất")) + p("còn"))) == ["còn"]

    def test_formulas_keep_their_letters(self) -> None:
        assert word(p(r("x = ") + "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>")).text == "x = y"

    def test_comments_foreign_documents_and_links_stay_closed(self) -> None:
        parts = word_parts(p('<w:r><w:t>a</w:t><w:commentReference w:id="1"/></w:r>'))
        parts["word/document.xml"] = str(parts["word/document.xml"]).replace(
            "</w:body>", '<w:altChunk r:id="x"/></w:body>'
        )
        parts["word/_rels/document.xml.rels"] = (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="x"'
            f' Type="{OFFICE}/styles" Target="file:///etc/passwd" TargetMode="External"/>'
            "</Relationships>"
        )
        document = read(package(parts))
        assert document.text == "a"
        assert [finding.code for finding in document.findings] == ["embedded-document-ignored"]


class TestUnicode:
    def test_a_tone_mark_at_the_start_of_a_run_joins_the_letter_before_it(
        self, keeps_contract: Check
    ) -> None:
        document = word(p(r("Sơ") + r("\u0309 Y tê", "<w:b/>") + r("\u0301")))
        assert document.text == "Sở Y tế"
        assert looks(document) == [("", "Sở"), ("b", " Y tế")]
        keeps_contract(document)

    @given(st.lists(st.text(st.sampled_from("aoeươ\u0301\u0323\u0302\u200b -"), max_size=4)))
    def test_runs_cut_anywhere_give_the_text_of_one_run(
        self, keeps_contract: Check, pieces: list[str]
    ) -> None:
        runs = "".join(r(one, "<w:b/>" * (at % 2)) for at, one in enumerate(pieces))
        document = word(p(r("x") + runs + r("x")))
        expected = "x" + "".join(pieces).replace("\u200b", "") + "x"
        assert document.text == unicodedata.normalize("NFC", expected)
        keeps_contract(document)

    def test_letters_that_meet_across_runs_take_one_style(self, keeps_contract: Check) -> None:
        document = word(p(r("\u1100") + r("\u1161", "<w:b/>")))
        assert looks(document) == [("", "\uac00")]
        keeps_contract(document)


class TestStyles:
    def test_what_styles_say_is_inherited_and_what_a_run_says_wins(self) -> None:
        known = styles(
            '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
            "</w:docDefaults>",
            style("Base", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'),
            style("Title", "<w:rPr><w:i/></w:rPr>", "Base"),
            style("Small", '<w:rPr><w:sz w:val="22"/></w:rPr>', kind="character"),
        )
        runs = r("a") + r("b", '<w:b w:val="0"/>') + r("c", '<w:rStyle w:val="Small"/>')
        document = word(p(runs, '<w:pStyle w:val="Title"/>') + p("d"), styles=known)
        assert [line.align for line in document.lines] == ["center", "left"]
        found = [
            (run.style.bold, run.style.italic, run.style.size) for run in document.lines[0].runs
        ]
        assert found == [(True, True, 14.0), (False, True, 14.0), (True, True, 11.0)]
        assert document.lines[1].runs[0].style.bold is False

    def test_two_styles_that_both_say_bold_undo_each_other(self) -> None:
        known = styles(
            style("Head", "<w:rPr><w:b/></w:rPr>"),
            style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character"),
        )
        runs = r("a", '<w:rStyle w:val="Strong"/>') + r("b")
        document = word(p(runs, '<w:pStyle w:val="Head"/>'), styles=known)
        assert looks(document) == [("", "a"), ("b", "b")]

    def test_the_usual_style_is_that_of_paragraphs_that_name_none(self) -> None:
        usual = style("Normal", '<w:rPr><w:i/></w:rPr><w:pPr><w:jc w:val="both"/></w:pPr>')
        usual = usual.replace("<w:style ", '<w:style w:default="1" ')
        document = word(p("a"), styles=styles(usual))
        assert looks(document) == [("i", "a")]
        assert document.lines[0].align == "justify"

    def test_styles_that_are_based_on_each_other_end(self) -> None:
        known = styles(style("A", "<w:rPr><w:b/></w:rPr>", "B"), style("B", "", "A"))
        assert looks(word(p("a", '<w:pStyle w:val="B"/>'), styles=known)) == [("b", "a")]

    def test_neighbours_of_one_style_are_one_run_and_blanks_have_none(self) -> None:
        runs = r("a", "<w:b/>") + r(" ") + r("b", "<w:b/>") + r("c") + r(" ", "<w:i/>")
        assert looks(word(p(runs))) == [("b", "a b"), ("", "c")]

    def test_sizes_that_are_no_sizes_are_unknown(self) -> None:
        document = word(p(r("a", '<w:sz w:val="nan"/>') + r("b", '<w:sz w:val="-2"/>')))
        assert [run.style.size for run in document.lines[0].runs] == [None]


class TestNumbering:
    def test_a_label_stands_in_the_text_and_is_the_marker(self, keeps_contract: Check) -> None:
        document = word(
            listed(r("Thanh tra", "<w:b/>")) + p("x") + listed("Văn phòng"),
            numbering=numbering(level(0, "decimal", "%1.")),
        )
        assert texts(document) == ["1. Thanh tra", "x", "2. Văn phòng"]
        markers = [line.marker and line.marker.of(document.text) for line in document.lines]
        assert markers == ["1.", None, "2."]
        assert looks(document)[0] == ("b", "1. Thanh tra")
        keeps_contract(document)

    @pytest.mark.parametrize(
        ("form", "count", "shown"),
        [
            ("decimal", 12, "12"),
            ("decimalZero", 3, "03"),
            ("upperRoman", 1949, "MCMXLIX"),
            ("lowerRoman", 4, "iv"),
            ("upperLetter", 27, "AA"),
            ("lowerLetter", 5, "e"),
            ("none", 1, ""),
            ("cardinalText", 2, "2"),
            ("upperRoman", 2_000_000_000, "2000000000"),
            ("lowerLetter", 999_999_999, "999999999"),
            ("upperRoman", 0, "0"),
        ],
    )
    def test_numbers_have_the_forms_of_word(self, form: str, count: int, shown: str) -> None:
        assert numeral(count, form) == shown

    def test_deeper_levels_begin_anew_under_each_number(self) -> None:
        known = numbering(
            level(0, "upperRoman", "%1."),
            level(1, "decimal", "%1.%2", "<w:isLgl/>"),
            level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>'),
        )
        depths = [0, 1, 2, 1, 2, 0, 1, 2]
        body = "".join(listed("x", level=depth) for depth in depths)
        labels = [text.removesuffix(" x") for text in texts(word(body, numbering=known))]
        assert labels == ["I.", "1.1", "a)", "1.2", "b)", "II.", "2.1", "c)"]

    def test_a_level_whose_parents_have_not_come_shows_their_first_numbers(self) -> None:
        known = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."))
        assert texts(word(listed("x", level=1), numbering=known)) == ["1.1. x"]

    def test_lists_of_one_kind_count_on_and_an_override_begins_anew(self) -> None:
        lists = "".join(
            f'<w:num w:numId="{one}"><w:abstractNumId w:val="0"/>{more}</w:num>'
            for one, more in (
                (1, ""),
                (2, ""),
                (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
                (4, f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'),
            )
        )
        body = "".join(listed("x", one) for one in (1, 2, 3, 3, 1, 4))
        document = word(body, numbering=numbering(level(0, "decimal", "%1."), lists=lists))
        assert texts(document) == ["1. x", "2. x", "5. x", "6. x", "7. x", "h) x"]

    def test_a_style_brings_its_list_and_its_level(self) -> None:
        known = numbering(
            level(0, "upperRoman", "%1.", '<w:pStyle w:val="One"/>'),
            level(1, "decimal", "%2.", '<w:pStyle w:val="Two"/>'),
        )
        base = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        second = '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'
        named = styles(style("One", base), style("Two", second, "One"), style("Three", "", "One"))
        body = "".join(
            p("x", f'<w:pStyle w:val="{name}"/>{more}')
            for name, more in (
                ("One", ""),
                ("Two", ""),
                ("Three", ""),
                ("One", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            )
        )
        document = word(body, numbering=known, styles=named)
        assert texts(document) == ["I. x", "1. x", "II. x", "x"]

    def test_a_list_style_is_followed_to_the_list_that_defines_it(self) -> None:
        known = (
            f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/>'
            '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>'
            f"{level(0, 'decimal', '%1/')}</w:abstractNum>"
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        )
        assert texts(word(listed("x"), numbering=known)) == ["1/ x"]

    @pytest.mark.parametrize(
        ("text", "font", "shown"),
        [
            ("\uf0b7", "Symbol", "-"),
            ("\uf0a7", "Wingdings", "-"),
            ("\uf02b", "Symbol", "+"),
            ("\uf02d", "Symbol", "-"),
            ("o", "Courier New", "-"),
            ("§", "Times New Roman", "-"),
            ("Ø", "Wingdings", "-"),
            ("+", "Times New Roman", "+"),
            ("•", "Times New Roman", "•"),
            ("-", "Times New Roman", "-"),
        ],
    )
    def test_bullets_are_read_as_people_would_type_them(
        self, text: str, font: str, shown: str
    ) -> None:
        fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
        known = numbering(level(0, "bullet", text, fonts))
        document = word(listed("x"), numbering=known)
        assert document.text == f"{shown} x"

    def test_a_list_may_want_no_room_after_its_label(self) -> None:
        known = numbering(level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>'))
        assert word(listed("x"), numbering=known).text == "1.x"

    def test_an_empty_paragraph_takes_a_number_and_gives_no_line(self) -> None:
        known = numbering(level(0, "decimal", "%1."))
        assert texts(word(listed("<w:r/>") + listed("x"), numbering=known)) == ["2. x"]

    def test_the_label_stands_before_the_first_line_of_a_broken_paragraph(self) -> None:
        known = numbering(level(0, "decimal", "%1."))
        run = "<w:r><w:br/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"
        document = word(listed(run), numbering=known)
        assert texts(document) == ["1. a", "b"]
        assert [line.marker is not None for line in document.lines] == [True, False]

    def test_numbers_that_are_no_numbers_do_no_harm(self) -> None:
        wild = level(0, "upperRoman", "%1.").replace(
            'start w:val="1"', f'start w:val="{"9" * 5000}"'
        )
        body = listed("x") + listed("y", list_id=77) + listed("z", level=88)
        assert texts(word(body, numbering=numbering(wild))) == ["0. x", "y", "z"]


class TestTables:
    def test_cells_are_read_row_by_row_with_their_places(self) -> None:
        body = table([p("a") + p("b"), p("c")], [p("d"), p("")]) + p("e") + table([p("f")])
        assert places(word(body)) == [
            ((0, 0, 0), "a"),
            ((0, 0, 0), "b"),
            ((0, 0, 1), "c"),
            ((0, 1, 0), "d"),
            (None, "e"),
            ((1, 0, 0), "f"),
        ]

    def test_a_nested_table_has_the_place_of_the_cell_around_it(self) -> None:
        inner = table([p("b")], [p("c")])
        assert places(word(table([p("a"), inner + p("d")]) + table([p("e")]))) == [
            ((0, 0, 0), "a"),
            ((0, 0, 1), "b"),
            ((0, 0, 1), "c"),
            ((0, 0, 1), "d"),
            ((1, 0, 0), "e"),
        ]

    def test_a_span_is_never_expanded(self) -> None:
        span = '<w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>'
        document = word(table([span + p("a"), p("b")]))
        assert places(document) == [((0, 0, 0), "a"), ((0, 0, 1), "b")]

    def test_a_deleted_row_is_out(self) -> None:
        gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('a')}</w:tc></w:tr>"
        document = word(f"<w:tbl>{gone}<w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl>")
        assert places(document) == [((0, 0, 0), "b")]
        assert [finding.code for finding in document.findings] == ["deleted-text-dropped"]


class TestRevisions:
    def test_insertions_are_in_and_deletions_are_out_and_told(self) -> None:
        gone = "<w:del><w:r><w:delText>05/3</w:delText></w:r></w:del>"
        moved = f"<w:moveFrom>{r('x')}</w:moveFrom><w:moveTo>{r('y')}</w:moveTo>"
        document = word(p("a") + p(r("Hạn ") + gone + f"<w:ins>{r('10/3')}</w:ins>" + moved))
        assert texts(document) == ["a", "Hạn 10/3y"]
        (finding,) = document.findings
        assert (finding.code, finding.severity) == ("deleted-text-dropped", "info")
        assert finding.parameters == {"count": "2"}
        assert [span.of(document.text) for span in finding.spans] == ["Hạn 10/3y"]

    def test_paragraphs_whose_mark_is_deleted_run_together(self) -> None:
        mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
        known = numbering(level(0, "decimal", "%1."))
        one = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        gone = "<w:del><w:r><w:delText>hết</w:delText></w:r></w:del>"
        body = p("a ", one + mark) + p("b", one) + p(gone, one + mark) + p("c", one)
        assert texts(word(body, numbering=known)) == ["1. a b", "2. c"]

    def test_hidden_text_is_out_and_told(self) -> None:
        known = styles(style("Unseen", "<w:rPr><w:vanish/></w:rPr>", kind="character"))
        runs = r("a", "<w:vanish/>") + r("b", '<w:rStyle w:val="Unseen"/>') + r("thấy")
        document = word(p(runs), styles=known)
        assert document.text == "thấy"
        (finding,) = document.findings
        assert (finding.code, finding.parameters) == ("hidden-text-dropped", {"count": "1"})


class TestAround:
    def test_a_box_follows_the_paragraph_that_holds_it_once(self) -> None:
        drawing = f"<w:drawing><w:txbxContent>{p('ĐẾN')}{p('Số: 12')}</w:txbxContent></w:drawing>"
        both = (
            f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice>"
            f"<mc:Fallback>{box(p('ĐẾN'))}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        document = word(p(both + r("thân")) + p("sau"))
        assert zones(document) == [
            ("body", "thân"),
            ("frame", "ĐẾN"),
            ("frame", "Số: 12"),
            ("body", "sau"),
        ]

    def test_a_box_in_a_box_is_read_once(self) -> None:
        inner = p(f"<w:r>{box(p('trong'))}</w:r>")
        document = word(p(f"<w:r>{box(p('ngoài'), inner)}</w:r>"))
        assert texts(document) == ["ngoài", "trong"]

    def test_a_box_that_only_older_programs_know_is_read(self) -> None:
        fallback = f"<mc:Fallback>{box(p('a'))}</mc:Fallback>"
        run = f"<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r>"
        assert zones(word(p(run))) == [("frame", "a")]

    def test_word_art_is_a_box(self) -> None:
        document = word(p(word_art("MẬT") + r("thân")) + p("sau"))
        assert zones(document) == [("body", "thân"), ("frame", "MẬT"), ("body", "sau")]

    def test_word_art_of_two_lines_is_two_lines(self) -> None:
        assert texts(word(p(word_art("TỐI MẬT&#10;HỎA TỐC")))) == ["TỐI MẬT", "HỎA TỐC"]

    def test_words_of_a_drawing_are_boxes(self) -> None:
        shown = "<a:p><a:r><a:t>TỐI </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p><a:p/>"
        drawing = f"<w:r><w:drawing><a:graphic>{shown}</a:graphic></w:drawing></w:r>"
        assert zones(word(p(drawing + r("thân")))) == [("body", "thân"), ("frame", "TỐI MẬT")]

    @pytest.mark.parametrize(
        ("kind", "name", "zone"), [("header", "hdr", "head"), ("footer", "ftr", "foot")]
    )
    def test_a_watermark_belongs_to_the_head_or_foot_that_holds_it(
        self, kind: str, name: str, zone: str
    ) -> None:
        control = f"<w:sdt><w:sdtContent>{p(word_art('MẬT'))}</w:sdtContent></w:sdt>"
        part = f"<w:{name} {NAMES}>{control}</w:{name}>"
        section = f'<w:sectPr><w:{kind}Reference w:type="default" r:id="{kind}1"/></w:sectPr>'
        document = word(p("thân") + section, **{f"{kind}1": part})
        assert (zone, "MẬT") in zones(document)

    def test_notes_follow_the_body_in_the_order_of_their_references(self) -> None:
        notes = (
            f'<w:footnotes {NAMES}><w:footnote w:id="-1">{p("gạch")}</w:footnote>'
            f'<w:footnote w:id="1">{p("một")}</w:footnote>'
            f'<w:footnote w:id="2">{p("hai")}</w:footnote></w:footnotes>'
        )
        body = "".join(
            p(f'<w:r><w:t>{one}</w:t><w:footnoteReference w:id="{one}"/></w:r>')
            for one in (2, 1, 2)
        )
        assert zones(word(body, footnotes=notes)) == [
            ("body", "2"),
            ("body", "1"),
            ("body", "2"),
            ("note", "hai"),
            ("note", "một"),
        ]

    def test_heads_and_feet_that_some_page_shows_are_read_once(self) -> None:
        def head(text: str, kind: str = "hdr") -> str:
            return f"<w:{kind} {NAMES}>{p(text)}</w:{kind}>"

        section = (
            "<w:sectPr>"
            '<w:headerReference w:type="default" r:id="header1"/>'
            '<w:headerReference w:type="first" r:id="header2"/>'
            '<w:headerReference w:type="even" r:id="header3"/>'
            '<w:footerReference w:type="default" r:id="footer1"/>%s</w:sectPr>'
        )
        parts = {
            "header1": head("mọi trang"),
            "header2": head("trang đầu"),
            "header3": head("trang chẵn"),
            "header4": head("không ai dùng"),
            "footer1": head("chân", "ftr"),
        }
        body = p("thân", section % "") + section % ""
        plain = [("head", "mọi trang"), ("body", "thân"), ("foot", "chân")]
        assert zones(word(body, **parts)) == plain
        settings = f"<w:settings {NAMES}><w:evenAndOddHeaders/></w:settings>"
        every = word(p("thân") + section % "<w:titlePg/>", settings=settings, **parts)
        assert [text for zone, text in zones(every) if zone == "head"] == [
            "mọi trang",
            "trang đầu",
            "trang chẵn",
        ]


class TestPackages:
    def test_a_file_that_python_docx_writes_is_read(self, keeps_contract: Check) -> None:
        made = python_docx.Document()
        made.add_heading("Thông báo", 1)
        made.add_paragraph("Thanh tra", style="List Number")
        made.add_paragraph("Rà soát", style="List Bullet")
        out = io.BytesIO()
        made.save(out)
        document = read(out.getvalue())
        assert texts(document) == ["Thông báo", "1. Thanh tra", "- Rà soát"]
        keeps_contract(document)
        assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes

    def test_names_of_parts_have_no_case_and_lost_relationships_are_made_up_for(self) -> None:
        parts = word_parts(p("a"))
        document = parts.pop("word/document.xml")
        assert read(package({**parts, "Word/Document.XML": document})).text == "a"
        types = (
            f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/x/main.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            "</Types>"
        )
        assert read(package({"[Content_Types].xml": types, "x/main.xml": document})).text == "a"

    def test_strict_files_are_read_like_others(self) -> None:
        parts = word_parts(p("a"))
        strict = str(parts["word/document.xml"]).replace(
            MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        assert read(package({**parts, "word/document.xml": strict})).text == "a"

    def test_a_document_in_utf_16_is_read(self) -> None:
        parts = word_parts(p("họp"))
        wide = f'<?xml version="1.0" encoding="UTF-16"?>{parts["word/document.xml"]}'
        assert read(package({**parts, "word/document.xml": wide.encode("utf-16")})).text == "họp"

    def test_a_zip_of_something_else_is_no_word_file(self) -> None:
        assert refused(package({"a.txt": "x"})).code == "not-docx"
        sheet = "<workbook/>"
        assert refused(package({**word_parts(""), "word/document.xml": sheet})).code == "not-docx"
        assert refused(package({"_rels/.rels": ROOT})).code == "broken-docx"

    def test_a_document_without_words_says_so(self) -> None:
        assert refused(package(word_parts(p("") + table([p(" ")])))).code == "no-text"
        empty = f"<w:document {NAMES}/>"
        assert refused(package({**word_parts(""), "word/document.xml": empty})).code == "no-text"

    @pytest.mark.parametrize("wide", [False, True])
    def test_a_document_type_is_refused_in_any_encoding(self, wide: bool) -> None:
        parts = word_parts(p("&x;"))
        entity = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        text = entity + str(parts["word/document.xml"])
        data = text.encode("utf-16") if wide else text.encode()
        error = refused(package({**parts, "word/document.xml": data}))
        assert (error.code, error.parameters) == ("broken-docx", {"reason": "document type"})

    def test_a_part_that_inflates_without_measure_is_refused(self) -> None:
        assert refused(package(word_parts(p(" " * 20_000_000)))).code == "too-large"

    def test_a_bomb_that_nobody_asks_for_is_never_opened(self) -> None:
        parts = word_parts(p("a"))
        assert read(package({**parts, "word/media/a.png": bytes(20_000_000)})).text == "a"

    def test_entries_without_number_are_refused(self) -> None:
        many: dict[str, str | bytes] = {f"x/{at}": "" for at in range(limits.ZIP_ENTRIES + 1)}
        assert refused(package({**word_parts(p("a")), **many})).code == "too-large"

    def test_only_the_usual_compression_is_accepted(self) -> None:
        assert refused(package(word_parts(p("a")), zipfile.ZIP_LZMA)).code == "broken-docx"
        assert read(package(word_parts(p("a")), zipfile.ZIP_STORED)).text == "a"

    def test_a_locked_zip_is_encrypted(self) -> None:
        data = bytearray(package(word_parts(p("a"))))
        for found in re.finditer(b"PK\x01\x02", bytes(data)):
            data[found.start() + 8] |= 1
        assert refused(bytes(data)).code == "encrypted"

    def test_two_parts_of_one_name_are_refused(self) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for text in ("a", "b"):
                for name, part in word_parts(p(text)).items():
                    archive.writestr(name, part)
        assert refused(out.getvalue()).code == "broken-docx"

    def test_a_cut_file_is_broken_wherever_it_is_cut(self) -> None:
        data = package(word_parts(p("a")))
        for share in (1, 25, 50, 75, 99):
            assert refused(data[: len(data) * share // 100]).code == "broken-docx"

    def test_tables_and_texts_beyond_the_limits_are_refused(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        nested = "<w:tbl><w:tr><w:tc>" * 30 + p("a") + "</w:tc></w:tr></w:tbl>" * 30
        assert refused(package(word_parts(nested))).code == "too-large"
        monkeypatch.setattr(limits, "TABLE_CELLS", 3)
        assert refused(package(word_parts(table([p("a")] * 4)))).code == "too-large"
        monkeypatch.setattr(limits, "CHARACTERS", 10)
        assert refused(package(word_parts(p("a" * 11)))).code == "too-long"


def squeezed(document: Document, line: Line) -> str:
    """The line without its marks, blanks as one."""
    kept = list(line.span.of(document.text))
    for mark in line.marks:
        for at in range(mark.start, mark.end):
            kept[at - line.span.start] = ""
    return " ".join("".join(kept).split())


class TestRealNotices:
    NOTICE = "257-TB-SKHCN"
    FILES = (
        f"{NOTICE}/source.docx",
        f"{NOTICE}/auto-numbered.docx",
        f"{NOTICE}/decomposed.docx",
        f"{NOTICE}/tracked-and-boxed.docx",
        f"{NOTICE}/other-formats/table.docx",
        "pci-lamdong/source.docx",
        "so-khcn-lamdong/source.docx",
    )

    @pytest.mark.parametrize("name", FILES)
    def test_it_keeps_the_contract(self, shared: Path, keeps_contract: Check, name: str) -> None:
        document = read((shared / name).read_bytes())
        keeps_contract(document)
        assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes

    @pytest.mark.parametrize("name", ["auto-numbered.docx", "decomposed.docx", "source.txt"])
    def test_the_same_notice_has_the_same_lines_in_each_form(self, shared: Path, name: str) -> None:
        folder = shared / self.NOTICE
        one, other = read((folder / "source.docx").read_bytes()), read((folder / name).read_bytes())
        expected = [squeezed(one, line) for line in one.lines]
        found = [squeezed(other, line) for line in other.lines]
        if name.endswith(".txt"):  # its head is another one
            expected = expected[expected.index("THÔNG BÁO") :]
            found = found[found.index("THÔNG BÁO") :]
        assert found == expected

    def test_automatic_numbers_are_the_typed_ones(self, shared: Path) -> None:
        document = read((shared / self.NOTICE / "auto-numbered.docx").read_bytes())
        markers = [line.marker.of(document.text) for line in document.lines if line.marker]
        assert [one for one in markers if one != "-"] == [f"{at}." for at in range(1, 9)]
        assert markers.count("-") == 36

    def test_a_reviewed_file_is_read_as_it_shows(self, shared: Path) -> None:
        document = read((shared / self.NOTICE / "tracked-and-boxed.docx").read_bytes())
        found = zones(document)
        for expected in (
            ("head", "DAUTRANG tiêu đề trang"),
            ("body", "- Hạn nộp CHEN10/3/2021 theo quy định."),
            ("body", "✓ KYHIEUSYM sau w:sym"),
            ("body", "XUONGDONG2\tSAUTAB-SAUGACH"),
            ("body", "- Trong dòng SDTTRONGDONG"),
            ("frame", "HOPVANBAN ĐẾN Số: 123"),
            ("body", "TRUONG03/3/2021 - trường ngày"),
            ("body", "- Có chữ ẩn"),
            ("note", "CHUTHICH cuối trang"),
            ("foot", "CHANTRANG số trang"),
        ):
            assert found.count(expected) == 1
        assert "XOA" not in document.text
        assert "CHUAN_AN" not in document.text
        assert [finding.code for finding in document.findings] == [
            "deleted-text-dropped",
            "hidden-text-dropped",
        ]

    @pytest.mark.parametrize("name", ["pci-lamdong", "so-khcn-lamdong"])
    def test_the_lines_are_those_of_the_text_kept_beside_the_file(
        self, shared: Path, name: str
    ) -> None:
        document = read((shared / name / "source.docx").read_bytes())
        kept = (shared / name / "text.txt").read_text(encoding="utf-8")
        expected = [
            " ".join(re.sub(r"^\[table\] ", "", line).split())
            for line in kept.split("\n")
            if line.strip() and not line.startswith("[HF]")
        ]
        found = [squeezed(document, line) for line in document.lines if line.zone == "body"]
        assert found == expected
