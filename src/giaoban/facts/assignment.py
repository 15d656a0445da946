"""Who must do what in one stretch of text: the doers, the part they play, partners, receivers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from giaoban.facts import dates
from giaoban.lexicon import phrases
from giaoban.model.notice import Role
from giaoban.names.lists import Mention, NameReader

_BARE = 2
_LONGEST_BETWEEN = 20
_STATE = {"heads.state", "heads.organ"}
_GIVERS = {
    f"heads.{kind}"
    for kind in ("person-in-office", "person", "organ", "committee", "state", "authority")
}
_HIGHEST = {"heads.state", "heads.party"}
_WORK_IN_CUE = 2  # words of the work that a cue may hold: "giao | nhiệm vụ"
_LEADING_CLAUSE = 60
"""Words before the doer that may tell when or on what ground."""

_TIME_WINDOW = 60  # characters from the head of a clause in which its time ends

_STOPS = {".", ",", ";", ":", "(", ")"}
_TOWARDS = {"về", "cho", "lên", "tới"}
_RECEIVER_GAP = 20
"""Words between "gửi" and the "về" or "cho" that names the receiver."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is told: the mentions, the word where the predicate begins, the rule."""

    mentions: tuple[Mention, ...]
    after: int
    first: int
    rule: str


@dataclass(frozen=True, slots=True)
class Part:
    """The part that the doers play, and the words that say so (word indexes)."""

    role: Role
    first: int
    after: int
    rule: str


def subject(
    reader: NameReader, start: int, *, told: bool = True, above: bool = False
) -> Subject | None:
    """The doer named at the head of the clause that begins at word `start`.

    `told`: only where something is to be done; a report of what was done has no doer to tell.
    `above`: a heading or lead-in names the doers, whom "Chỉ đạo các phòng …" tells to direct.
    """
    i = _past_connectors(reader, start)
    if above and (cue := reader.cue(i)) and cue[0]["direct"]:
        return None
    here = _told(reader, i, told)
    if here:
        return here
    for at in _after_opening(reader, i):
        later = _told(reader, _past_connectors(reader, at), told)
        if later:
            return later
    return _passive(reader, i) or (None if above else _after_comma(reader, i, told))


def _after_comma(reader: NameReader, i: int, told: bool) -> Subject | None:
    """The doer after a clause that says neither who nor what to do: "Với tinh thần ấy, giao X"."""
    if reader.is_verb(i):
        return None
    for k in range(i, min(i + _LEADING_CLAUSE, len(reader.words) - 1)):
        if reader.key(k) in ".;":
            return None
        if reader.key(k) == ":" and (given := _given(reader, k + 1)):
            return given
        later = _told(reader, k + 1, told) if reader.key(k) == "," else None
        if later and reader.is_predicate(later.after):
            return later
    return None


def _passive(reader: NameReader, i: int) -> Subject | None:
    """Those by whom a thing is done: "Kế hoạch … do | Sở Xây dựng chủ trì tham mưu", "Việc này
    giao | Văn phòng thực hiện"."""
    thing = phrases("things").longest(reader.words, i) is not None
    for at in range(i, min(i + _LEADING_CLAUSE, len(reader.words))):
        key = reader.words[at].key
        if key in ".;:":
            return None
        cue = reader.cue(at) if thing and key == "giao" else None
        if key != "do" and cue is None:
            continue
        mentions = reader.listed(cue[1] if cue else at + 1)
        if mentions and _is_done_by(reader, mentions[-1].after, thing=thing):
            return Subject(tuple(mentions), mentions[-1].after, at, "assignment.passive")
    return None


def _is_done_by(reader: NameReader, i: int, *, thing: bool) -> bool:
    """After those by whom a thing is done: do they lead it, or do they carry it out?"""
    cue = reader.cue(i)
    if cue and cue[0]["means"] == "lead":
        return True
    return thing and phrases("doings").longest(reader.words, i) is not None


