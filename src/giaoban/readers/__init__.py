"""The door: bytes of a file in, a `Document` out.

Each reader knows one format and none of the others. They are imported when a file asks for them:
lxml and PDFium cost more time than most commands.
"""

import errno
import os
import stat
from collections.abc import Callable
from typing import TypeAlias

from giaoban.errors import GiaobanError, UnreadableError
from giaoban.model.source import Document
from giaoban.readers import limits, sniff

Read: TypeAlias = Callable[[bytes], Document]
"""`read`, or what gives and raises the same in another way."""

_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer would hold us for ever
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)

_CODES = {
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EISDIR: "folder",
    errno.ENXIO: "not-a-file",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ELOOP: "missing",
    errno.ENAMETOOLONG: "missing",
}


def load(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a regular file, read once and never empty.

    Raises UnreadableError: `missing`, `folder`, `no-permission`, `not-a-file`, `empty`,
    `too-large`, each with the parameter `name`.
    """
    name = os.fspath(path)
    try:
        descriptor = os.open(name, _OPEN_FLAGS)
    except ValueError:  # a NUL in the name
        raise UnreadableError("missing", name=name) from None
    except OSError as error:
        raise _unopened(name, error) from error
    try:
        _check(name, os.fstat(descriptor))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(limits.FILE_BYTES + 1)
    except OSError as error:
        raise _unopened(name, error) from error
    finally:
        os.close(descriptor)
    if not data:
        raise UnreadableError("empty", name=name)
    if len(data) > limits.FILE_BYTES:
        raise _too_large(name)
    return data


def read(data: bytes) -> Document:
    """The document that `data` holds, by whichever reader its content asks for.

    Raises UnreadableError, and nothing else but MissingPartError, whatever the bytes are.
    """
    if not data:
        raise UnreadableError("empty")
    match sniff.kind(data):
        case "pdf":
            return _guarded(_read_pdf, data, "broken-pdf")
        case "zip":
            return _guarded(_read_docx, data, "broken-docx")
        case "ole":
            encrypted = sniff.holds_encrypted_package(data)
            raise UnreadableError("encrypted" if encrypted else "legacy-doc")
        case "image":
            raise UnreadableError("scan")
        case "foreign":
            raise UnreadableError("unknown-format")
        case "text":
            return _guarded(_read_plain, data, "undecodable")


def _check(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("folder", name=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not-a-file", name=name)
    if status.st_size > limits.FILE_BYTES:
        raise _too_large(name)


def _unopened(name: str, error: OSError) -> UnreadableError:
    code = _CODES.get(error.errno or 0, "no-permission")
    if code == "no-permission" and os.path.isdir(name):  # noqa: PTH112 - Windows says so of folders
        code = "folder"
    return UnreadableError(code, name=name, reason=error.strerror or "")


def _too_large(name: str) -> UnreadableError:
    return UnreadableError("too-large", name=name, limit=str(limits.FILE_BYTES))


def _guarded(reader: Callable[[bytes], Document], data: bytes, code: str) -> Document:
    """The one edge where the libraries' exceptions end: broken files raise dozens of kinds."""
    try:
        return reader(data)
    except GiaobanError:
        raise
    except MemoryError as error:
        raise UnreadableError("too-hungry") from error
    except Exception as error:
        raise UnreadableError(code, reason=type(error).__name__) from error


def _read_pdf(data: bytes) -> Document:
    from giaoban.readers import pdf  # noqa: PLC0415 - PDFium is slow to load

    return pdf.read(data)


def _read_docx(data: bytes) -> Document:
    from giaoban.readers import docx  # noqa: PLC0415 - lxml is slow to load

    return docx.read(data)


def _read_plain(data: bytes) -> Document:
    from giaoban.readers import plain  # noqa: PLC0415 - one reader a call

    return plain.read(data)
