"""All checks, put to one notice."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from giaoban.model.reading import Issue, Reading
from giaoban.model.source import Finding
from giaoban.pipeline import Examined, issue
from giaoban.review import form, substance, typography, words
from giaoban.review.case import Case, Check
from giaoban.review.codes import CODES
from giaoban.review.profiles import Profile, profile_of
from giaoban.review.scores import Scores, scores

CHECKS: Mapping[str, Check] = {
    **form.CHECKS,
    **typography.CHECKS,
    **substance.CHECKS,
    **words.CHECKS,
}
"""Code → what looks for it. Other codes come with the reading itself, as its issues."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """`profile`: by which its form was looked at; None: by what all have in common. `findings`: in
    the order of the text, those without a place first. `scores`: how clear its tasks are, where
    substance was asked about."""

    reading: Reading
    profile: Profile | None
    is_issued: bool
    findings: tuple[Issue, ...]
    scores: Scores | None


@dataclass(frozen=True, slots=True)
class Checked:
    """All that were checked in one call, in its order. `series`: about the notices of a library
    together, where it was asked."""

    notices: tuple[Reviewed, ...]
    series: tuple[Finding, ...] = ()

    @property
    def has_faults(self) -> bool:
        """Was anything found but notes?"""
        found = {one.severity for each in self.notices for one in each.findings}
        return not found | {one.severity for one in self.series} <= {"info"}


def review(
    examined: Examined,
    profile: Profile | None = None,
    codes: Collection[str] | None = None,
) -> Reviewed:
    """`profile`: instead of what header and day say; `codes`: only these."""
    case = Case(examined, profile or profile_of(examined))
    wanted = set(CODES if codes is None else codes)
    read = [one for one in examined.reading.issues if one.code in wanted and _tells(one, case)]
    found = [*read, *(issue(case.document, one) for one in _found(case, wanted))]
    return Reviewed(
        reading=examined.reading,
        profile=case.profile,
        is_issued=case.is_issued,
        findings=tuple(sorted(found, key=_place)),
        scores=scores(case.notice) if _asks_substance(wanted) else None,
    )


def _tells(read: Issue, case: Case) -> bool:
    """A draft is given its number and its day when it is issued: until then they do not lack."""
    lacks_little = set(read.parameters.get("what", "").split(", ")) <= {"number", "issued"}
    return read.code != "header-missing" or case.is_issued or not lacks_little


def _asks_substance(wanted: Collection[str]) -> bool:
    return any(CODES[code].group == "substance" for code in wanted)


def _found(case: Case, wanted: Collection[str]) -> Iterator[Finding]:
    for code, check in CHECKS.items():
        if code in wanted and CODES[code].concerns(case.profile):
            for hit in check(case):
                yield Finding(code, CODES[code].severity, dict(hit.parameters), hit.spans, hit.at)


def _place(found: Issue) -> tuple[int, str]:
    return (found.spans[0].start if found.spans else -1, found.code)
