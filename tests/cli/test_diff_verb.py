"""`giaoban diff`: two notices of this folder, of the library, or files."""

import json
from pathlib import Path
from typing import Any

import pytest
from program import Run, SamplesOn

from office import notice

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(autouse=True)
def place(samples_on: SamplesOn) -> Path:
    """A folder with the samples, no library."""
    return samples_on("2021-03-05", "thang1.docx", "thang2.docx", "thang3.docx", language="vi")


def counts(giaoban: Run, *words: str) -> Any:
    code, out, _ = giaoban("diff", *words, "--json")
    assert code == 0
    return json.loads(out)["counts"]


STORY = {"dropped": 7, "new": 7, "reworded": 3, "split": 1, "merged": 1, "same": 17}


@pytest.mark.parametrize(
    "names",
    [
        ("thang2", "thang3"),
        ("thang2.docx", "thang3.docx"),
        ("52/TB-SKHCN", "latest"),
        ("tháng 2", "97"),
    ],
)
def test_the_notices_of_this_folder_are_compared_without_a_library(
    giaoban: Run, names: tuple[str, str]
) -> None:
    assert counts(giaoban, *names) == STORY


def test_the_other_way_round_what_fell_out_is_new(giaoban: Run) -> None:
    found = counts(giaoban, "thang3", "thang2")
    turned = {"dropped": "new", "new": "dropped", "split": "merged", "merged": "split"}
    assert found == {kind: STORY[turned.get(kind, kind)] for kind in STORY}


def test_the_library_is_asked_where_there_is_one(giaoban: Run) -> None:
    giaoban("add", "thang2.docx", "thang3.docx")
    giaoban("done", "thang2#6.1", "--on", "01/3")
    code, out, _ = giaoban("diff", "thang2", "thang3", "--json")
    fallen = {
        one["before"][0]: one["fallen"] for one in json.loads(out)["changes"] if one["fallen"]
    }
    assert (code, fallen["6.1"]) == (0, "done")


def test_a_file_that_the_library_has_not_is_read(giaoban: Run) -> None:
    giaoban("add", "thang3.docx")
    assert counts(giaoban, "thang2.docx", "thang3.docx") == STORY


def test_what_is_recorded_of_a_file_goes_with_it(giaoban: Run) -> None:
    giaoban("add", "thang2.docx")
    giaoban("done", "thang2#6.1", "--on", "01/3")
    _, out, _ = giaoban("diff", "thang2.docx", "thang3.docx", "--json")
    fallen = {
        one["before"][0]: one["fallen"] for one in json.loads(out)["changes"] if one["fallen"]
    }
    assert fallen["6.1"] == "done"


def test_as_of_says_until_when_results_are_known(giaoban: Run) -> None:
    giaoban("add", "thang2.docx", "thang3.docx")
    giaoban("done", "thang2#6.1", "--on", "01/3")
    _, out, _ = giaoban("diff", "thang2", "thang3", "--as-of", "28/02/2021", "--json")
    fallen = {
        one["before"][0]: one["fallen"] for one in json.loads(out)["changes"] if one["fallen"]
    }
    assert fallen["6.1"] == "silent"


def test_of_one_unit(giaoban: Run) -> None:
    code, out, _ = giaoban("diff", "thang2", "thang3", "--unit", "thanh tra", "--json")
    made = json.loads(out)
    assert (code, made["unit"]) == (0, "Thanh tra Sở")
    assert [one["before"] for one in made["changes"]][:2] == [["4.1"], ["4.2"]]


def test_an_exit_code_for_what_changed(giaoban: Run) -> None:
    assert giaoban("diff", "thang2", "thang3", "--exit-code")[0] == 1
    assert giaoban("diff", "thang3", "thang3", "--exit-code")[0] == 0
    assert giaoban("diff", "thang2", "thang3")[0] == 0


@pytest.mark.parametrize("option", ["--markdown", "--md"])
def test_markdown(giaoban: Run, option: str) -> None:
    code, out, _ = giaoban("diff", "thang2", "thang3", option)
    assert (code, out.startswith("# ")) == (0, True)


