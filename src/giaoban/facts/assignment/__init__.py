"""Who must do what in one stretch of text: the doers, the part they play, partners, receivers."""

from giaoban.facts.assignment.others import alongside, joined_by_with, partners, receivers
from giaoban.facts.assignment.parts import Part, conditions, leader, part
from giaoban.facts.assignment.subjects import Subject, ordered, subject

__all__ = [
    "Part",
    "Subject",
    "alongside",
    "conditions",
    "joined_by_with",
    "leader",
    "ordered",
    "part",
    "partners",
    "receivers",
    "subject",
]
