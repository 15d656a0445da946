"""Where something stands on a page."""

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom: points (1/72 inch) from the top left corner of the page."""
