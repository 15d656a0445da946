"""Headings that name who acts: "Giao Ban Pháp chế", "Văn phòng, Thanh tra Sở"."""

from dataclasses import replace

from giaoban.lexicon import phrases
from giaoban.names.lists import Mention, NameReader
from giaoban.names.stretch import SEPARATORS, STOPS

_LONGEST_NAME = 14  # words
_NO_OBJECT = 2  # words: a verb alone, so part of the name: "Phòng Người có công"
_NEEDS_NAME = {"heads.institute", "heads.company"}
_NOT_IN_NAMES = {"các", "những", "việc", "sau", "này", "được", "đã", "do", "là", "để", "tại"}
_SHORT_HEADS = {"p", "tt", "bp", "vp", "cc", "bql"}
_QUOTES = {'"', "“", "”", "'", "‘"}
_NARROWING = {"có", "thuộc", "trên", "nơi", "được", "nêu"}


def named_by(reader: NameReader, *, whole: bool = False) -> list[Mention]:
    """The units that a heading consists of; none where it says anything else.

    `whole`: only where the rules know every word of the names; else a numbered heading that
    begins like a name is one throughout ("Phòng Người có công").
    """
    first = _past_signs(reader)
    start = _past_giving(reader)
    units = reader.listed(start)
    if not units or any(_is_no_name(reader, one) for one in units):
        return []
    rest = units[-1].after
    end = reader.past_bracket(rest)
    if end == len(reader.words) or _ends_with_stop(reader, end):
        return units
    return _with_rest(reader, units, rest) if start == first and not whole else []


def _past_signs(reader: NameReader) -> int:
    """Past stray signs and a quote before the first word: "=Phòng Nội vụ"."""
    return next((i for i, word in enumerate(reader.words) if word.key[0].isalnum()), 0)


def _ends_with_stop(reader: NameReader, end: int) -> bool:
    """A stop or a closing quote, and nothing more?"""
    return reader.key(end) in {":", ".", '"', "'"} and end + 1 == len(reader.words)


def named_throughout(reader: NameReader, *, led: bool = False) -> list[Mention]:
    """The units that a line consists of, though a verb stands in the last name: "Ban Quản lý bảo
    trì công trình đường bộ", "Các chi nhánh cấp nước".

    Only for a line that cannot be a sentence, which its caller must know. `led`: what follows it
    says that it leads, so that any words before that are its name's.
    """
    units = reader.listed(0)
    rest = units[-1].after if units else len(reader.words)
    if rest == len(reader.words) or len(reader.words) > _LONGEST_NAME:
        return []
    head = phrases("heads").longest(reader.words, units[-1].first)
    begun = led or units[-1].group or (head and head[1] == rest)
    cue = reader.cue(rest)
    acts = reader.is_adverb(rest) or (cue is not None and not cue[0]["compound"])
    return (
        [*units[:-1], _to_the_end(reader, units[-1])]
        if begun and not acts and _is_plain(reader, rest)
        else []
    )


def named_with_signs(reader: NameReader) -> bool:
    """Is a line a unit's name that holds what names seldom hold: "Phòng "Một cửa"", "Tổ 4.0 & AI",
    "P. Hành chính"; other than "Phòng, chống dịch", "Đội ngũ cán bộ"?

    Only for a line above work, which its caller must know.
    """
    first = _past_head_word(reader)
    rest = range(first, len(reader.words))
    if not rest or len(reader.words) > _LONGEST_NAME or reader.is_verb(0):
        return False
    opens = reader.key(first) if reader.key(first) != "số" else reader.key(first + 1)
    begins = reader.capital(first) or opens[:1].isdigit() or opens in _QUOTES
    shouted = reader.text.isupper() and reader.key(first).isalpha()
    odd = any(not reader.key(k).isalpha() for k in range(len(reader.words)))
    plain = not any(reader.key(k) in _NOT_IN_NAMES | STOPS - {"."} for k in rest)
    acts = any(reader.is_predicate(k) for k in rest)
    return begins and odd and plain and not shouted and not acts


def _past_head_word(reader: NameReader) -> int:
    """Past the word for a kind of unit, a short one and its stop too: "Tổ", "P."; else the end."""
    thing = phrases("nonactors").longest(reader.words, 0)
    head = phrases("heads").longest(reader.words, 0)
    short, stop, glued = reader.key(0).partition(".")
    if reader.capital(0) and short in _SHORT_HEADS and (glued or reader.key(1) == "."):
        return 0 if stop else 2
    if thing or head is None or head[0]["form"] != "named" or not reader.capital(0):
        return len(reader.words)
    return head[1] + (reader.key(head[1]) == ".")


