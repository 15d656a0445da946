"""The sentences for codes: what an issue means, what went wrong and what to do next.

Keys are the codes of `Issue.code` and `GiaobanError.code`; `{names}` are their parameters.
A code without a sentence is shown as it is.
"""

import datetime as dt
import re
from collections.abc import Mapping
from contextlib import suppress

from giaoban.cli.messages import _, day, number
from giaoban.out.labels import FACTS
from giaoban.out.manner import mark
from giaoban.out.visible import on_one_line

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
        "{text} is long past, so it was not taken for a time limit; check the year."
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
    "weekend-due": mark("The last day, {date}, is a Saturday or a Sunday."),
    "holiday-due": mark("The last day, {date}, is a public holiday."),
}

ERRORS: dict[str, tuple[str, str]] = {
    "missing": (
        mark("there is no such file"),
        mark('Check the name and the folder; put a name with blanks in quotes: "tháng 3.docx".'),
    ),
    "folder": (
        mark("this is a folder"),
        mark("Name the files in it: giaoban parse {file}/*.docx"),
    ),
    "no-permission": (
        mark("you are not allowed to read this file"),
        mark("Copy it to a folder of your own, or ask its owner."),
    ),
    "not-a-file": (
        mark("this is not an ordinary file"),
        mark("Give a Word, PDF or text file."),
    ),
    "empty": (
        mark("the file is empty (0 bytes)"),
        mark("It may not have been copied to its end; get it from the sender again."),
    ),
    "too-large": (
        mark("the file is too large"),
        mark("Cut it into parts, or take the notice alone, without its annexes."),
    ),
    "too-long": (
        mark("the text is too long, more than {limit} characters"),
        mark("Cut it into parts, or take the notice alone, without its annexes."),
    ),
    "too-slow": (
        mark("reading it takes more than {seconds} seconds"),
        mark("If it opens in a PDF program, print it to a new PDF; else get it again."),
    ),
    "too-hungry": (
        mark("reading it takes more memory than it may"),
        mark("If it opens in a PDF program, print it to a new PDF; else get it again."),
    ),
    "no-process": (
        mark("the system starts no program to read it with"),
        mark("Close other programs, and try again."),
    ),
    "encrypted": (
        mark("the file is protected with a password"),
        mark("Open it with the password, save it without one, and read that copy."),
    ),
    "broken-pdf": (
        mark("the PDF is broken, its pages cannot be read"),
        mark("If it opens in a PDF program, print it to a new PDF; else get it again."),
    ),
    "scan": (
        mark("a scan: pictures of pages, no text"),
        mark("Ask the sender for the Word file or a PDF with text, or run OCR on it first."),
    ),
    "no-text": (
        mark("there is no text in this file"),
        mark("Open it and look whether it is the right one; ask the sender for the Word file."),
    ),
    "broken-docx": (
        mark("the Word file is broken"),
        mark("Open it in Word, let Word repair it, save it as .docx; else get it again."),
    ),
    "not-docx": (
        mark("not a Word document (.docx), though a zip file as those are"),
        mark(
            "A LibreOffice file (.odt): save it as .docx. An archive: unpack it, and give the "
            "Word or PDF file that is in it."
        ),
    ),
    "legacy-doc": (
        mark("the old Word format (.doc)"),
        mark("Open it in Word or LibreOffice, save it as .docx, and read that."),
    ),
    "unknown-format": (
        mark("neither a Word file, nor a PDF, nor text"),
        mark("Save it as .docx or PDF in the program that made it."),
    ),
    "undecodable": (
        mark("the encoding of this text is unknown"),
        mark("Open it in an editor, save it as UTF-8 (Unicode), and read that."),
    ),
    "output-exists": (
        mark("this file exists already"),
        mark("Take another name, or add --force to replace it."),
    ),
    "output-folder": (
        mark("this is a folder"),
        mark("Add the name of a file: -o {file}/thang3.json"),
    ),
    "output-no-folder": (
        mark("there is no folder {folder}"),
        mark("Make the folder first, or take another one."),
    ),
    "output-is-input": (
        mark("this is the file that is being read"),
        mark("Take another name; giaoban never writes over a document."),
    ),
    "output-failed": (
        mark("the file cannot be written"),
        mark("Close it in other programs (Excel, Word) and try again, or take another folder."),
    ),
    "disk-full": (
        mark("there is no room left on the disk"),
        mark("Make room, or take a folder on another disk."),
    ),
    "output-suffix": (
        mark("unknown suffix {suffix}"),
        mark("Take one of: {known}"),
    ),
    "output-conflict": (
        mark("{option} and the suffix {suffix} do not go together"),
        mark("Leave {option} out, or change the suffix."),
    ),
    "two-formats": (
        mark("{one} and {other} do not go together"),
        mark("Take one of the two."),
    ),
    "not-a-day": (
        mark("{option}: {value} names no day"),
        mark('Write 2021-03-31, 31/3/2021, "tháng 4", "cuối quý này", "tuần sau" or eom.'),
    ),
    "empty-period": (
        mark("no day is from {after} on and not after {before}"),
        mark("Change --after or --before."),
    ),
    "unknown-bucket": (
        mark("there is no group {value}"),
        mark("Take one of: {known}"),
    ),
    "unknown-unit": (
        mark("none of these notices names a unit {name}"),
        mark("Units that they name: {known}"),
    ),
    "ambiguous-unit": (
        mark("{name} may be several units"),
        mark("Type more of the name: {known}"),
    ),
    "no-notices": (
        mark("there is no notice in this folder"),
        mark("Name the files: giaoban deadlines FILE…; or go to the folder where they are."),
    ),
    "unknown-language": (
        mark("unknown language {language}"),
        mark("Take one of: {known}"),
    ),
    "no-such-command": (
        mark("there is no command {name}"),
        mark("See what there is: giaoban --help"),
    ),
    "file-for-command": (
        mark("{name} is a file, not a command"),
        mark("To read it: giaoban parse {name}"),
    ),
    "missing-argument": (
        mark("{name} is missing"),
        mark("See how it is used: {command} --help"),
    ),
    "missing-option-value": (
        mark("the option {option} needs a value"),
        mark("See how it is used: {command} --help"),
    ),
    "option-without-value": (
        mark("the option {option} takes no value"),
        mark("See how it is used: {command} --help"),
    ),
    "no-such-option": (
        mark("there is no option {option}"),
        mark("See how it is used: {command} --help"),
    ),
    "extra-arguments": (
        mark("too many words: {words}"),
        mark("See how it is used: {command} --help"),
    ),
    "bad-value": (
        mark("the value of {option} cannot be used"),
        mark("See how it is used: {command} --help"),
    ),
    "our-fault": (
        mark("giaoban made a mistake that nobody expected ({kind})"),
        mark(
            "Send this file to those who look after giaoban; it holds no text of your documents: "
            "{trace}"
        ),
    ),
    "bad-call": (
        mark("this call is not understood"),
        mark("See how it is used: {command} --help"),
    ),
}
"""Code → what is the matter, what to do next. Where it happened stands before, by itself."""

