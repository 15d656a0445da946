"""What is a unit's or a person's name: read from running words, as long as it is and no longer.

The first word tells what kind of name it is (`lexicon/heads.toml`); where it ends is told by the
notice's own names, by known fields, by capitals, and by the verb that comes next.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.lexicon import Row, phrases
from giaoban.names.stretch import SEPARATORS, Stretch
from giaoban.text import Phrases

_LONGEST_SMALL_TAIL = 5
_LONGEST_NAME = 5
_SHORTEST_LETTERS = 3
_JOINERS = {"và", "&", "-"}
_QUALIFYING_UNIT = {"thuộc", "trực thuộc", "thuộc và trực thuộc"}


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


class NameReader(Stretch):
    """Reads names out of one text. `known`: the notice's own names, folded to their spelling."""

    def __init__(self, text: str, known: Phrases[str] | None = None) -> None:
        super().__init__(text)
        self._known = known or Phrases()

    # -- public -----------------------------------------------------------------------------

    def at(self, i: int) -> Mention | None:
        """The name that begins at word `i`, if one does."""
        end = self._set(i)
        if end is not None:
            return self._mention(i, end, rule="sets.every", group=True)
        found = self._unit(i)
        return self._mention(i, found[1], rule=found[0]) if found else None

    def listed(self, i: int, *, called: bool = False) -> list[Mention]:
        """The names from word `i` on, joined by commas and "và"; none where no name begins.

        `called`: a name must stand here ("phối hợp với …"), so that letters alone are one: VCCI.
        """
        found: list[Mention] = []
        while True:
            one = self.at(i) or (self._letters(i) if called else None)
            more = self._distributed(i) or ([one] if one else [])
            if not more:
                return found
            found += more
            i = self._past_separator(found[-1].after)
            if i == found[-1].after:
                return found

    def _letters(self, i: int) -> Mention | None:
        """A name of capital letters alone: "VCCI"."""
        word = self.spelled(i, i + 1) if i < len(self.words) else ""
        if len(word) < _SHORTEST_LETTERS or not word.isalpha() or not word.isupper():
            return None
        return self._mention(i, i + 1, rule="names.letters")

    # -- pieces -----------------------------------------------------------------------------

    def _mention(
        self, i: int, after: int, *, rule: str, group: bool = False, unit: str | None = None
    ) -> Mention:
        start, end = self.words[i].start, self.words[after - 1].end
        return Mention(i, after, start, end, self.text[start:end], unit, group, rule)

    def _past_separator(self, i: int) -> int:
        """The word after ",", "và", ", và", "cùng với" at word `i`; `i` where there is none."""
        after = i
        while after < len(self.words) and self.key(after) in SEPARATORS and after - i < 2:
            after += 1
        return after + 1 if after > i and self.key(after) == "với" else after

    # -- units ------------------------------------------------------------------------------

    def _unit(self, i: int) -> tuple[str, int] | None:
        """The rule and the end of the unit or person that begins at word `i`."""
        head = phrases("heads").longest(self.words, i)
        known = self._known.longest(self.words, i)
        if known and (head is None or known[1] > head[1]) and known[1] - i > 1:
            return "names.own", self._acronym(self._place(known[1]) or known[1])
        if head is None:
            return None
        row, h = head
        end = self._body(row, i, h)
        return (row.id, self._acronym(end)) if end else None

    def _body(self, row: Row, i: int, h: int) -> int | None:
        """Where the name whose head is words `i` to `h` ends, None if it is none after all."""
        match row["form"]:
            case "whole":
                return h if self.capital(i) else None
            case "name":
                return self._personal(h)
            case "placed":
                return self._place(h) or self._bare(i, h)
            case "over":
                return self._place(h) or self._under(h) or self._named(row, i, h)
            case _:
                return self._named(row, i, h)

    def _under(self, h: int) -> int | None:
        """The unit over which a committee or an officer stands: "Chủ tịch | UBND tỉnh"."""
        found = self._unit(h) if self.capital(h) or self._known.longest(self.words, h) else None
        return found[1] if found else None

    def _named(self, row: Row, i: int, h: int) -> int | None:
        end = self._tail(h)
        if end > h:
            return self._place(end) or end
        return self._place(h) if self.capital(i) and self._place(h) else self._bare(i, h, row)

    def _bare(self, i: int, h: int, row: Row | None = None) -> int | None:
        """A head alone means our own unit: only with a capital, and only where a name can end."""
        if not self.capital(i) or not self.is_boundary(h):
            return None
        if (
            row
            and not row["person"]
            and self.key(h - 1) in {"phòng", "tổ", "đội", "báo", "đài", "hội", "quỹ"}
            and h - i == 1
        ):
            return None  # "Phòng, chống dịch" · "Tổ chức"
        return h

    def _personal(self, h: int) -> int | None:
        """After "đồng chí": a name in capitals, or an office."""
        office = self._unit(h)
        if office:
            return office[1]
        after = h
        while after - h < _LONGEST_NAME and self.capital(after) and self.words[after].key.isalpha():
            after += 1
        return after if after > h else None

    def _acronym(self, end: int) -> int:
        """Past "(VCCI)" right after a name."""
        inside = (
            self.text[self.words[end + 1].start : self.words[end + 1].end]
            if end + 2 < len(self.words)
            else ""
        )
        closed = self.key(end) == "(" and self.key(end + 2) == ")"
        return end + 3 if closed and len(inside) > 1 and inside.isupper() else end

    def _place(self, h: int) -> int | None:
        """Past "tỉnh", "tỉnh Sơn La", "Sở" at word `h`."""
        found = phrases("places").longest(self.words, h)
        if found is None or (found[0].id == "places.own" and not self.capital(h)):
            return None
        after = found[1]
        if found[0].id == "places.own":
            longer = self._unit(h)
            return longer[1] if longer else after
        while (
            after - found[1] < 4
            and self.capital(after)
            and self.key(after).isalpha()
            and not self._is_head(after)
        ):
            after += 1
        return after

    def _is_level(self, i: int) -> bool:
        """Does a level of the administration begin at word `i`: "tỉnh", "các cấp"?"""
        found = phrases("places").longest(self.words, i)
        return found is not None and found[0].id == "places.level"

    def _is_head(self, i: int) -> bool:
        return bool(
            phrases("heads").longest(self.words, i) or phrases("sets").longest(self.words, i)
        )

    # -- the tail of a name -----------------------------------------------------------------

    def _tail(self, h: int) -> int:
        """Past the words that say what the unit is for: fields, capitals and their small tails."""
        after = h
        while True:
            step = (
                self._field(after)
                or self._capitals(after)
                or self._joined(after, h)
                or self._numbered(after)
            )
            if not step:
                return after
            after = step

    def _field(self, i: int) -> int | None:
        found = phrases("fields").longest(self.words, i)
        return found[1] if found and (self.capital(i) or found[0].id == "fields.centre") else None

    def _capitals(self, i: int) -> int | None:
        """A word with a capital and the small letters that belong to it: "Quản | lý khoa học"."""
        if not self.capital(i) or not self.words[i].key[0].isalpha():
            return None
        after = i + 1
        while not (self.is_boundary(after) or self.capital(after) or self._is_level(after)):
            after += 1
            if after - i > _LONGEST_SMALL_TAIL:
                return i + 2  # nobody says where it ends: two syllables make a word
        return after

    def _joined(self, i: int, h: int) -> int | None:
        """Past "và", "-" between two parts of one name, and past a comma within one."""
        if i == h or not self.capital(i + 1) or self._is_head(i + 1):
            return None
        if self.key(i) in _JOINERS:
            return i + 1
        if self.key(i) == "," and self._ends_in_and(i + 1):
            return i + 1
        return None

    def _ends_in_and(self, i: int) -> bool:
        """Is it "…, Thương mại và Du lịch": one more part, "và", and a last one that is no unit?"""
        end = self._field(i) or self._capitals(i)
        return bool(
            end and self.key(end) == "và" and self.capital(end + 1) and not self._is_head(end + 1)
        )

    def _numbered(self, i: int) -> int | None:
        return i + 2 if self.key(i) == "số" and self.key(i + 1).isdigit() else None

    # -- sets -------------------------------------------------------------------------------

    def _set(self, i: int) -> int | None:
        """Where the set that begins at word `i` ends: "Trưởng các phòng chuyên môn"."""
        head = phrases("heads").longest(self.words, i)
        if head and head[0]["form"] in ("over", "placed"):
            return self._set(head[1])
        opened = self._part(i, "every")
        if opened is None or self._shares_head(i):
            return None
        return self._members(opened)

    def _part(self, i: int, part: str) -> int | None:
        for names in ("sets",):
            found = phrases(names).longest(self.words, i)
            if found and found[0]["part"] == part:
                return found[1]
        return None

    def _members(self, i: int) -> int | None:
        """Past "phòng chuyên môn, đơn vị trực thuộc Sở" at word `i`."""
        after = self._member(i)
        while after is not None:
            following = self._past_separator(after)
            more = self._member(following) if following > after and self.key(after) != ";" else None
            if more is None:
                return after
            after = more
        return None

    def _member(self, i: int) -> int | None:
        """One kind of member with what narrows it, or with a set again: "lãnh đạo các phòng"."""
        after = self._part(i, "kind")
        if after is None:
            return None
        inner = self._set(after)
        if inner is not None:
            return inner
        after = self._leading(after) or after
        while True:
            step = self._which(after)
            if step is None:
                return after
            after = step

    def _which(self, i: int) -> int | None:
        """Past one narrowing phrase: "liên quan", "trực thuộc Sở", "tỉnh"."""
        narrowed = self._part(i, "which")
        if narrowed is None:
            return self._place(i)
        own = self._place(narrowed) or self._under(narrowed)
        return (
            own
            if own
            and self.text[self.words[i].start : self.words[narrowed - 1].end] in _QUALIFYING_UNIT
            else narrowed
        )

    def _leading(self, i: int) -> int | None:
        """Past "chủ trì [thực hiện nhiệm vụ …]" where it is part of a noun."""
        if self.key(i) != "chủ" or self.key(i + 1) != "trì" or self.key(i + 2) in {",", "phối"}:
            return None
        object_after = phrases("objects").longest(self.words, i + 4)
        if self.key(i + 2) != "thực" or self.key(i + 3) != "hiện" or object_after is None:
            return i + 2
        after = object_after[1]
        while after - object_after[1] < _LONGEST_SMALL_TAIL and not self.is_boundary(after):
            after += 1
        return after if self.is_predicate(after) else i + 2

    # -- one head for many ------------------------------------------------------------------

    def _shares_head(self, i: int) -> bool:
        return self._shared(i) is not None

    def _shared(self, i: int) -> tuple[int, int] | None:
        """For "các Sở: Tài chính, …" at word `i`: the head's word and the first field's."""
        opened = self._part(i, "every")
        if opened is None:
            return None
        head = phrases("heads").longest(self.words, opened)
        if head is None or head[0]["form"] != "named":
            return None
        first = head[1] + 1 if self.key(head[1]) == ":" else head[1]
        return (opened, first) if self.capital(first) and not self._is_head(first) else None

    def _distributed(self, i: int) -> list[Mention]:
        shared = self._shared(i)
        return list(self._each(*shared)) if shared else []

    def _each(self, head: int, first: int) -> Iterator[Mention]:
        """A mention for each field under one head, its unit completed."""
        spelled = self.text[self.words[head].start : self.words[first - 1].end].rstrip(": ")
        head_words = spelled[0].upper() + spelled[1:]
        i = first
        while self.capital(i) and not self._is_head(i):
            end = self._shared_field(i)
            yield self._mention(
                i, end, rule="heads.shared", unit=f"{head_words} {self.spelled(i, end)}"
            )
            i = self._past_separator(end)
            if i == end:
                return

    def _shared_field(self, i: int) -> int:
        """Where one field of a shared head ends; "và" joins only what is known as one field."""
        return self._field(i) or self._capitals(i) or i + 1
