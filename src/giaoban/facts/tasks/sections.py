"""The body's tree as sections: headings, lead-ins, and the points below them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from giaoban.facts.tasks.context import Context, Told, proven, reference
from giaoban.facts.tasks.handing import handed, turned_away
from giaoban.facts.tasks.headings import heading, is_assessment, tells
from giaoban.facts.tasks.labels import is_labelled
from giaoban.facts.tasks.rows import row_task
from giaoban.facts.tasks.sentences import stretches
from giaoban.facts.tasks.task import task
from giaoban.lexicon import phrases
from giaoban.model.draft import RemarkDraft, SectionDraft, TaskDraft
from giaoban.model.notice import Role, Scope, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.headings import in_brackets, named_by, parts_in_brackets
from giaoban.structure.annexes import Annex
from giaoban.structure.label import Marker
from giaoban.structure.outline import Outline
from giaoban.structure.passages import joined
from giaoban.structure.tables import TaskTable
from giaoban.structure.tree import Node
from giaoban.text import clauses, words

_END_MARK = "./."


@dataclass
class _Taken:
    """Ids that are given already, and how often."""

    sections: dict[str, int] = field(default_factory=dict)
    tasks: dict[str, int] = field(default_factory=dict)


@dataclass
class _Growing:
    """A section while its points are still coming."""

    id: str
    scope: Scope
    heading: Proven[str] | None = None
    doers: tuple[Proven[UnitRef], ...] = ()
    lead_in: list[Proven[str]] = field(default_factory=list)
    tasks: list[TaskDraft] = field(default_factory=list)
    remarks: list[RemarkDraft] = field(default_factory=list)
    sections: list[SectionDraft] = field(default_factory=list)

    def grown(self) -> SectionDraft:
        """The section; a general one that only holds the sections of units tells nobody itself."""
        only_units = self.sections and all(one.scope == "unit" for one in self.sections)
        parts = only_units and not self.tasks
        return SectionDraft(
            self.id,
            self.heading,
            "topic" if parts and self.scope == "general" else self.scope,
            tuple(self.lead_in),
            tuple(self.tasks),
            tuple(self.remarks),
            tuple(self.sections),
            tuple(doer.value for doer in self.doers),
        )


def sections(outline: Outline, context: Context) -> tuple[SectionDraft, ...]:
    """The body's sections in order; what stands under no number goes to sections "0"."""
    told = _told_by_preamble(outline, context)
    grown: list[_Growing] = []
    loose: _Growing | None = None
    for node, following in _with_following(_with_contents_below(outline.body, context)):
        marker = node.paragraph.marker
        if marker and marker.numbered:
            grown.append(_numbered(node, marker.value, told, context))
            loose = None
            continue
        if loose is None:
            loose = _Growing("0", "general" if told.each_point else "topic")
            grown.append(loose)
            inner = told
        inner = _point(loose, node, following, inner, context)
    grown += [_annexed(annex, context) for annex in outline.annexes if annex.holds_tasks]
    return _told_apart(section.grown() for section in grown)


def _annexed(annex: Annex, context: Context) -> _Growing:
    """An annex with a task table as a section of its own: "PL", "PL I"."""
    title = proven(annex.title, "tasks.heading") if annex.title else None
    section = _Growing(f"PL {annex.value}".strip(), "topic", title)
    _below(section, annex.body, Told(), context)
    return section


def _told_by_preamble(outline: Outline, context: Context) -> Told:
    """Who "…, Chủ tịch UBND tỉnh yêu cầu các sở thực hiện:" before the first point tells."""
    if not outline.preamble or not outline.preamble[-1].text.endswith(":"):
        return Told()
    return handed(outline.preamble[-1].words, context) or Told()


# -- sections -----------------------------------------------------------------------------------


def _numbered(node: Node, id_: str, told: Told, context: Context) -> _Growing:
    """A numbered point as a section: under its heading, or without one where it is an item."""
    parted = heading(node, context)
    if parted is None:
        section = _Growing(id_, "topic")
        _point(section, node, bool(node.children), told, context)
        return section
    head, rest = parted
    section, below = _headed(head, id_, told, context)
    assessed = told.assessed or is_assessment(head.text)
    told = replace(below, assessed=assessed, each_point=below.each_point and not assessed)
    if rest is not None:
        told = _run_in(section, rest, bool(node.children), told, context)
    _below(section, node.children, told, context)
    return section


