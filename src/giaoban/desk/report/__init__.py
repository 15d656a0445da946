"""How a notice was carried out, as of a day: what the library knows of its tasks, as an office
reports it; and whom somebody may have to remind.

`report` counts each task in one outcome; `reminders` names the units that have late tasks. Both
say only what was recorded, and that nothing was, where nothing was.
"""

from giaoban.desk.report.figures import Figures, Line
from giaoban.desk.report.outcome import OUTCOMES, Outcome, Reported
from giaoban.desk.report.reminding import Reminder, Reminders, reminders
from giaoban.desk.report.reported import Report, report

__all__ = [
    "OUTCOMES",
    "Figures",
    "Line",
    "Outcome",
    "Reminder",
    "Reminders",
    "Report",
    "Reported",
    "reminders",
    "report",
]
