"""Lists the licences of all that giaoban needs to run; exit code 1 where one is not permissive.

    python tools/licences.py

Reads pyproject.toml and the metadata of what is installed; follows what the dependencies need.
"""

import re
import sys
import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"

PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|ISC|HPND|0BSD)\b")
COPYLEFT = re.compile(r"\b[AL]?GPL|General Public|\bMPL|Mozilla|\bEUPL|\bSSPL", re.IGNORECASE)

EXAMINED = {
    # pypdfium2 5.15: what PDFium itself is made of (FreeType, libtiff, libpng, ICU, Abseil …); its
    # texts lie in the package's licenses/, none is copyleft.
    "dependency licenses",
}


def main() -> int:
    found = {name: licence(distribution(name)) for name in sorted(needed())}
    wrong = [name for name, words in found.items() if not is_permissive(words)]
    for name, words in found.items():
        print(f"{name:<22} {words}{'   <- not permissive' if name in wrong else ''}")
    return 1 if wrong else 0


def needed() -> set[str]:
    """The names of the dependencies, theirs, and so on; optional parts only where asked for."""
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    queue = [Requirement(one) for one in asked]
    names: set[str] = set()
    while queue:
        one = queue.pop()
        name = canonicalize_name(one.name)
        if name in names:
            continue
        names.add(name)
        inner = [Requirement(words) for words in distribution(name).requires or ()]
        queue += [each for each in inner if applies(each, one.extras)]
    return names


def applies(requirement: Requirement, extras: set[str]) -> bool:
    """Whether it is installed here with these extras of the package that names it."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": e}) for e in extras or {""})


def licence(package: Distribution) -> str:
    """Its SPDX expression, else its classifiers, else the first line of its own words."""
    told = package.metadata
    classifiers = [
        line.rpartition("::")[2].strip()
        for line in told.get_all("Classifier", [])
        if line.startswith("License ::") and not line.endswith("OSI Approved")
    ]
    plain = str(told.get("License") or "unknown").strip().splitlines()[0]
    return str(told.get("License-Expression") or " AND ".join(classifiers) or plain)


def is_permissive(words: str) -> bool:
    """Each part that "AND" joins must offer a permissive choice, and no copyleft beside it."""
    parts = {part.strip() for part in re.split(r"\bAND\b|,", words)} - EXAMINED
    return all(any(map(_is_free, re.split(r"\bOR\b", part))) for part in parts)


def _is_free(choice: str) -> bool:
    return bool(PERMISSIVE.search(choice)) and not COPYLEFT.search(choice)


if __name__ == "__main__":
    sys.exit(main())
