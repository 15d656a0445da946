"""The door from the shell: `giaoban …` and `python -m giaoban …`."""

import gc
import os
import sys
from io import TextIOWrapper

from giaoban import TYPE_CHECKING, __version__
from giaoban.cli import stopping

if TYPE_CHECKING:
    from typing import TextIO


def main() -> None:
    """Answers the words of the call and ends the process with an exit code."""
    stopping.listen()
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    words = sys.argv[1:]
    if words in (["--version"], ["-V"]) and _version_told():
        return
    # A call is short: a collection of what is still in use costs more than it frees.
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none are ours; looking is slow
    from giaoban.cli.boundary import run  # noqa: PLC0415

    code = run(words)
    gc.freeze()  # or the interpreter would look through all that there is, on its way out
    sys.exit(code)


def _version_told() -> bool:
    """Before anything slow is imported; False where that fails, which `run` tells in our words."""
    try:
        sys.stdout.write(f"giaoban {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return False
    return True


def _open_streams() -> None:
    """A stream that the caller closed leads nowhere; no file of ours gets its number."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(descriptor)
    sys.stdin = sys.stdin or os.fdopen(0)
    sys.stdout = sys.stdout or os.fdopen(1, "w")
    sys.stderr = sys.stderr or os.fdopen(2, "w")


def _speak_utf8(stream: "TextIO") -> None:
    """Windows gives redirected output a code page that cannot write "ộ"; must come before typer
    and rich look at the streams. What no encoding can write is shown as \\udc80."""
    if isinstance(stream, TextIOWrapper):  # not what a caller put there
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
