"""Makes the sample notices from `source/`: run `python samples/make.py`.

A source gives a .docx; `thang3` also gives a .txt. A .pdf is printed from its .docx by LibreOffice,
when that is installed and the .docx has changed. The same source always gives the same .docx.
The province, the department and the people are invented.
"""

import datetime as dt
import io
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
WITH_TEXT = {"thang3"}
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
KIND = "THÔNG BÁO"
WRITTEN = dt.datetime(2021, 1, 1, tzinfo=dt.UTC)
FIRST_LINE = Mm(12.7)
HEADING, BULLET = 101, 102
"""Ids of the automatic numbers, clear of those that python-docx brings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what is under it; paragraphs where `bullets` is false."""

    heading: str
    items: list[str]
    bullets: bool = True
    lead_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A notice as `source/*.toml` has it; `*…*` in a text is italic."""

    automatic_numbers: bool
    superior: str
    agency: str
    number: str
    place_date: str
    title: list[str]
    preamble: list[str]
    sections: list[Section]
    closing: str
    recipients: list[str]
    archive: str
    capacity: str
    position: str
    signer: str


def load(path: Path) -> Source:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Source(**{**data, "sections": [Section(**part) for part in data["sections"]]})


# The text file


def as_text(notice: Source) -> str:
    """Light Markdown, a blank line between blocks; the state's name is left out."""
    blocks = [
        f"{notice.superior}\n{notice.agency}",
        f"Số: {notice.number}",
        notice.place_date,
        "\n".join([KIND, *notice.title]),
        *notice.preamble,
        *(line for n, part in enumerate(notice.sections, 1) for line in _section_text(n, part)),
        notice.closing,
        "Nơi nhận:",
        "\n".join(_distribution(notice)),
        f"**{notice.capacity}\n{notice.position}**",
        notice.signer,
    ]
    return "\n\n".join(blocks) + "\n"


def _section_text(number: int, section: Section) -> list[str]:
    mark = "- " if section.bullets else ""
    lead_in = [section.lead_in] if section.lead_in else []
    return [f"{number}. {section.heading}", *lead_in, *(mark + item for item in section.items)]


def _distribution(notice: Source) -> list[str]:
    return [*(f"- {name};" for name in notice.recipients), f"- Lưu: {notice.archive}."]


# The Word file


def as_docx(notice: Source) -> bytes:
    document = docx.Document()
    _set_page(document)
    _set_style(document)
    _set_properties(document, notice)
    _add_numbers(document)
    _write_header(document, notice)
    _write_title(document, notice)
    _write_body(document, notice)
    _write_end(document, notice)
    return _undated(document)


def _set_page(document: Document) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(20), Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(20)
    page.header_distance = Mm(10)
    page.different_first_page_header_footer = True
    number = page.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    field = '<w:fldSimple {} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    number._p.append(parse_xml(field.format(nsdecls("w"))))


def _set_style(document: Document) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    for script in ("w:eastAsia", "w:cs"):
        style.element.rPr.rFonts.set(qn(script), "Times New Roman")
    style.element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="vi-VN"/>'))
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.05
    style.paragraph_format.widow_control = False


def _set_properties(document: Document, notice: Source) -> None:
    properties = document.core_properties
    properties.title = " ".join(notice.title)
    properties.author = properties.last_modified_by = "Văn phòng Sở"
    properties.comments = "Văn bản hư cấu, dùng làm mẫu"
    properties.created = properties.modified = WRITTEN
    properties.language = "vi-VN"


def _add_numbers(document: Document) -> None:
    """Word's own numbers and dashes, for a notice that does not type them."""
    root = document.part.numbering_part.element
    for key, kind, mark in [(HEADING, "decimal", "%1."), (BULLET, "bullet", "-")]:
        root.insert(0, parse_xml(_numbers(key, kind, mark)))
        link = f'<w:abstractNumId w:val="{key}"/>'
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{key}">{link}</w:num>'))


def _numbers(key: int, kind: str, mark: str) -> str:
    bold = "<w:b/>" if key == HEADING else ""
    return f"""
        <w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">
          <w:multiLevelType w:val="singleLevel"/>
          <w:lvl w:ilvl="0">
            <w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>
            <w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>
            <w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{bold}</w:rPr>
          </w:lvl>
        </w:abstractNum>"""


def _write_header(document: Document, notice: Source) -> None:
    """Who issues it beside the state's name; the number beside place and date."""
    table = _columns(document, 2, Mm(70), Mm(94))
    left, right = table.rows[0].cells
    _write(left, notice.superior, size=12)
    _write(left, notice.agency, size=12, bold=True)
    _rule(left, Mm(23))
    _write(right, STATE, size=12, bold=True)
    _write(right, MOTTO, size=13, bold=True)
    _rule(right, Mm(17))
    left, right = table.rows[1].cells
    _write(left, f"Số: {notice.number}", size=13, before=6)
    _write(right, f"*{notice.place_date}*", size=13, before=6)


