"""The others that a task names: those who work with the doers, and those who get the product."""

from collections.abc import Iterator, Sequence

from giaoban.lexicon import phrases
from giaoban.names.lists import Mention, NameReader
from giaoban.names.stretch import STOPS

_TOWARDS = {"về", "cho", "lên", "tới", "đến"}
_RECEIVER_GAP = 20
"""Words between "gửi" and the "về" or "cho" that names the receiver."""


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


def joined_by_with(
    reader: NameReader, named: Sequence[Mention]
) -> tuple[tuple[Mention, ...], list[Mention]]:
    """The doers, and those after "cùng" who work with them: "Hạt Kiểm lâm cùng | Công an huyện"."""
    for i, one in enumerate(named[1:], 1):
        if "cùng" in (reader.key(one.first - 1), reader.key(one.first - 2)):
            return tuple(named[:i]), list(named[i:])
    return tuple(named), []


def alongside(reader: NameReader, first: int | None) -> list[Mention]:
    """Those with whom the doers, named at word `first`, work: "Cùng với Sở A, | Văn phòng"."""
    named = _along(reader, 0)
    return named if first is None else [one for one in named if one.after < first]


def _along(reader: NameReader, i: int) -> list[Mention]:
    """Those after "chủ trì, | cùng với"."""
    i += reader.key(i) == ","
    if reader.key(i) != "cùng":
        return []
    return reader.listed(i + 2 if reader.key(i + 1) == "với" else i + 1)


def _cooperating(reader: NameReader, start: int, first: int) -> list[Mention]:
    """Those who co-operate after the one who leads: "…, | các sở, ngành phối hợp", "…; | Sở B
    phối hợp"."""
    for k in range(start, first):
        named = reader.listed(k + 1) if reader.key(k) in {",", ";"} else []
        if named and reader.past_bracket(named[-1].after) == first:
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
        named = _receivers_at(reader, _past_adverbs(reader, at)) or _farther(reader, at, after)
        mentions = [one for one in named if one.after <= after]
        if mentions:
            given = mentions[-1].after
            yield from mentions


def _receivers_at(reader: NameReader, i: int) -> list[Mention]:
    """Those named at word `i`; letters alone, or an office before what it gets: "trình Hiệu
    trưởng | danh sách"."""
    officer = reader.officer(i)
    return reader.listed(i, called=True) or ([officer] if officer else [])


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
        towards = _is_towards(reader, i) or _with_receiver(reader, at, i)
        if towards and (mentions := reader.listed(i + 1)):
            return mentions
        i = cue[1] if cue else i + 1
    return []


def _is_towards(reader: NameReader, i: int) -> bool:
    """ "gửi báo cáo | về Văn phòng", not "báo cáo nội dung liên quan | đến Sở A"."""
    return reader.key(i) in _TOWARDS and reader.key(i - 1) != "quan"


def _with_receiver(reader: NameReader, at: int, i: int) -> bool:
    """ "báo cáo kết quả | với Chủ tịch", not "báo cáo việc phối hợp với Sở A", "đối với"."""
    with_whom = reader.key(i) == "với" and reader.key(i - 1) != "đối"
    return with_whom and not any(reader.is_predicate(k) for k in range(at, i))


def _ends_product(reader: NameReader, i: int) -> bool:
    """Do the words for what is reported end here? A comma may stand between two of them."""
    if reader.key(i) == ",":
        return reader.is_predicate(i + 1) or reader.cue(i + 1) is not None
    return reader.key(i) in STOPS
