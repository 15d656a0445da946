"""Names as they stand in running text: single ones, sets, lists, and lists under one head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from giaoban.lexicon import Row, phrases, spellings, table
from giaoban.names.stretch import SEPARATORS
from giaoban.names.units import UnitReader, nested
from giaoban.text import Phrases

_LONGEST_RELATIVE = 8  # words of a clause that narrows a set
_SHORTEST_LETTERS = 3
_BELONGING = {"trong", "thuộc", "trực thuộc", "thuộc và trực thuộc"}
_RELATIVE = {"có", "nơi", "phục"}  # "có dự án đi qua", "nơi có mỏ", "phục vụ Đại hội"
_LONGEST_KIND = 3
_LONGEST_OPEN_SET = 12
_CLOSES_SET = {".", ";", ":", "(", ")", "của", "do", "về", "tại", "đã"}
_SHORTENED = re.compile(r"[PTB]\.\s?[A-ZĐ&]{2,}(?:-[A-ZĐ]{2,})?")
_UNIT_LETTERS = re.compile(r"(?:TT|BQL|BCĐ|VP|BV|TYT|BCH|UB|CC|ĐU|HĐ|NH|KB|BH|CA)[A-ZĐ&]{2,8}")
"""Letters that begin with those of a unit's kind: "TTPVHCC", "BQLDA", "VPĐK"."""

_ADDRESS = {"chí", "đ/c", "ông", "bà"}
_OVER_SETS = {"over", "placed", "name", "post"}
"""Forms of heads that may stand before a set: "Trưởng | các phòng"."""

_OF_BODY = {"đại biểu", "thành viên", "ủy viên"}
_EACH = {"mỗi", "từng"}
"""A set after a list says who does what within it: "Sở A, Sở B, | mỗi đơn vị cử 01 người"."""


