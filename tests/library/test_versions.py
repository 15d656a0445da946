"""One notice is one notice, in whatever files and texts it comes; nothing of it is lost."""

import datetime as dt

import pytest

from factories import citation, reading
from factories import notice as notice_of
from giaoban.desk.preparing import Bytes, prepare
from giaoban.library.changes import changes
from giaoban.library.copies import grouped
from giaoban.library.rows import content, unpacked
from giaoban.library.shelf import Library
from giaoban.model.event import Event
from giaoban.model.notice import Meeting
from giaoban.model.reading import Reading
from office import MARCH, NOW, notice, put, sample

REPORT = "Báo cáo kết quả nghiệm thu đề tài trước ngày 15/3/2021."
PLAN = "Xây dựng kế hoạch kiểm tra các nhiệm vụ cấp tỉnh năm 2021."
FAIR = "Chuẩn bị gian hàng tham gia Hội chợ công nghệ vùng Tây Bắc."


@pytest.fixture
def library() -> Library:
    return Library.in_memory()


def texts(library: Library) -> list[str]:
    return [told.entry.task.text for head in library.heads() for told in library.tasks(head.id)]


class TestFiles:
    def test_of_three_notices_in_seven_files_three_are_held(self, library: Library) -> None:
        names = [f"thang{month}.{kind}" for month in (1, 2, 3) for kind in ("docx", "pdf")]
        outcomes = [put(library, sample(name), name).outcome for name in [*names, "thang3.txt"]]
        assert outcomes == ["new", "file", "new", "file", "new", "file", "file"]
        assert [head.tasks for head in library.heads()] == [29, 30, 30]

    def test_word_counts_before_pdf_before_text_whichever_came_first(
        self, library: Library
    ) -> None:
        for name in ("thang3.txt", "thang3.pdf", "thang3.docx"):
            put(library, sample(name), name)
        (head,) = library.heads()
        assert head.file == "thang3.docx"
        assert len(library.files(head.id)) == 3

    def test_the_same_bytes_add_nothing(self, library: Library) -> None:
        put(library, MARCH)
        assert put(library, MARCH, "ban-sao.txt").outcome == "known"
        (file,) = library.files()
        assert file.paths == ("/van-ban/ban-sao.txt", "/van-ban/thang3.txt")

    def test_another_year_is_another_notice(self, library: Library) -> None:
        put(library, notice(REPORT), "a.txt")
        held = put(library, notice(REPORT, day="05/3/2022"), "b.txt")
        assert held.outcome == "new"
        assert len(library.heads()) == 2

    def test_two_drafts_without_number_and_day_are_two_notices(self, library: Library) -> None:
        for task in (REPORT, PLAN):
            draft = notice(task, number="   ").replace("ngày 05 tháng", "ngày    tháng")
            assert put(library, draft, "du-thao.txt").outcome == "new"
        assert len(library.heads()) == 2