def _told(reader: NameReader, i: int, told: bool) -> Subject | None:
    given = _given(reader, i)
    if given:
        return given
    mentions = reader.listed(i)
    if not mentions:
        return _open_set(reader, i, told)
    after = mentions[-1].after
    given = _given_by(reader, mentions[-1])
    if given:
        return given  # "Giám đốc Sở yêu cầu | Phòng Tổng hợp"
    if reader.key(after) == ":" and reader.is_verb(after + 1):
        return Subject(tuple(mentions), after + 1, i, "assignment.colon")
    if not _is_instruction(reader, mentions[-1], told):
        return _open_set(reader, i, told)
    return Subject(tuple(mentions), mentions[-1].after, i, "assignment.subject")


def _open_set(reader: NameReader, i: int, told: bool) -> Subject | None:
    """A set of a kind that no table knows, up to its verb: "Các trường THPT | báo cáo"."""
    one = reader.open_set(i)
    if one is None or not _is_instruction(reader, one, told):
        return None
    return Subject((one,), one.after, i, "assignment.subject")


def _given_by(reader: NameReader, giver: Mention) -> Subject | None:
    """Those whom the named one tells; none where it asks a higher body, which is its own work."""
    cue = reader.cue(giver.after)
    if cue is None or cue[0]["means"] != "assign" or cue[0]["direct"]:
        return None
    given = _given(reader, giver.after)
    if given is None or giver.rule in _GIVERS:
        return given
    return None if any(_is_higher(one) for one in given.mentions) else given


def _is_higher(one: Mention) -> bool:
    """The province's own bodies and those above it, which offices ask and do not tell."""
    provincial = one.rule == "heads.authority" and not one.group and one.text.endswith("tỉnh")
    return one.rule in _HIGHEST or provincial


def _given(reader: NameReader, i: int) -> Subject | None:
    """Those named after a word of giving at word `i`: "Giao | Sở Tài chính", "Yêu cầu: | …"."""
    cue = reader.cue(i)
    if cue is None or cue[0]["means"] != "assign":
        return None
    after = _past_number(reader, cue[1] + 1) if reader.key(cue[1]) == ":" else cue[1]
    mentions = reader.listed(after) or _given_work(reader, after)
    if mentions:
        return Subject(tuple(mentions), mentions[-1].after, i, cue[0].id)
    positions = _after_opening(reader, after)
    return next((found for at in positions if (found := _told(reader, at, told=True))), None)


def _given_work(reader: NameReader, i: int) -> list[Mention]:
    """Those to whom work is given: "Giao | việc theo dõi, đôn đốc cho Văn phòng"."""
    start = i - _WORK_IN_CUE if i >= _WORK_IN_CUE and reader.cue(i - 1) is None else i
    work = phrases("things").longest(reader.words, i) or phrases("things").longest(
        reader.words, start
    )
    for k in range(work[1] if work else len(reader.words), len(reader.words)):
        if reader.key(k) in _STOPS - {","}:
            return []
        if reader.key(k) == "cho" and (mentions := reader.listed(k + 1)):
            return mentions
    return []


def _is_instruction(reader: NameReader, last: Mention, told: bool) -> bool:
    """Does what follows the name say what is to be done? After a full name any small word that is
    no link may; after a bare one or a set it must be a known verb."""
    i = reader.past_bracket(last.after)
    if not last.group and (given := phrases("entrusted").longest(reader.words, i)):
        i = given[1]
    statement = phrases("statements").longest(reader.words, i)
    if told and statement and (not statement[0]["state"] or last.rule in _STATE):
        return False
    if reader.is_predicate(i) or _acts_later(reader, i) or _acts_after_insertion(reader, i):
        return True
    full = not last.group and last.after - last.first > _BARE
    return full and not reader.is_boundary(i) and reader.text[reader.words[i].start].islower()


def _acts_after_insertion(reader: NameReader, i: int) -> bool:
    """Does a verb follow words between commas: "Sở A, | trên cơ sở ý kiến các bên, rà soát"?"""
    if reader.key(i) != "," or phrases("leading").longest(reader.words, i + 1) is None:
        return False
    last = min(i + _LONGEST_BETWEEN, len(reader.words))
    closed = next((k for k in range(i + 1, last) if reader.key(k) in _STOPS), last)
    return reader.key(closed) == "," and reader.is_predicate(closed + 1)


