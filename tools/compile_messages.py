"""Makes the catalogue that the program reads (.mo) out of the one that people edit (.po).

    python tools/compile_messages.py

Only what our catalogues use of the format: msgid and msgstr, over several lines, and comments.
"""

import ast
import struct
from pathlib import Path

LOCALE = Path(__file__).parents[1] / "src" / "giaoban" / "cli" / "locale"

MAGIC = 0x950412DE


def read(po: str) -> dict[str, str]:
    """msgid → msgstr, of those that are translated; ValueError where a msgid comes twice."""
    entries: list[tuple[list[str], list[str]]] = []
    for line in po.splitlines():
        keyword, _, rest = line.partition(" ")
        if keyword == "msgid":
            entries.append(([_unquoted(rest)], []))
        elif keyword == "msgstr":
            entries[-1][1].append(_unquoted(rest))
        elif line.startswith('"'):
            msgid, msgstr = entries[-1]
            (msgstr or msgid).append(_unquoted(line))
    messages = [("".join(msgid), "".join(msgstr)) for msgid, msgstr in entries]
    twice = {msgid for msgid, _ in messages if sum(other == msgid for other, _ in messages) > 1}
    if twice:
        raise ValueError(f"more than once: {sorted(twice)}")
    return {msgid: msgstr for msgid, msgstr in messages if msgstr}


def _unquoted(text: str) -> str:
    return str(ast.literal_eval(text))


def compiled(messages: dict[str, str]) -> bytes:
    """The .mo file: the same bytes for the same messages (GNU gettext manual, "MO Files")."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    header, row = 7 * 4, 8
    texts = header + 2 * row * len(pairs)
    tables: list[bytes] = []
    body = b""
    for side in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<II", len(pair[side]), texts + len(body)))
            body += pair[side] + b"\0"
    start = struct.pack("<7I", MAGIC, 0, len(pairs), header, header + row * len(pairs), 0, texts)
    return start + b"".join(tables) + body


def main() -> None:
    for po in LOCALE.rglob("*.po"):
        messages = read(po.read_text(encoding="utf-8"))
        po.with_suffix(".mo").write_bytes(compiled(messages))


if __name__ == "__main__":
    main()
