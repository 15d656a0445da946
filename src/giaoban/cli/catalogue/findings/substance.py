"""Findings about what is told to do."""

from giaoban.cli.catalogue.findings.told import Told

SUBSTANCE: dict[str, Told] = {}
"""By code."""
