"""A name means one notice, or the call says which ones it may mean."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from giaoban.desk.naming import names_task, task
from giaoban.desk.naming import notice as named
from giaoban.desk.recording import Desk
from giaoban.errors import UsageError
from giaoban.library.shelf import Library
from giaoban.model.event import Correction
from giaoban.model.profile import Profile
from office import NOW, notice, put

OURS = Profile(name="Sở Khoa học và Công nghệ", code="SKHCN")
TASK = "Rà soát hồ sơ đề tài."


def other_office(text: str) -> str:
    """The same form, of the province's committee."""
    return text.replace("SỞ KHOA HỌC VÀ CÔNG NGHỆ\n", "\n").replace("/TB-SKHCN", "/TB-UBND")


@pytest.fixture
def library() -> Library:
    """Our briefings of February and March 2021 and March 2022, and one of the committee's."""
    library = Library.in_memory()
    put(library, notice(TASK, number="9", day="05/02/2021", month="2"), "thang2.txt")
    put(library, notice(TASK, number="12", day="05/3/2021"), "thang3.txt")
    put(library, other_office(notice(TASK, number="44", day="03/3/2021")), "ubnd.txt")
    put(library, notice(TASK, number="12", day="04/3/2022"), "thang3-2022.txt")
    return library


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, to which the user went."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def on_disk(here: Path) -> Iterator[Library]:
    """Our notice of March 2021."""
    library = Library.to_write(here / "library.db")
    put(library, notice(TASK, number="12", day="05/3/2021"), "thang3.txt")
    yield library
    library.close()


def found(name: str, library: Library, profile: Profile | None = None) -> tuple[str, int]:
    head = named(name, library, profile)
    assert head.issued is not None
    return head.name, head.issued.year


def candidates(name: str, library: Library, profile: Profile | None = None) -> UsageError:
    with pytest.raises(UsageError) as error:
        named(name, library, profile)
    return error.value


class TestNumbers:
    @pytest.mark.parametrize("name", ["9/TB-SKHCN", "9/tb-skhcn", "9 / TB – SKHCN", "9", " 9 "])
    def test_name_a_notice_whole_or_by_their_first_part(self, name: str, library: Library) -> None:
        assert found(name, library) == ("9/TB-SKHCN", 2021)

    def test_that_come_again_each_year_need_the_year(self, library: Library) -> None:
        error = candidates("12/TB-SKHCN", library)
        assert error.code == "ambiguous-notice"
        assert "12/TB-SKHCN/2021" in error.parameters["candidates"]
        assert found("12/TB-SKHCN/2022", library) == ("12/TB-SKHCN/2022", 2022)
        assert found("12/2021", library) == ("12/TB-SKHCN/2021", 2021)

    @pytest.mark.parametrize(
        "name", ["97-TB/BTGTU", "97 – tb/btgtu", "97-TB/BTGTU/2021", "97", "97/2021"]
    )
    def test_of_the_party_have_a_dash_first(self, name: str, library: Library) -> None:
        put(library, notice(TASK).replace("12/TB-SKHCN", "97-TB/BTGTU"), "ban.txt")
        assert found(name, library) == ("97-TB/BTGTU", 2021)

    @pytest.mark.parametrize(
        "name", ["90", "9/TB-UBND", "9/KH-SKHCN", "/TB-SKHCN", "9/", "99999999999999999999"]
    )
    def test_are_not_guessed(self, name: str, library: Library) -> None:
        assert candidates(name, library).code == "unknown-notice"


