"""How the document is made: the rules of form of the State and of the Party."""

from collections.abc import Mapping

from giaoban.review.case import Check
from giaoban.review.form import body, day, motto, number, recipients, signature, title

CHECKS: Mapping[str, Check] = {
    **motto.CHECKS,
    **number.CHECKS,
    **day.CHECKS,
    **title.CHECKS,
    **body.CHECKS,
    **recipients.CHECKS,
    **signature.CHECKS,
}
