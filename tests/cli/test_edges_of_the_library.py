"""Where the library is not, cannot be used, or is asked for what it has not."""

import json
import os
from pathlib import Path

import pytest
from program import Run

from giaoban.library.shelf import Library
from office import MARCH, notice, put

VERBS_WITH_NEEDS = ("extend", "assign")


pytestmark = pytest.mark.usefixtures("in_a_folder")


@pytest.fixture
def march() -> Path:
    """The notice of March, as a file of this folder."""
    path = Path("thang3.txt")
    path.write_text(MARCH, encoding="utf-8")
    return path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A library with the notice of March in two texts."""
    path = tmp_path / "library.db"
    library = Library.to_write(path)
    put(library, MARCH, "thang3.txt")
    put(library, MARCH.replace("trước ngày 12/3/2021", "trước ngày 20/3/2021"), "thang3-b.txt")
    library.close()
    return path


class TestALibraryThatIsNotThere:
    def test_is_told_where_it_was_asked_for(self, giaoban: Run, march: Path) -> None:
        code, _, err = giaoban("list", "--library", "khong-co.db")
        assert code == 0
        assert err.index("khong-co.db") < err.index("thang3.txt")

    def test_is_no_matter_where_nobody_asked_for_it(self, giaoban: Run, march: Path) -> None:
        assert "library.db" not in giaoban("list")[2]

    @pytest.mark.parametrize(
        "words", [("list",), ("summarize",), ("done", "97#1.1"), ("add", "."), ("add", ".", "-n")]
    )
    def test_may_not_have_a_name_that_no_file_can_have(
        self, words: tuple[str, ...], giaoban: Run, march: Path
    ) -> None:
        code, out, err = giaoban(*words, "--library", "x" * 5000)
        assert (code, out) == (5, "")
        assert err.startswith("Lỗi: ")

    def test_of_no_bytes_is_none_and_stays_so(
        self, giaoban: Run, march: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "library.db").touch()
        assert giaoban("show", "97")[0] == 0
        assert giaoban("done", "97#1.1")[0] == 2
        assert (tmp_path / "library.db").stat().st_size == 0
        assert giaoban("add", ".")[0] == 0
        assert (tmp_path / "library.db").stat().st_size > 0

    def test_is_named_once(self, giaoban: Run) -> None:
        code, _, err = giaoban("done", "97#1.1")
        assert code == 2
        assert err.count("library.db") == 1

    def test_leads_to_add_where_the_folder_has_nothing(self, giaoban: Run) -> None:
        for words in (("list",), ("show", "97"), ("search", "kinh"), ("log",), ("deadlines",)):
            code, _, err = giaoban(*words)
            assert code == 2
            assert "giaoban add " in err


class TestAdd:
    def test_sums_nothing_up_where_the_library_cannot_be_used(
        self, giaoban: Run, march: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "library.db").write_text("no library at all", encoding="utf-8")
        for more in ((), ("--json",), ("--jsonl",)):
            code, out, err = giaoban("add", ".", *more)
            assert (code, out) == (5, "")
            assert err.startswith("Lỗi: ")

    def test_writes_no_list_of_failures_where_nothing_failed(
        self, giaoban: Run, march: Path
    ) -> None:
        code, _, err = giaoban("add", ".", "--failures", "loi.jsonl")
        assert (code, err) == (0, "")
        assert not Path("loi.jsonl").exists()

    @pytest.mark.parametrize("name", ["", " "])
    def test_of_no_name_is_told(self, name: str, giaoban: Run, march: Path) -> None:
        code, _, err = giaoban("add", name)
        assert code == 3
        assert 'Lỗi: "": không có tệp này' in err

    def test_takes_no_day_that_is_still_to_come(self, giaoban: Run, march: Path) -> None:
        code, _, err = giaoban("add", ".", "--received", "20/3/2021")
        assert code == 2
        assert "20/3/2021" in err
        assert giaoban("add", ".", "--received", "19/3/2021")[0] == 0


class TestRemove:
    def test_says_in_json_what_it_took_out(self, giaoban: Run, office: Path) -> None:
        tried = json.loads(giaoban("remove", "97", "--json", "--dry-run")[1])["items"]
        assert [(one["text"], one["removed"]) for one in tried] == [(None, False)]
        (one,) = json.loads(giaoban("remove", "97", "--text", "01", "--json")[1])["items"]
        assert (one["notice"]["number"], one["text"], one["removed"]) == ("97/TB-SKHCN", 1, True)
        made = json.loads(giaoban("remove", "97", "--json")[1])
        assert made["schema"] == "giaoban/1"
        assert [(one["text"], one["removed"]) for one in made["items"]] == [(None, True)]
        assert json.loads(giaoban("list", "--json")[1])["items"] == []

    def test_names_the_notice_in_its_hints(self, giaoban: Run, office: Path) -> None:
        assert "giaoban show 97/TB-SKHCN" in giaoban("remove", "thang3", "--text", "3")[2]
        giaoban("remove", "97", "--text", "1")
        assert "giaoban remove 97/TB-SKHCN" in giaoban("remove", "97", "--text", "1")[2]


class TestNames:
    def test_of_no_characters_are_unknown(self, giaoban: Run, office: Path) -> None:
        odd = os.fsdecode(b"\xff.docx")
        assert [giaoban(verb, odd)[0] for verb in ("show", "remove", "close")] == [2, 2, 2]

    def test_that_are_printed_can_be_typed(self, giaoban: Run, office: Path) -> None:
        Path("2022.txt").write_text(MARCH.replace("năm 2021", "năm 2022"), encoding="utf-8")
        assert "2022.txt → 97/TB-SKHCN/2022 (" in giaoban("add", "2022.txt")[1]
        names = [line.split("\t")[1] for line in giaoban("list")[1].splitlines()[1:]]
        assert names == ["97/TB-SKHCN/2021", "97/TB-SKHCN/2022"]
        assert [giaoban("show", name)[0] for name in names] == [0, 0]
        made = json.loads(giaoban("search", "kinh phí", "--json")[1])
        references = [hit["reference"] for hit in made["items"] if hit["kind"] == "task"]
        assert len({one.partition("#")[0] for one in references}) == 2
        assert {giaoban("show", one)[0] for one in references} == {0}


class TestHelp:
    @pytest.mark.parametrize("verb", VERBS_WITH_NEEDS)
    def test_says_in_vietnamese_what_must_be_given(self, verb: str, giaoban: Run) -> None:
        out = giaoban(verb, "--help")[1]
        assert "required" not in out
        assert "bắt buộc" in out

    def test_says_in_vietnamese_what_holds_else(self, giaoban: Run) -> None:
        out = giaoban("search", "--help")[1]
        assert "default" not in out
        assert "20" in out

    def test_a_note_of_no_words_is_told_by_its_name_in_help(
        self, giaoban: Run, office: Path
    ) -> None:
        err = giaoban("note", "97#1.1", "  ")[2]
        assert "TEXT" not in err
        assert "NỘI_DUNG" in err


def test_a_profile_that_is_not_there_is_told(
    giaoban: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIAOBAN_PROFILE", "khong-co.toml")
    code, _, err = giaoban("list")
    assert code == 2
    assert "khong-co.toml" in err


def test_a_file_that_is_not_in_the_library_means_no_month(giaoban: Run, office: Path) -> None:
    Path("thang3.docx").write_bytes(notice("Khác.").encode())
    code, _, err = giaoban("show", "thang3.docx")
    assert code == 2
    assert "giaoban add thang3.docx" in err
    code, _, err = giaoban("remove", "thang3")
    assert code == 2
    assert "97/TB-SKHCN (" in err
