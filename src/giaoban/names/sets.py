"""Sets that name nobody in particular: "các phòng chuyên môn, đơn vị trực thuộc"."""

from collections.abc import Iterator
from functools import cache

from giaoban.lexicon import Row, phrases, spellings, table
from giaoban.names.stretch import SEPARATORS
from giaoban.names.units import UnitReader, nested
from giaoban.text import Phrases

_LONGEST_RELATIVE = 8  # words of a clause that narrows a set
_BELONGING = {"trong", "thuộc", "trực thuộc", "thuộc và trực thuộc"}
_RELATIVE = {"có", "nơi", "phục"}  # "có dự án đi qua", "nơi có mỏ", "phục vụ Đại hội"
_LONGEST_KIND = 3
_ADDRESS = {"chí", "đ/c", "ông", "bà"}
_OVER_SETS = {"over", "placed", "name", "post"}
"""Forms of heads that may stand before a set: "Trưởng | các phòng"."""

_HIGH = {"tỉnh", "thành"}
"""Places that have a "Sở"."""

_OF_BODY = {"đại biểu", "thành viên", "ủy viên"}


@cache
def set_parts(part: str) -> Phrases[Row]:
    """The phrases of one part of a set."""
    return Phrases(
        (spelling, row)
        for row in table("sets")
        if row["part"] == part
        for say in row.say
        for spelling in spellings(say)
    )


