"""The words: slips, spellings that differ, damage of the text, names of another time."""

from collections.abc import Mapping

from giaoban.review.case import Check
from giaoban.review.words import damage, eras, letters, misspelt, mixed, slips, units

CHECKS: Mapping[str, Check] = {
    "text-damaged": damage.damaged,
    "slip": slips.slip,
    "words-glued": misspelt.glued,
    "odd-word": misspelt.odd,
    "tone-misplaced": misspelt.misplaced,
    "lookalike-letters": letters.lookalikes,
    "hyphen-lost": letters.lost_hyphens,
    "soft-hyphen": letters.soft_hyphens,
    "unit-spelling": units.spellings,
    "tone-marks-mixed": mixed.tone_marks,
    "abbreviation-mixed": mixed.abbreviations,
    "name-expired": eras.expired,
    "name-not-yet": eras.early,
}