def _acts_later(reader: NameReader, i: int) -> bool:
    """Does a verb follow words of time or right: "định kỳ hằng quý | tự kiểm tra"?"""
    between = phrases("between").longest(reader.words, i)
    if between is None:
        return False
    for k in range(between[1], min(between[1] + _LONGEST_BETWEEN, len(reader.words))):
        if reader.words[k].key in _STOPS - {","}:
            return False
        if reader.is_predicate(k):
            return True
    return False


def _past_number(reader: NameReader, i: int) -> int:
    """Past a number within the sentence: "(1)"."""
    numbered = reader.key(i) == "(" and reader.key(i + 1).isdigit() and reader.key(i + 2) == ")"
    return i + 3 if numbered else i


def _past_connectors(reader: NameReader, i: int) -> int:
    """Past "Đồng thời,", "Theo đó,", "(1)"."""
    i = _past_number(reader, i)
    found = phrases("adverbs").longest(reader.words, i)
    if found is None or found[0].id != "adverbs.connect":
        return i
    after = found[1]
    return after + 1 if after < len(reader.words) and reader.words[after].key == "," else after


def _after_opening(reader: NameReader, i: int) -> Iterator[int]:
    """Where a doer may stand after a clause of time, ground or scope: "Sau khi …, | giao X",
    "Trước ngày 20/4 | Sở Nội vụ"."""
    if not (phrases("leading").longest(reader.words, i) or reader.key(i).isdigit()):
        return
    timed = _past_time(reader, i)
    if timed is not None:
        yield timed
    for at in range(i + 1, min(i + _LEADING_CLAUSE, len(reader.words) - 1)):
        key = reader.words[at].key
        if key in ".;":
            return
        if key in ",:":
            yield at + 1


def _past_time(reader: NameReader, i: int) -> int | None:
    """Past a day or period that ends near word `i`: "Chậm nhất ngày 20/4/2026 | các sở"."""
    start = reader.words[i].start
    moment = next(iter(dates.scan(reader.text[start : start + _TIME_WINDOW])), None)
    return reader.word_at(start + moment.end) if moment else None


def predicate(reader: NameReader, start: int, after: int) -> int:
    """Past the adverbs that stand before the verb, from word `start` on (at most to `after`)."""
    i = start
    while i < after:
        if reader.words[i].key == ",":
            i += 1
            continue
        found = phrases("adverbs").longest(reader.words, i)
        cue = reader.cue(i)
        if found is None or (cue and cue[1] > found[1]):
            break  # "chịu trách nhiệm chính" is more than "chịu trách nhiệm"
        i = found[1]
    return i


def part(reader: NameReader, start: int, after: int) -> Part | None:
    """The role said of the doers between words `start` (the predicate) and `after`."""
    verb = predicate(reader, start, after)
    cue = reader.cue(verb)
    if cue and cue[0]["means"] in ("partner", "cooperate"):
        return Part("cooperate", verb, cue[1], cue[0].id)
    for i in _clause_heads(reader, start, after):
        verb = predicate(reader, i, after)
        cue = reader.cue(verb)
        if cue and cue[0]["means"] == "lead" and cue[1] <= after:
            return Part("lead", verb, cue[1], cue[0].id)
    return None


def leader(reader: NameReader, named: Sequence[Mention]) -> tuple[Mention, Part] | None:
    """The one of several doers who leads by a bracket: "Sở Tài chính (chủ trì), Sở Xây dựng"."""
    for one in named if len(named) > 1 else ():
        cue = reader.cue(one.after + 1) if reader.key(one.after) == "(" else None
        if cue and cue[0]["means"] == "lead" and reader.key(cue[1]) == ")":
            return one, Part("lead", one.after + 1, cue[1], cue[0].id)
    return None


def _clause_heads(reader: NameReader, start: int, after: int) -> Iterator[int]:
    """The predicate's beginning, and each clause after a stop, semicolon or comma.

    None after a colon: what follows is content, not what the doers are told.
    """
    yield start
    for i in range(start, after - 1):
        key = reader.words[i].key
        if key == ":":
            return
        if key in ".;,":
            yield i + 1


