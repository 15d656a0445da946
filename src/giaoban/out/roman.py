"""Roman numerals, by which groups of a table are numbered."""

_SIGNS = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """I, II, III, IV … for numbers from 1."""
    told = ""
    for value, sign in _SIGNS:
        told, number = told + sign * (number // value), number % value
    return told
