"""giaoban reads Vietnamese directive notices: who must do what, and by when.

    >>> import giaoban
    >>> reading = giaoban.parse("notice.docx")
    >>> reading.notice.number, len(reading.notice.sections)

`parse` gives a `Reading` for any text and raises `GiaobanError` where a file gives none.
"""

from importlib import import_module

__version__ = "0.1.0"
__all__ = [
    "Deadline",
    "GiaobanError",
    "Notice",
    "Policy",
    "Reading",
    "Section",
    "Task",
    "UnitRef",
    "UnreadableError",
    "__version__",
    "parse",
    "parse_many",
]

TYPE_CHECKING = False
"""As type checkers know it; `typing` would be a third of the time that a bare import takes."""

if TYPE_CHECKING:
    from giaoban.errors import GiaobanError, UnreadableError
    from giaoban.model.notice import Deadline, Notice, Section, Task, UnitRef
    from giaoban.model.policy import Policy
    from giaoban.model.reading import Reading
    from giaoban.pipeline import parse, parse_many

_HOMES = {
    "GiaobanError": "giaoban.errors",
    "UnreadableError": "giaoban.errors",
    "Deadline": "giaoban.model.notice",
    "Notice": "giaoban.model.notice",
    "Section": "giaoban.model.notice",
    "Task": "giaoban.model.notice",
    "UnitRef": "giaoban.model.notice",
    "Policy": "giaoban.model.policy",
    "Reading": "giaoban.model.reading",
    "parse": "giaoban.pipeline",
    "parse_many": "giaoban.pipeline",
}


def __getattr__(name: str) -> object:
    """Public names come from their rooms when first asked for, so that a bare start stays fast."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
