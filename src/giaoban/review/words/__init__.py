"""The words: slips, spellings that differ, damage of the text."""

from collections.abc import Mapping

from giaoban.review.case import Check

CHECKS: Mapping[str, Check] = {}
