"""WordprocessingML: the names of its elements, their values, and the one way to walk them."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

PARAGRAPH, RUN, TABLE, ROW, CELL = W + "p", W + "r", W + "tbl", W + "tr", W + "tc"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
SECTION, ALT_CHUNK, BOX = W + "sectPr", W + "altChunk", W + "txbxContent"
TEXT = W + "t"
_WORD_ART, _DRAWN_PARAGRAPH, _DRAWN_TEXT = _V + "textpath", _A + "p", _A + "t"
MATHS = frozenset({_M + "oMath", _M + "oMathPara"})
MATH_TEXT = _M + "t"
DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
DELETED = frozenset({W + "del", W + "moveFrom"})

_OFF = frozenset({"0", "false", "off", "none"})
_ALTERNATIVES = _MC + "AlternateContent"
_TRANSPARENT = frozenset(
    W + name
    for name in (
        *("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"),
        *("hyperlink", "fldSimple", "dir", "bdo"),
    )
)


def content(node: Element) -> Iterator[Element]:
    """What stands in `node`, in order: content controls, kept insertions, links and the like are
    opened at any depth, and of alternatives one is taken. Deletions come as they are.

    Not recursive: wrappers nest as deep as a file likes.
    """
    waiting: list[Iterator[Element]] = [iter(node)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag in _TRANSPARENT:
            waiting.append(iter(child))
        elif child.tag == _ALTERNATIVES:
            waiting.append(_chosen(child))
        else:
            yield child


def _chosen(alternatives: Element) -> Iterator[Element]:
    """The first choice is the same thing as the fallback, told to newer programs."""
    for name in ("Choice", "Fallback"):
        one = alternatives.find(_MC + name)
        if one is not None:
            return iter(one)
    return iter(())


def boxes(drawing: Element) -> Iterator[Element]:
    """The contents of text boxes in a drawing, outermost ones only, each once; words that are drawn
    (WordArt, watermarks, diagrams) as boxes of their own."""
    waiting = [content(drawing)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == BOX:
            yield child
        elif child.tag == _WORD_ART:
            yield _box(child.get("string", ""))
        elif child.tag == _DRAWN_PARAGRAPH:
            yield _box("".join(one.text or "" for one in child.iter(_DRAWN_TEXT)))
        else:
            waiting.append(content(child))


def _box(words: str) -> Element:
    """A text box with these words, a paragraph for each line."""
    box = etree.Element(BOX)
    for line in words.splitlines():
        run = etree.SubElement(etree.SubElement(box, PARAGRAPH), RUN)
        etree.SubElement(run, TEXT).text = line
    return box


def child(parent: Element | None, name: str) -> Element | None:
    return None if parent is None else parent.find(W + name)


def value(parent: Element | None, name: str) -> str | None:
    """The value of the child `name`; None without such a child or value."""
    one = child(parent, name)
    return None if one is None else one.get(W + "val")


def flag(parent: Element | None, name: str) -> bool | None:
    """A switch: None where it is absent; present without a value means on."""
    one = child(parent, name)
    return None if one is None else one.get(W + "val", "1") not in _OFF


def number(raw: str | None, default: int = 0) -> int:
    """A whole number as files write it; `default` for anything else, and for absurd lengths."""
    if raw is None or len(raw) > 9 or not raw.removeprefix("-").isdecimal():
        return default
    return int(raw)
