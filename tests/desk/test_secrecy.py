"""A document that bears a mark of secrecy is kept out; words that only look like one are not."""

import io
import zipfile

import pytest

from giaoban.desk.preparing import Bytes, prepare
from giaoban.desk.secrecy import refuse_secret
from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Line, Span, Zone
from office import MARCH, notice


def document(*rows: tuple[Zone, str]) -> Document:
    """Lines of these zones."""
    lines, start = [], 0
    for number, (zone, text) in enumerate(rows, 1):
        lines.append(Line(number, Span(start, start + len(text)), zone=zone))
        start += len(text) + 1
    text = "\n".join(text for _, text in rows)
    return Document(text, tuple(lines), format="docx", reader="docx")


def word_file(body: str) -> bytes:
    """A Word file with these elements alone."""
    out, at = io.BytesIO(), "http://schemas.openxmlformats.org"
    names = (
        f'xmlns:w="{at}/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
        f' xmlns:a="{at}/drawingml/2006/main"'
    )
    link = (
        f'<Relationships xmlns="{at}/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="{at}/officeDocument/2006/relationships/officeDocument"'
        ' Target="word/document.xml"/></Relationships>'
    )
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("_rels/.rels", link)
        archive.writestr(
            "word/document.xml", f"<w:document {names}><w:body>{body}</w:body></w:document>"
        )
    return out.getvalue()


def ready(text: str) -> bool:
    return prepare(Bytes(text.encode(), "a.txt")).is_notice


def refused(text: str) -> UnreadableError:
    with pytest.raises(UnreadableError) as error:
        ready(text)
    return error.value


@pytest.mark.parametrize(
    "mark",
    [
        *("MẬT", "TỐI MẬT", "TUYỆT MẬT", "TUYỆT  MẬT", "M Ậ T", "T Ố I   M Ậ T", "Tối mật"),
        *("(MẬT)", "[MẬT]", "**MẬT**", "- MẬT -", '"MẬT"', "«MẬT»", "“MẬT”", "* * MẬT * *"),
        *("MẬT - KHẨN", "MẬT/HỎA TỐC", "MẬT, THƯỢNG KHẨN", "MẬT HOẢ TỐC", "KHẨN - TỐI MẬT"),
        *("MẬT - KHÔNG SAO CHỤP", "TUYỆT MẬT (Bản số: 02)"),
        *("ĐỘ MẬT: MẬT", "ĐỘ MẬT: TỐI MẬT", "Độ mật: Mật", "Độ mật: tối mật.", "DẤU: MẬT"),
        *("Mức độ mật: Mật; mức độ khẩn: Khẩn", "Dấu mật: Tuyệt mật", "DẤU MẬT"),
        *("TÀI LIỆU MẬT", "VĂN BẢN MẬT", "HỒ SƠ TUYỆT MẬT", "Tài liệu mật"),
    ],
)
def test_a_line_with_a_mark_keeps_a_document_out(mark: str) -> None:
    error = refused(MARCH.replace("Số: 97/TB-SKHCN", f"Số: 97/TB-SKHCN\n\n{mark}\n"))
    assert (error.code, error.parameters) == ("secret", {})


@pytest.mark.parametrize(
    "row",
    [
        "Số: 97/TB-SKHCN\n\nMẬT\tngày 02 tháng 3 năm 2021",
        "Số: 97/TB-SKHCN    MẬT",
        "Số: 97/TB-SKHCN MẬT",
        "MẬT    Lam Lĩnh, ngày 02 tháng 3 năm 2021",
        "MẬT Lam Lĩnh, ngày 02 tháng 3 năm 2021",
        "Số: 97/TB-SKHCN\n| MẬT | HỎA TỐC |",
    ],
)
def test_a_mark_beside_other_words_of_the_head_does(row: str) -> None:
    assert refused(MARCH.replace("Số: 97/TB-SKHCN", row)).code == "secret"


@pytest.mark.parametrize("zone", ["head", "foot", "frame", "stamp", "note"])
def test_a_mark_outside_of_the_running_text_does_wherever_it_stands(zone: Zone) -> None:
    rows: list[tuple[Zone, str]] = [("body", "1. Phòng Quản lý khoa học")] * 60
    with pytest.raises(UnreadableError, match="secret"):
        refuse_secret(document(*rows, (zone, "MẬT")))


def test_running_heads_do_not_push_the_mark_out_of_the_first_lines() -> None:
    rows: list[tuple[Zone, str]] = [("head", "UBND TỈNH LAM LĨNH")] * 60
    with pytest.raises(UnreadableError, match="secret"):
        refuse_secret(document(*rows, ("body", "MẬT")))


@pytest.mark.parametrize(
    "task",
    [
        "Rà soát danh mục bí mật nhà nước, đề xuất giải mật trước ngày 15/3/2021.",
        "THỰC HIỆN BẢO MẬT THÔNG TIN.",
        "Tổ chức lớp tập huấn về mật mã.",
        "Hỗ trợ hợp tác xã MẬT ONG Khe Lài.",
        "MẬT ONG",
        "GIẢI MẬT",
        "BẢO MẬT",
        "Đồng chí Nguyễn Văn Mật chủ trì.",
        "NGUYỄN VĂN MẬT",
        "Phân loại văn bản theo độ mật: mật, tối mật, tuyệt mật.",
        "Rà soát các văn bản có độ TUYỆT MẬT, TỐI MẬT, MẬT trong tháng 3.",
        "Độ mật: Không",
        "Tài liệu mật phải gửi qua văn thư.",
    ],
)
def test_words_about_secrets_do_not(task: str) -> None:
    assert ready(notice(task))


def test_a_wrapped_sentence_does_not() -> None:
    assert ready(notice("Thực hiện nghiêm công tác bảo\nmật.", "Không nêu tên tài liệu\nmật."))


@pytest.mark.parametrize(
    "drawn",
    [
        '<w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict>',
        "<w:drawing><a:p><a:r><a:t>TUYỆT MẬT</a:t></a:r></a:p></w:drawing>",
        "<w:t>MẬT</w:t><w:tab/><w:t>HỎA TỐC</w:t>",
    ],
)
def test_a_mark_in_a_word_file_does(drawn: str) -> None:
    plain = "<w:p><w:r><w:t>Nội dung.</w:t></w:r></w:p>"
    with pytest.raises(UnreadableError, match="secret"):
        prepare(Bytes(word_file(f"<w:p><w:r>{drawn}</w:r></w:p>{plain}"), "a.docx"))


@pytest.mark.parametrize("mark", ["tối mật", "Mật: Tối mật"])
def test_a_degree_written_small_is_one(mark: str) -> None:
    with pytest.raises(UnreadableError):
        ready(MARCH.replace("Số: 97/TB-SKHCN", f"Số: 97/TB-SKHCN\n\n{mark}\n"))


def test_a_mark_at_the_end_is_one() -> None:
    with pytest.raises(UnreadableError):
        ready(f"{MARCH}\n\nMẬT\n")
