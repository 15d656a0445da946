"""The sample notices: made from their sources, invented, and told apart by one story."""

import importlib.util
import io
import json
import sys
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from giaoban.model.notice import Notice

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
MONTHS = ["thang1", "thang2", "thang3"]
PROVINCES = """
    An Giang, Bà Rịa, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định,
    Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên,
    Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng,
    Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu,
    Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ,
    Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La,
    Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh,
    Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Vũng Tàu, Yên Bái
"""


@pytest.fixture(scope="module")
def make():
    spec = importlib.util.spec_from_file_location("make_samples", SAMPLES / "make.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def source(month):
    return SAMPLES / "source" / f"{month}.toml"


def expected(month):
    data = (ROOT / "tests" / "notices" / month / "expected.json").read_text(encoding="utf-8")
    return Notice.model_validate(json.loads(data))


def task_ids(month):
    return [task.id for section in expected(month).sections for task in section.tasks]


def steps():
    return tomllib.loads((SAMPLES / "story.toml").read_text(encoding="utf-8"))["step"]


def part(docx, name):
    with zipfile.ZipFile(docx) as package:
        return package.read(name)


@pytest.mark.parametrize("name", ["word/document.xml", "word/numbering.xml"])
@pytest.mark.parametrize("month", MONTHS)
def test_the_word_file_is_what_its_source_gives(make, month, name):
    made = io.BytesIO(make.as_docx(make.load(source(month))))
    assert part(made, name) == part(SAMPLES / f"{month}.docx", name)


def test_the_text_file_is_what_its_source_gives(make):
    made = make.as_text(make.load(source("thang3")))
    assert made == (SAMPLES / "thang3.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("month", MONTHS)
def test_there_is_a_pdf(month):
    assert (SAMPLES / f"{month}.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("month", MONTHS)
def test_the_expected_tasks_are_the_items_of_the_source(make, month):
    items = [i.replace("*", "") for part in make.load(source(month)).sections for i in part.items]
    sections = expected(month).sections
    told = [said.text for part in sections for said in (*part.remarks, *part.tasks)]
    assert Counter(told) == Counter(items)


@pytest.mark.parametrize("step", steps(), ids=lambda step: step["to"])
def test_the_story_tells_of_each_task_once(step):
    for side, month in (("before", step["from"]), ("after", step["to"])):
        told = [task for change in step["changes"] for task in change[side]]
        assert sorted(told) == sorted(task_ids(month))


@pytest.mark.parametrize("month", MONTHS)
def test_no_real_province_is_named(month):
    text = source(month).read_text(encoding="utf-8")
    names = [name.strip() for name in PROVINCES.split(",")]
    assert [name for name in names if name.casefold() in text.casefold()] == []
