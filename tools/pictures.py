"""Makes the pictures of the documents, from real runs with the samples.

    python tools/pictures.py             all
    python tools/pictures.py terminal    one of them: terminal, sheet, slip, page

The sheet and the slip are opened by LibreOffice, the page by Chromium; both have to be there. The
terminal's picture is text (SVG): a test compares it with what the program says now.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pypdfium2
from PIL import Image
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
COLUMNS = 88
AS_OF = "2021-03-10"
COMMAND = ("deadlines", "thang3.docx", "--before", "15/3", "--as-of", AS_OF)

IN_COLOUR = f"""
import os, shutil, sys
sys.stdout.isatty = lambda: True
shutil.get_terminal_size = lambda *_: os.terminal_size(({COLUMNS}, 40))
from giaoban.__main__ import main
main()
"""

SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: monospace; font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Without the fonts that rich would have fetched from elsewhere."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the pictures of the documents.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MAKERS))
    PICTURES.mkdir(exist_ok=True)
    for name in parser.parse_args().names or MAKERS:
        file, make = MAKERS[name]
        (PICTURES / file).write_bytes(make())
        print(f"docs/pictures/{file}")
    return 0


def terminal() -> bytes:
    """What a person sees who asks what is due."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(said(*COMMAND)))
    title = f"giaoban {' '.join(COMMAND)}"
    return console.export_svg(title=title, code_format=SVG, unique_id="terminal").encode()


def said(*words: str) -> str:
    """The answer on a terminal with colours, in Vietnamese."""
    done = subprocess.run(
        [sys.executable, "-c", IN_COLOUR, *words],
        cwd=ROOT / "samples",
        env=surroundings(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def surroundings() -> dict[str, str]:
    """No library of the user's, no profile, no language but Vietnamese."""
    known = {key: value for key, value in os.environ.items() if not key.startswith("GIAOBAN")}
    nowhere = tempfile.gettempdir()
    return {
        **known,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "GIAOBAN_LANG": "vi",
        "GIAOBAN_LIBRARY": str(Path(nowhere, "no-library", "library.db")),
        "TERM": "xterm-256color",
    }


# -- what other programs show ---------------------------------------------------------------------


def sheet() -> bytes:
    return first_page("theo-doi.xlsx", "--freeze")


def slip() -> bytes:
    return first_page("phieu.docx", "--template", "phieu", "--unit", "Phòng Quản lý khoa học")


def first_page(name: str, *options: str) -> bytes:
    """Of the file, as LibreOffice prints it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        said("export", "thang3.docx", "-o", str(file), "--as-of", AS_OF, *options)
        profile = Path(folder, "profile").as_uri()
        office = ["soffice", f"-env:UserInstallation={profile}", "--headless"]
        run([*office, "--convert-to", "pdf", "--outdir", folder, str(file)])
        page = pypdfium2.PdfDocument(file.with_suffix(".pdf"))[0]
        return packed(page.render(scale=1.5).to_pil())


def page() -> bytes:
    """Where the text and its tasks stand side by side, as Chromium shows it."""
    with tempfile.TemporaryDirectory() as folder:
        file, made = Path(folder, "thang3.html"), Path(folder, "page.png")
        said("export", "thang3.docx", "-o", str(file), "--as-of", AS_OF)
        quiet = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"]
        quiet += ["--disable-background-networking", "--hide-scrollbars"]
        where = [f"--user-data-dir={folder}/profile", f"--screenshot={made}"]
        run(["chromium", *quiet, *where, "--window-size=1400,1960", file.as_uri()])
        with Image.open(made) as whole:
            return packed(whole.crop((0, 930, 1400, 1960)))


def packed(picture: Image.Image) -> bytes:
    """In few colours: small, and sharp enough to be read."""
    made = BytesIO()
    few = picture.convert("RGB").quantize(96, dither=Image.Dither.NONE)
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def run(words: list[str]) -> None:
    subprocess.run(words, check=True, capture_output=True, timeout=180)


MAKERS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "terminal": ("terminal.svg", terminal),
    "sheet": ("sheet.png", sheet),
    "slip": ("slip.png", slip),
    "page": ("page.png", page),
}

if __name__ == "__main__":
    sys.exit(main())
