"""Findings about the form."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.out.manner import mark

FORM: dict[str, Told] = {
    "state-name": Told(
        mark("The state's name not in capitals, or misspelt"),
        mark("The state's name reads {right}, in capitals."),
        mark("Write {right}."),
    ),
    "motto": Told(
        mark("The motto not as the decree prints it"),
        mark("The motto reads “{right}”: capitals at its parts, hyphens with blanks between them."),
        mark("Write {right}."),
    ),
    "motto-missing": Told(
        mark("No motto below the state's name"),
        mark("Below the state's name stands no motto."),
        mark("Write {right}."),
    ),
    "number-leading-zero": Told(
        mark("A number below 10 without a zero before it"),
        mark("A number below 10 has a zero before it: {right}."),
        mark("Write {right}."),
    ),
    "number-colon": Told(
        mark("No colon behind “Số”"),
        mark("“Số” is followed at once by a colon."),
        mark("Write “Số:”."),
    ),
    "number-spaces": Told(
        mark("Blanks or long dashes within the number"),
        mark("Between the parts of a number stand no blanks and no long dashes: {right}."),
        mark("Write {right}."),
    ),
    "number-capitals": Told(
        mark("The symbol in small letters"),
        mark("The symbol is written in capitals: {right}."),
        mark("Write {right}."),
    ),
    "number-type": Told(
        mark("The symbol is not that of the document's type"),
        mark("The symbol says {code}, but the document is headed {type}, which is {right}."),
        mark("Write {right} in the symbol, or change the heading."),
    ),
    "number-year": Told(
        mark("A year in the number of an administrative document"),
        mark("Only normative acts have a year in their number: {right}."),
        mark("Write {right}."),
    ),
    "number-blank": Told(
        mark("A number that is still to be filled in"),
        mark("The number is blank: this is a draft."),
        mark("Fill it in when the document is issued."),
    ),
    "day-zero": Told(
        mark("No zero before a day below 10, or before January or February"),
        mark("Days below 10, January and February have a zero before them: {right}."),
        mark("Write {right}."),
    ),
    "month-zero": Told(
        mark("A zero before a month from March to September"),
        mark("From March on, months have no zero in the samples of the decree: {right}."),
        mark("Write {right}."),
    ),
    "day-written-out": Told(
        mark("The day of issue not written out"),
        mark("The day of issue is written out: ngày … tháng … năm …."),
        mark("Write ngày … tháng … năm …."),
    ),
    "place-comma": Told(
        mark("No comma behind the place"),
        mark("Between the place and the day stands a comma."),
        mark("Put a comma behind the place."),
    ),
    "place-missing": Told(
        mark("No place before the day"),
        mark("Before the day of issue it is not said where."),
        mark("Put the place (địa danh) and a comma before the day."),
    ),
    "title-missing": Told(
        mark("No title below the type"),
        mark("Below the type of the document it is not said what it is about."),
        mark("Add the title (trích yếu)."),
    ),
    "letter-type": Told(
        mark("A letter headed as such"),
        mark("A letter (công văn) has no type above it; it begins with its subject, “V/v …”."),
        mark("Take the heading away."),
    ),
    "subject-colon": Told(
        mark("A colon behind “V/v”"),
        mark("Behind “V/v” stands no colon."),
        mark("Write “V/v …”."),
    ),
    "grounds-end": Told(
        mark("A ground that ends otherwise than in the decree"),
        mark("Each of the grounds ends in a semicolon, the last in a full stop."),
        mark("End it with “{end}”."),
    ),
    "end-mark": Told(
        mark("No “./.” behind the last words"),
        mark("The samples of the decree end the body with “./.”."),
        mark("Put “./.” behind the last words."),
    ),
    "end-mark-party": Told(
        mark("“./.” in a document of the Party"),
        mark("The Party's documents end in a full stop."),
        mark("End with a full stop."),
    ),
    "recipients-missing": Told(
        mark("No list of recipients"),
        mark("It is not said who receives the document (Nơi nhận)."),
        mark("Add “Nơi nhận:”."),
    ),
    "recipients-colon": Told(
        mark("No colon behind “Nơi nhận”"),
        mark("Behind “Nơi nhận” stands a colon."),
        mark("Write “Nơi nhận:”."),
    ),
    "recipient-ends": Told(
        mark("Recipients without a semicolon at the end of their line"),
        mark("Recipients end in a semicolon, a line each (lines without: {count})."),
        mark("End these lines with a semicolon."),
    ),
    "archive-missing": Told(
        mark("No line that says where it is kept"),
        mark("The list of recipients does not end with where the document is kept."),
        mark("Add “- Lưu: VT, …”."),
    ),
    "archive-form": Told(
        mark("The line of the archive not as the decree has it"),
        mark("The line of the archive reads “- Lưu: VT, unit.”, with a colon and a full stop."),
        mark("Write “- Lưu: VT, ….”."),
    ),
    "authority-form": Told(
        mark("Authority to sign in another form"),
        mark("“{printed}” is written “{right}”."),
        mark("Write “{right}”."),
    ),
    "authority-form-party": Told(
        mark("Authority to sign in another form than the Party's"),
        mark("{printed} is written {right} in documents of the Party."),
        mark("Write {right}."),
    ),
    "authority-pairing": Told(
        mark("The signer does not fit the authority"),
        mark("Below “{authority}” stands “{position}”: deputies sign KT., others TL."),
        mark("Look which of the two is right."),
    ),
    "signer-degree": Told(
        mark("A degree before the signer's name"),
        mark("Before the signer's name stands no degree or title: {right}."),
        mark("Write {right}, unless your sector (education, health, army …) has its own rule."),
    ),
}
"""By code."""