def _headed(head: Passage, id_: str, told: Told, context: Context) -> tuple[_Growing, Told]:
    """The section of a heading, and who its points are told."""
    named = proven(head, "tasks.heading")
    parts = parts_in_brackets(context.reader(head.text))
    if parts:
        leads, partners = (tuple(reference(head, one) for one in some) for some in parts)
        role: Proven[Role] = Proven("lead", "tasks.brackets", named.spans)
        return _Growing(id_, "unit", named, leads), Told(leads, role, partners, each_point=True)
    units = named_by(context.reader(head.text))
    if units:
        assignees = tuple(reference(head, one) for one in units)
        return _Growing(id_, "unit", named, assignees), Told(assignees, each_point=True)
    bracketed = in_brackets(context.reader(head.text))
    if bracketed:
        assignees = tuple(reference(head, one) for one in bracketed)
        return _Growing(id_, "topic", named), Told(assignees, each_point=True)
    if phrases("generals").longest(words(head.text), 0):
        return _Growing(id_, "general", named), replace(told, each_point=True)
    return _Growing(id_, "topic", named), told


def _run_in(section: _Growing, rest: Passage, above: bool, told: Told, context: Context) -> Told:
    """The words after a heading on its own line: a lead-in for the points below, or a point."""
    below = handed(rest, context) if above and rest.text.endswith(":") else None
    if below is None:
        _say(section, rest, told, context)
        return told
    section.lead_in.append(proven(rest, "tasks.lead-in"))
    return below


# -- points -------------------------------------------------------------------------------------


def _below(section: _Growing, children: Sequence[Node], told: Told, context: Context) -> None:
    """The points of a section, each told by the lead-in above it."""
    for node, following in _with_following(_with_contents_below(children, context)):
        marker = node.paragraph.marker
        if marker and marker.numbered:
            _numbered_below(section, node, marker, told, context)
        else:
            told = _point(section, node, following, told, context)


def _numbered_below(
    section: _Growing, node: Node, marker: Marker, told: Told, context: Context
) -> None:
    """A numbered point within a section: a section of its own, or an item of this one."""
    id_ = _joined_id(section.id, marker.value)
    if heading(node, context) is not None:
        section.sections.append(_numbered(node, id_, told, context).grown())
        return
    item = _Growing(id_, section.scope)
    _point(item, node, bool(node.children), told, context)
    alone = len(item.tasks) == 1
    section.tasks += [replace(item.tasks[0], id=id_)] if alone else item.tasks
    section.remarks += item.remarks
    section.lead_in += item.lead_in
    section.sections += item.sections


def _point(section: _Growing, node: Node, following: bool, told: Told, context: Context) -> Told:
    """One point and what stands below it; returns who the points after it are told."""
    if node.paragraph.table:
        _rows(section, node.paragraph.table, told, context)
        return told
    text, children = _with_labels(node, context)
    turned = turned_away(text, context) if following or children else None
    if (following or children) and (turned or _introduces(text, context)):
        below = handed(text, context) or turned
        if below is None and children and _lists_contents(node, told, context):
            _say(section, _with_contents(node), replace(told, each_point=True), context)
            return told
        _introduce(section, text, told, context)
        _below(section, children, below or told, context)
        return below if below and not children else told
    if told.each_point and children and not _is_numbered(node):
        _say(section, _with_contents(node), told, context)
        return told
    _say(section, text, told, context)
    _below(section, children, told, context)
    return told


def _with_labels(node: Node, context: Context) -> tuple[Passage, Sequence[Node]]:
    """A point's words with the lines below it that say who does it and by when; the rest below."""
    count = 0
    for child in node.children:
        point = child.paragraph
        if point.marker or child.children or not is_labelled(context.reader(point.text)):
            break
        count += 1
    lines = [node, *node.children[:count]]
    return joined(one.paragraph.words for one in lines), node.children[count:]


def _introduces(text: Passage, context: Context) -> bool:
    """Does a line stand above others to say whose or what they are: a colon, a name and a part
    alone?"""
    if text.text.endswith(":"):
        return True
    if text.text.endswith((".", ";")):
        return False
    named = named_by(context.reader(text.text), whole=True)
    return bool(named) or handed(text, context) is not None


def _rows(section: _Growing, table: TaskTable, told: Told, context: Context) -> None:
    """The rows of a task table that hand out work; the others stay uncovered and are named so."""
    for row in table.rows:
        made = row_task(row, told, f"{section.id}.{len(section.tasks) + 1}", context)
        if made:
            section.tasks.append(made)


