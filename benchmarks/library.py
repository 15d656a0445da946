"""How a library bears many notices: what a question takes, what adding takes, and how much memory.

    python benchmarks/library.py [--notices N] [--rounds N] [--folder FOLDER]

Notices of tests/library/generator.py, 37 tasks each, are added by `giaoban add` itself, a thousand
in a call. The questions are asked when the library has 100, 1,000 and N notices, as whole
processes, all in every round; the tables give medians. At the end they are asked once more, of a
library as offices keep it: all closed but the notices of the last three months, a third of their
tasks done. 10,000 notices take some minutes to add; --folder keeps them, and the next call with it
goes on from there.
"""

import argparse
import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "library"))

import generator  # noqa: E402 - the path to it is set above

from giaoban.library.entry import Entry  # noqa: E402
from giaoban.library.shelf import Library  # noqa: E402
from giaoban.model.event import Anchor, Event, Kind  # noqa: E402

TASKS, BATCH = 37, 1000
LIMIT_MS = 300
"""What a question may take beyond the bare start."""

BARE = 'python -c "import typer, pydantic"'
NOTHING = {BARE: ["-c", "import typer, pydantic"], "giaoban --help": ["--help"]}
UNIT, AT_THE_END = (
    "Quản lý khoa học",
    ("deadlines", "--as-of", "20/12/2025", "--before", "31/12/2025"),
)
ONE_NOTICE = generator.name(77)
QUESTIONS = {
    "deadlines --before --unit": [*AT_THE_END, "--unit", UNIT],
    "deadlines --before --after --unit": [*AT_THE_END, "--after", "15/12/2025", "--unit", UNIT],
    "search kinh phi": ["search", "kinh phi"],
    "search (a word of one notice)": ["search", generator.word(77)],
    "list": ["list"],
    "list --json": ["list", "--json"],
    "show": ["show", ONE_NOTICE],
    "done": ["done", f"{ONE_NOTICE}#1.1"],
}
REQUIRED = ("deadlines --before --unit", "search kinh phi", "list")

MEASURED = """
import runpy, sys
try:
    runpy.run_module("giaoban", run_name="__main__", alter_sys=True)
finally:
    try:
        told = dict(line.split(":") for line in open("/proc/self/status"))
        peak = told["VmHWM"].split()[0]
    except OSError:
        peak = 0
    sys.stderr.write(f"\\n{peak}")
"""
"""giaoban, which tells at its end how much memory its own process had, its workers' apart; 0
where the system is not Linux."""


@dataclass(frozen=True)
class Cost:
    """Of one process: seconds on the clock, of its processors with its workers', its own MB."""

    wall: float
    work: float
    memory: float


