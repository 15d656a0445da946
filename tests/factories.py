"""Values of the model with sensible defaults: a test says only what it is about."""

import datetime as dt
from typing import Any

from giaoban.model.notice import (
    Capacity,
    Citation,
    Deadline,
    JointTask,
    Meeting,
    Notice,
    Period,
    Remark,
    Section,
    Signature,
    Task,
    UnitRef,
)
from giaoban.model.reading import Coverage, Evidence, Issue, Place, Reading, Source


def unit(text: str = "Phòng Quản lý khoa học", **known: Any) -> UnitRef:
    """A unit; its one name is as written unless it is a group."""
    group = known.get("group", False)
    return UnitRef(**{"text": text, "unit": None if group else text, "group": group, **known})


def deadline(relation: str = "before", **known: Any) -> Deadline:
    """Before 3 March 2021, due the day before."""
    days = {"end": dt.date(2021, 3, 3), "due": dt.date(2021, 3, 2)}
    default: dict[str, Any] = {
        "text": "trước ngày 03/3/2021",
        "relation": relation,
        "start": None,
        "time": None,
        "rrule": None,
        "event": None,
        "inferred": (),
        "approximate": False,
        "applies_to": None,
        **(days if relation == "before" else {"end": None, "due": None}),
    }
    return Deadline(**{**default, **known})


def task(id: str = "1.1", **known: Any) -> Task:  # noqa: A002 - the model's own name
    """One unit's task without a deadline; `dated` follows from deadlines given."""
    dated = any(time.due for time in known.get("deadlines", ()))
    default: dict[str, Any] = {
        "id": id,
        "text": "Tham mưu định hướng nghiên cứu ứng dụng năm 2022.",
        "timing": "dated" if dated else "undated",
        "continuing": False,
        "role": None,
        "assignees": (unit(),),
        "partners": (),
        "submit_to": (),
        "conditions": (),
        "deadlines": (),
        "citations": (),
    }
    return Task(**{**default, **known})


def section(*tasks: Task, **known: Any) -> Section:
    """A unit's section."""
    default: dict[str, Any] = {
        "id": "1",
        "heading": "Phòng Quản lý khoa học",
        "scope": "unit",
        "lead_in": (),
        "tasks": tasks or (task(),),
        "remarks": (),
        "sections": (),
    }
    return Section(**{**default, **known})


def remark(text: str = "Công tác tháng 02 cơ bản hoàn thành.") -> Remark:
    return Remark(text=text)


def joint(*tasks: str, lead: str | None = None) -> JointTask:
    return JointTask(tasks=tasks, lead=lead)


def citation(**known: Any) -> Citation:
    default: dict[str, Any] = {
        "text": "công văn số 17/LHH-VP",
        "number": "17/LHH-VP",
        "date": None,
        "type": "Công văn",
        "issuer": None,
        "subject": None,
    }
    return Citation(**{**default, **known})


def signature() -> Signature:
    """By the chief of office, in the director's place."""
    return Signature(
        capacity=(Capacity(authority="TL.", position="GIÁM ĐỐC"),),
        position="CHÁNH VĂN PHÒNG",
        name="Trần Thị Vân Anh",
    )


def notice(*sections: Section, **known: Any) -> Notice:
    """257/TB-SKHCN of 1 March 2021, with one section and one task."""
    default: dict[str, Any] = {
        "number": "257/TB-SKHCN",
        "serial": 257,
        "type_code": "TB",
        "type": "Thông báo",
        "issuer_code": "SKHCN",
        "issuer": None,
        "place": "Sơn La",
        "issued": dt.date(2021, 3, 1),
        "title": "Kết luận của đồng chí Giám đốc Sở",
        "period": Period(start=dt.date(2021, 3, 1), end=dt.date(2021, 3, 31)),
        "meeting": Meeting(
            date=dt.date(2021, 3, 1), chair="Lưu Bình Khiêm", chair_position="Giám đốc Sở"
        ),
        "sections": sections or (section(),),
        "joint_tasks": (),
        "citations": (),
        "recipients": ("Tập thể lãnh đạo Sở KH&CN",),
        "archive": "VT",
        "signature": signature(),
    }
    return Notice(**{**default, **known})


def place(start: int = 0, end: int = 0, **known: Any) -> Place:
    return Place(**{"start": start, "end": end, "page": None, "line": 1, "bbox": None, **known})


def evidence(at: str, *spans: Place, rule: str = "unit-heading") -> Evidence:
    return Evidence(at=at, rule=rule, spans=spans)


def issue(code: str = "no-tasks", **known: Any) -> Issue:
    default: dict[str, Any] = {
        "code": code,
        "severity": "warning",
        "parameters": {},
        "at": None,
        "spans": (),
    }
    return Issue(**{**default, **known})


def reading(of: Notice | None = None, **known: Any) -> Reading:
    """The notice as it was read from a text file, nothing left over."""
    default: dict[str, Any] = {
        "source": Source(
            name="thang3.txt", format="txt", sha256="0" * 64, pages=None, reader="plain"
        ),
        "text": "Phòng Quản lý khoa học",
        "notice": of or notice(),
        "evidence": (),
        "issues": (),
        "coverage": Coverage(characters=8412, assigned=8412, unassigned=()),
    }
    return Reading(**{**default, **known})
