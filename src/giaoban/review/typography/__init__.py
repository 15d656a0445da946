"""How the document looks: capitals, numbering, page, letters."""

from collections.abc import Mapping

from giaoban.review.case import Check

CHECKS: Mapping[str, Check] = {}
