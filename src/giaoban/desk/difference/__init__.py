"""Two notices of an office, compared: what became of each task, by unit, with what was recorded."""

from giaoban.desk.difference.compared import difference
from giaoban.desk.difference.parts import Difference, Fallen, Group, Line, Reason, Side

__all__ = ["Difference", "Fallen", "Group", "Line", "Reason", "Side", "difference"]
