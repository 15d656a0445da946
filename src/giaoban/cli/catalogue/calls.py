"""What can be the matter with a call, with where its answer goes, or with us."""

from giaoban.out.manner import mark

CALLS: dict[str, tuple[str, str]] = {
    "output-exists": (
        mark("this file exists already"),
        mark("Take another name, or add --force to replace it."),
    ),
    "output-folder": (
        mark("this is a folder"),
        mark("Name a file in it: the folder, a stroke, the file's name with its suffix."),
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
    "output-no-suffix": (
        mark("the name does not say as what to write"),
        mark("Put one of these behind it: {known}"),
    ),
    "output-name": (
        mark("no system takes such a name for a file"),
        mark("Take a shorter one."),
    ),
    "not-a-folder": (
        mark("this is a file, not a folder"),
        mark("Take another name for the folder."),
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
    "not-a-month": (
        mark("{option}: {value} names no month"),
        mark('Write 2021-04, 4/2021, thang4 or "tháng 4".'),
    ),
    "needs-a-file": (
        mark("this is written into a file, it is not printed here"),
        mark("Name the file to write: -o {example}"),
    ),
    "needs-word-file": (
        mark("a draft is written as a Word file"),
        mark("Name the file to write: -o {example}"),
    ),
    "one-file-for-two": (
        mark("{file} cannot hold both the report and the reminders"),
        mark("Name two files."),
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
        mark(
            "Put notices into the library: giaoban add FILE…; or go to the folder where they are."
        ),
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
    "unknown-choice": (
        mark("{option}: {value} is none of those that there are"),
        mark("Take one of: {known}"),
    ),
    "unknown-code": (
        mark("there is no code {name}"),
        mark("See what there is: giaoban explain"),
    ),
    "option-without-effect": (
        mark("{option} would change nothing here"),
        mark("Leave {option} out; it is for {only}."),
    ),
    "export-needs-a-file": (
        mark("it is not said where to write, or as what"),
        mark("Name the file to write: -o theo-doi.xlsx; for text, a format: --format chat."),
    ),
    "several-need-a-file": (
        mark("several files are not printed here"),
        mark("Name a file: -o {example}; the name of each unit is put behind its own."),
    ),
    "no-units": (
        mark("no unit is told anything there"),
        mark("Leave --split-by out."),
    ),
    "no-events": (
        mark("a calendar would be empty: no task has a day"),
        mark("Write the tasks as another format: -o viec.xlsx, -o viec.docx."),
    ),
    "before-the-notice": (
        mark("on {day} there was no {notice} yet: it is of {issued}"),
        mark("Name a day from {issued} on: --as-of {issued}"),
    ),
    "told-to-all": (
        mark("no task is told to a unit by name: all {count} are for everyone, or for nobody"),
        mark("Leave --split-by out: one file has them all."),
    ),
    "not-a-count": (
        mark("{option}: {value} is no number that can be used"),
        mark("Type a whole number: 1, 2 …"),
    ),
    "no-value": (
        mark("{name} is empty"),
        mark("Type what is meant."),
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
"""Code → what is the matter, what to do next."""
