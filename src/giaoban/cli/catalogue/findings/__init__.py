"""What `check` finds: its name, what it says of a place, and what to do."""

from giaoban.cli.catalogue.findings.form import FORM
from giaoban.cli.catalogue.findings.reading import READING
from giaoban.cli.catalogue.findings.series import SERIES
from giaoban.cli.catalogue.findings.substance import SUBSTANCE
from giaoban.cli.catalogue.findings.told import Told
from giaoban.cli.catalogue.findings.typography import TYPOGRAPHY
from giaoban.cli.catalogue.findings.words import WORDS

FINDINGS: dict[str, Told] = {**FORM, **TYPOGRAPHY, **SUBSTANCE, **WORDS, **READING, **SERIES}
"""By code."""