class TestMonths:
    @pytest.mark.parametrize(
        "name", ["thang2", "tháng 2", "THANG 02", "thang2/2021", "2021-02", "02/2021"]
    )
    def test_name_the_briefing_that_governs_them(self, name: str, library: Library) -> None:
        assert found(name, library) == ("9/TB-SKHCN", 2021)

    def test_without_a_year_are_the_latest(self, library: Library) -> None:
        assert found("thang3", library) == ("12/TB-SKHCN/2022", 2022)

    def test_of_several_offices_are_told_apart_by_the_profile(self, library: Library) -> None:
        assert candidates("2021-03", library).code == "ambiguous-notice"
        assert found("2021-03", library, OURS) == ("12/TB-SKHCN/2021", 2021)

    def test_that_may_be_a_number_of_the_year_are_no_name(self, library: Library) -> None:
        put(library, notice(TASK, number="3", day="12/01/2021", month="1"), "so3.txt")
        error = candidates("3/2021", library, OURS)
        assert error.code == "ambiguous-notice"
        assert error.parameters["candidates"] == (
            "2021-03 (12/TB-SKHCN/2021); 3/TB-SKHCN/2021 (SỞ KHOA HỌC VÀ CÔNG NGHỆ, 12/01/2021)"
        )
        assert found("3/TB-SKHCN/2021", library) == ("3/TB-SKHCN", 2021)
        assert found("1/2021", library) == ("3/TB-SKHCN", 2021)

    def test_are_the_briefing_for_the_whole_month_not_for_a_week(self, library: Library) -> None:
        weekly = notice(TASK, number="14", day="08/3/2021").replace(
            "giao ban tháng 3", "giao ban tuần 10"
        )
        put(library, weekly, "tuan10.txt")
        assert found("14", library)[0] == "14/TB-SKHCN"
        assert found("2021-03", library, OURS) == ("12/TB-SKHCN/2021", 2021)

    @pytest.mark.parametrize("name", ["thang13", "thang0", "thang", "2021-13", "thang4"])
    def test_that_do_not_exist_name_nothing(self, name: str, library: Library) -> None:
        assert candidates(name, library).code == "unknown-notice"


class TestOtherNames:
    def test_latest_is_our_last_briefing(self, library: Library) -> None:
        assert found("latest", library) == ("12/TB-SKHCN/2022", 2022)

    def test_a_file_is_the_notice_that_came_in_it(self, library: Library, here: Path) -> None:
        text = notice(TASK, number="12", day="05/3/2021")
        Path("thang3.txt").write_text(text, encoding="utf-8")
        assert found("thang3.txt", library) == ("12/TB-SKHCN/2021", 2021)
        assert found("thang3", library) == ("12/TB-SKHCN/2021", 2021)

    def test_a_file_of_a_shelf_in_memory_is_none_of_the_folder(
        self, library: Library, here: Path
    ) -> None:
        (here / "thang2.txt").write_text("Khác", encoding="utf-8")
        assert found("thang2", library) == ("9/TB-SKHCN", 2021)

    @pytest.mark.parametrize("name", ["ubnd", "ubnd.txt", "/van-ban/ubnd.txt"])
    def test_a_file_that_is_gone_is_known_by_its_name(self, name: str, library: Library) -> None:
        assert found(name, library) == ("44/TB-UBND", 2021)

    @pytest.mark.parametrize(
        "name",
        ["", " ", "%", "_", "x" * 5000, "a\0b", "'; DROP TABLE notice", "\ud800"],
    )
    def test_nonsense_names_nothing(self, name: str, library: Library) -> None:
        assert candidates(name, library).code == "unknown-notice"

    @pytest.mark.parametrize("name", ["thang9.txt", "khong/co.docx", "\udcff.txt"])
    def test_a_file_that_is_nowhere_is_missed_as_one(self, name: str, library: Library) -> None:
        assert candidates(name, library).code == "no-file-or-notice"

    def test_many_candidates_end_in_dots(self, library: Library) -> None:
        for i in range(6):
            put(library, notice(TASK, number="12", day=f"05/3/20{10 + i}"), f"{i}.txt")
        told = candidates("12/TB-SKHCN", library).parameters["candidates"]
        assert told.startswith("12/TB-SKHCN/2010 (SỞ KHOA HỌC VÀ CÔNG NGHỆ, 05/03/2010); ")
        assert told.endswith("; …")
        assert told.count("; ") == 5


class TestFilesThatAreNotInTheLibrary:
    @pytest.mark.parametrize("name", ["thang3.txt", "bao-cao", "bao-cao.txt"])
    def test_are_told(self, name: str, on_disk: Library, here: Path) -> None:
        for file in ("thang3.txt", "bao-cao.txt"):
            (here / file).write_text("Khác", encoding="utf-8")
        error = candidates(name, on_disk)
        assert error.code == "file-not-in-library"
        assert error.parameters["path"] == f"{name.removesuffix('.txt')}.txt"

    def test_and_may_mean_a_month_are_no_name(self, on_disk: Library, here: Path) -> None:
        (here / "thang3.docx").write_text("Khác", encoding="utf-8")
        error = candidates("thang3", on_disk)
        assert error.code == "file-or-notice"
        assert error.parameters["path"] == "thang3.docx"
        assert error.parameters["candidates"].startswith("12/TB-SKHCN (")
        assert found("2021-03", on_disk) == ("12/TB-SKHCN", 2021)

    def test_do_not_hide_one_that_is(self, on_disk: Library, here: Path) -> None:
        (here / "thang3.pdf").write_text("Khác", encoding="utf-8")
        text = notice(TASK, number="12", day="05/3/2021")
        (here / "thang3.txt").write_text(text, encoding="utf-8")
        assert found("thang3", on_disk) == ("12/TB-SKHCN", 2021)


