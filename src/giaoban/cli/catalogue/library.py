"""What can be the matter with the library, the office's profile, and names in them."""

from giaoban.out.manner import mark

LIBRARY: dict[str, tuple[str, str]] = {
    "no-library": (
        mark("there is no library yet"),
        mark("Make one of the notices of this folder: giaoban add ."),
    ),
    "library-foreign": (
        mark("this is no library of giaoban"),
        mark("Name another place: --library PATH; nothing was written to this file."),
    ),
    "library-newer": (
        mark("this library was written by a newer giaoban (version {version} of its tables)"),
        mark("Install the newest giaoban; nothing was written."),
    ),
    "library-damaged": (
        mark("the library is damaged"),
        mark(
            "Nothing was written. Put it aside, take your last copy of it, or make a new one from "
            "the documents: giaoban add FOLDER --library NEW"
        ),
    ),
    "library-locked": (
        mark("another program has been writing to the library for too long"),
        mark("Wait until it is done, or close it, and try again."),
    ),
    "library-read-only": (
        mark("the library may only be read"),
        mark("Copy it to a folder of your own, or ask for the right to write."),
    ),
    "library-unreachable": (
        mark("the library cannot be opened here"),
        mark("Look at the folder and your rights in it, or name another place: --library PATH"),
    ),
    "library-full": (
        mark("there is no room left on the disk"),
        mark("Make room and type the same again; what was told as done is kept."),
    ),
    "profile-unreadable": (
        mark("the office's profile cannot be read"),
        mark("Save it as UTF-8 text, in a folder that you may read."),
    ),
    "profile-missing": (
        mark("there is no profile of the office here, though GIAOBAN_PROFILE says so"),
        mark("Write the profile, or let GIAOBAN_PROFILE name where it is."),
    ),
    "profile-wrong": (
        mark("the office's profile is not understood: {reason}"),
        mark('It begins with [office], name = "…"; then [[unit]], name = "…" for each unit.'),
    ),
    "no-profile": (
        mark("nobody said which office is ours"),
        mark('Write giaoban.toml: [office], name = "Sở …", code = "…".'),
    ),
    "ambiguous-notice": (
        mark("{name} may be several notices: {candidates}"),
        mark("Type one of the names before the brackets."),
    ),
    "file-not-in-library": (
        mark("the file {path} is not in the library"),
        mark("Put it in first: giaoban add {path}"),
    ),
    "file-or-notice": (
        mark("{name} may be the file {path}, which is not in the library, or {candidates}"),
        mark("Type the name before the brackets; or put the file in: giaoban add {path}"),
    ),
    "no-file-or-notice": (
        mark("there is no file {name} here"),
        mark("Look whether the name is right, and whether you are in its folder."),
    ),
    "unknown-notice": (
        mark("there is no notice {name}"),
        mark("See what there is: giaoban list"),
    ),
    "no-earlier-notice": (
        mark("no notice comes before {month}"),
        mark("Name the one to begin from: --from NOTICE; see what there is: giaoban list"),
    ),
    "not-a-task-name": (
        mark("{name} does not name a task"),
        mark("Type its notice, # and its number: thang3#1.4"),
    ),
    "unknown-task": (
        mark("{notice} has no task {name}"),
        mark("See its tasks: giaoban show {notice}"),
    ),
    "day-to-come": (
        mark("{value} is still to come; today is {today}"),
        mark("Give a day that has come."),
    ),
    "not-later": (
        mark("{value} is not after the last day that holds now, {due}"),
        mark("Where the notice was read wrongly: giaoban correct TASK --due D"),
    ),
    "no-due": (
        mark("{task} has no last day that could be put off"),
        mark("Set one: giaoban correct {task} --due D"),
    ),
    "which-deadline": (
        mark("{task} has several last days: {known}"),
        mark("Say which: --deadline 1"),
    ),
    "not-told": (
        mark("{task} is not told to {name}"),
        mark("Those who are told: {known}"),
    ),
    "half-done": (
        mark("one of these tasks is done, the other is not"),
        mark("Record the same of both first, or take it back: giaoban undo {task}"),
    ),
    "not-in-task": (
        mark("“{text}” does not stand in the task, behind its beginning and in this order"),
        mark("Copy the words from: giaoban show TASK"),
    ),
    "not-another-task": (
        mark("{name} is not another task of the same notice as {task}"),
        mark("Give the number of another task of this notice."),
    ),
    "nothing-to-correct": (
        mark("nothing is said that is to be set right"),
        mark("See how it is used: giaoban correct --help"),
    ),
    "closed-already": (
        mark("{name} is closed already"),
        mark("To follow its tasks again: giaoban undo"),
    ),
    "nothing-to-undo": (
        mark("nothing was recorded that could be taken back"),
        mark("See what was: giaoban log"),
    ),
    "no-such-event": (
        mark("nothing that counts has the number {number}"),
        mark("See what was recorded: giaoban log"),
    ),
    "no-words": (
        mark("there is no word in {query}"),
        mark("Type words with letters or digits: giaoban search kinh phí"),
    ),
    "recorded-there": (
        mark("things were recorded about {name} ({count})"),
        mark("They would be lost; where that is right, add --force."),
    ),
    "no-such-text": (
        mark("there is no text {number}; there are {count}"),
        mark("See them at the foot of: giaoban show {name}"),
    ),
    "only-text": (
        mark("the notice has only this text"),
        mark("To take the notice out: giaoban remove {name}"),
    ),
}
"""Code → what is the matter, what to do next."""
