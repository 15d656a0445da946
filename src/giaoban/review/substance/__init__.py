"""What the notice tells to do: the six things that must be clear (6 rõ)."""

from collections.abc import Mapping

from giaoban.review.case import Check

CHECKS: Mapping[str, Check] = {}
