"""What can be the matter with a sheet that comes back."""

from giaoban.out.manner import mark

SHEETS: dict[str, tuple[str, str]] = {
    "no-openpyxl": (
        mark("what reads Excel files is not installed (openpyxl)"),
        mark('Install it: pip install "giaoban[import]"'),
    ),
    "legacy-xls": (
        mark("the old Excel format (.xls), or another program's file"),
        mark("Open it in Excel or LibreOffice, save it as .xlsx, and take that."),
    ),
    "not-xlsx": (
        mark("this is no Excel file (.xlsx)"),
        mark("Open it in Excel or LibreOffice, save it as .xlsx, and take that."),
    ),
    "broken-xlsx": (
        mark("the Excel file is broken"),
        mark("Open it in Excel, let Excel repair it, save it as .xlsx; else get it again."),
    ),
    "heavy-xlsx": (
        mark("reading the Excel file takes more time, or memory, than it may"),
        mark("Copy the rows with their heads into a new workbook, save it, and take that."),
    ),
    "no-register": (
        mark("no sheet has heads for tasks and for what became of them (status, result)"),
        mark("Write a sheet to fill in: giaoban export -o theo-doi.xlsx"),
    ),
    "no-codes": (
        mark("the sheet has no column of task codes"),
        mark("Add --match behind the name of the file, to find the tasks by their words."),
    ),
    "no-tracking": (
        mark(
            "this is no sheet to keep track with: it only tells of tasks, as `summarize` writes it"
        ),
        mark("Write a sheet to fill in: giaoban export -o theo-doi.xlsx"),
    ),
    "folder-of-sheets": (
        mark("this is a folder"),
        mark("Name the sheet itself: giaoban import theo-doi.xlsx"),
    ),
    "notices-without-match": (
        mark("notices are named, and the sheet is read by its task codes"),
        mark("Add --match, or leave the notices out."),
    ),
}
"""Code → what is the matter, what to do next."""
