"""What `check` finds: its name, what it says of a place, and what to do."""

from typing import NamedTuple

from giaoban.out.manner import mark


class Told(NamedTuple):
    """`name`: of the code, for `explain` and the page; `says`: of one place, with its parameters;
    `advice`: what to do."""

    name: str
    says: str
    advice: str


FINDINGS: dict[str, Told] = {
    "number-leading-zero": Told(
        mark("A number below 10 without a zero before it"),
        mark("A number below 10 has a zero before it: {right}."),
        mark("Write {right}."),
    ),
}
"""By code."""
