"""Who must do what in one stretch of text: the doers, the part they play, partners, receivers."""

from giaoban.facts.assignment.others import partners, receivers
from giaoban.facts.assignment.parts import Part, conditions, leader, part
from giaoban.facts.assignment.subjects import Subject, subject

__all__ = [
    "Part",
    "Subject",
    "conditions",
    "leader",
    "part",
    "partners",
    "receivers",
    "subject",
]
