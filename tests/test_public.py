"""What others build on: the names that `giaoban` gives, and what a bare import costs."""

import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

import giaoban
from giaoban import GiaobanError, Notice, Policy, Reading, parse, parse_many

SAMPLES = Path(__file__).parents[1] / "samples"
HEAVY = ["pydantic", "typer", "rich", "docx", "lxml", "pdfplumber", "pypdfium2", "tomllib"]


def loaded(statement: str) -> set[str]:
    """The modules that a fresh interpreter has after a statement."""
    program = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


@pytest.mark.parametrize("name", giaoban.__all__)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(giaoban, name) is not None


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        giaoban.nothing  # noqa: B018


def test_a_bare_import_loads_nothing_heavy() -> None:
    assert set(HEAVY) & loaded("import giaoban") == set()
    assert [name for name in loaded("import giaoban") if name.startswith("giaoban.")] == []


def test_a_text_is_read_without_the_readers_of_other_formats() -> None:
    used = loaded("import giaoban; giaoban.parse('THÔNG BÁO'.encode())")
    assert {"docx", "pdfplumber", "pypdfium2", "typer", "rich"} & used == set()


def test_the_types_are_shipped() -> None:
    assert resources.files(giaoban).joinpath("py.typed").is_file()


def test_the_tables_are_shipped() -> None:
    assert resources.files("giaoban.lexicon").joinpath("cues.toml").is_file()


def test_a_path_gives_a_reading() -> None:
    for path in (SAMPLES / "thang3.txt", str(SAMPLES / "thang3.txt")):
        reading = parse(path)
        assert isinstance(reading, Reading)
        assert isinstance(reading.notice, Notice)
        assert reading.source.name == "thang3.txt"


def test_bytes_give_a_reading_under_the_name_that_is_given() -> None:
    data = (SAMPLES / "thang3.docx").read_bytes()
    assert parse(data).source.name == "-"
    assert parse(data, name="tháng 3.docx").source.name == "tháng 3.docx"
    assert parse(data).notice == parse(SAMPLES / "thang3.docx").notice


def test_a_file_that_gives_no_text_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(GiaobanError) as caught:
        parse(tmp_path / "none.txt")
    assert caught.value.code == "missing"
    assert caught.value.exit_code == 3


def test_many_files_give_readings_and_errors_in_order(tmp_path: Path) -> None:
    good, bad = SAMPLES / "thang3.txt", tmp_path / "none.txt"
    first, second, third = parse_many([good, bad, good])
    assert isinstance(first, Reading)
    assert isinstance(second, GiaobanError)
    assert first == third


def test_a_policy_changes_what_before_includes() -> None:
    text = "THÔNG BÁO\nVề việc A\n\n1. Văn phòng Sở\n\n- Rà soát trước ngày 03/3/2021.\n".encode()
    dues = [
        parse(text, policy=policy).notice.sections[0].tasks[0].deadlines[0].due
        for policy in (Policy(), Policy(before="inclusive"))
    ]
    assert [str(due) for due in dues] == ["2021-03-02", "2021-03-03"]


def test_a_reading_is_frozen() -> None:
    reading = parse("THÔNG BÁO".encode())
    with pytest.raises(ValueError, match="frozen"):
        reading.text = ""  # type: ignore[misc]


def test_neither_zone_nor_locale_changes_what_a_notice_says() -> None:
    notice = SAMPLES / "thang3.txt"
    program = "import sys, giaoban; print(ascii(giaoban.parse(sys.argv[1]).model_dump_json()))"
    told = {
        subprocess.run(
            [sys.executable, "-c", program, str(notice)],
            env={**os.environ, "TZ": zone, "LC_ALL": locale, "LANG": locale},
            capture_output=True,
            check=True,
        ).stdout
        for zone, locale in (
            ("UTC", "C"),
            ("Pacific/Kiritimati", "C.UTF-8"),
            ("Etc/GMT+12", "POSIX"),
        )
    }
    assert len(told) == 1
