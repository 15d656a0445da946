"""The zip around a Word file: parts by name and by relationship, inflated under limits.

No entry is written anywhere, no external target is opened, no document type is obeyed.
"""

import posixpath
import zipfile
from functools import cache

from lxml import etree

from giaoban.errors import UnreadableError
from giaoban.readers import limits, zipped
from giaoban.readers.docx.markup import Element, W

_CONTENT_TYPES = "[Content_Types].xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_STRICT_NAMES = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


class Package:
    """Parts are found without regard to case, as the packaging standard wants it.

    Raises UnreadableError where a limit is passed, and what zipfile and lxml raise.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = zipped.opened(data, heavy="too-large")
        entries = [entry for entry in self._archive.infolist() if not entry.is_dir()]
        self._entries = {entry.filename.lower(): entry for entry in entries}
        if len(self._entries) != len(entries):
            # Two parts of one name: programs disagree on which of them counts.
            raise UnreadableError("broken-docx", reason="duplicate part")
        self._inflated = 0
        self._links = cache(self._links_of)

    def main(self) -> tuple[str, Element]:
        """The name and the root of the word document.

        Raises UnreadableError: `not-docx` where the package holds something else.
        """
        for name in (*self.related("", "officeDocument").values(), *self._declared()):
            root = self.xml(name)
            if root is None:
                raise UnreadableError("broken-docx", reason="missing document part")
            if root.tag == W + "document":
                return name, root
        raise UnreadableError("not-docx")

    def xml(self, name: str) -> Element | None:
        """The root of a part; None where the package has no such part."""
        data = self.part(name)
        if data is None:
            return None
        for strict, transitional in _STRICT_NAMES.items():
            data = data.replace(strict, transitional)
        return _parsed(data)

    def part(self, name: str) -> bytes | None:
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        zipped.refuse_encrypted(entry)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableError("broken-docx", reason="compression method")
        return self._inflate(entry)

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Names of the parts that `part` refers to as `kind`, by their relationship's id.

        "" stands for the package itself. Targets outside the package are left out.
        """
        folder = posixpath.dirname(part)
        return {
            link.get("Id", ""): _resolved(folder, link.get("Target", ""))
            for link in self._links(part)
            if link.get("Type", "").endswith(f"/{kind}") and link.get("TargetMode") != "External"
        }

    def _links_of(self, part: str) -> list[Element]:
        folder, file = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        return [] if root is None else root.findall(_RELATIONSHIP)

    def _declared(self) -> list[str]:
        """Main parts by content type, for packages whose relationships were lost."""
        root = self.xml(_CONTENT_TYPES)
        return [
            part.get("PartName", "").lstrip("/")
            for part in ([] if root is None else root.findall(_OVERRIDE))
            if part.get("ContentType", "").endswith("wordprocessingml.document.main+xml")
        ]

    def _inflate(self, entry: zipfile.ZipInfo) -> bytes:
        """Counted while inflating: the sizes in the directory are anybody's claim."""
        inflated: list[bytes] = []
        size = 0
        with self._archive.open(entry) as file:
            for chunk in zipped.chunks(file):
                inflated.append(chunk)
                size += len(chunk)
                self._inflated += len(chunk)
                self._check(size, entry.compress_size)
        return b"".join(inflated)

    def _check(self, size: int, stored: int) -> None:
        bomb = size > limits.ZIP_RATIO_GRACE and size > limits.ZIP_RATIO * max(stored, 1)
        if bomb or size > limits.ZIP_ENTRY_BYTES or self._inflated > limits.ZIP_TOTAL_BYTES:
            raise UnreadableError("too-large", reason="zip")


def _resolved(folder: str, target: str) -> str:
    """Paths above the root end at the root: they name parts, never files."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _parsed(data: bytes) -> Element:
    zipped.refuse_document_type([data], broken="broken-docx")
    root = etree.fromstring(data, _parser())
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding of wider characters
        raise UnreadableError("broken-docx", reason="document type")
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
