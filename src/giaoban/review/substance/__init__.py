"""What the notice tells to do: the six things that must be clear (6 rõ)."""

from collections.abc import Mapping

from giaoban.review.case import Check
from giaoban.review.substance import citing, joint, limits, units

CHECKS: Mapping[str, Check] = {**joint.CHECKS, **limits.CHECKS, **citing.CHECKS, **units.CHECKS}
