"""Two months of an office, compared, for the tests of the files that show them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factories import deadline, notice, reading, remark, section, task, unit
from giaoban import parse
from giaoban.desk.difference import Difference, Side, difference
from giaoban.library.shelf import Library
from giaoban.library.status import Status
from giaoban.model.notice import Notice, Task, all_tasks
from giaoban.model.reading import Reading, Source
from giaoban.out.visible import on_one_line

ROOT = Path(__file__).resolve().parents[2]
FEBRUARY, MARCH = (ROOT / "samples" / f"thang{month}.docx" for month in (2, 3))
DAY = dt.date(2021, 3, 20)

LONG = "Rà soát " + " ".join(f"hồ sơ {i * i:x}" for i in range(3200)) + "."
"""40,000 letters."""

HOSTILE = [
    '=HYPERLINK("http://x","y") +cmd|\'/c calc\'!A1 @SUM(1)',
    "Rà soát <script>alert(1)</script><img src=x onerror=alert(1)><style>*{}</style> hồ sơ.",
    "Rà soát </p></article><a href=\"https://x.vn\" onclick='y'>x</a> &lt;b&gt; &amp; &#x202e; -->",
    "Rà soát <w:p>&amp;</w:p> ]]> <![CDATA[ x <!-- hồ sơ.",
    "Rà soát {{ 7 * 7 }} {% for x in y %} {# z #} ${x} {0} %s hồ sơ.",
    "Rà soát \x00\x01\x0b\x1b[31m\x7f\x9b hồ sơ \ufffe\uffff\ufdd0.",
    "Rà soát \u202e\u2066 hồ sơ \u200f\u061c𝄞.",
    "Rà soát\nhồ sơ\tvà\r\nbáo cáo\u2028kết quả.",
    "Rà soát [Điền: [x](http://y) ‹hồ sơ› [[a]] (b) ].",
    LONG,
    "",
    " ",
]


def compared(before: Reading, after: Reading, *, unit: str | None = None) -> Difference:
    """On 20 March 2021."""
    library = Library.in_memory([before, after])
    old, new = sorted(library.heads(), key=lambda head: head.issued or dt.date.min)
    return difference((Side(library, old), Side(library, new)), DAY, unit=unit)


def of_samples() -> Difference:
    return compared(parse(FEBRUARY), parse(MARCH))


def of_tasks(
    before: Sequence[Task], after: Sequence[Task], code: str = "TB-SKHCN", **known: str
) -> Difference:
    """Of one unit; `known`: of both notices."""
    return compared(
        _read(52, notice(section(*before), **_named(52, 2, code), **known)),
        _read(97, notice(section(*after), **_named(97, 3, code), **known)),
    )


def of_words(text: str) -> Difference:
    """These words wherever a notice may have them: of work that goes on, that fell out without a
    word, that was changed; of units; in number, title and issuer."""
    who, short = (unit(text or "x"),), text[:300]
    limits = (deadline(text=f"trước ngày {short}"),)
    beginnings = "Lập dự toán", "Kiểm tra định mức chi", "Xây dựng lịch trực"
    old = [
        task(f"1.{i}", text=f"{one} {short}", assignees=who, deadlines=limits)
        for i, one in enumerate(beginnings, 2)
    ]
    new = [
        task("1.2", text=f"Tổ chức hội nghị {short}"),
        task("1.3", text=f"Kiểm tra {short} vắng"),
    ]
    same = task("1.1", text=text)
    made = of_tasks([same, *old], [same, *new], short, title=text, place=text, issuer=text)
    return with_recorded(made, text)


def with_recorded(thing: Difference, text: str) -> Difference:
    """With these words noted on each task of the earlier notice, and said by the later one."""
    told = {
        id(line): replace(
            line,
            before=tuple(replace(one, status=Status(notes=(text,))) for one in line.before),
            remark=remark(text),
        )
        for line in thing.lines
    }
    groups = [
        replace(group, lines=tuple(told[id(line)] for line in group.lines))
        for group in thing.groups
    ]
    return replace(thing, lines=tuple(told.values()), groups=tuple(groups))


def _named(serial: int, month: int, code: str) -> dict[str, object]:
    issued = dt.date(2021, month, 1)
    return {"number": f"{serial}/{code}", "serial": serial, "issued": issued, "period": None}


def _read(serial: int, of: Notice) -> Reading:
    source = Source(
        name=f"{serial}.txt", format="txt", sha256=f"{serial:064}", pages=None, reader="plain"
    )
    return reading(of, source=source)


def texts(*paths: Path) -> list[str]:
    """Of every task of these notices, as a page shows it."""
    found = (all_tasks(parse(path).notice.sections) for path in paths)
    return [on_one_line(one.text) for tasks in found for one in tasks]
