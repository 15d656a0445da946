"""Findings about the reading."""

from giaoban.cli.catalogue.findings.told import Told

READING: dict[str, Told] = {}
"""By code."""
