"""Findings about how it looks."""

from giaoban.cli.catalogue.findings.told import Told

TYPOGRAPHY: dict[str, Told] = {}
"""By code."""
