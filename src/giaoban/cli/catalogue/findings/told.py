"""What is said of a code."""

from typing import NamedTuple


class Told(NamedTuple):
    """`name`: of the code, for `explain` and the page; `says`: of one place, with its parameters;
    `advice`: what to do."""

    name: str
    says: str
    advice: str