def _is_plain(reader: NameReader, rest: int) -> bool:
    """Are the words from `rest` on such as names hold?"""
    return all(
        (word.key[0].isalnum() or word.key == "-") and word.key not in _NOT_IN_NAMES
        for word in reader.words[rest:]
    )


def _to_the_end(reader: NameReader, last: Mention) -> Mention:
    text = reader.text[last.start :]
    return replace(last, after=len(reader.words), end=len(reader.text), text=text)


def listed_first(reader: NameReader) -> list[Mention]:
    """The names at the head of a text, after "Giao", "Đối với"."""
    return reader.listed(_past_giving(reader))


def _acts(reader: NameReader, rest: int) -> bool:
    """Do the words after a name say what it does, rather than how it goes on: "Việc làm - …"?"""
    cue = reader.cue(rest)
    told = cue is not None and not cue[0]["compound"]
    if told or len(reader.words) > _LONGEST_NAME or reader.is_adverb(rest):
        return True
    named_on = any(reader.capital(i) for i in range(rest, len(reader.words)))
    return reader.is_predicate(rest) and not named_on and len(reader.words) - rest > _NO_OBJECT


def parts_in_brackets(reader: NameReader) -> tuple[list[Mention], list[Mention]] | None:
    """Who leads and who co-operates: "Sở Tài chính (chủ trì), Sở Xây dựng (phối hợp)"."""
    found: dict[str, list[Mention]] = {"lead": [], "cooperate": []}
    i = 0
    while i < len(reader.words):
        named = reader.listed(i, across_brackets=False)
        cue = reader.cue(named[-1].after + 1) if named else None
        if not cue or reader.key(named[-1].after) != "(" or reader.key(cue[1]) != ")":
            return None
        if cue[0]["means"] not in found:
            return None
        found[cue[0]["means"]] += named
        i = cue[1] + 1
        i += reader.key(i) in SEPARATORS
    return (found["lead"], found["cooperate"]) if found["lead"] else None


def in_brackets(reader: NameReader) -> list[Mention]:
    """The doers that a heading's last bracket names: "Công tác cán bộ (Văn phòng Sở chủ trì)"."""
    opened = max((i for i, word in enumerate(reader.words) if word.key == "("), default=-1)
    if opened < 0 or reader.words[-1].key != ")":
        return []
    given = reader.cue(opened + 1)
    start = given[1] if given and given[0]["means"] == "assign" else opened + 1
    named = reader.listed(start)
    after = named[-1].after if named else 0
    cue = reader.cue(after)
    ends = cue[1] if cue and cue[0]["means"] == "lead" else after
    return named if ends == len(reader.words) - 1 else []


def _is_no_name(reader: NameReader, one: Mention) -> bool:
    """A common noun with small words: "Cơ sở vật chất", "Ngân hàng đề thi"."""
    head = phrases("heads").longest(reader.words, one.first)
    if head is None or one.rule not in _NEEDS_NAME or head[1] >= one.after:
        return False
    placed = reader.place(head[1]) is not None and reader.key(head[1]) != "xã"
    named = reader.capital(head[1]) or reader.field(head[1]) is not None
    return not (named or placed)


def _past_giving(reader: NameReader) -> int:
    """Past "Giao", "Đối với", "Nhiệm vụ của" at the beginning."""
    first = _past_signs(reader)
    cue = reader.cue(first)
    if cue and cue[0]["means"] == "assign":
        return cue[1]
    owner = phrases("owners").longest(reader.words, first)
    return owner[1] if owner else first


def _with_rest(reader: NameReader, units: list[Mention], rest: int) -> list[Mention]:
    """A heading that is a name throughout: "UBND các xã, phường | có cụm công nghiệp"."""
    if reader.key(rest) == "-" and reader.listed(rest + 1):
        return units  # "Phòng Kinh tế - đồng chí Nam phụ trách"
    if any(not word.key[0].isalnum() and word.key != "-" for word in reader.words[rest:]):
        return []
    narrowed = reader.words[rest].key in _NARROWING and units[-1].group
    if not narrowed and (units[-1].group or _acts(reader, rest)):
        return []
    last = units[-1]
    text = reader.text[last.start :]
    group = last.group or narrowed
    whole = replace(last, after=len(reader.words), end=len(reader.text), text=text, group=group)
    return [*units[:-1], whole]
