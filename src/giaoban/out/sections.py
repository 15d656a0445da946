"""The middle of the view: sections with what is in them, in the order of the notice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.model.notice import Remark, Section, Task
from giaoban.model.reading import Reading
from giaoban.out import order
from giaoban.out.manner import Manner, Words
from giaoban.out.proof import Proofs
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line
from giaoban.out.work import facts

UNNAMED = "0"
"""The id of a section for tasks that stand before, or without, any numbered part."""


Beside = Mapping[str, Sequence[tuple[str, str]]]
"""Labels and texts that stand below tasks, by their ids."""


def middle(reading: Reading, proofs: Proofs, manner: Manner, beside: Beside) -> Iterator[Row]:
    """All sections; each part begins with a blank row."""
    shown = _Sections(reading, proofs, manner, order.starts(reading), beside)
    for number, section in enumerate(reading.notice.sections):
        yield from shown.section(section, f"/sections/{number}", 0)


@dataclass(frozen=True, slots=True)
class _Sections:
    """`starts`: where parts begin in the text, by pointer."""

    reading: Reading
    proofs: Proofs
    manner: Manner
    starts: Mapping[str, int]
    beside: Beside

    @property
    def words(self) -> Words:
        return self.manner.words

    def section(self, section: Section, at: str, indent: int) -> Iterator[Row]:
        """A section and all in it; `at`: its pointer."""
        yield from self._heading(section, at, indent)
        before = ""
        for kind, number in order.parts(section, at, self.starts):
            part, inner = f"{at}/{kind}/{number}", indent + 2
            if kind == "sections":
                yield from self.section(section.sections[number], part, inner)
            elif kind == "tasks":
                yield from self._task(section.tasks[number], section, part, inner)
            elif kind == "remarks":
                yield from self._remark(section.remarks[number], part, inner, before == kind)
            else:
                yield from self._lead_in(section.lead_in[number], part, inner, bool(before))
            before = kind

    def _heading(self, section: Section, at: str, indent: int) -> Iterator[Row]:
        """Nothing for a section that has neither heading nor number."""
        number, heading = on_one_line(section.id), section.heading
        if heading is not None:
            yield BLANK
            text = on_one_line(heading)
            yield Row(text, f"{number}.", indent, "heading", " ")
            yield from self._why(f"{at}/heading", heading, indent + 2)
        elif number != UNNAMED:
            yield BLANK
            yield Row(self.words.say("Section {id}").format(id=number), "", indent, "heading")

    def _lead_in(self, text: str, at: str, indent: int, apart: bool) -> Iterator[Row]:
        if apart:
            yield BLANK
        yield Row(on_one_line(text), "", indent)
        yield from self._why(at, text, indent + 2)

    def _task(self, task: Task, section: Section, at: str, indent: int) -> Iterator[Row]:
        yield BLANK
        number = on_one_line(task.id)
        yield Row(on_one_line(task.text), number, indent, "plain", "  ", label_tone="strong")
        indent += len(number) + 2
        notice = self.reading.notice
        yield from facts(task, section, notice, self.words, indent)
        for label, text in self.beside.get(task.id, ()):
            if text:
                yield Row(text, label, indent, group="facts")
        if self.manner.why:
            joint = [i for i, one in enumerate(notice.joint_tasks) if task.id in one.tasks]
            yield from self.proofs.task(task, at, joint, indent)

    def _remark(self, remark: Remark, at: str, indent: int, goes_on: bool) -> Iterator[Row]:
        """`goes_on`: the part before it is a remark too."""
        if not goes_on:
            yield BLANK
            yield Row(self.words.say("Not a task"), "", indent, "quiet")
        yield Row(on_one_line(remark.text), "–", indent, "quiet", " ")
        yield from self._why(at, remark.text, indent + 2)

    def _why(self, at: str, shown: str, indent: int) -> Iterator[Row]:
        if self.manner.why:
            yield from self.proofs.below(at, shown, indent)
