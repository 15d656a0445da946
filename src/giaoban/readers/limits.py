"""How much a reader takes before it gives up: a notice is far below each of these, a bomb above."""

FILE_BYTES = 100_000_000
"""Any file."""
DOCX_BYTES = 50_000_000
TEXT_BYTES = 6_000_000
"""`CHARACTERS` in the widest encoding."""

CHARACTERS = 1_500_000
"""Text of one document: some hundred times a long notice. What comes after the readers takes up to
eleven seconds for a million, in the caller's own process, where no clock can stop it."""

MEMORY_BYTES = 1 << 30
"""Of a process that reads PDFs, and of one that finds their tables."""
PDF_SECONDS = 30
"""For each file."""
TABLE_SECONDS = 20
"""Part of it that may go into finding tables."""
QUESTIONS = 200
"""After so many, a new process: what a library leaks is given back."""

ZIP_ENTRIES = 1_000
ZIP_ENTRY_BYTES = 100_000_000
ZIP_TOTAL_BYTES = 200_000_000
ZIP_RATIO = 100
"""Inflated bytes for each stored one, once an entry is past `ZIP_RATIO_GRACE`."""
ZIP_RATIO_GRACE = 100_000

TABLE_CELLS = 100_000
NESTING = 20
"""Tables in tables, boxes in boxes."""

PREPARE_SECONDS = 60
"""For each file that a worker of `add` reads and understands."""

WORKBOOK_SECONDS = 40
WORKBOOK_ROWS = 1_048_576
"""As many as Excel has."""
WORKBOOK_COLUMNS = 100
WORKBOOK_CELLS = 1_000_000
"""With something in them, in all sheets."""
