"""How well two months are compared, and how fast, as Markdown tables.

    python benchmarks/months.py             the tables
    python benchmarks/months.py --right     the first alone, which is the same everywhere
    python benchmarks/months.py --misses    before them, each pair that is missing or false

The hand-written months of tests/compare/months, and months made from tests/notices by known changes
(tests/compare/made.py). F1 of pairs and of what stands alone, recall of moves.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "compare")]

from known_months import FITTED, KEPT, Known, known, pairs_of  # noqa: E402
from made import expected, long_enough, strangers_to  # noqa: E402
from measuring import Measured, measured, of_made  # noqa: E402

from giaoban.compare import compare  # noqa: E402
from giaoban.model.notice import Notice, Task, all_tasks  # noqa: E402

SIZES = (125, 250, 500, 1000)
ROUNDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description="How well, and how fast, months are compared.")
    parser.add_argument("--misses", action="store_true", help="name what is missing or false")
    parser.add_argument("--right", action="store_true", help="without the time that it takes")
    asked = parser.parse_args()
    if asked.misses:
        print(*misses(), sep="\n", end="\n\n")
    print(*right(), sep="\n")
    if not asked.right:
        print("", *fast(), sep="\n")


def right() -> Iterable[str]:
    notices = long_enough(expected(ROOT / "tests" / "notices"))
    made = of_made([(one, strangers_to(one, notices)) for one in notices], range(4))
    yield "| months | pairs | F1 of pairs | recall of moves | F1 of new and dropped |"
    yield "|---|---:|---:|---:|---:|"
    for name, found in (
        ("told in other words, fitted to", measured(FITTED)),
        ("told in other words, kept to measure", measured(KEPT)),
        ("made by known changes", made),
    ):
        yield row(name, found)


def row(name: str, found: Measured) -> str:
    figures = (found.pairs.f1, found.moved.recall, found.alone.f1)
    cells = (name, str(found.pairs.there), *(f"{figure:.3f}" for figure in figures))
    return f"| {' | '.join(cells)} |"


def misses() -> Iterable[str]:
    for name in (*FITTED, *KEPT):
        truth = known(name)
        found = pairs_of(compare(truth.before, truth.after))
        yield from (told(name, truth, "missing", pair) for pair in sorted(truth.pairs - found))
        sure = {pair for pair in found if not doubtful(pair, truth)}
        yield from (told(name, truth, "false", pair) for pair in sorted(sure - truth.pairs))


def doubtful(pair: tuple[str, str], truth: Known) -> bool:
    return any(id_ in side for id_, side in zip(pair, truth.doubtful, strict=True))


def told(name: str, truth: Known, what: str, pair: tuple[str, str]) -> str:
    texts = [
        next(task.text for task in all_tasks(notice.sections) if task.id == id_)
        for id_, notice in zip(pair, (truth.before, truth.after), strict=True)
    ]
    return "\n    ".join([f"{name} {what} {pair[0]} → {pair[1]}", *texts])


def fast() -> Iterable[str]:
    """Of tasks that are all told otherwise: what the first pass leaves is all of them."""
    yield "| tasks against tasks | seconds | beside half as many |"
    yield "|---:|---:|---:|"
    before = None
    for size in SIZES:
        seconds = statistics.median(timed(size) for _ in range(ROUNDS))
        ratio = f"{seconds / before:.1f}" if before else ""
        yield f"| {size} | {seconds:.2f} | {ratio} |"
        before = seconds


def timed(size: int) -> float:
    months = [grown(size, side) for side in ("before", "after")]
    start = time.perf_counter()
    compare(*months)
    return time.perf_counter() - start


def grown(size: int, side: str) -> Notice:
    """One notice with the tasks of many, over and over; the same words never stand twice."""
    every = [getattr(known(name), side) for name in (*FITTED, *KEPT)]
    tasks = [task for notice in every for task in all_tasks(notice.sections)]
    some = tuple(numbered(tasks, i, side) for i in range(size))
    section = every[0].sections[0].model_copy(update={"tasks": some})
    return every[0].model_copy(update={"sections": (section,)})


def numbered(tasks: Sequence[Task], i: int, side: str) -> Task:
    task = tasks[i % len(tasks)]
    return task.model_copy(update={"id": f"1.{i + 1}", "text": f"{task.text} Mục {side} số {i}."})


if __name__ == "__main__":
    main()
