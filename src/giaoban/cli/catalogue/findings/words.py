"""Findings about the words."""

from giaoban.cli.catalogue.findings.told import Told

WORDS: dict[str, Told] = {}
"""By code."""