def partners(reader: NameReader, start: int, after: int) -> Iterator[Mention]:
    """Those named after "phối hợp với" between words `start` and `after`, those who work "cùng"
    the one who leads, and those who co-operate at the sentence's end."""
    for row, first, at in reader.cues(start, after):
        helps = row["means"] in ("partner", "cooperate")
        named = reader.listed(at + (reader.key(at) == ":"), called=row["means"] == "partner")
        if row["means"] == "lead":
            named = _along(reader, at)
        elif row["means"] == "cooperate" and not named:
            named = _cooperating(reader, start, first)
        elif not helps:
            continue
        yield from (one for one in named if one.after <= after)


def _along(reader: NameReader, i: int) -> list[Mention]:
    """Those after "chủ trì, | cùng với"."""
    i += reader.key(i) == ","
    if reader.key(i) != "cùng":
        return []
    return reader.listed(i + 2 if reader.key(i + 1) == "với" else i + 1)


def _cooperating(reader: NameReader, start: int, first: int) -> list[Mention]:
    """Those who co-operate after the one who leads: "…, | các sở, ngành phối hợp"."""
    for k in range(start, first):
        named = reader.listed(k + 1) if reader.key(k) == "," else []
        if named and named[-1].after == first:
            return named
    return []


def receivers(reader: NameReader, start: int, after: int) -> Iterator[Mention]:
    """Those to whom the product goes: named after trình, báo cáo, gửi, tham mưu cho.

    What a receiver then does with it ("báo cáo Sở Xây dựng để tổng hợp, tham mưu UBND tỉnh") is
    no submission of this task's.
    """
    given = start
    for row, first, at in reader.cues(start, after):
        if row["means"] != "submit" or (given > start and _for_purpose(reader, given, first)):
            continue
        named = reader.listed(_past_adverbs(reader, at)) or _farther(reader, at, after)
        mentions = [one for one in named if one.after <= after]
        if mentions:
            given = mentions[-1].after
            yield from mentions


def _past_adverbs(reader: NameReader, i: int) -> int:
    """Past "ngay", "kịp thời" between "báo cáo" and the receiver."""
    found = phrases("adverbs").longest(reader.words, i)
    return found[1] if found else i


def _for_purpose(reader: NameReader, given: int, first: int) -> bool:
    """Does "để" stand between receivers and the next cue, in one sentence?"""
    keys = [word.key for word in reader.words[given:first]]
    return "để" in keys and not {".", ";"} & set(keys)


def _farther(reader: NameReader, at: int, after: int) -> list[Mention]:
    """The receiver after "về", "cho" further on: "gửi báo cáo kết quả về Văn phòng Sở"."""
    i = at
    while i < min(at + _RECEIVER_GAP, after) and not _ends_product(reader, i):
        cue = reader.cue(i)
        if cue and cue[0]["means"] != "nothing":
            return []
        towards = reader.words[i].key in _TOWARDS or _with_receiver(reader, at, i)
        if towards and (mentions := reader.listed(i + 1)):
            return mentions
        i = cue[1] if cue else i + 1
    return []


def _with_receiver(reader: NameReader, at: int, i: int) -> bool:
    """ "báo cáo kết quả | với Chủ tịch", not "báo cáo việc phối hợp với Sở A"."""
    return reader.key(i) == "với" and not any(reader.is_predicate(k) for k in range(at, i))


def _ends_product(reader: NameReader, i: int) -> bool:
    """Do the words for what is reported end here? A comma may stand between two of them."""
    if reader.key(i) == ",":
        return reader.is_predicate(i + 1) or reader.cue(i + 1) is not None
    return reader.key(i) in _STOPS


def conditions(reader: NameReader, start: int, after: int) -> Iterator[tuple[int, int, str]]:
    """Conditions between two words: (first word, word after, rule)."""
    i = start
    while i < after:
        found = phrases("conditions").longest(reader.words, i)
        if found is None or (i and reader.words[i - 1].key in {"các", "những", "mọi"}):
            i += 1
            continue
        row, end = found
        end = _clause_end(reader, end, after) if row["clause"] else end
        yield i, end, row.id
        i = max(end, i + 1)


def _clause_end(reader: NameReader, i: int, after: int) -> int:
    """Where a condition ends: at "thì", a stop, or a comma before what is then to be done."""
    while i < after:
        key = reader.words[i].key
        if key in {"thì", ".", ";", ")", ":"} or (key == "," and reader.is_predicate(i + 1)):
            return i
        i += 1
    return after
