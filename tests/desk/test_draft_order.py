"""In which order a draft tells its tasks, and under which numbers."""

import datetime as dt
from typing import Any

from factories import joint, notice, reading, section, task, unit
from giaoban import parse
from giaoban.desk.draft import Draft, Part, Point, draft, misread
from giaoban.desk.draft.parts import every
from giaoban.library.shelf import Library
from giaoban.model.event import Correction, Event
from giaoban.out import filed
from office import NOW, put
from office import notice as typed

APRIL = dt.date(2021, 4, 1)
AS_OF = dt.date(2021, 3, 29)


def body(text: str) -> Library:
    """A notice with this in place of its only section."""
    library = Library.in_memory([])
    whole = typed("x").replace("1. Phòng Quản lý khoa học\n\n- x", "\n\n".join(text.split("\n")))
    put(library, whole)
    return library


def drafted(library: Library, **kept: Any) -> Draft:
    head = library.heads()[-1]
    tasks = library.tasks(head.id, AS_OF)
    return draft(head, library.reading(head.id), tasks, APRIL, AS_OF, **kept)


def happened(library: Library, id_: str, kind: Any, **said: Any) -> None:
    head = library.heads()[-1]
    told = next(one for one in library.tasks(head.id) if one.entry.task.id == id_)
    known = {"on": dt.date(2021, 3, 15), "recorded": NOW, "task": told.entry.anchor}
    library.record(head.id, Event(kind=kind, **known, **said))


def told(part: Part) -> list[str]:
    """Its points and parts in their order, each by its marker and a word."""
    found: list[str] = []
    for one in part.body:
        if isinstance(one, Part):
            found += [f"{one.marker} {one.heading}", *told(one)]
        else:
            found += [f"{p.marker} {_word(p)}".strip() for p in one.points]
    return found


def _word(one: Point) -> str:
    words = one.told.entry.task.text.rstrip(".").split()
    return words[2] if len(words) > 2 and words[1] in ("danh", "báo") else words[1]


NESTED = """1. Phòng Tài chính
1.1. Kiểm kê tài sản.
1.1.1. Lập danh mục trước ngày 10/3/2021.
1.1.2. Gửi danh mục.
1.2. Quyết toán năm trước ngày 05/3/2021.
1.2.1. Nộp báo cáo kho bạc."""


def test_what_stands_below_a_task_stays_below_it() -> None:
    (part,) = drafted(body(NESTED)).parts
    assert told(part) == ["1.1. kê", "1.1.1. mục", "1.1.2. mục", "1.2. toán", "1.2.1. cáo"]


def test_a_task_goes_where_the_most_urgent_of_those_below_it_goes() -> None:
    late = NESTED.replace(" trước ngày 10/3/2021", "")
    (part,) = drafted(body(late)).parts
    assert told(part) == ["1.1. toán", "1.1.1. cáo", "1.2. kê", "1.2.1. mục", "1.2.2. mục"]


def test_what_stood_below_a_task_that_is_done_takes_its_place() -> None:
    library = body(
        "1. Phòng Tài chính\n1.1. Kiểm kê tài sản.\n1.1.1. Lập danh mục.\n1.2. Nộp thuế."
    )
    head = library.heads()[-1]
    happened(library, library.tasks(head.id)[0].entry.task.id, "done")
    (part,) = drafted(library).parts
    assert told(part) == ["1.1. mục", "1.2. thuế"]


def test_numbers_run_from_the_first_without_gaps() -> None:
    text = """I. NHIỆM VỤ TRỌNG TÂM
1. Về kinh tế. Tình hình thu ngân sách còn chậm; giao Phòng Tài chính rà soát nguồn thu.
2. Văn phòng Sở hoàn thiện quy chế.
3. Thanh tra Sở kiểm tra hồ sơ trước ngày 20/3/2021."""
    (part,) = drafted(body(text)).parts
    assert [one.marker for one in part.points] == ["1.", "2.", "3."]
    assert part.points[0].text.startswith("Thanh tra Sở khẩn trương")


def test_what_was_printed_between_parts_stays_between_them() -> None:
    text = """I. TỔ CHỨC THỰC HIỆN
1. Công tác cán bộ
a) Văn phòng Sở rà soát biên chế.
2. Giao Thanh tra Sở theo dõi việc thực hiện.
3. Công tác thi đua
a) Văn phòng Sở phát động thi đua."""
    (part,) = drafted(body(text)).parts
    assert [one.split()[0] for one in told(part)] == ["1.", "a)", "2.", "3.", "a)"]


def test_the_order_of_the_notice_is_kept_where_it_is_asked_for() -> None:
    library = body("1. Phòng Tài chính\n- Kiểm kê kho.\n- Nộp thuế trước ngày 10/3/2021.")
    (part,) = drafted(library).parts
    (kept,) = drafted(library, kept=["1"]).parts
    assert [one.kind for one in part.points] == ["late", "carried"]
    assert [one.kind for one in kept.points] == ["carried", "late"]


def test_a_draft_that_is_read_otherwise_says_in_which_section() -> None:
    library = body("1. Phòng Tài chính\n- Kiểm kê kho.\n- Nộp thuế.\n2. Thanh tra Sở\n- Rà soát.")
    made = drafted(library)
    again = parse(filed(made, "docx"), name="x.docx").notice
    assert misread(made, again) == ()
    first, *rest = again.sections
    fewer = first.model_copy(update={"tasks": first.tasks[:1]})
    odd = misread(made, again.model_copy(update={"sections": (fewer, *rest)}))
    assert [one.heading for one in odd] == ["Phòng Tài chính"]


def test_a_link_to_the_task_before_is_left_out_where_a_task_comes_first() -> None:
    text = "1. Phòng Tài chính\n- Kiểm kê kho.\n- Đồng thời, nộp thuế trước ngày 10/3/2021."
    (part,) = drafted(body(text)).parts
    assert part.points[0].text.startswith("Khẩn trương hoàn thành việc nộp thuế")


# -- who ------------------------------------------------------------------------------------------


def test_work_that_the_office_gave_to_a_unit_with_a_section_goes_there() -> None:
    library = body("1. Phòng Tài chính\n- Kiểm kê kho.\n- Nộp thuế.\n2. Thanh tra Sở\n- Rà soát.")
    happened(library, "1.2", "correct", correction=Correction(assignees=("Thanh tra Sở",)))
    first, second = drafted(library).parts
    assert [one.text for one in first.points] == ["Tiếp tục kiểm kê kho."]
    assert [one.text for one in second.points] == ["Tiếp tục rà soát.", "Tiếp tục nộp thuế."]


def test_work_whose_leader_has_done_its_part_is_to_be_decided() -> None:
    lead = task("1.1", role="lead", assignees=(unit("Thanh tra Sở"),))
    given = notice(section(lead, task("1.2")), joint_tasks=(joint("1.1", "1.2", lead="1.1"),))
    library = Library.in_memory([reading(given)])
    happened(library, "1.1", "done")
    (one,) = drafted(library).points
    assert one.text.endswith("[Điền: Thanh tra Sở đã hoàn thành, giao tiếp hay thôi].")


def test_every_section_is_told_once() -> None:
    library = body(NESTED)
    assert len(list(every(drafted(library).parts))) == 1
