"""How much a reader takes before it gives up: a notice is far below each of these, a bomb above."""

FILE_BYTES = 100_000_000
"""Any file."""
DOCX_BYTES = 50_000_000
TEXT_BYTES = 20_000_000

CHARACTERS = 5_000_000
"""Text of one document."""

ZIP_ENTRIES = 1_000
ZIP_ENTRY_BYTES = 100_000_000
ZIP_TOTAL_BYTES = 200_000_000
ZIP_RATIO = 100
"""Inflated bytes for each stored one, once an entry is past `ZIP_RATIO_GRACE`."""
ZIP_RATIO_GRACE = 100_000

TABLE_CELLS = 100_000
NESTING = 20
"""Tables in tables, boxes in boxes."""