@pytest.mark.parametrize("suffix", [".json", ".md", ".txt", ".html", ".docx"])
def test_a_file_is_written_and_not_written_over(giaoban: Run, place: Path, suffix: str) -> None:
    words = ("diff", "thang2", "thang3", "-o", f"so-sanh{suffix}")
    assert giaoban(*words)[0] == 0
    first = (place / f"so-sanh{suffix}").read_bytes()
    assert first
    assert giaoban(*words)[0] == 2
    assert giaoban(*words, "--force")[0] == 0
    assert (place / f"so-sanh{suffix}").read_bytes() == first


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("thang2", "thang9"), "thang9"),
        (("thang2",), "AFTER"),
        (("thang2", "thang3", "--json", "--md"), "--json"),
        (("thang2", "thang3", "--unit", "Phòng Hải đảo"), "Phòng Hải đảo"),
        (("thang2", "thang3", "-o", "so-sanh.pdf"), ".pdf"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(giaoban: Run, words: tuple[str, ...], told: str) -> None:
    code, out, err = giaoban("diff", *words, "--lang", "en")
    assert (code, out) == (2, "")
    assert told in err


def test_a_file_that_cannot_be_read_is_told(giaoban: Run, place: Path) -> None:
    (place / "hong.docx").write_bytes(b"PK\x03\x04 not a document")
    code, out, err = giaoban("diff", "hong.docx", "thang3.docx")
    assert (code, out) == (3, "")
    assert "hong.docx" in err


# -- files that are easily mixed up ---------------------------------------------------------------


def test_two_files_of_one_number_are_two(giaoban: Run, place: Path) -> None:
    told = notice("Lập kế hoạch đo kiểm thiết bị bức xạ năm 2021.")
    (place / "du-thao.txt").write_text(told, encoding="utf-8")
    (place / "ban-ky.txt").write_text(
        told.replace("năm 2021.\n", "năm 2021.\n- Kiểm kê kho hóa chất.\n"), encoding="utf-8"
    )
    found = counts(giaoban, "du-thao.txt", "ban-ky.txt")
    assert {kind: n for kind, n in found.items() if n} == {"same": 1, "new": 1}


def test_a_broken_file_beside_them_is_told_and_hides_nothing(giaoban: Run, place: Path) -> None:
    (place / "hong.docx").write_bytes(b"PK\x03\x04 not a document")
    assert counts(giaoban, "thang2.docx", "thang3.docx") == STORY
    code, out, err = giaoban("diff", "thang2", "thang3", "--json")
    assert (code, json.loads(out)["counts"]) == (0, STORY)
    assert "hong.docx" not in err


@pytest.mark.parametrize("named", ["thang3.docx", "./thang3.docx", "thang2.docx"])
def test_what_is_compared_is_never_written_over(giaoban: Run, place: Path, named: str) -> None:
    kept = {name: (place / name).read_bytes() for name in ("thang2.docx", "thang3.docx")}
    for names in (("thang2", "thang3"), ("thang2.docx", "thang3.docx")):
        assert giaoban("diff", *names, "-o", named, "--force")[0] == 2
    assert {name: (place / name).read_bytes() for name in kept} == kept


def test_what_a_person_should_know_first_is_noted(giaoban: Run, place: Path) -> None:
    _, out, err = giaoban("diff", "thang3", "thang2", "--json", "--lang", "en")
    assert "goes back in time" in err
    assert json.loads(out)["counts"]["same"] == STORY["same"]
    (place / "thu.txt").write_text("Kính gửi anh An,\n\nMời anh đến họp.\n", encoding="utf-8")
    _, _, err = giaoban("diff", "thu.txt", "thang3.docx", "--lang", "en")
    assert "thu.txt reads like no directive notice" in err
    assert giaoban("diff", "thang2", "thang3")[2] == ""


def test_every_task_of_both_is_in_one_change(giaoban: Run) -> None:
    _, out, _ = giaoban("diff", "thang2", "thang3", "--json")
    made = json.loads(out)
    for side, name in (("before", "thang2.docx"), ("after", "thang3.docx")):
        told = [id_ for change in made["changes"] for id_ in change[side]]
        _, parsed, _ = giaoban("parse", name, "--json")
        assert sorted(told) == sorted(ids(json.loads(parsed)["notice"]["sections"]))
    assert sum(made["counts"].values()) == len(made["changes"])


def ids(sections: list[dict[str, Any]]) -> list[str]:
    """Of all tasks, at any depth."""
    own = [task["id"] for section in sections for task in section["tasks"]]
    return own + [id_ for section in sections for id_ in ids(section["sections"])]
