"""What parent and child say to each other: pickled values, each behind its length.

Either is our own program, started by us: nothing of a stranger's is unpickled.
"""

import pickle
import struct
from typing import IO

_LENGTH = struct.Struct("<Q")
_PROTOCOL = 5


def packed(value: object) -> bytes:
    return pickle.dumps(value, _PROTOCOL)


def put(pipe: IO[bytes], frame: bytes) -> None:
    """Raises OSError where nobody reads any more."""
    pipe.write(_LENGTH.pack(len(frame)))
    pipe.write(frame)
    pipe.flush()


def get(pipe: IO[bytes]) -> bytes | None:
    """The next frame, still packed; None where the pipe ends before it is whole."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    frame = pipe.read(length)
    return frame if len(frame) == length else None
