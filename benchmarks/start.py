"""How long one call takes, as a person waits for it: whole processes, from start to end.

    python benchmarks/start.py [FILE…] [--rounds N]

Each round starts every command once, so that what else the machine does falls on all alike; the
table gives medians, and how many times the time of `import typer, pydantic` that is. Commands run
as those of an installed program do: with compiled modules at hand.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "samples/thang3.pdf"

IMPORTS = 'python -c "import typer, pydantic"'
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    IMPORTS: ["-c", "import typer, pydantic"],
    "giaoban --version": ["-m", "giaoban", "--version"],
    "giaoban --help": ["-m", "giaoban", "--help"],
}
TIMES, PLUS = 2, 0.150
"""What a parse may take: so many times the imports, and so many seconds."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Times whole processes, interleaved.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="notices to parse as well")
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    parses = {
        f"giaoban parse {file} --json": ["-m", "giaoban", "parse", file, "--json"]
        for file in [str(ROOT / SAMPLE), *asked.files]
    }
    with tempfile.TemporaryDirectory() as compiled:
        medians = measured({**COMMANDS, **parses}, asked.rounds, compiled)
    print("\n".join(table(medians, list(parses))))


def measured(commands: dict[str, list[str]], rounds: int, compiled: str) -> dict[str, float]:
    """Command → the median of its seconds. The round before the first is thrown away."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(rounds + 1):
        for name, words in commands.items():
            taken = seconds(words, compiled)
            if round_:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def seconds(words: list[str], compiled: str) -> float:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    subprocess.run([sys.executable, *words], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def table(medians: dict[str, float], parses: list[str]) -> Iterator[str]:
    imports = medians[IMPORTS]
    yield "| command | ms | times the imports |"
    yield "|---|---:|---:|"
    for name, taken in medians.items():
        shown = name.replace(f"{ROOT}{os.sep}", "")
        yield f"| `{shown}` | {taken * 1000:.0f} | {taken / imports:.2f} |"
    yield ""
    limit = TIMES * imports + PLUS
    for name in parses:
        shown, verdict = name.replace(f"{ROOT}{os.sep}", ""), limit - medians[name]
        yield (
            f"{shown}: {abs(verdict) * 1000:.0f} ms {'below' if verdict >= 0 else 'ABOVE'} "
            f"{TIMES} × imports + {PLUS * 1000:.0f} ms = {limit * 1000:.0f} ms"
        )


if __name__ == "__main__":
    main()