def _write_title(document: Document, notice: Source) -> None:
    _write(document, KIND, bold=True, before=14)
    for line in notice.title:
        _write(document, line, bold=True)
    _rule(document, Mm(60), after=10)


def _write_body(document: Document, notice: Source) -> None:
    for text in notice.preamble:
        _prose(document, text)
    for number, section in enumerate(notice.sections, 1):
        automatic = notice.automatic_numbers
        heading = _prose(document, _marked(f"{number}.", section.heading, automatic), bold=True)
        heading.paragraph_format.keep_with_next = True
        if automatic:
            _number(heading, HEADING)
        _write_items(document, section, automatic)
    _prose(document, notice.closing)


def _write_items(document: Document, section: Section, automatic: bool) -> None:
    if section.lead_in:
        _prose(document, section.lead_in)
    for item in section.items:
        paragraph = _prose(document, _marked("-", item, automatic or not section.bullets))
        if automatic and section.bullets:
            _number(paragraph, BULLET)


def _marked(mark: str, text: str, plain: bool) -> str:
    return text if plain else f"{mark} {text}"


def _write_end(document: Document, notice: Source) -> None:
    """Who receives it beside who signs."""
    _write(document, "", size=6)
    left, right = _columns(document, 1, Mm(86), Mm(78)).rows[0].cells
    _write(left, "*Nơi nhận:*", size=12, bold=True, align=ALIGN.LEFT)
    for line in _distribution(notice):
        _write(left, line, size=11, align=ALIGN.LEFT)
    _write(right, notice.capacity, bold=True)
    _write(right, notice.position, bold=True, after=60)
    _write(right, notice.signer, bold=True)


# Paragraphs and tables


def _prose(place: Document, text: str, *, bold: bool = False) -> Paragraph:
    paragraph = _write(place, text, bold=bold, after=6, align=ALIGN.JUSTIFY)
    paragraph.paragraph_format.first_line_indent = FIRST_LINE
    return paragraph


def _write(
    place: Document | _Cell,
    text: str,
    *,
    size: int = 14,
    bold: bool = False,
    align: ALIGN = ALIGN.CENTER,
    before: int = 0,
    after: int = 0,
) -> Paragraph:
    """A new paragraph; `*…*` in `text` is italic."""
    paragraph = _fresh(place)
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(after)
    for at, piece in enumerate(text.split("*")):
        if piece:
            run = paragraph.add_run(piece)
            run.font.size, run.bold, run.italic = Pt(size), bold or None, at % 2 == 1 or None
    return paragraph


def _fresh(place: Document | _Cell) -> Paragraph:
    """A cell is born with an empty paragraph, which is used first."""
    born = isinstance(place, _Cell) and not place.text
    paragraph: Paragraph = place.paragraphs[0] if born else place.add_paragraph()
    return paragraph


def _columns(document: Document, rows: int, *widths: Mm) -> Table:
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return table


def _rule(place: Document | _Cell, inset: Mm, after: int = 0) -> None:
    """A line across the place, so much shorter on both sides."""
    paragraph = _write(place, "", after=after)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = inset
    layout.line_spacing = Pt(3)
    line = '<w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    _lay_out(paragraph, f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>")


def _number(paragraph: Paragraph, key: int) -> None:
    link = f'<w:ilvl w:val="0"/><w:numId w:val="{key}"/>'
    _lay_out(paragraph, f"<w:numPr {nsdecls('w')}>{link}</w:numPr>")


def _lay_out(paragraph: Paragraph, xml: str) -> None:
    """Adds what python-docx has no words for, where the schema wants it."""
    layout = paragraph._p.get_or_add_pPr()
    layout.insert_element_before(parse_xml(xml), "w:spacing", "w:ind", "w:jc")


def _undated(document: Document) -> bytes:
    """The package with every part dated 1980, so that it depends on its source alone."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


# The files


def write(path: Path) -> Path | None:
    """Writes what `path`, a source, gives; the .docx, where its .pdf is missing or out of date."""
    notice, target = load(path), HERE / path.stem
    if path.stem in WITH_TEXT:
        target.with_suffix(".txt").write_text(as_text(notice), encoding="utf-8", newline="\n")
    made, file = as_docx(notice), target.with_suffix(".docx")
    if file.exists() and file.read_bytes() == made and file.with_suffix(".pdf").exists():
        return None
    file.write_bytes(made)
    return file


def print_pdfs(files: list[str]) -> None:
    office = shutil.which("soffice")
    if not office:
        print("soffice is not installed: the .pdf files stay as they are", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as profile:
        home = f"-env:UserInstallation={Path(profile).as_uri()}"
        order = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(HERE), *files]
        subprocess.run(order, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own files)


def main() -> None:
    changed = [file for path in sorted(HERE.glob("source/*.toml")) if (file := write(path))]
    if changed:
        print_pdfs([str(file) for file in changed])


if __name__ == "__main__":
    main()