@dataclass(frozen=True)
class Place:
    """Where all is kept."""

    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "library.db"

    def environment(self) -> dict[str, str]:
        """With compiled modules at hand, as those of an installed program."""
        known = {**os.environ, "PYTHONPYCACHEPREFIX": str(self.folder / "compiled")}
        known.pop("PYTHONDONTWRITEBYTECODE", None)
        return {**known, "GIAOBAN_LIBRARY": str(self.library), "GIAOBAN_LANG": "en"}

    def run(self, words: Sequence[str]) -> Cost:
        """giaoban with these words; of Python where they begin with its -c."""
        program = ["-c", words[1]] if words[0] == "-c" else ["-c", MEASURED, *words]
        before, began = os.times(), time.perf_counter()
        answer = subprocess.run(
            [sys.executable, *program],
            env=self.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=True,
        )
        wall, after = time.perf_counter() - began, os.times()
        work = sum(after[2:4]) - sum(before[2:4])
        peak = answer.stderr.rpartition(b"\n")[2]
        return Cost(wall, work, int(peak) / 1024 if peak else 0)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures a library of many notices.")
    parser.add_argument("--notices", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--folder", type=Path, help="keep the library here, and go on with it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        place = Place((asked.folder or Path(made)).resolve())
        place.folder.mkdir(parents=True, exist_ok=True)
        print("\n".join(report(place, asked.notices, asked.rounds)))


def report(place: Place, most: int, rounds: int) -> Iterator[str]:
    """The tables, as Markdown."""
    added: list[str] = []
    asked: list[str] = []
    for first, last in batches(most):
        cost = add(place, range(first, last + 1))
        added.append(row(last, cost, last - first + 1))
        note(added[-1])
        if cost and last in (100, BATCH, most):
            asked += ["", *questions(place, f"{last:,} notices", rounds)]
            note("\n".join(asked))
    record(place, most)
    asked += ["", *questions(place, f"{most:,} notices, older ones closed", rounds)]
    yield "| notices | ms for each | processors at work | MB |"
    yield "|---:|---:|---:|---:|"
    yield from added
    yield from asked


def note(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def batches(most: int) -> Iterator[tuple[int, int]]:
    """First and last number of each call of `add`: 1-100, 101-1000, 1001-2000 …"""
    ends = [end for end in (100, *range(BATCH, most, BATCH)) if end < most]
    yield from zip([1, *(end + 1 for end in ends)], [*ends, most], strict=True)


# -- adding ---------------------------------------------------------------------------------------


def add(place: Place, numbers: range) -> Cost | None:
    """None where they were added by an earlier call."""
    folder = place.folder / f"{numbers[0]:05}"
    if (folder / "added").exists():
        return None
    generator.write(folder, numbers, TASKS)
    cost = place.run(["add", str(folder), "--jsonl"])
    (folder / "added").touch()
    return cost


def row(last: int, cost: Cost | None, count: int) -> str:
    if cost is None:
        return f"| {last:,} | added before | | |"
    each, cores = cost.wall / count * 1000, cost.work / cost.wall
    return f"| {last:,} | {each:.1f} | {cores:.2f} | {cost.memory:.0f} |"


def record(place: Place, most: int) -> None:
    """What an office records in some years, unless an earlier call did it."""
    if (place.folder / "recorded").exists():
        return
    database, last = Library.to_write(place.library).database, generator.when(most)[0]
    with database.transaction():
        for head in database.heads():
            if head.issued and head.issued < dt.date(last, 10, 1):
                database.add_event(head.id, event("close", None))
                continue
            for row_ in database.tasks_of(head.id)[::3]:
                anchor = Entry.model_validate_json(row_.entry).anchor
                database.link(database.add_event(head.id, event("done", anchor)), [row_.task])
    database.close()
    (place.folder / "recorded").touch()


def event(kind: Kind, task: Anchor | None) -> Event:
    """Recorded before all the days that are asked about."""
    now = dt.datetime(generator.FIRST_YEAR, 1, 20, tzinfo=dt.UTC)
    return Event(kind=kind, on=now.date(), recorded=now, task=task)


# -- asking ---------------------------------------------------------------------------------------


def questions(place: Place, title: str, rounds: int) -> Iterator[str]:
    costs = measured(place, rounds)
    bare = middle(costs[BARE])
    size = place.library.stat().st_size / 1e6
    yield f"| {title}, {size:.0f} MB | ms | beyond the bare start | times it | MB |"
    yield "|---|---:|---:|---:|---:|"
    for name, some in costs.items():
        wall, memory = middle(some), max(one.memory for one in some)
        beyond = (wall - bare) * 1000
        times = f"{wall * 1000:.0f} | {beyond:.0f} | {wall / bare:.2f}"
        yield f"| `{name}` | {times} | {memory:.0f} |"
    for name in REQUIRED:
        verdict = LIMIT_MS - (middle(costs[name]) - bare) * 1000
        word = "below" if verdict >= 0 else "ABOVE"
        yield f"{name}: {abs(verdict):.0f} ms {word} the bare start + {LIMIT_MS} ms"


def middle(costs: Sequence[Cost]) -> float:
    return statistics.median(one.wall for one in costs)


def measured(place: Place, rounds: int) -> dict[str, list[Cost]]:
    """The round before the first is thrown away."""
    costs: dict[str, list[Cost]] = {name: [] for name in (*NOTHING, *QUESTIONS)}
    for round_ in range(rounds + 1):
        for name, words in (NOTHING | QUESTIONS).items():
            cost = place.run(words)
            if round_:
                costs[name].append(cost)
    return costs


if __name__ == "__main__":
    main()
