"""Everything that must hold before a change lands, in one command.

    python3 tools/check.py                      all steps
    python3 tools/check.py --only lint          one of them (may be given again)
    python3 tools/check.py --only tests -k pdf  words that are not its own go to pytest

Needs Python 3.11 or later with pip and venv, and nothing else: it makes a virtual environment of
its own in `.check/`, again only when pyproject.toml or Python changes. All steps run, whatever
fails; the exit code is that of the first that failed. Nothing is written outside this repository.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - people who have an older one deserve a sentence
    sys.exit("check: Python 3.11 or later is needed, this is " + sys.version.split()[0])

import argparse
import hashlib
import os
import subprocess
import tomllib
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".check"
ENVIRONMENT = HOME / "venv"
STAMP = HOME / "stamp"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main()"
STEPS: dict[str, tuple[str, ...]] = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "rooms": ("-c", LINT_IMPORTS, "--no-logo"),
    "licences": ("tools/licences.py",),
    "wheel": ("tools/wheel.py",),
    "tests": ("-m", "pytest"),
}
"""Name → what Python is told. The tests come last, so that their summary is at the end."""


FOREIGN = {"PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "GIAOBAN_LANG", "NO_COLOR", "FORCE_COLOR"}
"""Variables of the caller that would make a step behave otherwise here than in CI."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Runs everything that must hold before a change lands.",
        epilog="Other words go to pytest.",
        allow_abbrev=False,
    )
    names = ", ".join(STEPS)
    parser.add_argument("--only", action="append", choices=STEPS, metavar="STEP", help=names)
    asked, rest = parser.parse_known_args()
    set_up()
    codes = {name: run(name, rest) for name in STEPS if name in (asked.only or STEPS)}
    failed = [name for name, code in codes.items() if code]
    say(f"failed: {', '.join(failed)}" if failed else f"all is well: {', '.join(codes)}")
    return next((code for code in codes.values() if code), 0)


def run(name: str, rest: list[str]) -> int:
    """The exit code of a step; its output goes where ours goes."""
    words = [*STEPS[name], *(rest if name == "tests" else [])]
    say(name)
    return subprocess.run([PYTHON, *words], cwd=ROOT, env=surroundings(), check=False).returncode


def surroundings() -> dict[str, str]:
    """The caller's environment, turned to this repository.

    The package is found by PYTHONPATH, not installed: an editable install writes this folder's name
    into a file that Python on Windows cannot read where the name has Vietnamese letters.
    """
    own = {
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "PIP_CACHE_DIR": str(HOME / "cache"),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(HOME / "tmp")),
    }
    kept = {key: value for key, value in os.environ.items() if key not in FOREIGN}
    return {"HYPOTHESIS_PROFILE": "ci", **kept, **own}


def set_up() -> None:
    """Makes the environment, unless it is there for this pyproject.toml, Python and folder."""
    (HOME / "tmp").mkdir(parents=True, exist_ok=True)
    (HOME / ".gitignore").write_text("*\n", encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_bytes()
    wanted = hashlib.sha256(project + f"{sys.version} {ROOT}".encode()).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted and PYTHON.is_file():
        return
    say("making a virtual environment in .check/ (a minute, once)")
    STAMP.unlink(missing_ok=True)
    try:
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    except (subprocess.CalledProcessError, ImportError):
        give_up("Python lacks venv or pip; on Debian and Ubuntu: apt install python3-venv")
    except OSError as error:
        give_up(f"the virtual environment cannot be made: {error}")
    command = [PYTHON, "-m", "pip", "install", "--quiet", *needed(project.decode("utf-8"))]
    if subprocess.run(command, cwd=ROOT, env=surroundings(), check=False).returncode:
        give_up("the packages named in pyproject.toml could not be installed (see above)")
    STAMP.write_text(wanted, encoding="utf-8")


def needed(project: str) -> list[str]:
    """What pyproject.toml asks for: to run, to be developed, to be built."""
    asked = tomllib.loads(project)
    own = asked["project"]
    return [
        *own["dependencies"],
        *own["optional-dependencies"]["dev"],
        *asked["build-system"]["requires"],
    ]


def say(words: str) -> None:
    print(f"== {words}", flush=True)


def give_up(words: str) -> NoReturn:
    sys.exit(f"check: {words}")


if __name__ == "__main__":
    sys.exit(main())
