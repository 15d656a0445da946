"""The door from the shell: `giaoban …` and `python -m giaoban …`."""

import gc
import os
import sys
from io import TextIOWrapper
from typing import TextIO

from giaoban import __version__


def main() -> None:
    """Answers the words of the call and ends the process with an exit code."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    words = sys.argv[1:]
    if words in (["--version"], ["-V"]):  # before anything slow is imported
        sys.stdout.write(f"giaoban {__version__}\n")
        return
    # A call is short: a collection of what is still in use costs more than it frees.
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none are ours; looking is slow
    from giaoban.cli.boundary import run  # noqa: PLC0415

    sys.exit(run(words))


def _speak_utf8(stream: TextIO) -> None:
    """Windows gives redirected output a code page that cannot write "ộ"; must come before typer
    and rich look at the streams. What no encoding can write is shown as \\udc80."""
    if isinstance(stream, TextIOWrapper):  # not what a caller put there
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
