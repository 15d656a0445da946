"""Text in columns (.csv), for Excel."""
