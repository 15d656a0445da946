"""The zip around an office file: what is asked of it before anything is unpacked, and of its parts
before anybody parses them."""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import IO

from giaoban.errors import UnreadableError
from giaoban.readers import limits

_RECORD = b"PK\x01\x02"
"""Of the directory."""

_ENCRYPTED_FLAG = 0x1
_CHUNK = 65_536
_DOCUMENT_TYPE = b"<!DOCTYPE"


def opened(data: bytes, *, heavy: str) -> zipfile.ZipFile:
    """UnreadableError `heavy` where it has too many entries: counted before zipfile builds an
    object for each record of the directory. Raises what zipfile raises."""
    if data.count(_RECORD) > limits.ZIP_ENTRIES:
        raise UnreadableError(heavy, limit=str(limits.ZIP_ENTRIES))
    return zipfile.ZipFile(BytesIO(data))


def refuse_encrypted(entry: zipfile.ZipInfo) -> None:
    """UnreadableError `encrypted`."""
    if entry.flag_bits & _ENCRYPTED_FLAG:
        raise UnreadableError("encrypted")


def chunks(part: IO[bytes]) -> Iterator[bytes]:
    """All of a part, never much of it at once."""
    return iter(lambda: part.read(_CHUNK), b"")


def refuse_document_type(part: Iterable[bytes], *, broken: str) -> None:
    """UnreadableError `broken` where the XML declares one, also across the border of two chunks."""
    end = b""
    for chunk in part:
        seen = end + chunk
        if _DOCUMENT_TYPE in seen:
            raise UnreadableError(broken, reason="document type")
        end = seen[1 - len(_DOCUMENT_TYPE) :]
