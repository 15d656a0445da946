"""The few ways we give up, each with its exit code.

An exception means that there is nothing to give; problems with content are values
(`model.source.Finding`). `code` names the message, and the command line has its sentence and its
hint in the user's language.
"""

from typing import ClassVar


class GiaobanError(Exception):
    """`code` names the message; `parameters` fill it."""

    exit_code: ClassVar[int] = 70

    def __init__(self, code: str, **parameters: str) -> None:
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters

    def __reduce__(self) -> tuple[object, ...]:
        return _remade, (type(self), self.code, self.parameters)


def _remade(kind: type[GiaobanError], code: str, parameters: dict[str, str]) -> GiaobanError:
    """Exceptions cross process borders; keyword arguments need this hand."""
    return kind(code, **parameters)


class UsageError(GiaobanError):
    """The call's words are off, or name two things."""

    exit_code = 2


class UnreadableError(GiaobanError):
    """A file that gives no text at all: missing, encrypted, broken, a scan, of an unknown kind.

    Codes: `missing`, `folder`, `no-permission`, `not-a-file`, `empty`, `too-large`, `too-long`,
    `encrypted`, `broken-pdf`, `scan`, `no-text`, `broken-docx`, `not-docx`, `legacy-doc`,
    `unknown-format`, `undecodable`; of sheets `broken-xlsx`, `heavy-xlsx`, `not-xlsx`,
    `legacy-xls`, `no-register`, `no-tracking`, `no-codes`, `folder-of-sheets`; `too-slow`,
    `too-hungry`, `no-process`.
    """

    exit_code = 3


class MissingPartError(GiaobanError):
    """An optional part of the installation that this call needs. Code: `no-openpyxl`."""

    exit_code = 4


class LibraryError(GiaobanError):
    """The library cannot be used; nothing was written.

    Codes: `library-foreign`, `library-newer`, `library-damaged`, `library-locked`,
    `library-read-only`, `library-unreachable`, `library-full`, `library-old-sqlite`.
    """

    exit_code = 5
