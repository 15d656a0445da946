"""What is to be checked about the content of a notice."""

from giaoban.out.manner import mark

ISSUES = {
    "not-a-notice": mark(
        "This does not read like a directive notice; its text is kept, but look at it yourself."
    ),
    "no-tasks": mark("No task was found in this notice."),
    "number-contradiction": mark(
        "Two numbers: {header} in the header, {stamp} in the stamp; find out which one is right."
    ),
    "year-inferred": mark("The date names no year; the notice's own was taken."),
    "weekday-mismatch": mark("The day of the week and the date do not agree: {text}."),
    "past-limit": mark(
        "{text} is past, so it was not taken for a time limit; check the month and the year."
    ),
    "day-unknown": mark("A time limit is named, but not which day it is: {text}."),
    "remark-may-be-task": mark(
        "This may give work, but it is not clear to whom; read it yourself."
    ),
    "impossible-date": mark("The calendar has no such day: {text}."),
    "joint-without-lead": mark(
        "Tasks {tasks} are one piece of work given to several units; it is not clear who leads."
    ),
    "joint-two-leads": mark(
        "Tasks {tasks} are one piece of work, and more than one unit is told to lead."
    ),
    "unassigned-text": mark("Characters that belong to no part of the notice: {count}."),
    "no-assignee": mark("It is not said who is to do this."),
    "deleted-text-dropped": mark(
        "Text deleted with track changes was left out (stretches: {count}); accept or reject the "
        "changes in Word to be sure."
    ),
    "hidden-text-dropped": mark("Hidden text was left out (stretches: {count})."),
    "page-without-text": mark("Page {page} has no text; it may be a scan, look at it yourself."),
    "table-not-read": mark("A table on page {page} was not read; look at it yourself."),
    "page-not-read": mark("Page {page} could not be read; look at it yourself."),
    "pages-cut": mark("Only the first {read} of {pages} pages were read."),
    "embedded-document-ignored": mark(
        "Documents embedded in this one were not read (number: {count})."
    ),
    "ocr-layer": mark(
        "The text comes from character recognition (OCR); compare names and numbers with the paper."
    ),
    "header-missing": mark("The header does not give: {what}."),
    "due-before-issue": mark("The last day is earlier than the notice itself."),
    "weekend-due": mark("The last day, {date}, is a {weekday}."),
    "holiday-due": mark("The last day, {date}, is a public holiday."),
}
"""By `Issue.code`."""
