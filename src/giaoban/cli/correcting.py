"""`correct` as a person sees it: options that become one correction."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from giaoban.cli.desk import AtDesk, count, desk, reading_desk
from giaoban.cli.terminal import write
from giaoban.desk import naming
from giaoban.desk.testcase import testcase
from giaoban.errors import UsageError
from giaoban.library.cutting import cut
from giaoban.model.event import Anchor, Correction

if TYPE_CHECKING:
    from giaoban.library.items import Told

NOBODY = "-"

Part = Literal["lead", "cooperate", "unsaid"]

_ROLES: dict[Part, str] = {
    "lead": "--lead",
    "cooperate": "--cooperate",
    "unsaid": "--role-unsaid",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """The options of a call; `roles`: which of them were given."""

    units: list[str] | None
    partners: list[str] | None
    roles: dict[Part, bool]
    due: str | None
    deadline: str | None
    no_deadline: bool
    split: list[str]
    merge: list[str]
    pair: list[str]
    unpair: bool
    not_a_task: bool

    def correction(self, at: AtDesk, told: "Told") -> Correction:
        """UsageError where nothing is asked for, or two things that do not go together."""
        self._refuse_contradictions()
        role: Part | None = next((name for name, given in self.roles.items() if given), None)
        made = Correction(
            assignees=_names(at, self.units),
            partners=_names(at, self.partners),
            role=role,
            due=at.needed_day("--due", self.due) if self.due is not None else None,
            deadline=count("--deadline", self.deadline) if self.deadline else None,
            no_deadline=self.no_deadline,
            split=self._beginnings(told),
            merge=self._others(at, told, self.merge),
            pair=self._others(at, told, self.pair),
            unpair=self.unpair,
            not_a_task=self.not_a_task,
        )
        if not self.given():
            raise UsageError("nothing-to-correct")
        return made

    def given(self) -> list[str]:
        """The options that say what is to be set right."""
        return [*self._alone(), *self._facts()]

    def _alone(self) -> list[str]:
        """Those beside which no other can be meant."""
        told = {
            "--not-a-task": self.not_a_task,
            "--split": bool(self.split),
            "--merge": bool(self.merge),
        }
        return [name for name, there in told.items() if there]

    def _facts(self) -> list[str]:
        told = {
            **{_ROLES[name]: given for name, given in self.roles.items()},
            "--unit": self.units is not None,
            "--partner": self.partners is not None,
            "--due": self.due is not None,
            "--no-deadline": self.no_deadline,
            "--pair": bool(self.pair),
            "--unpair": self.unpair,
        }
        return [name for name, there in told.items() if there]

    def _refuse_contradictions(self) -> None:
        """Several options that cannot all be meant."""
        alone, facts = self._alone(), self._facts()
        for names in (
            [*alone, *facts] if alone else [],
            [name for name in facts if name in _ROLES.values()],
            [name for name in facts if name in ("--due", "--no-deadline")],
            [name for name in facts if name in ("--pair", "--unpair")],
        ):
            if len(names) > 1:
                raise UsageError("two-formats", one=names[0], other=names[1])

    def _beginnings(self, told: "Told") -> tuple[str, ...]:
        if self.split and cut(told.entry.task.text, self.split) is None:
            raise UsageError("not-in-task", text="; ".join(self.split))
        return tuple(self.split)

    def _others(self, at: AtDesk, told: "Told", ids: list[str]) -> tuple[Anchor, ...]:
        """Other tasks of the same notice, by their ids or whole names."""
        found = []
        for id_ in ids:
            name = id_ if "#" in id_ else f"{told.head.name}#{id_}"
            other = naming.task(name, at.library, at.shelf.profile)
            if other.head.id != told.head.id or other.entry.task.id == told.entry.task.id:
                raise UsageError("not-another-task", name=id_, task=told.reference)
            found.append(other.entry.anchor)
        return tuple(found)


def _names(at: AtDesk, names: list[str] | None) -> tuple[str, ...] | None:
    """As the library or the office's profile spells them, else as typed; () for nobody."""
    if names is None:
        return None
    return tuple(at.desk.spelled(name) for name in names if name.strip() != NOBODY)


def corrected(name: str, wish: Wish, note: str | None, where: str | None, *, as_json: bool) -> int:
    with desk(where, as_json=as_json) as at:
        told = at.task(name)
        at.recorded = at.desk.correct(told, wish.correction(at, told), note=note)
    return 0


def exported(name: str, wish: Wish, where: str | None) -> int:
    """What a notice says as a person sees it, in the form of a test case. UsageError where
    something is to be set right in the same call."""
    given = wish.given()
    if given:
        raise UsageError("two-formats", one="--export", other=given[0])
    with reading_desk(where) as at:
        head, _ = at.named(name)
        if head is None:
            raise UsageError("unknown-notice", name=name)
        case = testcase(at.library, head)
        write(json.dumps(case, ensure_ascii=False, indent=2) + "\n")
    return at.code
