"""The foot of a view: what to check, how many tasks of each kind, how much was accounted for."""

from collections import Counter
from collections.abc import Iterator

from giaoban.model.notice import Task, all_tasks
from giaoban.model.reading import Coverage, Issue, Reading
from giaoban.out.labels import BUCKETS, SEVERITIES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import place, quoted
from giaoban.out.rows import BLANK, Row, Tone


def issues(reading: Reading, words: Words) -> Iterator[Row]:
    """Nothing where there is nothing to check; errors first."""
    if not reading.issues:
        return
    yield BLANK
    count = words.number(len(reading.issues))
    yield Row(words.say("To be checked ({count})").format(count=count), "", 0, "heading")
    for issue in sorted(reading.issues, key=lambda issue: list(SEVERITIES).index(issue.severity)):
        tone: Tone = "quiet" if issue.severity == "info" else "warning"
        severity = words.say(SEVERITIES[issue.severity])
        yield Row(_sentence(reading, issue, words), severity, 2, tone, group="issues")


def _sentence(reading: Reading, issue: Issue, words: Words) -> str:
    task = task_at(reading, issue.at)
    where = [words.say("task {id}").format(id=task.id) if task else "", place(issue.spans, words)]
    known = ", ".join(filter(None, where))
    sentence = words.tell(issue.code, issue.parameters)
    return f"{sentence} ({known})" if known else sentence


def task_at(reading: Reading, at: str | None) -> Task | None:
    """The task that the pointer leads to or into."""
    here: object = reading.notice
    for key in (at or "").split("/")[1:]:
        if isinstance(here, tuple):
            here = here[int(key)] if key.isdecimal() and int(key) < len(here) else None
        else:
            here = getattr(here, key, None)
        if isinstance(here, Task):
            return here
    return None


def foot(reading: Reading, words: Words) -> Iterator[Row]:
    """The four buckets, their sum, the coverage, and the text that is left over."""
    yield BLANK
    counts = Counter(task.timing for task in all_tasks(reading.notice.sections))
    parts = [f"{words.say(BUCKETS[timing])}: {words.number(counts[timing])}" for timing in BUCKETS]
    total = words.number(sum(counts.values()))
    yield Row(total, words.say("Tasks"), 0, "strong")
    yield Row(" · ".join(parts), words.say("Time limits"))
    yield Row(_covered(reading.coverage, words), words.say("Whole text accounted for"))
    for left in reading.coverage.unassigned:
        yield Row(quoted(left.text), words.say("left over"), 2, "warning", group="left over")


def _covered(coverage: Coverage, words: Words) -> str:
    """100 % only where nothing is left; else rounded down."""
    thousandths = coverage.assigned * 1000 // coverage.characters if coverage.characters else 1000
    told = mark("{percent} % ({assigned} of {characters} characters)")
    if coverage.assigned >= coverage.characters:
        told = mark("{percent} % ({characters} characters)")
    percent = words.number(thousandths / 10 if thousandths % 10 else thousandths // 10)
    return words.say(told).format(
        percent=percent,
        assigned=words.number(coverage.assigned),
        characters=words.number(coverage.characters),
    )
