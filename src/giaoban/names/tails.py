"""The words of a name after its first: fields, capitals and their small tails, places, numbers."""

from giaoban.lexicon import phrases
from giaoban.names.stretch import Stretch

_LONGEST_SMALL_TAIL = 6
_LONGEST_PLACE = 4
_AREAS = {"vực", "vùng", "án"}
"""Last syllables of what is numbered without "số": "Khu vực 5", "Ban Quản lý dự án 7"."""

_JOINERS = {"và", "&", "-"}

NEVER_BARE = {"phòng", "đoàn", "tổ", "đội", "báo", "đài", "hội", "quỹ", "khoa", "lãnh đạo"}
"""Heads that alone are ordinary words: "Phòng, chống dịch", "Tổ chức", "Lãnh đạo thực hiện"."""


class TailReader(Stretch):
    """Reads what follows the first word of a name."""

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
        plain = self.key(i) in NEVER_BARE and head[1] == i + 1 and not self.capital(head[1])
        return first or not plain

    def is_level(self, i: int) -> bool:
        """Does a level of the administration begin at word `i`: "tỉnh", "các cấp"?"""
        found = phrases("places").longest(self.words, i)
        return found is not None and found[0].id == "places.level"

    def is_head(self, i: int) -> bool:
        """Does a name or a set begin at word `i`? "Xã hội" is no commune, and
        a post that is complete may be a field: "Thanh tra và | Bảo vệ"."""
        place = phrases("places").longest(self.words, i)
        if place and place[0].id == "places.society":
            return False
        head = phrases("heads").longest(self.words, i)
        named = head is not None and head[0]["form"] != "alone"
        return named or self._begins(i, "sets")

    def tail(self, h: int) -> int:
        """Past the words that say what the unit is for: fields, capitals and their small tails.

        A field in small letters only where none stands before it: "Sở Y tế | kiểm soát bệnh tật".
        """
        after = h
        while True:
            step = (
                (self._open_field(after) if after == h or self.capital(after) else None)
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
        if found and found[0]["verbal"] and not self._is_verbal(found[1]):
            found = phrases("fields").longest(self.words[: found[1] - 1], i)
        return found[1] if found and (self.capital(i) or found[0]["small"]) else None

    def _open_field(self, i: int) -> int | None:
        """Past a known field, or past more words than it has: "Hành chính | nhân sự"."""
        found = phrases("fields").longest(self.words, i)
        after = self.field(i)
        more = self._capitals(i) if found and found[0]["open"] else None
        return max(after, more) if after and more else after

    def _is_verbal(self, i: int) -> bool:
        """Is the verb before word `i` the field's own: "Khoa Nội tổng hợp | rà soát", but not
        "Phòng Kinh tế | tổng hợp báo cáo"?"""
        return self.ends_name(i) and self.key(i) != "báo"

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
        verb = phrases("verbs").longest(self.words, i)
        after = max(i + 1, verb[1] if verb else 0, self.field(i) or 0)
        return after if not any(map(self.capital, range(i + 1, after))) else i + 1

    def _ends_word(self, i: int) -> bool:
        """A boundary, unless the verb is part of the name: "Nghiên cứu phát triển | chủ trì",
        "Nghiên cứu phát triển | và các khoa", "Đầu tư phát triển | tỉnh". An adverb before the cue
        is none: "Khoa Khám bệnh | tiếp tục chủ trì"."""
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
        led = led and adverb is None
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
        if self.key(i).isdigit() and (self.key(i - 1) in _AREAS or self._counts_units(i)):
            return i + 1
        return i + 2 if self.key(i) == "số" and self.key(i + 1).isdigit() else None

    def _counts_units(self, i: int) -> bool:
        """A unit's number right after its field or head: "Phòng Nghiệp vụ | 1", "Tổ | 2"."""
        return len(self.key(i)) == 1 and self.key(i) != "0" and self.ends_name(i + 1)

    def ends_name(self, i: int) -> bool:
        """May a name end before word `i`: at a stop, a verb, a level, another name?"""
        if i >= len(self.words) or self.is_predicate(i) or self.is_level(i):
            return True
        key = self.key(i)
        joined = key in {"và", ","} and (self.capital(i + 1) or self.is_head(i + 1))
        stopped = key in {":", "."} and not self.key(i + 1).isdigit()
        return joined or stopped or key in {";", ")", "("} or self.is_time(i)

    def is_time(self, i: int) -> bool:
        """Does a time or purpose begin that no name holds: "gửi Tổ giúp việc | trước ngày"?"""
        return self.key(i) in {"trước", "để"}
