"""How much of what people read in a notice giaoban reads too, as a Markdown table.

    python benchmarks/accuracy.py             the table
    python benchmarks/accuracy.py --misses    before it, each fact that is missing or too much

Each folder of tests/notices is a notice: `expected.json`, decided by people, and the files, there
or in samples/. A fact counts only where it is right to the letter, under the very same task: one
wrong letter in a task costs that task and all that hangs on it.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import giaoban

ROOT = Path(__file__).resolve().parents[1]
NOTICES = ROOT / "tests" / "notices"
SAMPLES = ROOT / "samples"
FORMATS = (".txt", ".docx", ".pdf")

HEAD = ("number", "issuer", "place", "issued", "title", "period", "meeting", "signature")
KINDS = {
    "head": "number, office, place, date, title, period, meeting, signature",
    "recipients": "recipients",
    "sections": "sections: number, heading, scope",
    "remarks": "what gives nobody work",
    "tasks": "tasks: number, every letter of the text",
    "who": "who does it, in which role",
    "with": "with whom, to whom it goes",
    "deadlines": "deadlines: words, kind, days",
    "timing": "dated, event, recurring, undated",
    "citations": "documents cited",
    "joint": "joint tasks, who leads",
}


@dataclass
class Tally:
    """Facts of one kind: right, all that people found, all that were answered."""

    right: int = 0
    expected: int = 0
    answered: int = 0
    misses: list[str] = field(default_factory=list)

    def count(self, wanted: Counter[str], got: Counter[str], name: str) -> None:
        self.right += (wanted & got).total()
        self.expected += wanted.total()
        self.answered += got.total()
        self.misses += [f"{name}: missing  {fact}" for fact in (wanted - got).elements()]
        self.misses += [f"{name}: too much {fact}" for fact in (got - wanted).elements()]


@dataclass
class Group:
    """Some of the notices: right answers with a file each, and what they add up to."""

    title: str
    files: list[tuple[Path, Path]]
    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})

    def __str__(self) -> str:
        notices = len({expected for expected, _ in self.files})
        return f"{self.title} ({notices} notices, {len(self.files)} files)"


def main() -> int:
    parser = argparse.ArgumentParser(description="Counts right facts against tests/notices.")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    asked = parser.parse_args()
    groups = [Group("samples", list(notices(SAMPLES))), Group("others", list(notices(NOTICES)))]
    for group in groups:
        for expected, file in group.files:
            score(json.loads(expected.read_text(encoding="utf-8")), file, group.tallies)
        if asked.misses:
            print("\n".join(miss for tally in group.tallies.values() for miss in tally.misses))
    print(table(groups))
    return 0


def notices(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Right answers, and a file of that notice that lies in this folder or below it."""
    for expected in sorted(NOTICES.glob("*/expected.json")):
        name = expected.parent.name
        files = (*folder.glob(f"{name}.*"), *folder.glob(f"{name}/source.*"))
        yield from ((expected, file) for file in sorted(files) if file.suffix in FORMATS)


def score(wanted: dict[str, Any], file: Path, tallies: dict[str, Tally]) -> None:
    """Adds up one file. `citations` null in the right answers means that nobody listed them."""
    got = giaoban.parse(file).notice.model_dump(mode="json")
    if wanted["citations"] is None:
        wanted["citations"] = got["citations"] = []
    expected, answered = list(facts(wanted)), list(facts(got))
    name = file.relative_to(ROOT).as_posix()
    for kind, tally in tallies.items():
        tally.count(of_kind(expected, kind), of_kind(answered, kind), name)


def of_kind(found: Iterable[tuple[str, object]], kind: str) -> Counter[str]:
    told = (fact for one, fact in found if one == kind)
    return Counter(json.dumps(fact, ensure_ascii=False, sort_keys=True) for fact in told)


def facts(notice: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Kind and fact. What a task says carries the task's own words."""
    yield from (("head", [key, notice[key]]) for key in HEAD)
    yield from (("recipients", words) for words in notice["recipients"])
    yield from (("joint", joint) for joint in notice["joint_tasks"])
    yield from (("citations", ["", *cited(one)]) for one in notice["citations"])
    for section in sections(notice["sections"]):
        yield "sections", [section["id"], section["heading"], section["scope"]]
        yield from (("remarks", remark["text"]) for remark in section["remarks"])
        for task in section["tasks"]:
            yield from facts_of(task)


def facts_of(task: dict[str, Any]) -> Iterator[tuple[str, object]]:
    words = task["text"]
    yield "tasks", [task["id"], words]
    yield "timing", [words, task["timing"]]
    yield from (("who", [words, task["role"], one]) for one in task["assignees"])
    yield from (("with", [words, "partner", one]) for one in task["partners"])
    yield from (("with", [words, "submit to", one]) for one in task["submit_to"])
    yield from (("deadlines", [words, one]) for one in task["deadlines"])
    yield from (("citations", [words, *cited(one)]) for one in task["citations"])


def cited(citation: dict[str, Any]) -> tuple[object, object]:
    return citation["number"] or citation["text"], citation["date"]


def sections(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in found:
        yield section
        yield from sections(section["sections"])


def table(groups: list[Group]) -> str:
    """Right / in the notices / answered: the second less the first was missed, the third less the
    first was made up."""
    lines = ["| right / in the notices / answered | " + " | ".join(map(str, groups)) + " |"]
    lines += ["|---|" + "---:|" * len(groups)]
    for kind, title in KINDS.items():
        tallies = [group.tallies[kind] for group in groups]
        cells = [f"{tally.right} / {tally.expected} / {tally.answered}" for tally in tallies]
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
