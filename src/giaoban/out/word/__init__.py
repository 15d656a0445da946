"""Documents for Word (.docx)."""
