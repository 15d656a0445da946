"""How the time of a program grows with its task, for tests."""

import os
import subprocess
import sys
from pathlib import Path

SECONDS = 60
SLOW = 0.5
"""Seconds below which a time is noise."""

FAR_MORE = 3.0


CHARACTERS = 20_000
"""Of the smaller task."""


def shapes_of(program: str) -> list[str]:
    """The names of the shapes that a program knows, a line each: "name": lambda n: …"""
    return [line.split('"')[1] for line in program.splitlines() if ": lambda n:" in line]


def grows_evenly(program: str, *words: str) -> bool:
    """Does the program, in a process of its own, not take far more than twice the time for twice as
    much? It prints the two times. Fails where it does not end."""
    run = subprocess.run(
        [sys.executable, "-c", program, *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    once, twice = map(float, run.stdout.split())
    return twice < SLOW or twice < FAR_MORE * once
