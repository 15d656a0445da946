"""What kind of file the bytes are: content decides, a name's suffix never."""

from typing import Literal

Kind = Literal["pdf", "zip", "ole", "image", "foreign", "text"]
"""`foreign`: a format of words that we know and do not read (RTF, HTML, XML, mail)."""

SUFFIXES = (".docx", ".pdf", ".txt", ".md")
"""Of files of a folder that may be notices, the preferred first; what they are, `kind` says."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF87a", b"GIF89a")
_FOREIGN = (
    *(b"{\\rtf", b"<!doctype html", b"<html", b"<head", b"<body", b"<meta"),
    *(b"<?xml", b"mime-version:"),
)


def kind(data: bytes) -> Kind:
    head = data[:1024]
    if head.startswith(_ZIP):
        return "zip"
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(_OLE):
        return "ole"
    if _image(head):
        return "image"
    # Without its NULs, UTF-16 shows the same words.
    words = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    is_page = words.startswith(b"<!--") and b"<html" in words  # a saved page; Markdown may start so
    return "foreign" if is_page or words.startswith(_FOREIGN) else "text"


def holds_encrypted_package(data: bytes) -> bool:
    """A Word file with a password is an OLE container with a stream of this name."""
    return "EncryptedPackage".encode("utf-16-le") in data


def _image(head: bytes) -> bool:
    bitmap = head[:2] == b"BM" and head[6:10] == bytes(4)
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    heif = head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif")
    return head.startswith(_IMAGES) or bitmap or webp or heif
