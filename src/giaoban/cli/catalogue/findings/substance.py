"""Findings about what is told to do. What comes with the reading says here what `parse` says."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.cli.catalogue.issues import ISSUES
from giaoban.out.manner import mark

_OF_THE_READING: dict[str, Told] = {
    "no-assignee": Told(
        mark("A task that nobody is told to do"),
        ISSUES["no-assignee"],
        mark("Name the unit or the person who is to do it."),
    ),
    "joint-without-lead": Told(
        mark("Joint work that nobody leads"),
        ISSUES["joint-without-lead"],
        mark("Say which unit leads («chủ trì»); the others co-operate («phối hợp»)."),
    ),
    "joint-two-leads": Told(
        mark("Joint work with two leaders"),
        ISSUES["joint-two-leads"],
        mark("Let one unit lead («chủ trì»), the others co-operate («phối hợp»)."),
    ),
    "year-inferred": Told(
        mark("A date without a year"),
        ISSUES["year-inferred"],
        mark("Write the year."),
    ),
    "impossible-date": Told(
        mark("A day that no calendar has"),
        ISSUES["impossible-date"],
        mark("Find out which day is meant."),
    ),
    "weekday-mismatch": Told(
        mark("A weekday that is not that of the date"),
        ISSUES["weekday-mismatch"],
        mark("Find out which of the two is right."),
    ),
    "day-unknown": Told(
        mark("A time limit whose day is not clear"),
        ISSUES["day-unknown"],
        mark("Name the day."),
    ),
    "past-limit": Told(
        mark("A time limit long past"),
        ISSUES["past-limit"],
        mark("Correct the year, or take the time limit out."),
    ),
    "due-before-issue": Told(
        mark("A time limit earlier than the notice"),
        ISSUES["due-before-issue"],
        mark("Correct the day, the month or the year."),
    ),
    "weekend-due": Told(
        mark("A last day on a weekend"),
        ISSUES["weekend-due"],
        mark("If work is to be handed in at the office, name a working day."),
    ),
    "holiday-due": Told(
        mark("A last day on a public holiday"),
        ISSUES["holiday-due"],
        mark("If work is to be handed in at the office, name a working day."),
    ),
}

_OF_TASKS: dict[str, Told] = {
    "joint-dates-differ": Told(
        mark("Joint work with two time limits"),
        mark(
            "Tasks {tasks} are one piece of work, but their time limits differ: «{one}» and "
            "«{other}»."
        ),
        mark("Give both the same time limit, or say which part of the work each one is for."),
    ),
    "joint-numbers-differ": Told(
        mark("Joint work with two numbers"),
        mark("Tasks {tasks} are one piece of work, but the numbers differ: «{one}» and «{other}»."),
        mark("Find out which number is right."),
    ),
    "joint-words-differ": Told(
        mark("Joint work told in different words"),
        mark("Tasks {tasks} are one piece of work, but the words differ: «{one}» and «{other}»."),
        mark("If the same is meant, write it in the same words."),
    ),
    "lead-unsaid": Told(
        mark("Work of which it is not said who leads"),
        mark("It is not said who leads this work."),
        mark(
            "Name the unit that leads («chủ trì»), in this task or in that of the unit which is "
            "to lead."
        ),
    ),
    "time-vague": Told(
        mark("A time that names no day"),
        mark("«{text}» names no day: nobody can say when this is late."),
        mark("Name a last day, or say in which month or quarter it is to be done."),
    ),
    "product-undated": Told(
        mark("A document to be made without a time limit"),
        mark("A document is to be made, but it is not said by when: tasks {tasks}."),
        mark("Give those that matter this month a last day."),
    ),
    "unit-not-addressed": Told(
        mark("A unit that does not receive the notice"),
        mark(
            "{unit} is to co-operate (tasks {tasks}), but no task is given to it and it is not "
            "among the recipients."
        ),
        mark("Add it to the recipients («Nơi nhận»)."),
    ),
    "told-to-superior": Told(
        mark("Work for a superior: a petition"),
        mark(
            "{unit} stands above the office that issues this: what it is asked for is not counted "
            "as work given."
        ),
        mark("Say which unit is to prepare the petition, and by when."),
    ),
}

_OF_CITATIONS: dict[str, Told] = {
    "citation-undated": Told(
        mark("A cited document without a day"),
        mark(
            "The day of «{text}» is not said; numbers begin anew each year, so it is not certain "
            "which document it is."
        ),
        mark("Add the day of issue."),
    ),
    "citation-short": Told(
        mark("A cited document that is not named in full"),
        mark("Named for the first time, but without {what}: {text}."),
        mark(
            "At the first mention give type, number, day of issue, issuer and subject; later type "
            "and number are enough."
        ),
    ),
    "citation-two-dates": Told(
        mark("A cited document with two days"),
        mark("{number} is cited with two days: {one} and {other}."),
        mark("Find out which day is right."),
    ),
    "citation-without-number": Told(
        mark("A cited document without a number"),
        mark("It is not said which document is meant: «{text}»."),
        mark("Add number, day of issue and subject."),
    ),
    "citation-other-type": Told(
        mark("A cited document whose number is that of another type"),
        mark("«{text}» is called a {said}, but its number is that of a {meant}."),
        mark("Look the document up; correct its type or its number."),
    ),
}

SUBSTANCE: dict[str, Told] = {**_OF_THE_READING, **_OF_TASKS, **_OF_CITATIONS}
"""By code."""
