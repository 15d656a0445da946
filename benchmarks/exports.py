"""What a file of many tasks takes: seconds on the clock, and how much memory.

    python benchmarks/exports.py [--rounds N]

Notices of tests/library/generator.py, 37 tasks each, are put into a library by `giaoban add`; then
each file is written by `giaoban export` itself, as a whole process, all of them in every round. The
table gives medians, the highest memory, and how many times the time of the same tasks as JSON that
is: what reading them from the library takes alone. A file of ten times as many tasks should take
ten times as long.
"""

import argparse
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from library import TASKS, Cost, Place, generator

SIZES = (1_000, 10_000)
"""Tasks, about so many."""

BARE = "json"
FILES = {
    BARE: ["-o", "x.json"],
    "xlsx": ["-o", "x.xlsx"],
    "xlsx, annex": ["-o", "x.xlsx", "--template", "phu-luc"],
}
"""What is written: name → words of the call behind `giaoban export`."""

MOST_MEMORY = {"xlsx": 150}
"""MB that a file of the most tasks may take."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the files that are written.")
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    for size in SIZES:
        with tempfile.TemporaryDirectory() as made:
            place = Place(Path(made).resolve())
            generator.write(place.folder / "notices", range(1, size // TASKS + 1), TASKS)
            place.run(["add", str(place.folder / "notices"), "--jsonl"])
            print("\n".join(table(measured(place, rounds), size)))


def measured(place: Place, rounds: int) -> dict[str, list[Cost]]:
    """The round before the first is thrown away."""
    costs: dict[str, list[Cost]] = {name: [] for name in FILES}
    for round_ in range(rounds + 1):
        for name, (option, file, *others) in FILES.items():
            cost = place.run(["export", option, str(place.folder / file), "--force", *others])
            if round_:
                costs[name].append(cost)
    return costs


def table(costs: dict[str, list[Cost]], size: int) -> Iterator[str]:
    yield f"| about {size:,} tasks | seconds | times {BARE} | MB |"
    yield "|---|---:|---:|---:|"
    bare = statistics.median(cost.wall for cost in costs[BARE])
    for name, some in costs.items():
        wall, memory = statistics.median(cost.wall for cost in some), max(c.memory for c in some)
        yield f"| {name} | {wall:.2f} | {wall / bare:.1f} | {memory:.0f} |"
    yield ""
    if size == SIZES[-1]:
        yield from verdicts(costs)


def verdicts(costs: dict[str, list[Cost]]) -> Iterator[str]:
    for name, most in MOST_MEMORY.items():
        memory = max(cost.memory for cost in costs[name])
        yield f"{name}: {memory:.0f} MB of the {most} MB that it may take"


if __name__ == "__main__":
    main()
