"""Names as they stand in running text: single ones, sets, lists, and lists under one head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from giaoban.lexicon import phrases
from giaoban.names.sets import SetReader, set_parts
from giaoban.names.stretch import EACH
from giaoban.names.units import UnitReader

_SHORTEST_LETTERS = 3
_LONGEST_OPEN_SET = 12
_CLOSES_SET = {".", ";", ":", "(", ")", "của", "do", "về", "tại", "đã"}
_SHORTENED = re.compile(r"[PTB]\.\s?[A-ZĐ&]{2,}(?:-[A-ZĐ]{2,})?")
_UNIT_LETTERS = re.compile(r"(?:TT|BQL|BCĐ|VP|BV|TYT|BCH|UB|CC|ĐU|HĐ|NH|KB|BH|CA)[A-ZĐ&]{2,8}")
"""Letters that begin with those of a unit's kind: "TTPVHCC", "BQLDA", "VPĐK"."""


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


class NameReader(SetReader):
    """Reads the names of one text by the index of the word where they begin."""

    def at(self, i: int) -> Mention | None:
        """The name that begins at word `i`, if one does."""
        end = self.whole_set(i)
        if end is not None:
            known = self.known(i)
            end = max(end, known) if known else end
            return self.mention(i, end, rule="sets.every", group=True)
        found = self.unit(i)
        if found and (over := self.over_places(i, found[1])):
            return self.mention(i, over, rule=found[0], group=True)
        if found:
            head = phrases("heads").longest(self.words, i)  # "Liên hiệp các Hội" is one
            rest = range(head[1] if head else i, found[1])
            several = any(self.key(k) == "các" for k in rest) or self._of_block(rest)
            several = several or bool(head and head[0]["several"])
            return self.mention(i, found[1], rule=found[0], group=several)
        after = self._shortened(i)
        return self.mention(i, after, rule="names.letters") if after else None

    def _of_block(self, rest: range) -> bool:
        """Those of a whole block of classes: "GVCN | khối 10"."""
        return any(self.key(k) == "khối" and self.key(k + 1).isdigit() for k in rest)

    def lettered(self, i: int) -> list[Mention]:
        """A unit by letters that a sentence begins with: "TTPVHCC | rà soát"."""
        word = self.spelled(i, i + 1) if i < len(self.words) else ""
        if not _UNIT_LETTERS.fullmatch(word) or phrases("nonactors").longest(self.words, i):
            return []
        return [self.mention(i, i + 1, rule="names.letters")]

    def officer(self, i: int) -> Mention | None:
        """An office alone, whatever small word comes next: "Hiệu trưởng | danh sách"."""
        head = phrases("heads").longest(self.words, i) if self.capital(i) else None
        if head is None or not head[0]["person"] or head[0]["form"] != "over":
            return None
        if self.capital(head[1]) or self.is_head(head[1]) or head[1] == len(self.words):
            return None
        return self.mention(i, head[1], rule=head[0].id)

    def unknown(self, i: int) -> Mention | None:
        """A name that no rule knows, up to its verb: "Giao | Huyện đoàn | chuẩn bị"."""
        if not self.capital(i) or self._begins(i, "types", "nonactors"):
            return None
        for after in range(i + 1, min(i + _LONGEST_OPEN_SET, len(self.words))):
            if not (self.key(after)[0].isalnum() or self.key(after) == "-"):
                return None
            if self.is_predicate(after):
                return self.mention(i, after, rule="names.given")
        return None

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
            i = self.past_separator(after)
            if i == after:
                return found

    def _several(self, i: int, last: Mention | None, *, called: bool) -> list[Mention]:
        """The name or names at word `i`, after the name `last` of the same list."""
        shared = self.shared(i)
        if shared and self.several_shared(i):
            return list(self._each(i, *shared))
        if shared:
            (only,) = self._each(i, *shared)
            return [self.mention(i, only.after, rule="sets.every", group=True)]
        if last and self.key(i) in EACH:
            return []
        one = self.at(i) or (self._letters(i) if called else None)
        if one is None and last and not last.group:
            one = self._sharing(i, last) or self._same_post(i, last)
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
        if phrases("nonactors").longest(self.words, i):
            return None
        if phrases("nonactors").longest(self.words, i):
            return None
        return self.mention(i, i + 1, rule="names.letters")

    def mention(
        self, i: int, after: int, *, rule: str, group: bool = False, unit: str | None = None
    ) -> Mention:
        """Words `i` to `after` (exclusive) as a name."""
        start, end = self.words[i].start, self.words[after - 1].end
        return Mention(i, after, start, end, self.text[start:end], unit, group, rule)

    def open_set(self, i: int) -> Mention | None:
        """A set whose members no table knows, up to the verb: "Các trường THPT | báo cáo"."""
        every = set_parts("every").longest(self.words, i)
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

    # -- one head for many ------------------------------------------------------------------

    def _each(self, start: int, head: int, first: int) -> Iterator[Mention]:
        """A mention for each field under one head, its unit completed."""
        over = self.spelled(start, head - 1) + " " if head - 1 > start else ""
        kind = phrases("heads").longest(self.words, head)
        level = "" if kind and kind[0]["unsaid"] else self.spelled(head, first).rstrip(": ")
        shared = (over + level).rstrip()
        for i, end in self.parts(first):
            unit = f"{shared[:1].upper()}{shared[1:]} {self.spelled(i, end)}".lstrip()
            yield self.mention(i, end, rule="names.shared", unit=unit)

    def _same_post(self, i: int, last: Mention) -> Mention | None:
        """One more field of a post: "công chức Văn phòng - Thống kê, | Tư pháp - Hộ tịch"."""
        head = phrases("heads").longest(self.words, last.first)
        after = self.field(i) if head and head[0]["form"] == "post" else None
        if head is None or after is None:
            return None
        unit = f"{self.spelled(last.first, head[1])} {self.spelled(i, after)}"
        return self.mention(i, after, rule="names.shared", unit=unit)

    def _sharing(self, i: int, last: Mention) -> Mention | None:
        """A place after another one's unit: "UBND phường Đông Khê, | An Trạch"."""
        after = self.proper(i)
        levels = [k for k in range(last.first, last.after) if self.is_level(k)]
        if after == i or not levels or levels[-1] + 1 >= last.after:
            return None
        head = self.spelled(last.first, levels[-1] + 1)
        unit = f"{head} {self.spelled(i, after)}"
        return self.mention(i, after, rule="names.shared", unit=unit)


def tells_somebody(text: str) -> bool:
    """Does it begin as an order does that names who is to carry it out: "Giao …"?"""
    cue = NameReader(text).cue(0)
    return cue is not None and bool(cue[0]["means"] == "assign")
