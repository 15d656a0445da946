"""Word files (.docx, .docm, .dotx), read from the package itself.

What a person sees is what is read: automatic numbers and bullets, kept insertions, content
controls, text boxes, notes and running heads are in; deletions, hidden text, field codes and
comments are out, and what was left out of the text is told by a finding.
"""

from collections.abc import Iterator
from itertools import chain

from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Finding, Zone
from giaoban.readers import limits
from giaoban.readers.docx.body import Paragraph, Walk
from giaoban.readers.docx.layout import layout
from giaoban.readers.docx.lines import Composed, compose
from giaoban.readers.docx.markup import Element, R, W, child, flag
from giaoban.readers.docx.numbering import Numbering
from giaoban.readers.docx.package import Package
from giaoban.readers.docx.styles import Styles


def read(data: bytes) -> Document:
    """Running heads first, then the body with its boxes, then its notes, then running feet.

    Raises UnreadableError, and what zipfile and lxml raise on broken files: the door catches it.
    """
    if len(data) > limits.DOCX_BYTES:
        raise UnreadableError("too-large", limit=str(limits.DOCX_BYTES))
    package = Package(data)
    name, root = package.main()
    styles = Styles(_only(package, name, "styles"))
    walk = Walk(styles, Numbering(_only(package, name, "numbering")))
    body = child(root, "body")
    paragraphs = [] if body is None else walk.story(body, "body")
    heads, feet = _running(package, name, walk)
    composed = compose([*heads, *paragraphs, *_notes(package, name, walk), *feet])
    if not composed.lines:
        raise UnreadableError("no-text")
    return Document(
        text=composed.text,
        lines=composed.lines,
        format="docx",
        reader="docx",
        findings=tuple(_findings(composed, walk.chunks)),
        layout=None if body is None else layout(body, walk.sections, styles),
    )


def _only(package: Package, main: str, kind: str) -> Element | None:
    """The part of a kind that a document has one of."""
    names = list(package.related(main, kind).values())
    return package.xml(names[0]) if names else None


def _running(package: Package, main: str, walk: Walk) -> tuple[list[Paragraph], list[Paragraph]]:
    """Heads and feet that some page shows, each part once."""
    found: dict[str, list[Paragraph]] = {}
    references = [
        (section, reference)
        for section in walk.sections
        for reference in section.iterchildren(f"{W}headerReference", f"{W}footerReference")
    ]
    is_even = any(reference.get(W + "type") == "even" for _, reference in references)
    settings = _only(package, main, "settings") if is_even else None
    zones: dict[str, Zone] = {"header": "head", "footer": "foot"}
    for kind, zone in zones.items():
        targets = package.related(main, kind)
        shown = [
            targets.get(reference.get(R + "id", ""), "")
            for section, reference in references
            if reference.tag == f"{W}{kind}Reference" and _is_shown(reference, section, settings)
        ]
        parts = [package.xml(name) for name in dict.fromkeys(shown)]
        stories = [walk.story(root, zone) for root in parts if root is not None]
        found[kind] = list(chain.from_iterable(stories))
    return found["header"], found["footer"]


def _is_shown(reference: Element, section: Element, settings: Element | None) -> bool:
    match reference.get(W + "type"):
        case "first":
            return bool(flag(section, "titlePg"))
        case "even":
            return bool(flag(settings, "evenAndOddHeaders"))
        case _:
            return True


def _notes(package: Package, main: str, walk: Walk) -> Iterator[Paragraph]:
    """Notes in the order in which the text refers to them, each once; notes have no notes."""
    known: dict[str, dict[str, Element]] = {}
    for reference in dict.fromkeys(walk.notes):
        if reference.part not in known:
            root = _only(package, main, reference.part)
            notes = [] if root is None else list(root)
            known[reference.part] = {note.get(W + "id", ""): note for note in notes}
        note = known[reference.part].get(reference.id)
        if note is not None:
            yield from walk.story(note, "note")


def _findings(composed: Composed, chunks: int) -> Iterator[Finding]:
    if composed.deleted:
        yield Finding(
            "deleted-text-dropped", "info", {"count": str(composed.deleted)}, composed.deleted_at
        )
    if composed.hidden:
        yield Finding(
            "hidden-text-dropped", "info", {"count": str(composed.hidden)}, composed.hidden_at
        )
    if chunks:
        yield Finding("embedded-document-ignored", "warning", {"count": str(chunks)})