def _is_numbered(node: Node) -> bool:
    return node.paragraph.marker is not None and node.paragraph.marker.numbered


def _lists_contents(node: Node, told: Told, context: Context) -> bool:
    """A task whose points below name nobody: they are the contents of one piece of work."""
    reader = context.reader(node.paragraph.text)
    if tells(node.paragraph.words, context):
        return not _name_doers(node.children, context)
    acts = [context.reader(child.paragraph.text).is_verb(0) for child in node.children]
    return told.each_point and reader.is_verb(0) and 2 * sum(acts) < len(acts)


def _name_doers(points: Sequence[Node], context: Context) -> bool:
    return any(
        tells(node.paragraph.words, context) or _name_doers(node.children, context)
        for node in points
    )


def _introduce(section: _Growing, text: Passage, told: Told, context: Context) -> None:
    """A lead-in's last sentence introduces; the sentences before it may tell or remark."""
    found = clauses(text.text)
    if len(found) > 1:
        _say(section, text.part(0, found[-2][1]), replace(told, each_point=False), context)
    section.lead_in.append(proven(text.part(*found[-1]), "tasks.lead-in"))


def _say(section: _Growing, text: Passage, told: Told, context: Context) -> None:
    """The tasks and remarks of one paragraph, added to the section in order."""
    for one in stretches(text.text, told, context):
        end = one.end - 2 if text.text.endswith(_END_MARK, 0, one.end) else one.end
        piece = text.part(one.start, end)
        if one.doer == "nobody":
            section.remarks.append(RemarkDraft(proven(piece, "tasks.remark")))
        else:
            id_ = f"{section.id}.{len(section.tasks) + 1}"
            section.tasks.append(task(piece, told, id_, context))


def _with_contents(node: Node) -> Passage:
    """A point with the contents listed below it, as one text."""
    return joined(one.paragraph.words for one in (node, *_descendants(node)))


def _with_contents_below(points: Sequence[Node], context: Context) -> list[Node]:
    """The points; a line without a marker that says what is to be done and ends in ":" holds the
    bullets after it: they are the contents of its work."""
    found: list[Node] = []
    for node in points:
        marker = node.paragraph.marker
        above = found[-1] if found and marker and not marker.numbered else None
        if above and above.paragraph.marker is None and _asks_for_contents(above, context):
            found[-1] = Node(above.paragraph, (*above.children, node))
        else:
            found.append(node)
    return found


def _asks_for_contents(node: Node, context: Context) -> bool:
    words = node.paragraph.words
    return words.text.endswith(":") and tells(words, context) and handed(words, context) is None


def _descendants(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _descendants(child)


def _with_following(nodes: Sequence[Node]) -> Iterator[tuple[Node, bool]]:
    """Each node, and whether another follows it."""
    for i, node in enumerate(nodes):
        yield node, i + 1 < len(nodes)


# -- numbers ------------------------------------------------------------------------------------


def _joined_id(prefix: str, value: str) -> str:
    """II and 1 make "II.1"; a printed "2.1" under "2" or "II.2" says its "2" itself."""
    head, _, last = prefix.rpartition(".")
    if last and value.startswith(last + "."):
        return f"{head}.{value}" if head else value
    return f"{prefix}.{value}"


def _told_apart(sections: Iterable[SectionDraft]) -> tuple[SectionDraft, ...]:
    """The sections with ids of their own, and so their tasks: a notice may print a number twice."""
    taken = _Taken()
    return tuple(_renamed(section, section.id, taken) for section in sections)


def _renamed(section: SectionDraft, wanted: str, taken: _Taken) -> SectionDraft:
    """The section under the id wanted for it, or the next that is free; what it holds follows."""
    id_ = _apart(wanted, taken.sections)

    def below(old: str) -> str:
        return id_ + old.removeprefix(section.id)

    return replace(
        section,
        id=id_,
        tasks=tuple(replace(one, id=_apart(below(one.id), taken.tasks)) for one in section.tasks),
        sections=tuple(_renamed(one, below(one.id), taken) for one in section.sections),
    )


def _apart(id_: str, taken: dict[str, int]) -> str:
    """The id, with a count where another has it: "1(2)"."""
    apart = id_
    while apart in taken:
        taken[id_] += 1
        apart = f"{id_}({taken[id_]})"
    taken[apart] = 1
    return apart
