"""What a list was asked for, and what it therefore leaves out: said wherever it is shown."""

from collections.abc import Iterator, Mapping

from giaoban.desk.register import Register
from giaoban.library.answer import Answer
from giaoban.library.question import Question
from giaoban.out.labels import BUCKETS, LEFT_OUT, LEFT_OUT_ON_PAPER
from giaoban.out.manner import Words, mark


def of_register(thing: Register, words: Words) -> Iterator[tuple[str, str]]:
    """Labels and words: of a list the group, the days, the tasks that it leaves out; of all the
    passages that may give work, where there are some."""
    if thing.answer:
        question = thing.question
        if question.bucket:
            yield words.say("Group"), words.say(BUCKETS[question.bucket])
        if question.after or question.before:
            yield words.say("Due"), days(question, words)
        if any(thing.answer.left_out.values()):
            yield words.say("Not listed"), left_out(thing.answer, words, LEFT_OUT_ON_PAPER)
    if thing.unclear:
        yield words.say(IN_NO_TASK), unclear(thing.unclear, words)


IN_NO_TASK = mark("In no task")


def unclear(count: int, words: Words) -> str:
    """What to do about so many passages."""
    told = words.say("{count} passages that may give work; giaoban parse shows where they stand")
    return told.format(count=words.number(count))


def days(question: Question, words: Words) -> str:
    """From when to when."""
    after, before = question.after, question.before
    told = [
        words.say("from {day} on").format(day=words.day(after)) if after else "",
        words.say("to the end of {day}").format(day=words.day(before)) if before else "",
    ]
    return " ".join(filter(None, told))


def left_out(answer: Answer, words: Words, labels: Mapping[str, str] = LEFT_OUT) -> str:
    """Tasks, by the reason; 0 where all are listed."""
    told = (
        words.say(labels[reason]).format(count=words.number(count))
        for reason, count in answer.left_out.items()
        if count
    )
    return " · ".join(told) or "0"