class TestTexts:
    def test_another_text_counts_from_now_on_and_says_what_changed(self, library: Library) -> None:
        put(library, notice(REPORT, PLAN), "a.txt")
        held = put(library, notice(REPORT.replace("15/3", "20/3"), FAIR), "b.txt")
        assert held.outcome == "version"
        assert [(change.kind, change.task.id) for change in held.changes] == [
            ("words", "1.1"),
            ("deadline", "1.1"),
            ("added", "1.2"),
            ("removed", "1.2"),
        ]
        assert texts(library)[1] == FAIR
        assert len(library.database.versions(held.head.id)) == 2

    def test_a_poorer_file_of_the_same_day_is_kept_beside(self, library: Library) -> None:
        put(library, sample("thang3.docx"), "thang3.docx")
        held = put(library, MARCH.replace("12/3/2021", "13/3/2021"))
        assert held.outcome == "beside"
        assert held.changes
        assert held.head.file == "thang3.docx"

    def test_one_that_was_received_later_counts_whatever_its_format(self, library: Library) -> None:
        put(library, sample("thang3.docx"), "thang3.docx")
        text = MARCH.replace("12/3/2021", "13/3/2021")
        later = put(library, text, received=dt.date(2021, 3, 9))
        assert later.outcome == "version"
        assert later.head.file == "thang3.txt"

    def test_the_signed_version_of_a_draft_is_that_notice(self, library: Library) -> None:
        tasks = (REPORT, PLAN, FAIR, "Rà soát hồ sơ đề tài.", "Tổng hợp số liệu thống kê.")
        draft = put(library, notice(*tasks, number="   "), "du-thao.txt")
        signed = put(library, notice(*tasks), "ban-ky.txt")
        assert (draft.outcome, signed.outcome) == ("new", "signed")
        assert [head.number for head in library.heads()] == ["12/TB-SKHCN"]

    def test_all_drafts_of_what_is_signed_are_texts_of_it(self, library: Library) -> None:
        tasks = (REPORT, PLAN, FAIR, "Rà soát hồ sơ đề tài.", "Tổng hợp số liệu thống kê.")
        for number, last in enumerate(("Tổng hợp số liệu.", "Tổng hợp số liệu thống kê.")):
            put(library, notice(*tasks[:4], last, number="   "), f"du-thao{number}.txt")
        held = put(library, notice(*tasks), "ban-ky.txt")
        (head,) = library.heads()
        assert (head.number, head.tasks) == ("12/TB-SKHCN", 5)
        assert len(library.database.versions(held.head.id)) == 3

    def test_a_draft_that_comes_later_never_counts(self, library: Library) -> None:
        tasks = (REPORT, PLAN, FAIR, "Rà soát hồ sơ đề tài.", "Tổng hợp số liệu thống kê.")
        put(library, notice(*tasks), "ban-ky.txt")
        for number, one in enumerate((REPORT, REPORT.replace("kết quả", "tình hình"))):
            draft = notice(one, *tasks[1:], number="   ")
            put(library, draft, f"du-thao{number}.txt", received=dt.date(2021, 4, 1))
        (head,) = library.heads()
        assert (head.number, head.file) == ("12/TB-SKHCN", "ban-ky.txt")

    def test_a_draft_of_other_work_is_not(self, library: Library) -> None:
        put(library, notice(REPORT, PLAN, number="   "), "du-thao.txt")
        assert put(library, notice(FAIR), "khac.txt").outcome == "new"


FOOT = "\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n\nHà Thị Bích Loan\n"
HEADED = notice(REPORT, PLAN) + FOOT
HEADERLESS = HEADED.replace("UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\n", "")


