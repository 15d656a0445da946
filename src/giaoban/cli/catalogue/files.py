"""What can be the matter with a file that is to be read."""

from giaoban.out.manner import mark

FILES: dict[str, tuple[str, str]] = {
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
    "secret": (
        mark("it is marked as a state secret (MẬT), and is kept out of the library"),
        mark("Look after it as the law on state secrets says; nothing of it was stored."),
    ),
    "broken-file": (
        mark("the program that reads it broke"),
        mark("Open it in Word, save it as .docx, and read that copy."),
    ),
}
"""Code → what is the matter, what to do next."""
