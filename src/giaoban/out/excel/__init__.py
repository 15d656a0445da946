"""Sheets for Excel (.xlsx)."""
