"""Builds the wheel and looks whether all is in it; exit code 1 where a file is missing.

    python tools/wheel.py

A rule table or a catalogue that is not packed is missed by nobody who works in the repository.
Needs the build backend in this environment, and no network.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "giaoban"
MADE = {".pyc", ".pyo"}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        packed = names_in(build(Path(folder)))
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in MADE]
    wanted = {path.relative_to(PACKAGE.parent).as_posix() for path in files}
    for name in sorted(wanted - packed):
        print(f"not in the wheel: {name}")
    print(f"files of the package in the wheel: {len(wanted & packed)} of {len(wanted)}")
    return 1 if wanted - packed else 0


def build(folder: Path) -> Path:
    """The wheel, made in this folder."""
    pip = [sys.executable, "-m", "pip", "--quiet", "wheel"]
    options = ["--no-deps", "--no-build-isolation", "--wheel-dir", folder]
    subprocess.run([*pip, *options, ROOT], check=True)
    return next(folder.glob("*.whl"))


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as package:
        return set(package.namelist())


if __name__ == "__main__":
    sys.exit(main())
