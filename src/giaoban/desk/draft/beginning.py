"""Where the words of a task begin to say what is to be done, and what stands before that."""

from dataclasses import dataclass

from giaoban.facts import assignment
from giaoban.lexicon import Row, phrases
from giaoban.names.lists import NameReader

_STOPS = {".", ";"}
_NEAR = 4
"""Words of a verb and "xong"."""


@dataclass(frozen=True, slots=True)
class Verb:
    """Where what is to be done begins: word `i`; what stands before character `cut` stays, what is
    between the two gives way."""

    reader: NameReader
    i: int
    cut: int

    @classmethod
    def of(cls, reader: NameReader, column: str) -> "Verb | None":
        """None where no verb or adverb is found that a new beginning could stand before; `column`:
        of the table, which says what stays before it."""
        own = assignment.subject(reader, 0)
        i = own.after if own else 0
        i += reader.key(i) == ","
        if i >= len(reader.words) or not _begins(reader, i):
            return None
        if i == 0 and reader.listed(0):
            return None
        found = cls(reader, i, reader.words[i].start)
        return found.led() if found.does(column) == "leads" else found

    @property
    def at(self) -> int:
        return self.reader.words[self.i].start

    @property
    def rest(self) -> str:
        """The words from here on, within a sentence."""
        word = self.reader.spelled(self.i, self.i + 1)
        small = word if word.isupper() and len(word) > 1 else word[0].lower() + word[1:]
        return small + self.reader.text[self.at + len(word) :]

    @property
    def is_cue(self) -> bool:
        """ "Chủ trì", "phối hợp": the part that the doers play, not yet the work."""
        cue = self.reader.cue(self.i)
        return cue is not None and cue[0]["means"] in ("lead", "partner", "cooperate")

    @property
    def _row(self) -> tuple[Row, int] | None:
        return phrases("beginnings").longest(self.reader.words, self.i)

    def does(self, column: str) -> str | None:
        """What becomes of the words here, by the table."""
        return str(self._row[0][column]) if self._row and self._row[0][column] else None

    @property
    def is_urged(self) -> bool:
        """Is it only to be urged on: what cannot be completed, or says itself that it is?"""
        row = self._row
        held = row is not None and "urged" in (row[0]["late"], row[0]["else"])
        return held or self._is_complete()

    @property
    def is_done_at_once(self) -> bool:
        """ "Bàn giao xong trụ sở" is not gone on with."""
        near = range(self.i + 1, min(self.i + _NEAR, self._end()))
        return any(self.reader.key(i) == "xong" for i in near)

    def _is_complete(self) -> bool:
        """Does a word say so before the sentence ends: "rà soát, hoàn thành việc số hóa"?"""
        found = (
            phrases("beginnings").longest(self.reader.words, i) for i in range(self.i, self._end())
        )
        return any(one and one[0]["ends"] for one in found)

    def led(self) -> "Verb | None":
        """Behind "Ngoài ra,", "Căn cứ kết quả rà soát,": where only one verb can be meant."""
        reader, row = self.reader, self._row
        start = row[1] if row else self.i
        start += reader.key(start) == ","
        opens = row is not None and bool(row[0]["links"] or row[0]["else"])
        if opens and reader.is_predicate(start):
            return Verb(reader, start, reader.words[start].start)
        if row and row[0]["else"]:
            return self
        if row and row[0]["links"] and reader.key(start - 1) == ",":
            return None
        found = [i for i in range(start, self._end()) if self._opens(i)]
        return Verb(reader, found[0], reader.words[found[0]].start) if len(found) == 1 else None

    def _opens(self, i: int) -> bool:
        return self.reader.key(i - 1) == "," and self.reader.is_predicate(i)

    def _end(self) -> int:
        keys = range(self.i, len(self.reader.words))
        return next((i for i in keys if self.reader.key(i) in _STOPS), len(self.reader.words))

    def next(self) -> "Verb | None":
        """Behind the words that give way, commas and all."""
        i = self._row[1] if self._row else self.i + 1
        while self.reader.key(i) in (",", "và"):
            i += 1
        if i >= len(self.reader.words) or not _begins(self.reader, i):
            return None
        return Verb(self.reader, i, self.cut)

    def behind_partners(self) -> "Verb | None":
        """Behind "chủ trì, phối hợp với A, B": where the work itself begins."""
        reader, i = self.reader, self.i
        cue = reader.cue(i)
        if cue and cue[0]["means"] == "lead":
            i = cue[1] + (reader.key(cue[1]) == ",")
            cue = reader.cue(i)
        if cue is None or cue[0]["means"] != "partner":
            return None
        named = reader.listed(cue[1], called=True)
        after = named[-1].after if named else len(reader.words)
        return Verb(reader, after, self.cut) if reader.is_predicate(after) else None

    def preceded_by(self, words: str, end: int | None = None) -> str:
        """The text with these words before the verb; only up to character `end`."""
        kept = self.reader.text[: self.cut]
        opens = not kept.strip() or kept.rstrip().endswith(".")
        said = words[0].upper() + words[1:] if opens else words
        rest = self.rest if end is None else self.rest[: end - self.at]
        return f"{kept}{said} {rest}"


def _begins(reader: NameReader, i: int) -> bool:
    """May a new beginning stand before word `i`: a verb or an adverb, no name, nothing in
    capitals?"""
    word = reader.spelled(i, i + 1)
    known = reader.is_verb(i) or phrases("beginnings").longest(reader.words, i) is not None
    return known and not (word.isupper() and len(word) > 1)
