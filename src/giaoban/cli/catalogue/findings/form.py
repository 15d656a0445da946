"""Findings about the form."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.out.manner import mark

FORM: dict[str, Told] = {
    "number-leading-zero": Told(
        mark("A number below 10 without a zero before it"),
        mark("A number below 10 has a zero before it: {right}."),
        mark("Write {right}."),
    ),
}
"""By code."""
