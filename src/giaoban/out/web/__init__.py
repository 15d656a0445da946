"""Pages for a browser (.html): one file each, which works offline."""
