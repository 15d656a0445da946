"""How the document is made: the rules of form of the State and of the Party."""

from collections.abc import Mapping

from giaoban.review.case import Check
from giaoban.review.form import number

CHECKS: Mapping[str, Check] = {**number.CHECKS}
