"""The same Vietnamese words of time, read by giaoban and by general date parsers.

    python benchmarks/time_peers.py                    a table for each corpus
    python benchmarks/time_peers.py --markdown         that of tests/facts/corpus, for README.md
    python benchmarks/time_peers.py --misses           before it, each phrase that is not right
    python benchmarks/time_peers.py --install-chrono   first puts chrono-node into a cache folder

dateparser comes with `pip install -e ".[peers]"`, Duckling with `pip install
pyduckling-native-phihos` (Linux on x86-64; its wheel carries libgmp, LGPL, so that it is in no
group of ours), chrono-node with Node.js and `--install-chrono`. What is missing is named in a line
and left out.

Corpora: `deadlines.toml` and `no-deadlines.toml` of tests/facts/corpus, and
`../shared/phrases/office-28.tsv` where it is there. The first two are giaoban's own: its rules grew
with them and a test holds it to them, so that its first row shows what is asked, not how well it
does with phrases that it has never seen. `accuracy.py` measures that.

Rules
- Every engine gets the phrase as it stands in the corpus, alone, and the corpus's reference day.
- A peer knows no relation ("trước" and "chậm nhất" are one to it), so only the calendar value is
  compared; phrases that name no day (what returns, what waits for an event) are not asked of it.
  "giaoban, dates alone" is what giaoban's finder of dates says before any relation, and is judged
  as a peer.
- right: one reading; its last day is the right one (where the corpus gives one day, the first or
  the last day of what was read: "trước tháng 7"); no digit of the words of time is left unread.
- partly: a right first or last day, but of several readings, or with digits left unread, or not at
  the end of the interval. wrong: readings, none with a right day. nothing: no reading.
- "giaoban, deadlines" is asked everything and is right only with all that the corpus says:
  relation, start, end, due, time, recurrence, event, its own words. partly: a right day.
- false alarms: phrases that set no deadline, in which any time is read. A peer does not claim that
  it is one ("ngày 25/11/2020" of a cited document is a date); whoever takes deadlines from its
  answers must tell them apart, and this is how many there are.
- a second: phrases a second, on one core. All phrases of the corpus, several rounds, after one to
  warm up; all engines in every round, so that what else the machine does falls on all alike; the
  fastest round of each counts. Only the engine's own call is timed, not what we make of its answer.
  Each round has a word of its own after the phrase, so that nothing is answered from a cache.
"""

import argparse
import datetime as dt
import platform
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from time_engines import AbsentError, Engine, engines, install_chrono
from time_phrases import Corpus, Phrase, Verdict, corpora, judge_days, judge_deadline, own

CHRONO_HOME = Path.home() / ".cache" / "giaoban-benchmarks"
VERDICTS: tuple[Verdict, ...] = ("right", "partly", "wrong", "nothing")
HEAD = ("engine", "phrases", *VERDICTS, "false alarms", "a second")


def main() -> int:
    asked = arguments()
    if asked.install_chrono:
        try:
            install_chrono(asked.chrono)
        except AbsentError as error:
            sys.exit(str(error))
    absent = {
        line
        for corpus in ([own()] if asked.markdown else corpora())
        for line in compared(corpus, asked)
    }
    for line in sorted(absent):
        print(line, file=sys.stderr)
    return 0


def compared(corpus: Corpus, asked: argparse.Namespace) -> list[str]:
    """Shows how all engines did; gives a line about each that is not here."""
    here, absent = engines(corpus.reference, asked.chrono)
    if asked.misses:
        print("\n".join(miss for engine in here for miss in misses(engine, corpus)))
    fastest = times(here, corpus, asked.rounds)
    rows = [HEAD, *(row(engine, corpus, fastest[engine.name]) for engine in here)]
    print("\n".join(markdown(rows) if asked.markdown else plain(rows, corpus.title)))
    return absent


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Vietnamese time: giaoban and its peers.")
    parser.add_argument("--markdown", action="store_true", help="a table for README.md")
    parser.add_argument("--misses", action="store_true", help="list what is not right")
    parser.add_argument("--rounds", type=int, default=15, help="of which the fastest counts")
    parser.add_argument("--chrono", type=Path, default=CHRONO_HOME, metavar="FOLDER")
    parser.add_argument("--install-chrono", action="store_true", help="into that folder, by npm")
    return parser.parse_args()


def row(engine: Engine, corpus: Corpus, seconds: float) -> Sequence[str]:
    """A line of the table; `seconds` is what all phrases of the corpus took."""
    counted = Counter(verdict for _, verdict in judged(engine, corpus))
    alarms = sum(map(bool, engine.read(corpus.free)))
    return [
        engine.name,
        str(counted.total()),
        *(str(counted[verdict]) for verdict in VERDICTS),
        f"{alarms} of {len(corpus.free)}",
        f"{(len(corpus.phrases) + len(corpus.free)) / seconds:,.0f}",
    ]


def judged(engine: Engine, corpus: Corpus) -> Iterator[tuple[Phrase, Verdict]]:
    """The phrases that can be asked of the engine, and how it did."""
    phrases = [one for one in corpus.phrases if is_asked(engine, one)]
    judge = judge_deadline if engine.knows_deadlines else judge_days
    answers = engine.read([one.say for one in phrases])
    for phrase, readings in zip(phrases, answers, strict=True):
        yield phrase, judge(phrase, readings)


def is_asked(engine: Engine, phrase: Phrase) -> bool:
    return (phrase.deadline if engine.knows_deadlines else phrase.last) is not None


def times(here: Sequence[Engine], corpus: Corpus, rounds: int) -> dict[str, float]:
    """Engine → the seconds of its fastest round. The round before the first is thrown away."""
    says = [*(phrase.say for phrase in corpus.phrases), *corpus.free]
    taken: dict[str, list[float]] = {engine.name: [] for engine in here}
    for length in range(rounds + 1):
        for engine in here:
            taken[engine.name].append(engine.seconds([f"{say} x{'x' * length}" for say in says]))
    return {name: min(seconds[1:]) for name, seconds in taken.items()}


def misses(engine: Engine, corpus: Corpus) -> Iterator[str]:
    for phrase, verdict in judged(engine, corpus):
        if verdict != "right":
            yield f"{engine.name}: {verdict:7} {phrase.say}"
    for say, readings in zip(corpus.free, engine.read(corpus.free), strict=True):
        if readings:
            yield f"{engine.name}: alarm   {say}"


def plain(rows: Sequence[Sequence[str]], title: str) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield f"{title} ({measured()})"
    for first, *rest in rows:
        cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join([first.ljust(widths[0]), *cells])
    yield ""


def markdown(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    yield from (lines[0], "|---|" + "---:|" * (len(HEAD) - 1), *lines[1:])
    yield f"\nMeasured: {measured()}."


def measured() -> str:
    today = dt.datetime.now(tz=dt.UTC).date()
    return f"{today}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"


if __name__ == "__main__":
    sys.exit(main())
