"""Findings about the reading: what they say is what `parse` says of them."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.cli.catalogue.issues import ISSUES
from giaoban.out.manner import mark

READING: dict[str, Told] = {
    "not-a-notice": Told(
        mark("A file that does not read like a notice"),
        ISSUES["not-a-notice"],
        mark("See that this is the notice itself, not an annex, a report or a letter of request."),
    ),
    "no-tasks": Told(
        mark("A notice without tasks"),
        ISSUES["no-tasks"],
        mark("If it gives work, say of each piece who is to do it."),
    ),
    "header-missing": Told(
        mark("A header that lacks something"),
        ISSUES["header-missing"],
        mark("Add what is missing."),
    ),
    "number-contradiction": Told(
        mark("Two numbers for one notice"),
        ISSUES["number-contradiction"],
        mark("Compare with the register of outgoing documents."),
    ),
    "remark-may-be-task": Told(
        mark("Words that may give work"),
        ISSUES["remark-may-be-task"],
        mark("If it is work, begin with who is to do it."),
    ),
    "unassigned-text": Told(
        mark("Text that belongs to no part of the notice"),
        ISSUES["unassigned-text"],
        mark("Read these lines yourself: a task may stand in them."),
    ),
    "deleted-text-dropped": Told(
        mark("Text deleted with track changes"),
        ISSUES["deleted-text-dropped"],
        mark("Accept or reject every change before the notice is signed."),
    ),
    "hidden-text-dropped": Told(
        mark("Hidden text"),
        ISSUES["hidden-text-dropped"],
        mark("Delete the hidden text, or show it."),
    ),
    "page-without-text": Told(
        mark("A page without text"),
        ISSUES["page-without-text"],
        mark("Read the page yourself, or put in the file that it was printed from."),
    ),
    "table-not-read": Told(
        mark("A table that was not read"),
        ISSUES["table-not-read"],
        mark("Read the table yourself, or put in the Word file."),
    ),
    "page-not-read": Told(
        mark("A page that could not be read"),
        ISSUES["page-not-read"],
        mark("Read the page yourself, or put in the file that it was printed from."),
    ),
    "pages-cut": Told(
        mark("A file with too many pages"),
        ISSUES["pages-cut"],
        mark("Cut the file into parts; read the other pages yourself."),
    ),
    "embedded-document-ignored": Told(
        mark("A document within the document"),
        ISSUES["embedded-document-ignored"],
        mark("Open it in Word; copy what it says into the notice, or put it in by itself."),
    ),
    "ocr-layer": Told(
        mark("Text from character recognition (OCR)"),
        ISSUES["ocr-layer"],
        mark("Put in the signed electronic file where you have it."),
    ),
}
"""By code."""
