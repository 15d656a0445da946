"""Facts with their proof, and the parting of the two.

Stages build a notice whose every part is `Proven`: the value, the rule behind it, the words it
rests on. `settle` parts them: the bare notice, and the proofs by their JSON Pointers.
"""

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Generic, TypeVar

from giaoban.model.source import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Proven(Generic[T]):
    """A fact, the rule that found it, and the words it rests on."""

    value: T
    rule: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """The rule and the words behind the fact at a JSON Pointer (RFC 6901)."""

    at: str
    rule: str
    spans: tuple[Span, ...]


def settle(draft: object) -> tuple[Any, list[Proof]]:
    """The bare values of a draft, as dicts and lists, and the proofs in order of their pointers.

    A field whose metadata say `settled: False` serves the stages between and is left out.
    """
    proofs: list[Proof] = []
    return _bare(draft, "", proofs), proofs


def _bare(part: object, at: str, proofs: list[Proof]) -> Any:  # noqa: ANN401 (any JSON value)
    if isinstance(part, Proven):
        proofs.append(Proof(at, part.rule, part.spans))
        return _bare(part.value, at, proofs)
    if is_dataclass(part) and not isinstance(part, type):
        return {
            f.name: _bare(getattr(part, f.name), f"{at}/{f.name}", proofs)
            for f in fields(part)
            if f.metadata.get("settled", True)
        }
    if isinstance(part, (list, tuple)):
        return [_bare(value, f"{at}/{i}", proofs) for i, value in enumerate(part)]
    return part
