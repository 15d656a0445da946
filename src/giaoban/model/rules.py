"""What rules mean to a person, by the name that stands in `evidence[].rule`.

A phrase each, without a full stop, to be said behind the words that the fact rests on. `{words}`:
where those words of the rule are told that stand in the notice. The command line has the phrases
in the user's language.
"""

from types import MappingProxyType
from typing import Final

RULES: Final = MappingProxyType(
    {
        "assignment.answering": "whom the sentence blames or praises, an order to no other follows",
        "assignment.colon": "the unit before the colon is told what follows it",
        "assignment.passive": "the sentence says by whom the thing is to be done",
        "assignment.subject": "the sentence begins with those who are told, then says what to do",
        "citations.issuer": "a document without a number, by its type and issuer",
        "citations.number": "a document, by its type and number",
        "citations.parties": "a document between two parties, as contracts and minutes are",
        "deadlines.appointment": "an hour and a day alone, in brackets or behind a comma",
        "deadlines.label": "the time stands behind a label that says that it is a time limit",
        "frame.chair": "the preamble says that this person chaired the meeting",
        "frame.issuer": "the last lines of the left side of the header",
        "frame.meeting": "the sentence of the preamble that tells of the meeting gives this day",
        "frame.period": "the title names this time",
        "frame.signer": "the name below the signer's position",
        "frame.title": "the lines below the type of document",
        "frame.type": "a line in capitals that is a type of document",
        "label.text": "a line that begins like no known part of a notice",
        "labels.as-written": "the words behind a label that says who, as they stand",
        "office.corrected": "the office set it right itself",
        "names.given": "the words between the giving and the verb, a name not met before",
        "names.letters": "a name of capital letters alone",
        "names.own": "a name that the headings or the preamble of this notice give",
        "names.shared": "one of several names behind the head that they share",
        "resolve.joint": "tasks of several units that name each other, in mostly the same words",
        "sets.open": "a set of units, told by the words between “các” and the verb",
        "tables.cell": "the cell of a table under a head that says who",
        "tasks.brackets": "the part stands in brackets behind the name",
        "tasks.heading": "a heading: a numbered line above points, or the words before its colon",
        "tasks.lead-in": "a sentence above points that says who is told, or what they are about",
        "tasks.point": "a point below a heading or lead-in that says who is told",
        "tasks.remark": "the sentence tells nobody to do anything",
    }
)
"""Rules that are no rows of a table: the code is the rule."""

ROWS: Final = MappingProxyType(
    {
        "cues.assign": "words that give work{words}",
        "cues.cooperate": "words that give a part beside others{words}",
        "cues.direct": "words that tell somebody to see to it{words}",
        "cues.lead": "words that give the lead{words}",
        "cues.partner": "words for working together with others{words}",
        "cues.submit": "words before those to whom it is submitted{words}",
        "heads.person": "a person, by the form of address{words}",
        "heads.person-in-office": "a person, by the office held{words}",
        "heads.post": "a person, by the post held{words}",
        "heads.post-for-work": "a person, by the post held{words}",
        "lines.archive": "the archive line, at the end of the recipients",
        "lines.capacity": "the line in whose place the signer signs",
        "lines.number": "the line of the number in the header",
        "lines.place-and-date": "the line of place and date in the header",
        "lines.position": "the line of the signer's position",
        "lines.recipients": "the list of recipients",
        "lines.to-fill-in": "what a draft leaves blank",
        "lines.subject": "the lines of the subject, below the number",
    }
)
"""Rows of which there is more to say than of their table."""

TABLES: Final = MappingProxyType(
    {
        "abbreviations": "a short form in a name{words}",
        "adverbs": "words before the verb{words}",
        "announcements": "words that announce the conclusions{words}",
        "assessments": "the heading of an assessment",
        "beginnings": "words that a task begins with{words}",
        "between": "words between a unit and its verb{words}",
        "closings": "the beginning of the closing paragraph",
        "columns": "the cell of a table, by the head of its column",
        "commonplaces": "words that work of any kind is told with{words}",
        "conditions": "words that make a condition{words}",
        "continuations": "the sentence goes on with the task before it",
        "cues": "words that give work or a part in it{words}",
        "damaged": "words as damage leaves them{words}",
        "decisions": "the sentence assesses or decides",
        "doings": "words for carrying out{words}",
        "entrusted": "words for work that was entrusted{words}",
        "eras": "a name with the days of its use{words}",
        "events": "words for a time that hangs on an event{words}",
        "fields": "words for the field of a unit{words}",
        "formerly": "words of what was, or is to come{words}",
        "gatherings": "words by which work is itself a meeting or an event{words}",
        "generals": "a heading under which all are told",
        "heads": "a unit or office, by the beginning of its name{words}",
        "labels": "a label that says who{words}",
        "leading": "a clause before those who are told",
        "leadins": "words of a lead-in{words}",
        "levels": "how high an office stands, by its name{words}",
        "limits": "a label of time limits{words}",
        "lines": "a part that every official document has",
        "loanwords": "words from other languages{words}",
        "makings": "words for work on a document{words}",
        "markers": "the number or sign before a point",
        "nonactors": "things, not people or units{words}",
        "objects": "what units carry out{words}",
        "openings": "a paragraph of grounds or introduction",
        "outcomes": "words for what comes of work{words}",
        "outsiders": "words for people and places outside an office{words}",
        "owners": "words before a unit's name in a heading{words}",
        "places": "the level of an office{words}",
        "products": "a product that a task names{words}",
        "progress": "words for how far a task is{words}",
        "provinces": "the name of a province or city{words}",
        "recurrences": "words for regular or constant work{words}",
        "relations": "words for a time limit{words}",
        "reproaches": "words by which a notice says that something is not done{words}",
        "sets": "words for a set of units{words}",
        "sheetheads": "the column of a tracking sheet, by its head{words}",
        "slips": "words that are a slip{words}",
        "smallwords": "words that say nothing about the work{words}",
        "statements": "words for what was done or decided{words}",
        "surnames": "a family name{words}",
        "things": "words for a matter{words}",
        "types": "a type of document{words}",
        "vague": "words for a time that names no day{words}",
        "verbs": "words that open what is to be done{words}",
    }
)
"""All other rules read "<table>.<row>" of `lexicon/`: what the rows of each table are."""


def phrase(rule: str) -> str | None:
    """What the rule means; None where nobody knows it."""
    return RULES.get(rule) or ROWS.get(rule) or TABLES.get(rule.partition(".")[0])
