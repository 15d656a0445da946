"""Where a unit's or a person's name ends, as long as it is and no longer.

The first word tells what kind of name it is (`lexicon/heads.toml`); the end is told by the
notice's own names, by known fields, by capitals, and by the verb that comes next.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from giaoban.lexicon import Row, phrases
from giaoban.names.stretch import Stretch
from giaoban.text import Phrases

_DEEPEST = 12  # names within a name: "Chánh Văn phòng | UBND | tỉnh …"
_LONGEST_SMALL_TAIL = 6
_LONGEST_SMALL_FIELD = 10
_SHORT_SMALL_FIELD = 4  # ends at a stop, too: "Ban Quản lý dự án giao thông, …"
_LONGEST_NAME = 5
_LONGEST_PLACE = 4
_LONGEST_POST = 4
_LONGEST_OFFICE = 10  # words in brackets after a person
_AREAS = {"vực", "vùng", "án"}
"""Last syllables of what is numbered without "số": "Khu vực 5", "Ban Quản lý dự án 7"."""

_JOINERS = {"và", "&", "-"}
_SEVERAL = {"các", "những"}
"""What is reported to a person may follow: "báo cáo Thứ trưởng | các khó khăn"."""

_NEVER_BARE = {"phòng", "đoàn", "tổ", "đội", "báo", "đài", "hội", "quỹ", "khoa", "lãnh đạo"}
"""Heads that alone are ordinary words: "Phòng, chống dịch", "Tổ chức", "Lãnh đạo thực hiện"."""


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


class UnitReader(Stretch):
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
        if head is None or self._is_shouted_verb(i, head[1]):
            return None
        row, h = head
        end = self._body(row, i, h)
        return (row.id, self._acronym(end)) if end else None

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

    def under(self, h: int) -> int | None:
        """Past the unit over which a committee or an officer stands: "Chủ tịch | UBND tỉnh"."""
        found = self.unit(h) if self.capital(h) or self._known.longest(self.words, h) else None
        return found[1] if found else None

    @nested
    def place(self, h: int) -> int | None:
        """Past "tỉnh", "tỉnh Sơn La", "Việt Nam tỉnh", "Sở" at word `h`."""
        found = phrases("places").longest(self.words, h)
        if found is None or (found[0].id == "places.own" and not self.capital(h)):
            return None
        after = found[1]
        if found[0].id == "places.own":
            longer = self.unit(h)
            return longer[1] if longer else after
        after = self.proper(after)
        return (self.place(after) if self.is_level(after) else None) or after

    def proper(self, i: int) -> int:
        """Past the words of a place's own name: "Sơn La"; `i` where none stands."""
        province = phrases("provinces").longest(self.words, i) if self.capital(i) else None
        if province:
            return province[1]
        after = i
        while after - i < _LONGEST_PLACE and self.capital(after) and self.key(after).isalnum():
            if self._begins(after, "types") or self._opens_unit(after, first=after == i):
                break
            after += 1
        return after

    def _opens_unit(self, i: int, *, first: bool) -> bool:
        """Does a unit begin here, within a place's name? Not with one syllable that is no unit
        alone: "phường Chiềng | Khoa"."""
        head = phrases("heads").longest(self.words, i)
        if head is None or head[0]["form"] == "local":
            return False
        plain = self.key(i) in _NEVER_BARE and head[1] == i + 1 and not self.capital(head[1])
        return first or not plain

    def is_level(self, i: int) -> bool:
        """Does a level of the administration begin at word `i`: "tỉnh", "các cấp"?"""
        found = phrases("places").longest(self.words, i)
        return found is not None and found[0].id == "places.level"

    def is_head(self, i: int) -> bool:
        """Does a name or a set begin at word `i`?"""
        return self._begins(i, "heads", "sets")

    # -- by kind of head --------------------------------------------------------------------

    def _body(self, row: Row, i: int, h: int) -> int | None:
        """Where the name whose head is words `i` to `h` ends, None if it is none after all."""
        match row["form"]:
            case "whole":
                return (self.place(h) or h) if self.capital(i) else None
            case "name" | "local" as form:
                return self._personal(h) if form == "name" else self._local(h)
            case "post":
                return self._post(row, h)
            case "placed":
                return self.place(h) or self._local(h) or self._bare(i, h)
            case "over":
                end = self._in_charge(h) or self.place(h) or self.under(h) or self._named(row, i, h)
                return (end and row["person"] and self._in_charge(end)) or end
            case _:
                return self._named(row, i, h)

    def _post(self, row: Row, h: int) -> int | None:
        """Past the field of a post: "Kế toán | xã", "Trợ lý | đảm bảo chất lượng"."""
        after = self.tail(h) if self.capital(h) else h
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
        """Past the name of a place: "Hạt Kiểm lâm | Sơn Động"."""
        after = self.proper(h)
        return after if after > h else None

    def _in_charge(self, h: int) -> int | None:
        """Past "phụ trách chuyên môn" after an officer, where a verb follows."""
        if self.key(h) != "phụ" or self.key(h + 1) != "trách":
            return None
        after = h + 2
        while after - h < _LONGEST_SMALL_TAIL and not self.is_boundary(after):
            after = self.past(after)
        return after if self.is_predicate(after) else None

    def _named(self, row: Row, i: int, h: int) -> int | None:
        named = row["form"] == "named" and h - i > 1 and self.capital(i)
        small = self._small_field(h) if named and not self.capital(h) else None
        end = self.tail(h)
        if end > h:
            return small or self.place(end) or end
        if not self.capital(i):
            return None
        return self.place(h) or small or self._bare(i, h, person=bool(row["person"]))

    def _bare(self, i: int, h: int, *, person: bool = False) -> int | None:
        """A head alone means our own unit: only with a capital, and only where a name can end."""
        of_things = self.key(h) in _SEVERAL and not self.is_head(h + 1)
        ends = self.is_boundary(h) or (person and of_things)
        if not self.capital(i) or not ends:
            return None
        head = " ".join(word.key for word in self.words[i:h])
        return None if not person and head in _NEVER_BARE else h

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

    # -- the tail of a name -----------------------------------------------------------------

    def tail(self, h: int) -> int:
        """Past the words that say what the unit is for: fields, capitals and their small tails."""
        after = h
        while True:
            step = (
                self.field(after)
                or self._capitals(after)
                or self._joined(after, h)
                or self._numbered(after)
            )
            if not step:
                return after
            after = step

    def part(self, i: int) -> int:
        """Past one field of a list under a shared head; "và" joins only a known one."""
        after = i
        while True:
            while step := self.field(after) or self._capitals(after):
                after = step
            if self.key(after) != "-" or not self.capital(after + 1):
                return max(after, i + 1)
            after += 1

    def field(self, i: int) -> int | None:
        """Past a known field at word `i`."""
        found = phrases("fields").longest(self.words, i)
        return found[1] if found and (self.capital(i) or found[0]["small"]) else None

    def _capitals(self, i: int) -> int | None:
        """A word with a capital and the small letters that belong to it: "Quản | lý khoa học"."""
        if not self.capital(i) or not self.words[i].key[0].isalpha():
            return None
        after = self._compound(i)
        while not (self._ends_word(after) or self.capital(after) or self.is_level(after)):
            after = self.past(after)
            if after - i > _LONGEST_SMALL_TAIL:
                return i + 2  # nobody says where it ends: two syllables make a word
        return after

    def _compound(self, i: int) -> int:
        """Past the word of two syllables that begins at word `i` with a capital, though its second
        alone is a verb: "Đăng ký", "Hàng không"."""
        known = [
            found[1]
            for name in ("verbs", "fields")
            if (found := phrases(name).longest(self.words, i))
        ]
        after = max([i + 1, *known])
        return after if not any(map(self.capital, range(i + 1, after))) else i + 1

    def _ends_word(self, i: int) -> bool:
        """A boundary, unless the verb is part of the name: "Nghiên cứu phát triển | chủ trì",
        "Nghiên cứu phát triển | và các khoa", "Đầu tư phát triển | tỉnh"."""
        if not self.is_boundary(i):
            return False
        adverb = phrases("adverbs").longest(self.words, i)
        if adverb and self.key(adverb[1]) == "-":
            return False
        verb = phrases("verbs").longest(self.words, i)
        if verb is None or verb[0].id != "verbs.do":
            return True
        cue = self.cue(verb[1])
        led = cue is not None and cue[0]["means"] in ("lead", "partner", "cooperate")
        listed = self.key(verb[1]) == "và" and self.is_head(verb[1] + 1)
        placed = self.is_level(verb[1]) and not self.capital(verb[1])
        return not (led or listed or placed)

    def _joined(self, i: int, h: int) -> int | None:
        """Past "và", "-" between two parts of one name, and past a comma within one."""
        if not self.capital(i + 1) or self.is_head(i + 1) or (i == h and self.key(i) != "-"):
            return None
        if self.key(i) in _JOINERS:
            return i + 1
        return i + 1 if self.key(i) == "," and self._ends_in_and(i + 1) else None

    def _ends_in_and(self, i: int) -> bool:
        """Is it "…, Thương mại và Du lịch": one more part, "và", and a last one that is no unit?"""
        end = self.field(i) or self._capitals(i)
        if not end or self.key(end) != "và":
            return False
        return self.capital(end + 1) and not self.is_head(end + 1)

    def _numbered(self, i: int) -> int | None:
        """Past "số 2", and past the number of an area: "Khu vực | 5"."""
        if self.key(i - 1) in _AREAS and self.key(i).isdigit():
            return i + 1
        return i + 2 if self.key(i) == "số" and self.key(i + 1).isdigit() else None
