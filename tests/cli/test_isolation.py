"""PDFs are read in a process of their own: one that breaks it is told, and the others are done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import giaoban

SAMPLES = Path(__file__).parents[2] / "samples"

SHOWS_MODULES = """
import sys
from giaoban.__main__ import main
sys.argv = ["giaoban", *sys.argv[1:]]
try:
    main()
finally:
    sys.stderr.write(" ".join(sys.modules))
"""


def ran(*words: str | Path, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, *words], input=given, capture_output=True, check=False)


def modules(*words: str | Path) -> set[str]:
    return set(ran("-c", SHOWS_MODULES, *words).stderr.decode().split())


def doubling(times: int) -> bytes:
    """A small PDF that draws a word 2 to the power of `times` times."""
    fonts = "/Font << /F 3 0 R >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        " /Resources << /XObject << /X 6 0 R >> >> >>",
        stream("/X Do"),
    ]
    for number in range(6, 6 + times):
        inner = f"/Resources << {fonts} /XObject << /X {number + 1} 0 R >> >>"
        objects.append(stream("/X Do /X Do", f"/Type /XObject /Subtype /Form {inner}"))
    drawn = "BT /F 9 Tf 9 9 Td (word) Tj ET"
    objects.append(stream(drawn, f"/Type /XObject /Subtype /Form /Resources << {fonts} >>"))
    body = "".join(f"{at} 0 obj\n{inside}\nendobj\n" for at, inside in enumerate(objects, start=1))
    return f"%PDF-1.7\n{body}trailer << /Root 1 0 R >>\n%%EOF\n".encode()


def stream(content: str, keys: str = "") -> str:
    box = "/BBox [0 0 595 842]" if "Form" in keys else ""
    return f"<< {keys} {box} /Length {len(content)} >>\nstream\n{content}\nendstream"


def test_a_pdf_is_read_as_the_library_reads_it() -> None:
    path = SAMPLES / "thang3.pdf"
    answer = ran("-m", "giaoban", "parse", path, "--json")
    assert answer.returncode == 0
    assert json.loads(answer.stdout)["notice"] == giaoban.parse(path).notice.model_dump(mode="json")


def test_a_pdf_on_standard_input_is_read_too() -> None:
    data = (SAMPLES / "thang3.pdf").read_bytes()
    answer = ran("-m", "giaoban", "parse", "-", "--json", given=data)
    assert json.loads(answer.stdout)["source"]["format"] == "pdf"


def test_this_process_never_loads_what_reads_pdfs() -> None:
    loaded = modules("parse", SAMPLES / "thang3.pdf", "--json")
    assert "giaoban.readers.apart" in loaded
    assert {"pypdfium2", "pdfplumber", "pdfminer", "giaoban.readers.pdf"} & loaded == set()


@pytest.mark.parametrize("name", ["thang3.docx", "thang3.txt"])
def test_other_files_need_no_process(name: str) -> None:
    assert "giaoban.readers.apart" not in modules("parse", SAMPLES / name, "--json")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the limit of memory")
def test_a_file_that_breaks_the_reader_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.pdf"
    bomb.write_bytes(doubling(40))
    good = SAMPLES / "thang3.pdf"
    answer = ran("-m", "giaoban", "parse", good, bomb, good, "--jsonl")
    assert (answer.returncode, len(answer.stdout.splitlines())) == (3, 2)
    told, advice = answer.stderr.decode().splitlines()
    assert told == f"Lỗi: {bomb}: đọc tệp này tốn quá nhiều bộ nhớ"
    assert advice.startswith("Gợi ý: ")


def test_the_file_that_draws_a_word_many_times_is_a_pdf(tmp_path: Path) -> None:
    (tmp_path / "four.pdf").write_bytes(doubling(2))
    answer = ran("-m", "giaoban", "parse", tmp_path / "four.pdf", "--json")
    assert "word" in json.loads(answer.stdout)["text"]