class TestTwins:
    """Notices that share a number, or a file's name."""

    @pytest.fixture
    def twins(self, library: Library) -> Library:
        put(library, other_office(notice(TASK, number="44", day="04/3/2022")), "ubnd.txt")
        same = notice(TASK, number="9", day="06/02/2021", month="2").replace("SỞ KHOA", "CỤC KHOA")
        put(library, same, "cuc.txt")
        for task_ in ("Lập kế hoạch năm.", "Kiểm tra hồ sơ đất đai."):
            put(library, notice(task_, number="   "), "du-thao.txt")
        return library

    def test_are_told_apart_by_the_year_else_by_their_id(self, twins: Library) -> None:
        names = {head.id: head.name for head in twins.heads()}
        assert [names[id_] for id_ in sorted(names)] == [
            "id:1", "12/TB-SKHCN/2021", "44/TB-UBND/2021", "12/TB-SKHCN/2022",
            "44/TB-UBND/2022", "id:6", "id:7", "id:8",
        ]  # fmt: skip

    def test_every_name_that_is_printed_means_its_notice_alone(self, twins: Library) -> None:
        heads = twins.heads()
        assert [named(head.name, twins).id for head in heads] == [head.id for head in heads]
        assert [twins.head(head.id) for head in heads] == heads

    def test_every_reference_that_is_printed_means_its_task_alone(self, twins: Library) -> None:
        every = [told for head in twins.heads() for told in twins.tasks(head.id)]
        again = [task(told.reference, twins) for told in every]
        assert [one.entry for one in again] == [one.entry for one in every]

    def test_are_none_any_more_when_the_others_are_gone(self, twins: Library) -> None:
        twins.remove(6)
        assert twins.head(1).name == "9/TB-SKHCN"

    def test_are_told_apart_when_they_are_put_in(self, twins: Library) -> None:
        held = put(twins, notice(TASK, number="9", day="05/02/2023", month="2"), "2023.txt")
        assert held.head.name == "9/TB-SKHCN/2023"


class TestTasks:
    def test_are_named_by_their_notice_and_number(self, library: Library) -> None:
        assert task("thang2#1.1", library).entry.task.text == TASK
        assert task("9/TB-SKHCN# 1.1. ", library).entry.task.id == "1.1"

    @pytest.mark.parametrize("name", ["thang2", "thang2#", "#1.1", "1.1"])
    def test_need_both(self, name: str, library: Library) -> None:
        with pytest.raises(UsageError) as error:
            task(name, library)
        assert error.value.code == "not-a-task-name"

    def test_that_are_not_there_are_told_with_what_is(self, library: Library) -> None:
        with pytest.raises(UsageError) as error:
            task("thang2#1.2", library)
        assert error.value.code == "unknown-task"
        assert "9/TB-SKHCN#1.1" in error.value.parameters["suggestions"]

    def test_of_a_task_that_was_split_are_its_parts(self, library: Library) -> None:
        told = task("thang2#1.1", library)
        desk = Desk(library, None, NOW.date(), NOW)
        desk.correct(told, Correction(split=("hồ sơ",)), note=None)
        with pytest.raises(UsageError) as error:
            task("thang2#1.1", library)
        assert error.value.parameters["suggestions"] == "9/TB-SKHCN#1.1a, 9/TB-SKHCN#1.1b"

    @pytest.mark.parametrize("name", ["a#b", "a#b.txt"])
    def test_stand_behind_the_last_sign(self, name: str, library: Library) -> None:
        put(library, notice(TASK, number="77"), "a#b.txt")
        assert found(name, library) == ("77/TB-SKHCN", 2021)
        assert task(f"{name}#1.1", library).head.number == "77/TB-SKHCN"
        assert [names_task(one, library) for one in (name, f"{name}#1.1")] == [False, True]
