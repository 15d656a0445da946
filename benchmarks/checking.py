"""What `check` costs beside reading the same notice: seconds in one process, and their ratio.

    python benchmarks/checking.py [--rounds N] [FILE…]

Without files, the samples in each format. Reading and checking take turns; the table gives medians.
Checking should take no longer than reading.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from giaoban.pipeline import examine
from giaoban.review import review

T = TypeVar("T")
SAMPLES = Path(__file__).parents[1] / "samples"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures what check costs beside reading.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("files", nargs="*", type=Path)
    asked = parser.parse_args()
    files = asked.files or sorted(one for one in SAMPLES.iterdir() if one.stem.startswith("thang"))
    print("| notice | read, ms | check, ms | check : read |")
    print("|---|---:|---:|---:|")
    print("\n".join(rows(files, asked.rounds)))


def rows(files: list[Path], rounds: int) -> Iterator[str]:
    """The first round is thrown away: it compiles what all later ones use."""
    for file in files:
        data = file.read_bytes()
        reads, checks = [], []
        for i in range(rounds + 1):
            read, examined = timed(lambda: examine(data, name=file.name))  # noqa: B023 - called at once
            check, _ = timed(lambda: review(examined))  # noqa: B023 - as above
            if i:
                reads.append(read)
                checks.append(check)
        read, check = statistics.median(reads), statistics.median(checks)
        yield f"| {file.name} | {read * 1000:.1f} | {check * 1000:.1f} | {check / read:.2f} |"


def timed(call: Callable[[], T]) -> tuple[float, T]:
    begun = time.perf_counter()
    made = call()
    return time.perf_counter() - begun, made


if __name__ == "__main__":
    main()
