"""From lines to the parts of a notice: labels, paragraphs, the tree of points, tables, annexes."""