class TestWhatTheNoticeTellsOfItself:
    @pytest.mark.parametrize(
        ("field", "old", "new"),
        [
            ("issued", "ngày 05 tháng 3", "ngày 06 tháng 3"),
            ("title", "cuộc họp giao ban tháng 3", "phiên họp giao ban tháng 3"),
            ("signature", "Hà Thị Bích Loan", "Trần Văn Bình"),
            ("signature", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
            ("recipients", "- Lưu: VT.", "- Sở Tài chính;\n- Lưu: VT."),
        ],
    )
    def test_is_another_text_where_it_is_set_right(
        self, library: Library, field: str, old: str, new: str
    ) -> None:
        put(library, HEADED, "a.txt")
        assert old in HEADED
        held = put(library, HEADED.replace(old, new), "b.txt")
        assert held.outcome == "version"
        assert [(one.kind, one.field) for one in held.changes] == [("notice", field)]

    def test_is_told_as_it_was_and_as_it_is(self, library: Library) -> None:
        put(library, HEADED, "a.txt")
        held = put(library, HEADED.replace("ngày 05 tháng 3", "ngày 06 tháng 3"), "b.txt")
        (change,) = held.changes
        assert (change.before, change.after) == (dt.date(2021, 3, 5), dt.date(2021, 3, 6))
        assert held.head.issued == dt.date(2021, 3, 6)

    @pytest.mark.parametrize("field", ["meeting", "citations"])
    def test_meeting_and_grounds_are_covered(self, field: str) -> None:
        old = reading(notice_of(citations=(citation(),)))
        meeting = Meeting(date=dt.date(2021, 2, 26), chair="Lê Văn An", chair_position=None)
        other = {"meeting": meeting, "citations": (citation(text="công văn số 18/LHH-VP"),)}
        new = reading(old.notice.model_copy(update={field: other[field]}))
        assert content(old) != content(new)
        assert [one.field for one in changes(old, new)] == [field]

    def test_blanks_case_and_a_header_that_is_lacking_change_nothing(
        self, library: Library
    ) -> None:
        put(library, HEADED, "a.txt")
        same = HEADERLESS.replace("Bích Loan", "Bích  Loan")
        assert put(library, same, "b.txt").outcome == "file"


WITHOUT_PLACE = HEADERLESS.replace("Lam Lĩnh, ngày", "Ngày")
OTHER_OFFICE = HEADED.replace("LAM LĨNH", "KHE LÀI").replace("Lam Lĩnh", "Khe Lài")


class TestFilesThatLackTheirHeader:
    def test_are_the_notice_whichever_came_first(self) -> None:
        for first, second in ((HEADED, HEADERLESS), (HEADERLESS, HEADED)):
            library = Library.in_memory()
            put(library, first, "a.txt")
            assert put(library, second, "b.txt").outcome == "file"
            assert put(library, OTHER_OFFICE, "c.txt").outcome == "new"

    def test_two_offices_with_the_same_number_stay_two(self, library: Library) -> None:
        put(library, HEADED, "a.txt")
        assert put(library, OTHER_OFFICE, "b.txt").outcome == "new"
        assert len(library.heads()) == 2

    def test_that_may_be_two_notices_are_neither(self, library: Library) -> None:
        for name, text in (("a", HEADED), ("b", OTHER_OFFICE), ("c", WITHOUT_PLACE)):
            assert put(library, text, f"{name}.txt").outcome == "new"

    def test_are_told_apart_in_a_folder_as_in_a_library(self) -> None:
        together = {
            (WITHOUT_PLACE, HEADED): 1,
            (HEADED, OTHER_OFFICE): 2,
            (WITHOUT_PLACE, HEADED, OTHER_OFFICE): 3,
        }
        for texts_, count in together.items():
            every, _ = grouped(read(text, f"{i}.txt") for i, text in enumerate(texts_))
            assert len(Library.in_memory(every).heads()) == count


def read(text: str, name: str) -> Reading:
    return unpacked(prepare(Bytes(text.encode(), name)).prepared.body)


class TestReadAnew:
    def test_by_another_giaoban_what_is_known_is_read_again(self, library: Library) -> None:
        put(library, MARCH, giaoban="1")
        assert put(library, MARCH, giaoban="2").outcome == "reread"
        assert put(library, MARCH, giaoban="2").outcome == "known"
        assert put(library, MARCH, giaoban="2", anew=True).outcome == "reread"

    def test_what_was_recorded_keeps_its_task(self, library: Library) -> None:
        held = put(library, notice(REPORT, PLAN), "a.txt")
        report = library.tasks(held.head.id)[0]
        event = Event(kind="done", on=dt.date(2021, 3, 9), recorded=NOW, task=report.entry.anchor)
        library.record(held.head.id, event)
        put(library, notice(PLAN, REPORT), "b.txt")
        known = library.tasks(held.head.id, dt.date(2021, 3, 20))
        assert [(one.entry.task.id, one.status.is_done) for one in known] == [
            ("1.1", False),
            ("1.2", True),
        ]

    def test_a_record_whose_task_is_gone_is_an_orphan_never_lost(self, library: Library) -> None:
        held = put(library, notice(REPORT, PLAN), "a.txt")
        plan = library.tasks(held.head.id)[1]
        event = Event(kind="done", on=dt.date(2021, 3, 9), recorded=NOW, task=plan.entry.anchor)
        number, _ = library.record(held.head.id, event)
        changed = put(library, notice(REPORT, FAIR), "b.txt")
        assert [one.number for one in changed.orphans] == [number]
        assert [one.number for one in library.orphans(held.head.id)] == [number]
        put(library, notice(REPORT, PLAN, FAIR), "c.txt")
        assert library.orphans(held.head.id) == []
        assert library.tasks(held.head.id, dt.date(2021, 3, 20))[1].status.is_done


class TestRemoved:
    def test_nothing_of_a_notice_is_left(self, library: Library) -> None:
        held = put(library, notice(REPORT), "a.txt")
        put(library, notice(PLAN, number="13"), "b.txt")
        library.remove(held.head.id)
        assert texts(library) == [PLAN]
        assert [file.name for file in library.files()] == ["b.txt"]
        assert put(library, notice(REPORT), "a.txt").outcome == "new"

    def test_without_the_text_that_counted_the_other_does(self, library: Library) -> None:
        put(library, notice(REPORT), "a.txt")
        held = put(library, notice(PLAN), "b.txt")
        library.remove_version(held.head.id, library.database.current(held.head.id))
        assert texts(library) == [REPORT]


def test_a_rehearsal_leaves_nothing() -> None:
    library = Library.in_memory()
    with library.rehearsal():
        assert put(library, MARCH).outcome == "new"
    assert library.heads() == []
