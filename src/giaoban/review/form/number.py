"""The number of the document (số, ký hiệu)."""

import re
from collections.abc import Iterator, Mapping

from giaoban.review.case import Case, Check, Hit

_BARE = re.compile(r"[1-9](?=\D)")


def leading_zero(case: Case) -> Iterator[Hit]:
    """Numbers below 10 have a zero before them."""
    for span in case.spans("/number"):
        if _BARE.match(span.of(case.document.text)):
            printed = span.of(case.document.text)
            yield Hit((span,), {"printed": printed, "right": f"0{printed}"}, "/number")


CHECKS: Mapping[str, Check] = {"number-leading-zero": leading_zero}
