"""The codes of `giaoban check` as Markdown, a table for each group: docs/check.md holds them.

python tools/codes.py
"""

from collections.abc import Iterator

from giaoban.cli import messages
from giaoban.cli.catalogue import name_of
from giaoban.out.explained import GROUPS
from giaoban.out.labels import SEVERITIES
from giaoban.review import CODES, Code


def main() -> None:
    for group, label in GROUPS.items():
        rows = [row for row in CODES.values() if row.group == group]
        if rows:
            print("\n".join(table(label, group, rows)))


def table(label: str, group: str, rows: list[Code]) -> Iterator[str]:
    yield f"### {label} (`{group}`)"
    yield ""
    yield "| code | severity | what it is | in Vietnamese | where it is said | wrong | right |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        yield f"| {' | '.join(map(escaped, cells(row)))} |"
    yield ""


def cells(row: Code) -> Iterator[str]:
    yield f"`{row.code}`"
    messages.speak("en")
    yield SEVERITIES[row.severity].lower()
    yield name_of(row.code)
    messages.speak("vi")
    yield name_of(row.code)
    yield row.clause
    yield row.wrong or ""
    yield row.right or ""


def escaped(cell: str) -> str:
    return cell.replace("|", "\\|").replace("*", "\\*").replace("\n", " ")


if __name__ == "__main__":
    main()
