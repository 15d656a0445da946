"""What `check` found, to read: each place with a caret, why, and what to do; then the sums and the
scores."""

from collections import Counter
from collections.abc import Iterable, Iterator

from giaoban.model.reading import Issue, Place, Reading
from giaoban.model.source import Finding
from giaoban.out.clarity import clarity
from giaoban.out.excerpt import excerpt
from giaoban.out.labels import SEVERITIES
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import file, place
from giaoban.out.rows import BLANK, Row, Tone
from giaoban.review import CODES, Checked, Profile, Reviewed

RULES: dict[Profile, str] = {
    "nd30": mark("Decree 30/2020/NĐ-CP"),
    "tt01": mark("Circular 01/2011/TT-BNV"),
    "qppl": mark("Rules for normative acts"),
    "hd36": mark("The Party's guide 36-HD/VPTW"),
    "hd05": mark("The Party's guide 05-HD/VPTW"),
}
NO_RULES = mark("it is not clear which rules of form hold: only what all have in common")
LIBRARY = mark("The notices of the library")
SET_RIGHT = mark("Correct by a document of your own")
CHANGE = mark("Change this")
LOOK = mark("What to do")
"""Of an issued notice (Nghị định 30/2020/NĐ-CP, Điều 18.3), and of a draft."""


def checked(thing: Checked, manner: Manner) -> str:
    return paint(list(_rows(thing, manner.words)), manner)


def _rows(thing: Checked, words: Words) -> Iterator[Row]:
    for i, one in enumerate(thing.notices):
        if i:
            yield BLANK
        yield from _head(one, words)
        for found in one.findings:
            yield BLANK
            yield from _finding(found, one, words)
        yield BLANK
        yield Row(sums(one.findings, words), "", 0, "strong")
        yield from clarity(one.scores, words)
    if thing.series:
        yield BLANK
        yield from _series(thing.series, words)


def _series(found: tuple[Finding, ...], words: Words) -> Iterator[Row]:
    """About the notices of the library together."""
    yield Row(words.say(LIBRARY), "", 0, "title")
    for one in found:
        yield BLANK
        tone: Tone = "quiet" if one.severity == "info" else "warning"
        yield Row(f"{words.say(SEVERITIES[one.severity])} · {one.code}", "", 0, tone)
        yield Row(words.tell(one.code, one.parameters), "", 2)
        yield Row(words.advise(one.code, one.parameters), words.say(LOOK), 2)
    yield BLANK
    yield Row(sums(found, words), "", 0, "strong")


def _head(one: Reviewed, words: Words) -> Iterator[Row]:
    yield Row(file(one.reading.source.name, words), "", 0, "title")
    rules = words.say(RULES[one.profile]) if one.profile else words.say(NO_RULES)
    yield Row(rules, words.say("Checked by"))
    kind = mark("an issued notice") if one.is_issued else mark("a draft (no number, or no day)")
    yield Row(words.say(kind), words.say("It is"))


def _finding(found: Issue, of: Reviewed, words: Words) -> Iterator[Row]:
    tone: Tone = "quiet" if found.severity == "info" else "warning"
    where = place(found.spans, words)
    head = " · ".join(filter(None, [words.say(SEVERITIES[found.severity]), where, found.code]))
    yield Row(head, "", 0, tone)
    if found.spans:
        yield from _shown(found.spans[0], of.reading)
    yield Row(words.tell(found.code, found.parameters), "", 2)
    advice = words.advise(found.code, found.parameters)
    if advice:
        yield Row(advice, words.say(_to_do(found, of)), 2)
    clause = CODES[found.code].clause_under(of.profile)
    if clause:
        yield Row(clause, words.say("Where it is said"), 2, "quiet")


def _to_do(found: Issue, of: Reviewed) -> str:
    """What is read amiss is looked at, whatever the document is."""
    if CODES[found.code].group == "reading":
        return LOOK
    return SET_RIGHT if of.is_issued else CHANGE


def _shown(at: Place, reading: Reading) -> Iterator[Row]:
    """The line around the place, and a caret below it."""
    before, marked, after = excerpt(at, reading.text)
    yield Row(f"{before}{marked}{after}", "|", 4, join=" ")
    yield Row("^" * len(marked), "|", 4, join=" " * (len(before) + 1))


def sums(found: Iterable[Issue | Finding], words: Words) -> str:
    """How many errors, warnings and notes."""
    counts: Counter[str] = Counter(one.severity for one in found)
    if not counts:
        return words.say("Nothing was found.")
    return " · ".join(
        f"{words.say(label)}: {words.number(counts[severity])}"
        for severity, label in SEVERITIES.items()
    )
