"""A file read, understood, and made ready to be stored: what a worker does."""

from typing import NamedTuple

from giaoban import readers
from giaoban.desk.secrecy import refuse_secret
from giaoban.library.identity import is_draft
from giaoban.library.rows import Prepared, prepared
from giaoban.pipeline import parse


class Bytes(NamedTuple):
    """A file, and the name that it is to have in the library."""

    data: bytes
    name: str


class Ready(NamedTuple):
    """`is_notice`: it reads like one. `is_draft`: it is still to be filled in."""

    prepared: Prepared
    is_notice: bool
    is_draft: bool


def prepare(file: Bytes) -> Ready:
    """Raises UnreadableError where nothing can be stored: also `secret`."""
    document = readers.read(file.data)
    refuse_secret(document)
    reading = parse(file.data, name=file.name, read=lambda _: document)
    return Ready(prepared(reading), reading.is_notice, is_draft(reading))
