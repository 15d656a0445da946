"""Lines ending in ":" that hand their doer to the points below: "Giao Sở Công Thương:"."""

from giaoban.facts import assignment
from giaoban.facts.tasks.context import Context, Told, reference
from giaoban.facts.tasks.task import role
from giaoban.lexicon import phrases
from giaoban.model.source import Passage
from giaoban.names.headings import named_by
from giaoban.names.lists import Mention, NameReader
from giaoban.names.matching import bare
from giaoban.text import clauses

_FEW_WORDS = 12
_HELP = bare("phối hợp")


def handed(words: Passage, context: Context) -> Told | None:
    """Who the last sentence tells to act on the points below, in which part and with whom.

    None where it names nobody, or says itself what is to be done.
    """
    last = words.part(clauses(words.text)[-1][0], len(words.text))
    reader = context.reader(last.text)
    named = named_by(context.reader(last.text.rstrip(" :")), whole=True)
    if named:
        return Told(tuple(reference(last, one) for one in named), each_point=True)
    told = assignment.subject(reader, 0)
    found = told or giver(reader)
    after = len(reader.words) - (reader.key(len(reader.words) - 1) == ":")
    helping = _helping(reader, told.after, after) if told else []
    after = helping[0].first if helping else after
    if found is None or not _only_introduces(reader, found.after, after):
        return None
    part = assignment.part(reader, found.after, after)
    partners = [*assignment.partners(reader, found.after, after), *helping]
    return Told(
        tuple(reference(last, one) for one in found.mentions),
        role(reader, last, part) if part else None,
        tuple(reference(last, one) for one in partners),
        each_point=True,
    )


def _helping(reader: NameReader, start: int, after: int) -> list[Mention]:
    """Those who end a line as helpers of the one who leads: "…, | Sở B, Sở C | phối hợp", its
    marks mistyped or not."""
    for k in range(start, after):
        named = reader.listed(k + 1) if reader.key(k) in {",", ";"} else []
        if named:
            rest = " ".join(word.key for word in reader.words[named[-1].after : after])
            return named if bare(rest) == _HELP else []
    return []


def turned_away(words: Passage, context: Context) -> Told | None:
    """Who a line above points tells that turns to somebody or something that no rule knows:
    nobody, rather than the one before it. "Giao Huyện đoàn:", "Về công tác an ninh"."""
    reader = context.reader(words.text)
    if assignment.subject(reader, 0) is not None:
        return None
    if words.text.endswith(":"):
        given = reader.cue(0)
        if given and given[0]["means"] == "assign":
            return Told(each_point=True)
        owner = phrases("owners").longest(reader.words, 0)
        return Told(each_point=True) if owner and _may_act(reader, owner[1]) else None
    stops = words.text.endswith((".", ";", ","))
    if stops or len(reader.words) > _FEW_WORDS or not reader.capital(0) or reader.is_verb(0):
        return None
    return Told(each_point=reader.is_head(0))


def _may_act(reader: NameReader, i: int) -> bool:
    """A name, or a set of those who are no things?"""
    several = reader.key(i) in {"các", "những"}
    thing = phrases("nonactors", "types").longest(reader.words, i + several)
    return (reader.capital(i) or reader.is_head(i)) and thing is None


def giver(reader: NameReader) -> assignment.Subject | None:
    """Those named after a word of giving later in the sentence: "…, Chủ tịch yêu cầu các sở:"."""
    for row, first, after in reader.cues(0, len(reader.words)):
        mentions = reader.listed(after) if row["means"] == "assign" else []
        if mentions:
            return assignment.Subject(tuple(mentions), mentions[-1].after, first, row.id)
    return None


def _only_introduces(reader: NameReader, i: int, after: int) -> bool:
    """Nothing between the doers and the colon but roles, partners and "các nhiệm vụ sau"?"""
    while i < after:
        step = _introducing(reader, i)
        if step is None:
            return False
        i = step
    return True


def _introducing(reader: NameReader, i: int) -> int | None:
    """Past one introducing phrase at word `i`."""
    if reader.words[i].key in {",", "và"}:
        return i + 1
    cue = reader.cue(i)
    if cue and cue[0]["means"] == "partner" and (mentions := reader.listed(cue[1], called=True)):
        return mentions[-1].after
    if cue and cue[0]["means"] in ("lead", "cooperate"):
        return cue[1]
    for vocabulary in ("leadins", "adverbs"):
        found = phrases(vocabulary).longest(reader.words, i)
        if found:
            return found[1]
    return None
