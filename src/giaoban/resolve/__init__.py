"""Within one notice: which unit is meant, and which tasks are one piece of work."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from giaoban.model.draft import NoticeDraft, SectionDraft, TaskDraft
from giaoban.model.notice import UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Finding
from giaoban.resolve.joint import joint_tasks
from giaoban.resolve.units import Directory


@dataclass(frozen=True, slots=True)
class Said:
    """What the frame's words say of names: short names and the full ones that they stand for,
    and the names that are written there."""

    declared: Sequence[tuple[str, str]] = ()
    written: Sequence[str] = ()


def resolve(draft: NoticeDraft, said: Said | None = None) -> tuple[NoticeDraft, list[Finding]]:
    """The draft with each unit's one name, and its joint tasks; what is unclear is a finding."""
    said = said or Said()
    issuer = draft.frame.issuer.value if draft.frame.issuer else None
    directory = Directory(draft.sections, said.declared, said.written, issuer)
    sections = tuple(_resolved(section, directory, ()) for section in draft.sections)
    pieces, findings = joint_tasks(list(tasks_of(sections)))
    return replace(draft, sections=sections, joint_tasks=pieces), findings


def tasks_of(sections: Iterable[SectionDraft]) -> Iterator[TaskDraft]:
    """Every task, in the order of the notice."""
    for section in sections:
        yield from section.tasks
        yield from tasks_of(section.sections)


def _resolved(
    section: SectionDraft, directory: Directory, above: tuple[UnitRef, ...]
) -> SectionDraft:
    """A section with its units' names; `above`: those of the headings that it stands under."""
    headed = (*section.doers, *above)
    return replace(
        section,
        tasks=tuple(_with_units(task, directory, headed) for task in section.tasks),
        sections=tuple(_resolved(one, directory, headed) for one in section.sections),
    )


def _with_units(task: TaskDraft, directory: Directory, headed: tuple[UnitRef, ...]) -> TaskDraft:
    def named(refs: tuple[Proven[UnitRef], ...]) -> tuple[Proven[UnitRef], ...]:
        return tuple(
            replace(
                ref,
                value=ref.value.model_copy(update={"unit": directory.name(ref.value, headed)}),
            )
            for ref in refs
        )

    return replace(
        task,
        assignees=named(task.assignees),
        partners=named(task.partners),
        submit_to=named(task.submit_to),
    )