@cache
def _set_parts(part: str) -> Phrases[Row]:
    """The phrases of one part of a set."""
    return Phrases(
        (spelling, row)
        for row in table("sets")
        if row["part"] == part
        for say in row.say
        for spelling in spellings(say)
    )


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in running text: words `first` to `after` (exclusive), characters `start` to `end`.

    `unit`: the completed name where the text says only part of it ("các Sở: Tài chính"), else
    None. `group`: a set that names nobody in particular.
    """

    first: int
    after: int
    start: int
    end: int
    text: str
    unit: str | None
    group: bool
    rule: str


def written_names(text: str) -> Iterator[str]:
    """Every single unit that a text names, those within longer names too."""
    reader = NameReader(text)
    for i in range(len(reader.words)):
        one = reader.at(i) if reader.capital(i) and reader.is_head(i) else None
        if one and not one.group:
            yield one.text


class NameReader(UnitReader):
    """Reads the names of one text by the index of the word where they begin."""

    def at(self, i: int) -> Mention | None:
        """The name that begins at word `i`, if one does."""
        end = self._set(i)
        if end is not None:
            known = self.known(i)
            end = max(end, known) if known else end
            return self.mention(i, end, rule="sets.every", group=True)
        found = self.unit(i)
        if found:
            head = phrases("heads").longest(self.words, i)  # "Liên hiệp các Hội" is one
            several = bool(head and head[0]["several"]) or any(
                self.key(k) == "các" for k in range(head[1] if head else i, found[1])
            )
            return self.mention(i, found[1], rule=found[0], group=several)
        after = self._shortened(i)
        return self.mention(i, after, rule="names.letters") if after else None

    def lettered(self, i: int) -> list[Mention]:
        """A unit by letters that a sentence begins with: "TTPVHCC | rà soát"."""
        word = self.spelled(i, i + 1) if i < len(self.words) else ""
        if not _UNIT_LETTERS.fullmatch(word) or phrases("nonactors").longest(self.words, i):
            return []
        return [self.mention(i, i + 1, rule="names.letters")]

    def _shortened(self, i: int) -> int | None:
        """Past a head and letters: "P.QLKH", "P. TCKT"."""
        for after in (i + 1, i + 3):
            if after <= len(self.words) and _SHORTENED.fullmatch(self.spelled(i, after)):
                return after
        return None

    def listed(
        self, i: int, *, called: bool = False, across_brackets: bool = True
    ) -> list[Mention]:
        """The names from word `i` on, joined by commas and "và"; none where no name begins.

        `called`: a name must stand here ("phối hợp với …"), so that letters alone are one: VCCI.
        `across_brackets`: remarks between the names are passed over.
        """
        found: list[Mention] = []
        while True:
            more = self._several(i, found[-1] if found else None, called=called)
            if not more:
                return found
            found += more
            after = found[-1].after
            after = self.past_bracket(after) if across_brackets else after
            i = self._past_separator(after)
            if i == after:
                return found

    def _several(self, i: int, last: Mention | None, *, called: bool) -> list[Mention]:
        """The name or names at word `i`, after the name `last` of the same list."""
        shared = self._shared(i)
        if shared and self._several_shared(i):
            return list(self._each(i, *shared))
        if shared:
            (only,) = self._each(i, *shared)
            return [self.mention(i, only.after, rule="sets.every", group=True)]
        if last and self.key(i) in _EACH:
            return []
        one = self.at(i) or (self._letters(i) if called else None)
        if one is None and last and not last.group:
            one = self._sharing(i, last)
        elif one and last and last.unit and one.rule == "heads.locality":
            one = replace(one, unit=self._under_the_same(one, last.unit))
        return [one] if one else []

    def _under_the_same(self, one: Mention, unit: str) -> str | None:
        """The whole unit of a place after a shared head: "UBND các xã A, B và | phường C"."""
        over = UnitReader(unit)
        level = next((i for i in range(len(over.words)) if over.is_level(i)), 0)
        return f"{over.spelled(0, level)} {one.text}" if level else None

    def _letters(self, i: int) -> Mention | None:
        """A name of capital letters alone: "VCCI"."""
        word = self.spelled(i, i + 1) if i < len(self.words) else ""
        if len(word) < _SHORTEST_LETTERS or not word.isalpha() or not word.isupper():
            return None
        return self.mention(i, i + 1, rule="names.letters")

    def mention(
        self, i: int, after: int, *, rule: str, group: bool = False, unit: str | None = None
    ) -> Mention:
        """Words `i` to `after` (exclusive) as a name."""
        start, end = self.words[i].start, self.words[after - 1].end
        return Mention(i, after, start, end, self.text[start:end], unit, group, rule)

    def _past_separator(self, i: int) -> int:
        """The word after ",", "và", ", và", "cùng với" at word `i`; `i` where there is none."""
        after = i
        while after < len(self.words) and self.key(after) in SEPARATORS and after - i < 2:
            after += 1
        return after + 1 if after > i and self.key(after) == "với" else after

    # -- sets -------------------------------------------------------------------------------

    @nested
    def _set(self, i: int) -> int | None:
        """Where the set that begins at word `i` ends: "Trưởng các phòng chuyên môn"."""
        head = phrases("heads").longest(self.words, i)
        inner = self._set(head[1]) if head and head[0]["form"] in _OVER_SETS else None
        if inner is not None:
            return inner
        opened = self._set_part(i, "every") or self._staff(i)
        if opened is None or self._several_shared(i):
            return None
        return self._members(opened)

    def _staff(self, i: int) -> int | None:
        """Here, where several kinds of staff are a set: "Cán bộ, công chức, viên chức"."""
        found = _set_parts("kind").longest(self.words, i)
        if found is None or not found[0]["staff"]:
            return None
        following = self._past_separator(found[1])
        return i if following > found[1] and self._set_part(following, "kind") else None

    def _several_shared(self, i: int) -> bool:
        """One head for more than one name: not "Các Phòng Kinh tế", which is a set."""
        shared = self._shared(i)
        return shared is not None and (
            self.key(shared[1] - 1) == ":" or len(list(self._each(i, *shared))) > 1
        )

    def _set_part(self, i: int, part: str) -> int | None:
        found = _set_parts(part).longest(self.words, i)
        return found[1] if found else None

    def _members(self, i: int) -> int | None:
        """Past "phòng chuyên môn, đơn vị trực thuộc Sở" at word `i`."""
        after = self._member(i)
        persons = after is not None and self._are_persons(i)
        while after is not None:
            following = self._past_separator(after)
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
        return self._officers(i) is not None or (
            kind is not None and self.key(kind - 1) in _ADDRESS
        )

    def _names_unit(self, i: int, member: int) -> bool:
        """Is it one unit's name rather than a kind: "các Cục, | Ban Quản lý dự án số 2"?"""
        found = self.unit(i) if self.capital(i) else None
        return found is not None and found[1] > member

    def _member(self, i: int) -> int | None:
        """One kind of member with what narrows it, or with a set again: "lãnh đạo các phòng"."""
        after = self._set_part(i, "kind")
        if after is None:
            return self._officers(i)
        if self.key(after - 1) in _ADDRESS:  # "các đồng chí | trưởng khoa", "Phó Chủ tịch UBND"
            after = self._officers(after) or self._set_part(after, "kind") or after
        inner = self._set(after)
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

    def open_set(self, i: int) -> Mention | None:
        """A set whose members no table knows, up to the verb: "Các trường THPT | báo cáo"."""
        every = _set_parts("every").longest(self.words, i)
        if every is None or every[0]["closed"]:
            return None
        opened = every[1]
        if phrases("nonactors").longest(self.words, opened):
            return None
        for after in range(opened + 1, min(opened + _LONGEST_OPEN_SET, len(self.words))):
            if self.key(after) in _CLOSES_SET:
                return None
            if self.is_predicate(after) and not self.capital(after):
                return self.mention(i, after, rule="sets.open", group=True)
        return None

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
        if self.key(i) not in _RELATIVE or self._begins(i, "adverbs"):
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

    # -- one head for many ------------------------------------------------------------------

    @nested
    def _shared(self, i: int) -> tuple[int, int] | None:
        """For "các Sở: Tài chính, …" at word `i`: the shared head's word and the first field's.

        Officers may stand before: "Chủ tịch UBND các xã: Vĩnh Khê, …".
        """
        over = phrases("heads").longest(self.words, i)
        if over and over[0]["form"] in ("over", "placed"):
            return self._shared(over[1])
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
        return None

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

    def _each(self, start: int, head: int, first: int) -> Iterator[Mention]:
        """A mention for each field under one head, its unit completed."""
        over = self.spelled(start, head - 1) + " " if head - 1 > start else ""
        kind = phrases("heads").longest(self.words, head)
        level = "" if kind and kind[0]["unsaid"] else self.spelled(head, first).rstrip(": ")
        shared = (over + level).rstrip()
        i = first
        while self.capital(i) and self._is_field(i):
            end = self.part(i)
            unit = f"{shared[:1].upper()}{shared[1:]} {self.spelled(i, end)}".lstrip()
            yield self.mention(i, end, rule="names.shared", unit=unit)
            i = self._past_separator(end)
            if i == end:
                return

    def _sharing(self, i: int, last: Mention) -> Mention | None:
        """A place after another one's unit: "UBND phường Đông Khê, | An Trạch"."""
        after = self.proper(i)
        levels = [k for k in range(last.first, last.after) if self.is_level(k)]
        if after == i or not levels or levels[-1] + 1 >= last.after:
            return None
        head = self.spelled(last.first, levels[-1] + 1)
        unit = f"{head} {self.spelled(i, after)}"
        return self.mention(i, after, rule="names.shared", unit=unit)
