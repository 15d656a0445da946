"""Where a unit's or a person's name ends, as long as it is and no longer.

The first word tells what kind of name it is (`lexicon/heads.toml`); the end is told by the
notice's own names, by known fields, by capitals, and by the verb that comes next.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from giaoban.lexicon import Row, phrases
from giaoban.names.stretch import SEPARATORS
from giaoban.names.tails import NEVER_BARE, TailReader
from giaoban.text import Phrases

_DEEPEST = 12  # names within a name: "Chánh Văn phòng | UBND | tỉnh …"
_LONGEST_SMALL_TAIL = 6
_LONGEST_SMALL_FIELD = 10
_SHORT_SMALL_FIELD = 4  # ends at a stop, too: "Ban Quản lý dự án giao thông, …"
_LONGEST_NAME = 5
_LONGEST_POST = 4
_AREAS = {"places.area", "places.class", "places.joint"}
_SMALL_NAMED = {"phòng", "khoa", "tổ", "đội", "ban", "trạm"}
_NUMBER = re.compile(r"[1-9]\d?|[IVX]{1,4}")
_CODE = re.compile(r"\d{1,2}[A-Z]\d{0,2}|[A-Z]\d{1,2}")
_LONGEST_OFFICE = 10  # words in brackets after a person
_JOINERS = {"và", "&", "-"}
_SEVERAL = {"các", "những"}
"""What is reported to a person may follow: "báo cáo Thứ trưởng | các khó khăn"."""


Reader = TypeVar("Reader", bound="UnitReader")
Found = TypeVar("Found")


def nested(read: Callable[[Reader, int], Found | None]) -> Callable[[Reader, int], Found | None]:
    """For what reads a name within a name: no text can nest so deep that the stack overflows."""

    @wraps(read)
    def bounded(reader: Reader, i: int) -> Found | None:
        if reader.depth == _DEEPEST:
            return None
        reader.depth += 1
        found = read(reader, i)
        reader.depth -= 1
        return found

    return bounded


class UnitReader(TailReader):
    """Reads single names. `known`: the notice's own names, folded to their spelling."""

    def __init__(self, text: str, known: Phrases[str] | None = None) -> None:
        super().__init__(text)
        self._known = known or Phrases()
        self.depth = 0

    @nested
    def unit(self, i: int) -> tuple[str, int] | None:
        """The rule and the end of the unit or person that begins at word `i`."""
        head = phrases("heads").longest(self.words, i)
        known = self.known(i)
        if known and (head is None or known > head[1]):
            return "names.own", self._acronym(self.place(known) or known)
        if head is None or self._is_shouted_verb(i, head[1]) or self._is_thing(i, head[1]):
            return None
        row, h = head
        end = self._body(row, i, h)
        if end is None and row["form"] == "alone":
            return self._shorter(i, h)
        return (row.id, self._acronym(end)) if end else None

    def _shorter(self, i: int, h: int) -> tuple[str, int] | None:
        """Where a post is not complete, a name with a shorter head: "Nhà thầu | thi công gói 2"."""
        head = phrases("heads").longest(self.words[: h - 1], i)
        end = self._body(head[0], i, head[1]) if head else None
        return (head[0].id, end) if head and end else None

    def known(self, i: int) -> int | None:
        """Past one of the notice's own names at word `i`."""
        found = self._known.longest(self.words, i)
        if found is None or found[1] - i == 1 or self._goes_on(found[1]):
            return None
        return found[1]

    def _goes_on(self, end: int) -> bool:
        """Is it the beginning of a longer name: "Ban Tổ chức | và Nhân sự"?"""
        joined = self.key(end) in _JOINERS and self.capital(end + 1)
        return (
            joined
            and not self.is_head(end + 1)
            and self._known.longest(self.words, end + 1) is None
        )

    def _is_shouted_verb(self, i: int, h: int) -> bool:
        """In capitals a verb may look like a head: "TỔ CHỨC THỰC HIỆN", "BAN HÀNH"."""
        verb = phrases("verbs").longest(self.words, i) if self.text.isupper() else None
        return verb is not None and verb[1] > h

    def _is_thing(self, i: int, h: int) -> bool:
        """Is the head part of a thing: "Cơ sở | vật chất", "Vụ | việc"?"""
        thing = phrases("nonactors").longest(self.words, i)
        return thing is not None and thing[1] > h

    def under(self, h: int) -> int | None:
        """Past the unit over which a committee or an officer stands: "Chủ tịch | UBND tỉnh"."""
        plain = self.capital(h) or self._known.longest(self.words, h) or self._is_small_head(h)
        found = self.unit(h) if plain else None
        return found[1] if found else None

    def _is_small_head(self, h: int) -> bool:
        """A head in small letters with a name after it: "Hiệu trưởng | trường THCS Ngô Đồng"."""
        head = phrases("heads").longest(self.words, h)
        named = head is not None and head[0]["form"] == "named" and not self.capital(h)
        return bool(head and named and (self.capital(head[1]) or self.key(head[1]).isdigit()))

    @nested
    def place(self, h: int) -> int | None:
        """Past "tỉnh", "tỉnh Sơn La", "Việt Nam tỉnh", "Sở" at word `h`."""
        found = phrases("places").longest(self.words, h)
        if found is None or (found[0].id == "places.own" and not self.capital(h)):
            return None
        row, after = found
        if row.id in _AREAS:
            return self._area(row.id, after)
        if row.id == "places.own":
            longer = self.unit(h)
            return longer[1] if longer else after
        after = self.proper(after) if self.capital(after) else self._ordinal(after) or after
        return self._in_level(after)

    def _in_level(self, i: int) -> int:
        """Past "tỉnh Sơn La" after another place, else `i`."""
        return (self.place(i) if self.is_level(i) else None) or i

    def _area(self, kind: str, h: int) -> int | None:
        """Past what an area is called: "khu vực | II", "cơ sở | Mộc Châu", "khối | 10"."""
        if kind == "places.joint":
            return h
        after = self._ordinal(h) or (h + 1 if self._is_code(h) else h)
        if after == h and kind == "places.area":
            after = self.proper(h)
            while after > h and self.key(after) == "-" and self.capital(after + 1):
                after = self.proper(after + 1)
        return self._in_level(after) if after > h else None

    def _is_code(self, i: int) -> bool:
        """A class or block by its code: "lớp | 10A1"."""
        return i < len(self.words) and _CODE.fullmatch(self.spelled(i, i + 1)) is not None

    def _ordinal(self, i: int) -> int | None:
        """Past the number of a place, where a name can end: "thôn | 3", "tổ dân phố | số 5"."""
        at = i + 1 if self.key(i) == "số" else i
        number = self.spelled(at, at + 1) if at < len(self.words) else ""
        return at + 1 if _NUMBER.fullmatch(number) and self.ends_name(at + 1) else None

    # -- by kind of head --------------------------------------------------------------------

    def _body(self, row: Row, i: int, h: int) -> int | None:
        """Where the name whose head is words `i` to `h` ends, None if it is none after all."""
        match row["form"]:
            case "whole":
                return (self.place(h) or h) if self.capital(i) else None
            case "name" | "local" as form:
                return self._personal(h) if form == "name" else self._local(h)
            case "post" | "alone" as form:
                return self._post(row, h) if form == "post" else self._alone(row, i, h)
            case "placed":
                return self.place(h) or self._local(h) or self._bare(i, h)
            case "over":
                end = self._in_charge(h) or self.place(h) or self.under(h) or self._named(row, i, h)
                return (end and row["person"] and self._in_charge(end)) or end
            case _:
                return self._named(row, i, h)

    def _alone(self, row: Row, i: int, h: int) -> int | None:
        """The end of a post that is complete: before its verb, in a list, or at a stop."""
        if row["capital"] and not self.capital(i) and (i == 0 or self.key(i - 1) not in SEPARATORS):
            return None
        if (self.field(i) or 0) > h:  # "Y tế dự phòng"
            return None
        ends = h == len(self.words) or self.is_predicate(h) or self.key(h) in {":", "."}
        listed = self.key(h) in SEPARATORS and self._begins(h + 1, "heads", "sets")
        return h if ends or listed or self.is_time(h) else None

    def _post(self, row: Row, h: int) -> int | None:
        """Past the field of a post: "Kế toán | xã", "Trợ lý | đảm bảo chất lượng"."""
        after = self.tail(h) if self.capital(h) else self.field(h) or h
        if row["acts"] and self.is_predicate(after):
            return self._next_predicate(after + 1) or self._before_colon(after) or after
        last = min(after + _LONGEST_POST, len(self.words))
        while after < last and not self.is_boundary(after):
            after = self.past(after)
        return after if self.is_boundary(after) else None

    def _before_colon(self, i: int) -> int | None:
        """The colon that ends the field of a post: "cán bộ | phụ trách các phòng thí nghiệm:"."""
        last = min(i + _LONGEST_SMALL_FIELD, len(self.words))
        stop = next((k for k in range(i, last) if not self.words[k].key[0].isalnum()), None)
        return stop if stop is not None and self.key(stop) == ":" else None

    def _next_predicate(self, i: int) -> int | None:
        """The next verb before any stop, within a field's length."""
        for k in range(i, min(i + _LONGEST_SMALL_FIELD, len(self.words))):
            if not self.words[k].key[0].isalnum():
                return None
            if self.is_predicate(k) and not self._within_verb(k):
                return k
        return None

    def _within_verb(self, i: int) -> bool:
        """Is word `i` the second syllable of a verb: "đảm | bảo"?"""
        verb = phrases("verbs").longest(self.words, i - 1)
        return verb is not None and verb[1] > i

    def _local(self, h: int) -> int | None:
        """Past the name or number of a place: "Hạt Kiểm lâm | Sơn Động", "Thôn | 3"."""
        after = self.proper(h)
        end = after if after > h else self._ordinal(h)
        return self._in_level(end) if end else None

    def _in_charge(self, h: int) -> int | None:
        """Past "phụ trách chuyên môn" after an officer, where a verb follows."""
        if self.key(h) != "phụ" or self.key(h + 1) != "trách":
            return None
        after = h + 2
        while after - h < _LONGEST_SMALL_TAIL and not self.is_boundary(after):
            after = self.past(after)
        ends = self.is_predicate(after) or after == len(self.words) or self.is_time(after)
        return after if ends else None

    def _named(self, row: Row, i: int, h: int) -> int | None:
        named = row["form"] == "named" and h - i > 1 and self.capital(i)
        small = self._small_field(h) if named and not self.capital(h) else None
        end = self._small_named(i, h) or self.tail(h)
        if end > h:
            return small or self.place(end) or end
        if not self.capital(i):
            return None
        return self.place(h) or small or self._bare(i, h, person=bool(row["person"]))

    def _small_named(self, i: int, h: int) -> int | None:
        """Past a known field in small letters after a head with a capital: "Phòng | tổ chức - hành
        chính"."""
        if h != i + 1 or self.key(i) not in _SMALL_NAMED or not self.capital(i) or self.capital(h):
            return None
        found = phrases("fields").longest(self.words, h)
        return found[1] if found and self.ends_name(found[1]) else None

    def _bare(self, i: int, h: int, *, person: bool = False) -> int | None:
        """A head alone means our own unit: only with a capital, and only where a name can end."""
        of_things = self.key(h) in _SEVERAL and not self.is_head(h + 1)
        ends = self.is_boundary(h) or (person and of_things)
        if not self.capital(i) or not ends:
            return None
        head = " ".join(word.key for word in self.words[i:h])
        return None if not person and head in NEVER_BARE else h

    def _small_field(self, h: int) -> int | None:
        """Past a field in small letters after a longer head: "Ban QLDA | giao thông"."""
        after = h
        while after - h < _LONGEST_SMALL_FIELD:
            known = self.field(after)
            if known is None and (self.is_boundary(after) or self.is_level(after)):
                break
            if known is None and self.capital(after):
                after = self.proper(after)
                break
            after = known or self.past(after)
        stopped = self.key(after) in {",", ";", "."} and after - h <= _SHORT_SMALL_FIELD
        listed = self.key(after) == "và" and self.is_head(after + 1)
        stopped = stopped or listed or self.is_time(after)
        plain = stopped or self.is_predicate(after) or self.place(after) is not None
        ends = plain or after == len(self.words) or self.capital(after - 1) or known is not None
        return (self.place(after) or after) if after > h and ends else None

    def _personal(self, h: int) -> int | None:
        """After "đồng chí": a name in capitals, or an office."""
        office = self.unit(h)
        if office:
            return office[1]
        after = h
        while after - h < _LONGEST_NAME and self.capital(after) and self.key(after).isalpha():
            after += 1
        return self._office_after(after) if after > h else None

    def _office_after(self, i: int) -> int:
        """Past the offices of a person: "đồng chí Lê Văn An | - Phó Giám đốc Sở", "(kế toán)"."""
        if self.key(i) == "(" and self.past_bracket(i) - i <= _LONGEST_OFFICE:
            return self.past_bracket(i) if self._is_office(i + 1) else i
        after = i
        while self.key(after) in {"-", ","} and self._is_officer(after + 1):
            office = self.unit(after + 1)
            if office is None:
                break
            after = office[1]
        return after if after > i else self._post_after(i) or i

    def _is_officer(self, i: int) -> bool:
        head = phrases("heads").longest(self.words, i) if self.capital(i) else None
        return head is not None and bool(head[0]["person"]) and head[0]["form"] == "over"

    def _is_office(self, i: int) -> bool:
        """An office in brackets: a post in small letters, no cue, no exception."""
        plain = self.cue(i) is None and phrases("conditions").longest(self.words, i) is None
        return self._is_officer(i) or (plain and not self.is_boundary(i) and not self.capital(i))

    def _post_after(self, i: int) -> int | None:
        """Past a person's post in small letters before a verb: "cô Mai | - nhân viên thư viện"."""
        if self.key(i) != "-":
            return None
        after = i + 1
        while after - i <= _LONGEST_SMALL_TAIL and not self.is_boundary(after):
            after = self.past(after)
        acts = self.is_predicate(after) or self.is_adverb(after)
        return after if acts and after > i + 1 else None

    def _acronym(self, end: int) -> int:
        """Past "(VCCI)" right after a name."""
        if self.key(end) != "(" or self.key(end + 2) != ")":
            return end
        inside = self.spelled(end + 1, end + 2)
        return end + 3 if len(inside) > 1 and inside.isupper() else end
