"""What a list was asked for, and what it therefore leaves out: said wherever it is shown."""

from collections.abc import Iterator, Mapping

from giaoban.desk.register import Register
from giaoban.library.answer import Answer
from giaoban.library.question import Question
from giaoban.out.labels import BUCKETS, LEFT_OUT, LEFT_OUT_ON_PAPER
from giaoban.out.manner import Words


def of_register(thing: Register, words: Words) -> Iterator[tuple[str, str]]:
    """Labels and words: the group, the days, the tasks that are not listed; nothing of a register
    that holds all."""
    if thing.answer is None:
        return
    question = thing.question
    if question.bucket:
        yield words.say("Group"), words.say(BUCKETS[question.bucket])
    if question.after or question.before:
        yield words.say("Due"), days(question, words)
    yield words.say("Not listed"), left_out(thing.answer, words, LEFT_OUT_ON_PAPER)


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
