"""PDFs with passwords, in the oldest of the standard's ways: RC4 with a key of 40 bits."""

import hashlib
import re
import struct

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_PERMISSIONS = -4


def locked(plain: bytes, *, user: str, owner: str) -> bytes:
    """A file of `pdf_bytes.pdf`, encrypted; with an empty `user`, anybody may open it."""
    by_owner = _rc4(_md5(_padded(owner))[:5], _padded(user))
    key = _md5(_padded(user) + by_owner + struct.pack("<i", _PERMISSIONS))[:5]
    by_user = _rc4(key, _PADDING)
    entry = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s> >> /ID [<> <>] /Root"
        % (_PERMISSIONS, by_owner.hex().encode(), by_user.hex().encode())
    )
    pattern = re.compile(rb"(\d+)( 0 obj\n(?:(?!endobj).)*?stream\n)(.*?)(\nendstream)", re.DOTALL)

    def hidden(found: re.Match[bytes]) -> bytes:
        number = struct.pack("<I", int(found[1]))[:3] + b"\0\0"
        return found[1] + found[2] + _rc4(_md5(key + number)[:10], found[3]) + found[4]

    return pattern.sub(hidden, plain).replace(b"/Root", entry)


def _padded(password: str) -> bytes:
    return (password.encode() + _PADDING)[:32]


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
