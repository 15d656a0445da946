"""Findings about how it looks."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.out.manner import mark

TYPOGRAPHY: dict[str, Told] = {
    "numbering-order": Told(
        mark("A number that does not follow that before it"),
        mark("Behind point {before} comes point {after}."),
        mark("Look whether a point is missing, and number the points through."),
    ),
    "numbering-begin": Told(
        mark("A list that does not begin at 1"),
        mark("The list begins with point {after}."),
        mark("Look whether a point is missing, and number the points through."),
    ),
    "numbering-alphabet": Told(
        mark("Points that are not lettered by the Vietnamese alphabet"),
        mark("Point {printed}): {printed} is no letter of the Vietnamese alphabet."),
        mark("Letter the points a, b, c, d, đ, e, g, h, i, k …."),
    ),
    "numbering-letter-missing": Told(
        mark("Point đ) is missing"),
        mark("Between {before}) and {after}) point đ) is missing."),
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
    "page-size": Told(
        mark("Pages that are not A4"),
        mark("The pages are {printed}; documents are on A4 (210 × 297 mm)."),
        mark("Set the paper to A4."),
    ),
    "page-margins": Told(
        mark("Margins out of bounds"),
        mark("Margin ({side}): {printed} mm instead of {right} mm."),
        mark("Set the margins: top and bottom 20-25, left 30-35, right 15-20 mm."),
    ),
    "page-margins-party": Told(
        mark("Margins other than the Party's"),
        mark("Margin ({side}): {printed} mm instead of {right} mm."),
        mark("Set the margins: top and bottom 20, left 30, right 15 mm."),
    ),
    "font": Told(
        mark("Letters other than Times New Roman"),
        mark("Part of the text is set in: {printed}."),
        mark("Set the text in Times New Roman."),
    ),
    "letter-size": Told(
        mark("Text in another size than 13 or 14"),
        mark("Most of the text is set in {printed} points."),
        mark("Set the text in 13 or 14 points."),
    ),
}
"""By code."""