class SetReader(UnitReader):
    """Reads sets, and the head that several names share."""

    @nested
    def whole_set(self, i: int) -> int | None:
        """Where the set that begins at word `i` ends: "Trưởng các phòng chuyên môn"."""
        head = phrases("heads").longest(self.words, i)
        inner = self.whole_set(head[1]) if head and head[0]["form"] in _OVER_SETS else None
        if inner is not None:
            return inner
        opened = self._set_part(i, "every") or self._staff(i)
        if opened is None and head:
            opened = self._unsaid(head[0], head[1])
        if opened is None or self.several_shared(i):
            return None
        return self._members(opened)

    def _staff(self, i: int) -> int | None:
        """Here, where several kinds of staff are a set: "Cán bộ, công chức, viên chức"."""
        found = set_parts("kind").longest(self.words, i)
        if found is None or not found[0]["staff"]:
            return None
        following = self.past_separator(found[1])
        return i if following > found[1] and self._set_part(following, "kind") else None

    def _unsaid(self, head: Row, h: int) -> int | None:
        """Here, where several kinds stand without "các": "UBND | xã, phường", "Thủ trưởng | cơ
        quan, đơn vị"."""
        if head["form"] not in ("placed", "over") or self.capital(h):
            return None
        first = self._set_part(h, "kind")
        following = self.past_separator(first) if first else 0
        second = self._set_part(following, "kind") if first and following > first else None
        if first and "," in self.spelled(h, first):
            following, second = h, first  # "phòng, ban" is one phrase
        plain = second is not None and not (self.capital(following) or self.capital(second))
        leads = bool(head["person"]) or self.key(h - 1) == "đạo"
        return h if plain and (leads or self.is_level(h)) else None

    def over_places(self, i: int, end: int) -> int | None:
        """Past a set of places after the name that is words `i` to `end`: "Trung tâm Y tế | các
        huyện, thành phố"; not after one with a place: "báo cáo UBND tỉnh | các xã chậm"."""
        head = phrases("heads").longest(self.words, i)
        opened = self._set_part(end, "every")
        named = head is not None and head[0]["form"] == "named" and not self.is_level(end - 1)
        if opened is None or not named:
            return None
        high = self.key(opened) in _HIGH or self.key(opened) == "địa"
        placed = high or (self.is_level(opened) and self.key(i) != "sở")
        return self._members(opened) if placed else None

    def several_shared(self, i: int) -> bool:
        """One head for more than one name: not "Các Phòng Kinh tế", which is a set."""
        shared = self.shared(i)
        return shared is not None and (
            self.key(shared[1] - 1) == ":" or sum(1 for _ in self.parts(shared[1])) > 1
        )

    def _set_part(self, i: int, part: str) -> int | None:
        found = set_parts(part).longest(self.words, i)
        return found[1] if found else None

    def _members(self, i: int) -> int | None:
        """Past "phòng chuyên môn, đơn vị trực thuộc Sở" at word `i`."""
        after = self._member(i)
        persons = after is not None and self._are_persons(i)
        while after is not None:
            following = self.past_separator(after)
            if following == after or self.key(after) == ";":
                return self._narrowed(after)
            more = self._member(following) or self._set_part(following, "which")
            another = self._officers(following) is not None and not persons
            if more is None or another or self._names_unit(following, more):
                return self._narrowed(after)
            after = more
        return None

    def _are_persons(self, i: int) -> bool:
        """Do persons open the set: "Các | đồng chí trưởng khoa, phó khoa"?"""
        kind = self._set_part(i, "kind")
        row = set_parts("kind").longest(self.words, i)
        leads = row is not None and bool(row[0]["leaders"])
        addressed = kind is not None and self.key(kind - 1) in _ADDRESS
        return leads or addressed or self._officers(i) is not None

    def _names_unit(self, i: int, member: int) -> bool:
        """Is it one unit's name rather than a kind: "các Cục, | Ban Quản lý dự án số 2"?"""
        found = self.unit(i) if self.capital(i) else None
        return found is not None and found[1] > member

    def _member(self, i: int) -> int | None:
        """One kind of member with what narrows it, or with a set again: "lãnh đạo các phòng"."""
        after = self._set_part(i, "kind")
        if after is None:
            return self._officers(i)
        thing = phrases("nonactors").longest(self.words, i)
        if thing and thing[1] > after:
            return None  # "các trường | hợp", "các lớp | tập huấn"
        if self.key(after - 1) in _ADDRESS:  # "các đồng chí | trưởng khoa", "Phó Chủ tịch UBND"
            after = self._officers(after) or self._set_part(after, "kind") or after
        inner = self.whole_set(after)
        if inner is not None:
            return inner
        if self.spelled(i, after).lower() in _OF_BODY and (body := self.under(after)):
            return body
        after = self._leading(after) or after
        while (step := self._which(after)) is not None:
            after = self._leading(step) or step
        return self._for_work(i, after) or self._unknown_kind(after)

    def _for_work(self, i: int, after: int) -> int | None:
        """Past the work that a set is given: "các Cục được giao | soạn thảo | rà soát"."""
        given = self.spelled(i, after).endswith(("được giao", "chủ trì"))
        if not given or not self.is_predicate(after):
            return None
        verb = phrases("verbs").longest(self.words, after)
        return verb[1] if verb and self.is_predicate(verb[1]) else None

    def _officers(self, i: int) -> int | None:
        """Past those of one office: "các | Phó Giám đốc Sở"."""
        head = phrases("heads").longest(self.words, i)
        if head is None or not head[0]["person"] or head[0]["form"] != "over":
            return None
        found = self.unit(i)
        return found[1] if found else None

    def _unknown_kind(self, i: int) -> int:
        """Past words that no table knows before a verb: "các đơn vị viễn thông | di dời"."""
        after = i
        while after - i < _LONGEST_KIND and not (self.is_boundary(after) or self.capital(after)):
            after = self.past(after)
        return after if self.is_predicate(after) else i

    def _which(self, i: int) -> int | None:
        """Past one narrowing phrase: "liên quan", "trực thuộc Sở", "tỉnh"."""
        narrowed = self._set_part(i, "which")
        if narrowed is None:
            return i + 1 if self._is_code(i) else self.place(i)
        where = self.spelled(i, narrowed)
        if where not in _BELONGING:
            return narrowed
        within = self.place(narrowed) or self.under(narrowed)
        return within or (None if where == "trong" else narrowed)

    def _is_code(self, i: int) -> bool:
        """A class or block by its code: "các lớp | K18"."""
        return self.capital(i) and any(c.isdigit() for c in self.key(i))

    def _narrowed(self, i: int) -> int:
        """Past a clause that says which of a set: "có dự án đi qua", "nơi có mỏ"."""
        verb = phrases("verbs").longest(self.words, i)
        acts = verb is not None and verb[0].id == "verbs.do"  # "có kế hoạch"
        if self.key(i) not in _RELATIVE or self._begins(i, "adverbs") or acts:
            return i
        for after in range(i + 2, min(i + _LONGEST_RELATIVE, len(self.words)) + 1):
            if after == len(self.words) or self._ends_relative(after):
                return after
        return i

    def _ends_relative(self, i: int) -> bool:
        if not self.words[i].key[0].isalnum():
            return True
        return self._begins(i, "adverbs") or self.is_predicate(i)

    def _leading(self, i: int) -> int | None:
        """Past "chủ trì [thực hiện nhiệm vụ …]" where it is part of a noun."""
        if self.key(i) != "chủ" or self.key(i + 1) != "trì" or self.key(i + 2) in {",", "phối"}:
            return None
        work = phrases("objects").longest(self.words, i + 4)
        if self.key(i + 2) != "thực" or self.key(i + 3) != "hiện" or work is None:
            return i + 2
        after = work[1]
        while after - work[1] < _LONGEST_RELATIVE and not self.is_boundary(after):
            after += 1
        return after if self.is_predicate(after) else i + 2

    @nested
    def shared(self, i: int) -> tuple[int, int] | None:
        """For "các Sở: Tài chính, …" at word `i`: the shared head's word and the first field's.

        Officers may stand before: "Chủ tịch UBND các xã: Vĩnh Khê, …".
        """
        over = phrases("heads").longest(self.words, i)
        if over and over[0]["form"] in ("over", "placed"):
            return self.shared(over[1])
        opened = self._set_part(i, "every")
        head = self._shared_head(opened) if opened else None
        if opened is None or head is None:
            return None
        first = head + 1 if self.key(head) == ":" else head
        return (opened, first) if self.capital(first) and self._is_field(first) else None

    def _shared_head(self, i: int) -> int | None:
        """Past the word that heads each name of a list: "Sở", "xã"."""
        head = phrases("heads").longest(self.words, i)
        if head and head[0]["form"] in ("named", "local", "name"):
            return head[1]
        place = phrases("places").longest(self.words, i)
        return place[1] if place and place[0].id == "places.level" else None

    def _is_field(self, i: int) -> bool:
        """Not a unit's own name, though a field may begin like one: "Tổ chức cán bộ"."""
        field = self.field(i)
        if field is None:
            return not self.is_head(i) or self._is_place(i)
        unit = self.unit(i)
        return unit is None or unit[1] <= field  # "Công an" is a field, "Công an tỉnh" a unit

    def _is_place(self, i: int) -> bool:
        """A place's name that begins like a level: "Bản Lài"."""
        head = phrases("heads").longest(self.words, i)
        return head is not None and head[0]["form"] == "local" and self.capital(i)

    def parts(self, first: int) -> Iterator[tuple[int, int]]:
        """The first word and the end of each name of a list under a shared head."""
        i = first
        while self.capital(i) and self._is_field(i):
            end = self.part(i)
            yield i, end
            i = self.past_separator(end)
            if i == end:
                return

    def past_separator(self, i: int) -> int:
        """The word after ",", "và", ", và", "cùng với" at word `i`; `i` where there is none."""
        after = i
        while after < len(self.words) and self.key(after) in SEPARATORS and after - i < 2:
            after += 1
        return after + 1 if after > i and self.key(after) == "với" else after