SUGGESTION = mark("Did you mean {suggestions}?")
"""The hint where a parameter `suggestions` has something to offer."""


class _Known(dict[str, str]):
    """Parameters; what a sentence asks for and nobody gave is shown as a gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence(code: str, parameters: Mapping[str, str]) -> str:
    """What an issue says; the code itself where the catalogue does not know it."""
    return _filled(ISSUES.get(code, code), parameters)


def problem(code: str, parameters: Mapping[str, str]) -> str:
    """What went wrong, and where: "thang3.pdf, page 2: …"."""
    file, page = parameters.get("file"), parameters.get("page")
    where = [on_one_line(file) if file else "", _("page {page}").format(page=page) if page else ""]
    what = _filled(ERRORS[code][0] if code in ERRORS else code, parameters)
    return ": ".join(filter(None, [", ".join(filter(None, where)), what]))


def hint(code: str, parameters: Mapping[str, str]) -> str:
    """What to do next; "" where we know no better."""
    if parameters.get("suggestions"):
        return _filled(SUGGESTION, parameters)
    return _filled(ERRORS[code][1], parameters) if code in ERRORS else ""


def _filled(msgid: str, parameters: Mapping[str, str]) -> str:
    known = {name: _spoken(name, value) for name, value in parameters.items()}
    return _(msgid).format_map(_Known(known))


def _spoken(name: str, value: str) -> str:
    """A parameter as a person reads it: days, names of facts; the rest as it is, made visible."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        with suppress(ValueError):
            return day(dt.date.fromisoformat(value))
    if name == "limit" and value.isdecimal():
        return number(int(value))
    if name == "what":
        return ", ".join(_(FACTS.get(fact, fact)) for fact in value.split(", "))
    return on_one_line(value)
