"""A notice read once more before it is signed, or before it is believed: form, substance, words.

A finding has a code for ever; a code is a row of `codes.toml` and one small function.
"""

from giaoban.review.codes import CODES, GROUPS, Code, Codes
from giaoban.review.profiles import PROFILES, Profile
from giaoban.review.reviewed import Checked, Reviewed, review
from giaoban.review.scores import Aspect, Scores

__all__ = [
    "CODES",
    "GROUPS",
    "PROFILES",
    "Aspect",
    "Checked",
    "Code",
    "Codes",
    "Profile",
    "Reviewed",
    "Scores",
    "review",
]
