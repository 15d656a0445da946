"""A name means one notice, or the call says which ones it may mean."""

from pathlib import Path

import pytest

from giaoban.desk.naming import notice as named
from giaoban.desk.naming import task, unambiguous
from giaoban.errors import UsageError
from giaoban.library import Library
from giaoban.model.profile import Profile
from office import notice, put

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
        assert found("12/TB-SKHCN/2022", library) == ("12/TB-SKHCN", 2022)
        assert found("12/2021", library) == ("12/TB-SKHCN", 2021)

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
        assert found("thang3", library) == ("12/TB-SKHCN", 2022)

    def test_of_several_offices_are_told_apart_by_the_profile(self, library: Library) -> None:
        assert candidates("2021-03", library).code == "ambiguous-notice"
        assert found("2021-03", library, OURS) == ("12/TB-SKHCN", 2021)

    @pytest.mark.parametrize("name", ["thang13", "thang0", "thang", "2021-13", "thang4"])
    def test_that_do_not_exist_name_nothing(self, name: str, library: Library) -> None:
        assert candidates(name, library).code == "unknown-notice"


class TestOtherNames:
    def test_latest_is_our_last_briefing(self, library: Library) -> None:
        assert found("latest", library) == ("12/TB-SKHCN", 2022)

    def test_a_file_is_the_notice_that_came_in_it(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        text = notice(TASK, number="12", day="05/3/2021")
        Path("thang3.txt").write_text(text, encoding="utf-8")
        assert found("thang3.txt", library) == ("12/TB-SKHCN", 2021)
        assert found("thang3", library) == ("12/TB-SKHCN", 2021)

    @pytest.mark.parametrize("name", ["ubnd", "ubnd.txt", "/van-ban/ubnd.txt"])
    def test_a_file_that_is_gone_is_known_by_its_name(self, name: str, library: Library) -> None:
        assert found(name, library) == ("44/TB-UBND", 2021)

    def test_every_notice_has_a_name_that_means_it_alone(self, library: Library) -> None:
        heads = library.heads()
        names = [unambiguous(head, heads) for head in heads]
        assert [named(name, library).id for name in names] == [head.id for head in heads]

    @pytest.mark.parametrize(
        "name", ["", " ", "%", "_", "x" * 5000, "a\0b", "'; DROP TABLE notice"]
    )
    def test_nonsense_names_nothing(self, name: str, library: Library) -> None:
        assert candidates(name, library).code == "unknown-notice"


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
