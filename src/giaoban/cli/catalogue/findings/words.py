"""Findings about the words."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.out.manner import mark

WORDS: dict[str, Told] = {
    "text-damaged": Told(
        mark("Words that a conversion has damaged"),
        mark("Letters were changed or lost when this file was made (places: {count}): {words}."),
        mark("Take the text from another copy; compare what was read with the paper."),
    ),
    "slip": Told(
        mark("A slip of the pen"),
        mark("“{found}” is probably a slip for “{right}”."),
        mark("Write “{right}”."),
    ),
    "words-glued": Told(
        mark("Words without a blank between them"),
        mark("“{found}” seems to be two words: “{right}”."),
        mark("Write “{right}”."),
    ),
    "odd-word": Told(
        mark("A word that is none in Vietnamese"),
        mark("“{found}” is no Vietnamese word; a letter is wrong or missing."),
        mark("Look at the word again."),
    ),
    "tone-misplaced": Told(
        mark("A tone mark over the wrong letter"),
        mark("Tone marks stand over the wrong letter (places: {count}); right is: {right}."),
        mark("Write: {right}."),
    ),
    "lookalike-letters": Told(
        mark("Letters of other alphabets"),
        mark(
            "Letters of other alphabets look like Vietnamese ones here (words: {count}); a search "
            "for {right} does not find them."
        ),
        mark("Type anew: {right}."),
    ),
    "hyphen-lost": Told(
        mark("A hyphen that is lost"),
        mark("A hyphen is missing in “{found}”: {right}."),
        mark("Write {right}."),
    ),
    "soft-hyphen": Told(
        mark("Hyphens that do not show"),
        mark(
            "The text has hyphens that show at the end of a line only (number: {count}); in "
            "numbers and years they are lost when it is copied."
        ),
        mark("Put ordinary hyphens in their place, or take them away."),
    ),
    "unit-spelling": Told(
        mark("One unit spelled in several ways"),
        mark("“{right}” is also spelled: {found} (places: {count})."),
        mark("Write “{right}” everywhere."),
    ),
    "tone-marks-mixed": Told(
        mark("Tone marks placed in two ways"),
        mark(
            "Tone marks are placed in two ways: as in {more}, and as in {fewer} (places of the "
            "latter: {count})."
        ),
        mark("Keep to one way; both are right."),
    ),
    "abbreviation-mixed": Told(
        mark("One abbreviation written in two ways"),
        mark("Both {other} and {found} stand here for the same words."),
        mark("Keep to one of them."),
    ),
    "name-expired": Told(
        mark("A name that was no more"),
        mark("“{found}” is no name any more since {year}; in its place: {now}."),
        mark("Write the present name, or say that the old one is meant."),
    ),
    "name-not-yet": Told(
        mark("A name that was not yet"),
        mark("“{found}” is a name only since {day}, after this notice."),
        mark("Look at the name, and at the day of the notice."),
    ),
}
"""By code."""
