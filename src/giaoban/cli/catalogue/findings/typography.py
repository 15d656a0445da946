"""Findings about how it looks."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.out.manner import mark

TYPOGRAPHY: dict[str, Told] = {
    "numbering-order": Told(
        mark("A number that does not follow that before it"),
        mark("Behind point {before} comes point {after}."),
        mark("Look whether a point is missing, and number the points through."),
    ),
    "numbering-alphabet": Told(
        mark("Points that are not lettered by the Vietnamese alphabet"),
        mark("Point {printed}) does not follow the alphabet: a b c d đ e g h i k …."),
        mark("Letter the points a, b, c, d, đ, e, g, h, i, k …."),
    ),
    "capital-document": Told(
        mark("The type of a numbered document in small letters"),
        mark("The type of a document that is named by its number begins with a capital: {right}."),
        mark("Write {right}."),
    ),
    "capital-article": Told(
        mark("Capitals where a law is cited"),
        mark("Where a law is cited, Điều has a capital, khoản and điểm have none: {right}."),
        mark("Write {right}."),
    ),
    "capital-after-semicolon": Told(
        mark("A capital behind a semicolon"),
        mark("Within a line, words go on in small letters behind a semicolon: {right}."),
        mark("Write {right}, or end the sentence with a full stop."),
    ),
}
"""By code."""
