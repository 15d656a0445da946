"""Rules that are no rows of a table: what the rule of a fact means where the code is the rule."""

from types import MappingProxyType
from typing import Final

RULES: Final = MappingProxyType(
    {
        "assignment.colon": 'The unit before a colon is told what follows: "Sở Y tế: Rà soát …".',
        "assignment.passive": 'Those by whom a thing is done: "… do Sở Xây dựng chủ trì".',
        "assignment.subject": "The unit at the head of a clause that says what to do.",
        "citations.issuer": 'A document without a number, by type and issuer: "Kế hoạch của UBND".',
        "citations.number": "A document's type and number, with its day, issuer and subject.",
        "citations.parties": "A contract or minutes between two parties.",
        "deadlines.appointment": 'An hour and a day alone in brackets: "(14h00 thứ Ba 07/11)".',
        "deadlines.label": 'A time after a label: "Thời gian hoàn thành: Trong tháng 8/2025".',
        "frame.chair": 'The person named before or after "chủ trì" in the preamble.',
        "frame.issuer": "The last lines of the left side of the header.",
        "frame.meeting": "The day in the sentence of the preamble that tells of the meeting.",
        "frame.period": "The month, week or span that the title names.",
        "frame.signer": "The name below the signer's position.",
        "frame.title": "The lines below the type of document.",
        "frame.type": "A line in capitals that is a type of document.",
        "label.text": "A line that no row of the tables of lines and markers knows.",
        "labels.as-written": "The words after a label that says who, where no rule knows the name.",
        "names.letters": 'A name of capital letters alone: "VCCI".',
        "names.own": "A name that this notice's headings or preamble give.",
        "names.shared": 'One head for several names: "các Sở: Tài chính, Xây dựng".',
        "resolve.joint": "Tasks of two units, one the other's partner, in mostly the same words.",
        "sets.open": 'Words after "các" up to the verb, of a kind that no table knows.',
        "tables.cell": "The words of a cell under a head that says who.",
        "tasks.brackets": 'The part in brackets behind a name: "Sở Tài chính (chủ trì)".',
        "tasks.heading": "A numbered line above other points, or the words before its colon.",
        "tasks.lead-in": "A sentence before points that says whose or what they are.",
        "tasks.point": "A point under a heading or lead-in that says who is told.",
        "tasks.remark": "A sentence that tells nobody to do anything.",
    }
)
"""By the name that stands in `evidence[].rule`; all others read "<table>.<row>" of `lexicon/`."""
