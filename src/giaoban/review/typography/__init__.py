"""How the document looks: capitals, numbering, page, letters."""

from collections.abc import Mapping

from giaoban.review.case import Check
from giaoban.review.typography import capitals, layout, numbering

CHECKS: Mapping[str, Check] = {**numbering.CHECKS, **capitals.CHECKS, **layout.CHECKS}
