"""Files taken into the library: each whole or not at all, none stopping the others."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

from giaoban.desk.preparing import Bytes, Ready
from giaoban.desk.workers import Workers
from giaoban.library.shelf import Held, Incoming, Library, Stamp


@dataclass(frozen=True, slots=True)
class Source:
    """A file to take in. `name`: what it is called in the library; `path`: where it lies, None for
    standard input; `named`: somebody asked for it by name, so it is taken even if it reads like no
    notice."""

    name: str
    path: str | None
    load: Callable[[], bytes]
    named: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file: it is `held`, or something stopped it. `no_notice`: it does not read
    like one, and is not in the library unless it is held; `draft`: it is still to be filled in, and
    so likewise."""

    source: Source
    held: Held | None = None
    error: Exception | None = None
    no_notice: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class _UnderWay:
    source: Source
    data: bytes
    sha256: str
    ready: "Future[Ready] | None"


def take_in(
    library: Library, sources: Iterable[Source], workers: Workers, stamp: Stamp
) -> Iterator[Taken]:
    """What became of each file, in the order of the files, told when it is on the disk.

    Raises LibraryError where the library itself fails; what was told before stays.
    """
    waiting: deque[_UnderWay | Taken] = deque()
    for source in sources:
        waiting.append(_begun(library, source, workers, stamp))
        if len(waiting) >= workers.window:
            yield _finished(library, waiting.popleft(), stamp)
    while waiting:
        yield _finished(library, waiting.popleft(), stamp)


def _begun(library: Library, source: Source, workers: Workers, stamp: Stamp) -> _UnderWay | Taken:
    try:
        data = source.load()
    except Exception as error:
        return Taken(source, error=error)
    sha256 = hashlib.sha256(data).hexdigest()
    if _is_known(library, sha256, stamp):
        return _UnderWay(source, b"", sha256, None)
    return _UnderWay(source, data, sha256, workers.begin(Bytes(data, source.name)))


def _is_known(library: Library, sha256: str, stamp: Stamp) -> bool:
    return not stamp.anew and library.database.known([sha256]).get(sha256) == stamp.giaoban


def _finished(library: Library, one: _UnderWay | Taken, stamp: Stamp) -> Taken:
    if isinstance(one, Taken):
        return one
    source = one.source
    try:
        ready = one.ready.result() if one.ready else None
    except Exception as error:
        return Taken(source, error=error)
    if ready and not source.named and (ready.is_draft or not ready.is_notice):
        return Taken(source, no_notice=not ready.is_notice, draft=ready.is_draft)
    if ready is None:
        return Taken(source, library.seen(one.sha256, source.path))
    held = library.hold(
        Incoming(
            sha256=one.sha256,
            name=source.name,
            path=source.path,
            prepared=ready.prepared,
            stamp=stamp,
        )
    )
    return Taken(source, held, no_notice=not ready.is_notice, draft=ready.is_draft)
