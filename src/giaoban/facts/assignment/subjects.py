"""The doers: those whom a stretch of text tells to do something."""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.facts import dates
from giaoban.lexicon import phrases
from giaoban.names.lists import Mention, NameReader
from giaoban.names.stretch import STOPS

_BARE = 2
_LONGEST_BETWEEN = 20
_STATE = {"heads.state", "heads.organ"}
_GIVERS = {
    f"heads.{kind}"
    for kind in ("person-in-office", "person", "organ", "committee", "state", "authority")
}
_PERSONS = {"heads.person", "heads.person-in-office"}
_HIGHEST = {"heads.state", "heads.party"}
_WORK_IN_CUE = 2  # words of the work that a cue may hold: "giao | nhiệm vụ"
_LEADING_CLAUSE = 60
"""Words before the doer that may tell when or on what ground."""

_TIME_WINDOW = 60  # characters from the head of a clause in which its time ends


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is told: the mentions, the word where the predicate begins, the rule."""

    mentions: tuple[Mention, ...]
    after: int
    first: int
    rule: str


def subject(
    reader: NameReader, start: int, *, told: bool = True, above: bool = False
) -> Subject | None:
    """The doer named at the head of the clause that begins at word `start`.

    `told`: only where something is to be done; a report of what was done has no doer to tell.
    `above`: a heading or lead-in names the doers, whom "Chỉ đạo các phòng …" tells to direct.
    """
    i = _past_connectors(reader, start)
    if above and (reader.key(i) == "cùng" or _directs(reader, i)):
        return None
    here = _told(reader, i, told)
    if here:
        return here
    for at in _after_opening(reader, i):
        later = _told(reader, _past_connectors(reader, at), told)
        if later:
            return later
    named = _passive(reader, i) or _answering(reader, i)
    return named or (None if above else _after_comma(reader, i, told))


def _directs(reader: NameReader, i: int) -> bool:
    cue = reader.cue(i)
    return cue is not None and bool(cue[0]["direct"])


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


def _answering(reader: NameReader, i: int) -> Subject | None:
    """Those whom blame or praise names, where an order to nobody else follows: "Phê bình | Sở A
    chậm báo cáo; yêu cầu kiểm điểm"."""
    judged = phrases("decisions").longest(reader.words, i)
    mentions = reader.listed(judged[1]) if judged else []
    if not mentions:
        return None
    start = mentions[-1].after
    for k in range(start, min(start + _LEADING_CLAUSE, len(reader.words) - 1)):
        if reader.key(k) == ".":
            return None
        if reader.key(k) in {",", ";"} and (verb := ordered(reader, k + 1)):
            return Subject(tuple(mentions), verb, k + 1, "assignment.answering")
    return None


def ordered(reader: NameReader, i: int) -> int | None:
    """The verb of an order that names nobody: "yêu cầu | kiểm điểm"."""
    cue = reader.cue(i)
    given = cue is not None and cue[0]["means"] == "assign" and not cue[0]["direct"]
    return cue[1] if cue and given and reader.is_predicate(cue[1]) else None


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
    does = phrases("doings").longest(reader.words, i) is not None or reader.is_predicate(i)
    return thing and does and phrases("statements").longest(reader.words, i) is None


def _told(reader: NameReader, i: int, told: bool) -> Subject | None:
    given = _given(reader, i)
    if given:
        return given
    mentions = reader.listed(i) or reader.lettered(i)
    if not mentions:
        return _open_set(reader, i, told)
    after = mentions[-1].after
    given = _given_by(reader, mentions[-1])
    if given:
        return given  # "Giám đốc Sở yêu cầu | Phòng Tổng hợp"
    colon = reader.past_bracket(after)
    if reader.key(colon) == ":" and reader.is_verb(colon + 1):
        return Subject(tuple(mentions), colon + 1, i, "assignment.colon")
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
    later = next((found for at in positions if (found := _told(reader, at, told=True))), None)
    unknown = reader.unknown(after) if later is None else None
    return Subject((unknown,), unknown.after, i, cue[0].id) if unknown else later


def _given_work(reader: NameReader, i: int) -> list[Mention]:
    """Those to whom work is given: "Giao | việc theo dõi, đôn đốc cho Văn phòng"."""
    start = i - _WORK_IN_CUE if i >= _WORK_IN_CUE and reader.cue(i - 1) is None else i
    work = phrases("things").longest(reader.words, i) or phrases("things").longest(
        reader.words, start
    )
    for k in range(work[1] if work else len(reader.words), len(reader.words)):
        if reader.key(k) in STOPS - {","}:
            return []
        if reader.key(k) == "cho" and (mentions := reader.listed(k + 1)):
            return mentions
    return []


def _is_instruction(reader: NameReader, last: Mention, told: bool) -> bool:
    """Does what follows the name say what is to be done? After a full name any small word that is
    no link may; after a bare one or a set it must be a known verb."""
    i = reader.past_bracket(last.after)
    if "," in last.text and last.rule in _PERSONS and reader.key(i) == ",":
        i += 1  # in apposition: "Đồng chí Tâm, Phó Giám đốc, | chỉ đạo"
    if not last.group and (given := phrases("entrusted").longest(reader.words, i)):
        i = given[1]
    statement = phrases("statements").longest(reader.words, i)
    if told and statement and (not statement[0]["state"] or last.rule in _STATE):
        return False
    if told and _is_threat(reader, i):
        return False
    if reader.is_predicate(i) or _acts_later(reader, i) or _acts_after_insertion(reader, i):
        return True
    full = not last.group and last.after - last.first > _BARE
    return full and not reader.is_boundary(i) and reader.text[reader.words[i].start].islower()


def _is_threat(reader: NameReader, i: int) -> bool:
    """What befalls those who do not act: "Các khoa | không cử người dự sẽ bị trừ điểm"."""
    if reader.key(i) not in {"không", "chưa", "chậm"}:
        return False
    for k in range(i, min(i + _LONGEST_BETWEEN, len(reader.words))):
        if reader.key(k) in STOPS:
            return False
        if reader.key(k) == "bị":
            return True
    return False


def _acts_after_insertion(reader: NameReader, i: int) -> bool:
    """Does a verb follow words between commas: "Sở A, | trên cơ sở ý kiến các bên, rà soát"?"""
    if reader.key(i) != "," or phrases("leading").longest(reader.words, i + 1) is None:
        return False
    last = min(i + _LONGEST_BETWEEN, len(reader.words))
    closed = next((k for k in range(i + 1, last) if reader.key(k) in STOPS), last)
    return reader.key(closed) == "," and reader.is_predicate(closed + 1)


def _acts_later(reader: NameReader, i: int) -> bool:
    """Does a verb follow words of time or right: "định kỳ hằng quý | tự kiểm tra"?"""
    between = phrases("between").longest(reader.words, i)
    if between is None:
        return False
    for k in range(between[1], min(between[1] + _LONGEST_BETWEEN, len(reader.words))):
        if reader.words[k].key in STOPS - {","}:
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
