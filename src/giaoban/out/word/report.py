"""The report on carrying out a notice as a Word file, in the form of the decree: figures, what is
done, what waits, what is late and why, what nobody recorded; all tasks in an annex."""

from docx.document import Document

from giaoban.desk.draft.parts import blank
from giaoban.desk.report import Report
from giaoban.out import report_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.word import page
from giaoban.out.word.letterhead import heading
from giaoban.out.word.report_annex import annex
from giaoban.out.word.report_figures import figures
from giaoban.out.word.report_parts import parts
from giaoban.out.word.standing import as_of
from giaoban.out.word.tail import ending


def report(thing: Report, manner: Manner) -> bytes:
    words = manner.words
    document = page.begun(say.title(thing, words), thing.register.question.as_of)
    _head(document, thing, words)
    page.prose(document, say.opening(thing, words))
    figures(document, thing, words)
    parts(document, thing, words)
    ending(document, thing.letterhead.tail)
    annex(document, thing, words)
    return page.packed(document)


def _head(document: Document, thing: Report, words: Words) -> None:
    heading(document, thing.letterhead, numbered=True)
    page.title(document, words.say(say.REPORT), [say.title(thing, words)])
    page.write(document, as_of(thing.register, words), italic=True, after=8)
    whom = blank(words.say(say.WHO_RECEIVES))
    page.write(document, words.say(say.TO).format(whom=whom), after=8, blanks=True)
