"""Tasks: where one ends and the next begins, who must do it and in which part.

Under a heading that names who acts (or everyone), each point is a task. Under a subject, a
sentence or clause that names who must act starts one; what follows without a doer of its own goes
on with it; what tells nobody to do anything is a remark.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from giaoban.facts import assignment
from giaoban.lexicon import phrases
from giaoban.model.draft import RemarkDraft, SectionDraft, TaskDraft
from giaoban.model.notice import Citation, Deadline, Role, Scope, Timing, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.headings import named_by
from giaoban.names.units import Mention, NameReader
from giaoban.structure.outline import Node, Outline
from giaoban.text import Phrases, clauses, fold


@dataclass(frozen=True, slots=True)
class Details:
    """What other rooms find in a task's words."""

    timing: Timing
    deadlines: tuple[Proven[Deadline], ...]
    citations: tuple[Proven[Citation], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told by a heading or lead-in, for the points below that name nobody themselves."""

    assignees: tuple[Proven[UnitRef], ...] = ()
    role: Proven[Role] | None = None
    partners: tuple[Proven[UnitRef], ...] = ()
    each_point: bool = False  # every point below is a task, whether it names a doer or not


@dataclass
class _Growing:
    """A section while its points are still coming."""

    id: str
    scope: Scope
    heading: Proven[str] | None = None
    lead_in: list[Proven[str]] = field(default_factory=list)
    tasks: list[TaskDraft] = field(default_factory=list)
    remarks: list[RemarkDraft] = field(default_factory=list)
    sections: list[SectionDraft] = field(default_factory=list)

    def grown(self) -> SectionDraft:
        return SectionDraft(
            self.id,
            self.heading,
            self.scope,
            tuple(self.lead_in),
            tuple(self.tasks),
            tuple(self.remarks),
            tuple(self.sections),
        )


_RUN_IN = re.compile(r"[^.:;]{3,160}:(?=\s+\S)")
_RUN_IN_OPENING = ("về ", "việc ", "đối với ", "công tác ", "nội dung ", "nhiệm vụ ", "lĩnh vực ")
_CONTENTS = re.compile(r"(?:theo hướng|như sau|sau đây|nội dung|gồm|cụ thể|trong đó)\s*:")
_WITH_GIVING = re.compile(r",\s+(?=(?:giao|yêu cầu|đề nghị|phân công)\s)")
_LONGEST_HEADING = 400


class TaskReader:
    """Reads a body into sections. `known`: the notice's own unit names."""

    def __init__(self, known: Phrases[str], details: Callable[[Passage], Details]) -> None:
        self._known = known
        self._details = details

    def sections(self, outline: Outline) -> tuple[SectionDraft, ...]:
        """The body's sections in order; what stands under no number goes to section "0"."""
        told = self._told_by_preamble(outline)
        grown: list[_Growing] = []
        loose: _Growing | None = None
        for node, following in _with_following(outline.body):
            marker = node.paragraph.marker
            if marker and marker.numbered:
                grown.append(self._numbered(node, _fresh(marker.value, grown), told))
                loose = None
                continue
            if loose is None:
                loose = _Growing(_fresh("0", grown), "general" if told.each_point else "topic")
                grown.append(loose)
                loose_told = told
            loose_told = self._point(loose, node, following, loose_told, loose.id)
        return tuple(section.grown() for section in grown)

    # -- sections -------------------------------------------------------------------------------

    def _told_by_preamble(self, outline: Outline) -> Told:
        """ "…, Chủ tịch UBND tỉnh yêu cầu các sở thực hiện:" before the first point."""
        if not outline.preamble or not outline.preamble[-1].text.endswith(":"):
            return Told()
        return self._lead_in(outline.preamble[-1].words, Told()) or Told()

    def _numbered(self, node: Node, id_: str, told: Told) -> _Growing:
        """A numbered point as a section: under its heading, or without one where it is an item."""
        parted = self._heading(node)
        if parted is None:
            section = _Growing(id_, "topic")
            told = self._point(section, node, bool(node.children), told, id_)
            return section
        heading, rest = parted
        section, told = self._headed(heading, id_, told)
        if rest is not None:
            self._say(
                section, rest, told, id_, lead=bool(node.children) and rest.text.endswith(":")
            )
            told = self._lead_in(rest, told) or told if rest.text.endswith(":") else told
        self._below(section, node.children, told, id_)
        return section

    def _headed(self, heading: Passage, id_: str, told: Told) -> tuple[_Growing, Told]:
        """The section of a heading, and who its points are told."""
        proven = _words(heading, "tasks.heading")
        units = self._units_of(heading)
        if units:
            assignees = tuple(self._ref(heading, one) for one in units)
            return _Growing(id_, "unit", proven), Told(assignees, each_point=True)
        if phrases("generals").longest(NameReader(heading.text).words, 0):
            return _Growing(id_, "general", proven), replace(told, each_point=True)
        return _Growing(id_, "topic", proven), told

    def _units_of(self, heading: Passage) -> list[Mention]:
        return named_by(NameReader(heading.text, self._known))

    def _heading(self, node: Node) -> tuple[Passage, Passage | None] | None:
        """The heading of a numbered point, and the words that run in after it; None for an item."""
        words = node.paragraph.words
        text = words.text
        giving = _WITH_GIVING.search(fold(text))
        if (
            giving
            and text.endswith(":")
            and _opens_run_in(text)
            and "." not in text[: giving.start()]
        ):
            return words.part(0, giving.start()), words.part(giving.end(), len(text))
        run_in = _RUN_IN.match(text)
        if run_in and (_opens_run_in(text) or self._units_of(words.part(0, run_in.end() - 1))):
            start = run_in.end() + len(text[run_in.end() :]) - len(text[run_in.end() :].lstrip())
            return words.part(0, run_in.end() - 1), words.part(start, len(text))
        bare = text.rstrip(" :")
        heading = words.part(0, len(bare))
        if bare and self._units_of(heading):
            return heading, None
        if not bare or len(bare) > _LONGEST_HEADING or len(clauses(bare)) > 1 or text[-1] in ".;,":
            return None
        if self._tells(heading):
            return None
        return (heading, None) if node.children or node.paragraph.bold else None

    def _tells(self, words: Passage) -> bool:
        reader = NameReader(words.text, self._known)
        return assignment.subject(reader, 0) is not None

    # -- points ---------------------------------------------------------------------------------

    def _below(self, section: _Growing, children: Sequence[Node], told: Told, prefix: str) -> None:
        """The points of a section, each with who it is told by the lead-in above it."""
        for node, following in _with_following(children):
            marker = node.paragraph.marker
            if marker and marker.numbered:
                self._numbered_below(section, node, told, _joined_id(prefix, marker.value))
            else:
                told = self._point(section, node, following, told, prefix)

    def _numbered_below(self, section: _Growing, node: Node, told: Told, id_: str) -> None:
        """A numbered point within a section: a section of its own, or an item of this one."""
        if self._heading(node) is not None:
            section.sections.append(self._numbered(node, id_, told).grown())
            return
        item = _Growing(id_, section.scope)
        self._point(item, node, bool(node.children), told, id_)
        tasks = item.tasks
        if len(tasks) == 1:
            tasks = [replace(tasks[0], id=id_)]
        section.tasks += tasks
        section.remarks += item.remarks
        section.lead_in += item.lead_in
        section.sections += item.sections

    def _point(
        self, section: _Growing, node: Node, following: bool, told: Told, prefix: str
    ) -> Told:
        """One point and what stands below it; returns who the points after it are told."""
        words = node.paragraph.words
        below = node.children
        if words.text.endswith(":") and (following or below):
            handed = self._lead_in(words, told)
            if handed is None and below and self._tells(words) and not self._name_doers(below):
                self._say(section, _with_contents(node), told, prefix)
                return told
            self._introduce(section, words, told, prefix)
            self._below(section, below, handed or told, prefix)
            return handed if handed and not below else told
        if (
            told.each_point
            and below
            and not (node.paragraph.marker and node.paragraph.marker.numbered)
        ):
            self._say(section, _with_contents(node), told, prefix)
            return told
        self._say(section, words, told, prefix)
        self._below(section, below, told, prefix)
        return told

    def _name_doers(self, points: Sequence[Node]) -> bool:
        """Does any point below name who must do it?"""
        return any(
            self._tells(node.paragraph.words) or self._name_doers(node.children) for node in points
        )

    def _introduce(self, section: _Growing, words: Passage, told: Told, prefix: str) -> None:
        """A lead-in's last sentence introduces; the sentences before it may tell or remark."""
        stretches = clauses(words.text)
        if len(stretches) > 1:
            before = words.part(0, stretches[-2][1])
            self._say(section, before, replace(told, each_point=False), prefix)
        start, end = stretches[-1]
        section.lead_in.append(_words(words.part(start, end), "tasks.lead-in"))

    def _lead_in(self, words: Passage, told: Told) -> Told | None:
        """Who a line ending in ":" hands to the points below; None where it tells a task itself."""
        start = clauses(words.text)[-1][0]
        last = words.part(start, len(words.text))
        reader = NameReader(last.text, self._known)
        found = assignment.subject(reader, 0)
        if found is None:
            giver = self._giver(reader)
            if giver is None:
                return None
            found = giver
        after = len(reader.words) - 1
        if not self._only_introduces(reader, found.after, after):
            return None
        role = assignment.part(reader, found.after, after)
        return Told(
            tuple(self._ref(last, one) for one in found.mentions),
            _role(reader, last, role) if role else None,
            tuple(self._ref(last, one) for one in assignment.partners(reader, found.after, after)),
            each_point=True,
        )

    def _giver(self, reader: NameReader) -> assignment.Subject | None:
        """ "…, Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành:": the cue stands later in the sentence."""
        for row, first, after in phrases("cues").find(reader.words):
            mentions = reader.listed(after) if row["means"] == "assign" else []
            if mentions:
                return assignment.Subject(tuple(mentions), mentions[-1].after, first, row.id)
        return None

    def _only_introduces(self, reader: NameReader, i: int, after: int) -> bool:
        """Nothing between the doers and the colon but roles, partners and "các nhiệm vụ sau"?"""
        while i < after:
            if reader.words[i].key in {",", "và"}:
                i += 1
                continue
            found = phrases("leadins").longest(reader.words, i)
            cue = phrases("cues").longest(reader.words, i)
            if found:
                i = found[1]
            elif cue and cue[0]["means"] in ("lead", "cooperate"):
                i = cue[1]
            elif cue and cue[0]["means"] == "partner" and (mentions := reader.listed(cue[1])):
                i = mentions[-1].after
            elif adverb := phrases("adverbs").longest(reader.words, i):
                i = adverb[1]
            else:
                return False
        return True

    # -- sentences ------------------------------------------------------------------------------

    def _say(
        self, section: _Growing, words: Passage, told: Told, prefix: str, *, lead: bool = False
    ) -> None:
        """The tasks and remarks of one paragraph, added to the section in order."""
        if lead and self._lead_in(words, told) is not None:
            section.lead_in.append(_words(words, "tasks.lead-in"))
            return
        for start, end, doer in self._parts(words, told):
            piece = words.part(start, end - 2 if words.text[:end].endswith("./.") else end)
            if (doer is None and not told.each_point) or doer == "nobody":
                section.remarks.append(RemarkDraft(_words(piece, "tasks.remark")))
            else:
                section.tasks.append(self._task(piece, told, f"{prefix}.{len(section.tasks) + 1}"))

    def _parts(self, words: Passage, told: Told) -> Iterator[tuple[int, int, str | None]]:
        """Stretches of a paragraph: (start, end, "own" doer, None for inherited, "nobody")."""
        parts: list[tuple[int, int, str | None]] = []
        for start, end in self._clauses(words.text):
            within = bool(parts) and words.text[: parts[-1][1]].endswith(";")
            before = parts[-1][2] if parts else ""
            kind = self._kind(words.text[start:end], before, told, within=within)
            if kind == "goes-on":
                parts[-1] = (parts[-1][0], end, parts[-1][2])
            else:
                parts.append((start, end, None if kind == "inherits" else kind))
        yield from parts

    def _clauses(self, text: str) -> Iterator[tuple[int, int]]:
        """Sentences and their parts between semicolons; a list of names and the contents after
        "theo hướng:" stay whole; a decision is cut where it turns into work: "…, | giao Sở X"."""
        held: int | None = None
        listing = False
        for start, end in clauses(text):
            begin = start if held is None else held
            clause = text[begin:end]
            listing = listing or bool(_CONTENTS.search(fold(text[start:end])))
            unfinished = clause.endswith(";") and end < len(text)
            if unfinished and (listing or self._only_names(clause)):
                held = begin
                continue
            held, listing = None, False
            cut = self._work_in_decision(clause)
            if cut:
                yield begin, begin + len(clause[:cut].rstrip())
            yield begin + (cut or 0), end

    def _only_names(self, clause: str) -> bool:
        reader = NameReader(clause.rstrip("; "), self._known)
        names = reader.listed(0)
        return bool(names) and names[-1].after == len(reader.words)

    def _work_in_decision(self, clause: str) -> int | None:
        reader = NameReader(clause, self._known)
        if not phrases("decisions").longest(reader.words, 0):
            return None
        found = self._giver(reader)
        return reader.words[found.first].start if found and found.first else None

    def _kind(self, clause: str, before: str | None, told: Told, *, within: bool) -> str:
        """What a clause is: "own", "inherits", "nobody", or "goes-on" with the part before it."""
        reader = NameReader(clause, self._known)
        if not reader.words:
            return "goes-on" if before != "" else "nobody"
        if phrases("decisions").longest(reader.words, 0):
            return "goes-on" if before == "nobody" else "nobody"
        if assignment.subject(reader, 0) is not None:
            return "own"
        if within:
            return "goes-on"
        if told.each_point:
            return "inherits" if before == "" else "goes-on"
        if before == "own":
            return "goes-on" if self._continues(reader) else "nobody"
        return "goes-on" if before == "nobody" else "nobody"

    def _continues(self, reader: NameReader) -> bool:
        """Does a sentence without a doer go on with the task: a verb, a condition, a connector?"""
        if any(
            phrases(name).longest(reader.words, 0) for name in ("adverbs", "continuations", "cues")
        ):
            return True
        found = phrases("verbs").longest(reader.words, 0)
        return bool(found and found[0].id not in ("verbs.link", "verbs.aspect"))

    # -- one task -------------------------------------------------------------------------------

    def _task(self, words: Passage, told: Told, id_: str) -> TaskDraft:
        reader = NameReader(words.text, self._known)
        own = assignment.subject(reader, 0)
        after = len(reader.words)
        start = own.after if own else 0
        part = assignment.part(reader, start, after)
        details = self._details(words)
        return TaskDraft(
            id=id_,
            text=_words(words, own.rule if own else "tasks.point"),
            timing=details.timing,
            continuing=_continuing(reader, words, start),
            role=_role(reader, words, part) if part else (None if own else told.role),
            assignees=tuple(self._ref(words, one) for one in own.mentions)
            if own
            else told.assignees,
            partners=self._partners(reader, words, start, own, told),
            submit_to=self._receivers(reader, words, start, details),
            conditions=tuple(_conditions(reader, words, after)),
            deadlines=details.deadlines,
            citations=details.citations,
        )

    def _partners(
        self,
        reader: NameReader,
        words: Passage,
        start: int,
        own: assignment.Subject | None,
        told: Told,
    ) -> tuple[Proven[UnitRef], ...]:
        found = tuple(
            self._ref(words, one) for one in assignment.partners(reader, start, len(reader.words))
        )
        return _distinct(found if own or not told.partners else (*told.partners, *found))

    def _receivers(
        self, reader: NameReader, words: Passage, start: int, details: Details
    ) -> tuple[Proven[UnitRef], ...]:
        """The receivers, less those that only stand in the event of a deadline."""
        waiting = [span for one in details.deadlines if one.value.event for span in one.spans]
        found = (
            self._ref(words, one) for one in assignment.receivers(reader, start, len(reader.words))
        )
        return _distinct(
            tuple(ref for ref in found if not any(ref.spans[0].within(span) for span in waiting))
        )

    def _ref(self, words: Passage, mention: Mention) -> Proven[UnitRef]:
        value = UnitRef(text=mention.text, unit=mention.unit, group=mention.group)
        return Proven(value, mention.rule, words.origin(mention.start, mention.end))


def _words(words: Passage, rule: str) -> Proven[str]:
    return Proven(words.text, rule, words.origin(0, len(words.text)))


def _role(reader: NameReader, words: Passage, part: assignment.Part) -> Proven[Role]:
    start, end = reader.words[part.first].start, reader.words[part.after - 1].end
    return Proven(part.role, part.rule, words.origin(start, end))


def _continuing(reader: NameReader, words: Passage, start: int) -> Proven[bool] | bool:
    found = phrases("adverbs").longest(reader.words, start)
    if found is None or not found[0]["continuing"]:
        return False
    first, last = reader.words[start], reader.words[found[1] - 1]
    return Proven(True, found[0].id, words.origin(first.start, last.end))


def _conditions(reader: NameReader, words: Passage, after: int) -> Iterator[Proven[str]]:
    for first, end, rule in assignment.conditions(reader, 0, after):
        start, stop = reader.words[first].start, reader.words[end - 1].end
        yield Proven(words.text[start:stop], rule, words.origin(start, stop))


def _distinct(refs: tuple[Proven[UnitRef], ...]) -> tuple[Proven[UnitRef], ...]:
    """Each name once, where it is first said."""
    seen: dict[str, Proven[UnitRef]] = {}
    for ref in refs:
        seen.setdefault(fold(ref.value.text), ref)
    return tuple(seen.values())


def _opens_run_in(text: str) -> bool:
    return fold(text).startswith(_RUN_IN_OPENING)


def _with_contents(node: Node) -> Passage:
    """A point with the contents listed below it, as one text."""
    from giaoban.structure.passages import joined

    return joined(one.paragraph.words for one in (node, *_descendants(node)))


def _descendants(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _descendants(child)


def _with_following(nodes: Sequence[Node]) -> Iterator[tuple[Node, bool]]:
    """Each node, and whether a point without a number of its own follows it."""
    for i, node in enumerate(nodes):
        yield node, i + 1 < len(nodes)


def _joined_id(prefix: str, value: str) -> str:
    """ "II" and "1" make "II.1"; a printed "2.1" under "2" stays as it is."""
    return value if value.startswith(prefix + ".") else f"{prefix}.{value}"


def _fresh(value: str, grown: Sequence[_Growing]) -> str:
    """A section's number, told apart where the notice prints it twice."""
    taken = {section.id for section in grown}
    count = 1
    id_ = value
    while id_ in taken:
        count += 1
        id_ = f"{value}({count})"
    return id_
