"""How many notices one process reads in a second, by kind of file.

    python benchmarks/throughput.py [FILE…] [--seconds N]

Reads the files of each kind over and over (without files: those of samples/), everything from the
file to the finished reading, on one core, and gives the median of the times of one reading.
"""

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import giaoban

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
KINDS = (".txt", ".docx", ".pdf")


def main() -> None:
    parser = argparse.ArgumentParser(description="Counts notices read in a second.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--seconds", type=float, default=5, help="for each kind of file")
    asked = parser.parse_args()
    print("| kind | files | characters each | ms each | notices a second |")
    print("|---|---:|---:|---:|---:|")
    for kind in KINDS:
        files = [path for path in asked.files or SAMPLES.glob("*") if path.suffix == kind]
        if files:
            print(row(kind, sorted(files), asked.seconds))


def row(kind: str, files: list[Path], seconds: float) -> str:
    size = statistics.mean(len(giaoban.parse(file).text) for file in files)
    each = statistics.median(times(files, seconds))
    return f"| {kind} | {len(files)} | {size:.0f} | {each * 1000:.1f} | {1 / each:.1f} |"


def times(files: list[Path], seconds: float) -> Iterator[float]:
    """Seconds of each reading, file after file, until the time is over."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for file in files:
            began = time.perf_counter()
            giaoban.parse(file)
            yield time.perf_counter() - began


if __name__ == "__main__":
    main()
