"""The end of a document in the decree's form: who receives it beside who signs."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm
from docx.table import _Cell

from giaoban.desk.draft import NO_SIGNATURE
from giaoban.desk.draft.parts import Tail
from giaoban.model.notice import Signature
from giaoban.out.visible import visible
from giaoban.out.word import page


def ending(document: Document, tail: Tail) -> None:
    """Side by side, on the page of the line before; blanks where nobody is named."""
    page.write(document, "", size=6).paragraph_format.keep_with_next = True
    left, right = page.columns(document, 1, Mm(86), Mm(78)).rows[0].cells
    page.write(left, "Nơi nhận:", size=12, bold=True, italic=True, align=ALIGN.LEFT)
    for line in tail.recipients:
        page.write(left, f"- {visible(line)};", size=11, align=ALIGN.LEFT, blanks=True)
    page.write(left, f"- Lưu: {visible(tail.archive)}.", size=11, align=ALIGN.LEFT, blanks=True)
    if tail.signature:
        _signature(right, tail.signature)
    else:
        page.write(right, NO_SIGNATURE, blanks=True)


def _signature(cell: _Cell, signature: Signature) -> None:
    for one in signature.capacity:
        page.write(cell, visible(f"{one.authority} {one.position}".strip()), bold=True)
    page.write(cell, visible(signature.position or ""), bold=True, after=60)
    if signature.name:
        page.write(cell, visible(signature.name), bold=True)
