"""The order in which the parts of a section stand in the notice.

The model keeps lead-ins, tasks, remarks and inner sections apart; the words that they rest on tell
which comes first.
"""

import re
from collections.abc import Mapping
from typing import Literal

from giaoban.model.notice import Section
from giaoban.model.reading import Reading

Kind = Literal["lead_in", "tasks", "remarks", "sections"]

KINDS: tuple[Kind, ...] = ("lead_in", "tasks", "remarks", "sections")
"""As they stand where their places are not known."""

_OWN_WORDS = re.compile(
    r"(?P<section>(?:/sections/\d+)+)(?:/heading|/(?:lead_in|tasks|remarks)/\d+)(?:/text)?"
)
"""What is said in so many words at its place; who does a task may stand far above it."""


def starts(reading: Reading) -> Mapping[str, int]:
    """Where sections and their parts begin in the text, by their pointers."""
    found: dict[str, int] = {}
    for proof in reading.evidence:
        own = _OWN_WORDS.fullmatch(proof.at)
        if own is None or not proof.spans:
            continue
        start = min(span.start for span in proof.spans)
        for at in (proof.at.removesuffix("/text"), *_with_outer(own["section"])):
            found[at] = min(start, found.get(at, start))
    return found


def _with_outer(section: str) -> list[str]:
    """A section's pointer and those of the sections around it."""
    numbers = section.split("/sections/")[1:]
    return ["".join(f"/sections/{n}" for n in numbers[: i + 1]) for i in range(len(numbers))]


def parts(section: Section, at: str, known: Mapping[str, int]) -> list[tuple[Kind, int]]:
    """Kind and number of each part of the section at `at`, as the notice has them.

    Kind after kind, where the place of one is not known.
    """
    told = [(kind, i) for kind in KINDS for i in range(len(getattr(section, kind)))]
    places = {part: known.get(f"{at}/{part[0]}/{part[1]}") for part in told}
    if None in places.values():
        return told
    return sorted(told, key=lambda part: places[part] or 0)
