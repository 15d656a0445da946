"""A document that bears a mark of secrecy is kept out; words that only look like one are not."""

import pytest

from giaoban.desk.preparing import Bytes, prepare
from giaoban.errors import UnreadableError
from office import MARCH, notice

HEAD = "UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n"


def ready(text: str) -> bool:
    return prepare(Bytes(text.encode(), "a.txt")).is_notice


@pytest.mark.parametrize(
    "mark",
    ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "ĐỘ MẬT: MẬT", "Độ mật".upper() + ": TỐI MẬT", "(MẬT)", "M Ậ T",
     "**MẬT**", "TUYỆT  MẬT"],
)  # fmt: skip
def test_a_line_with_the_mark_alone_keeps_a_document_out(mark: str) -> None:
    with pytest.raises(UnreadableError) as error:
        ready(MARCH.replace("Số: 97/TB-SKHCN", f"Số: 97/TB-SKHCN\n\n{mark}\n"))
    assert error.value.code == "secret"
    assert "97" not in str(error.value.parameters)


@pytest.mark.parametrize(
    "task",
    [
        "Rà soát danh mục bí mật nhà nước, đề xuất giải mật trước ngày 15/3/2021.",
        "THỰC HIỆN BẢO MẬT THÔNG TIN.",
        "Tổ chức lớp tập huấn về mật mã.",
        "Hỗ trợ hợp tác xã MẬT ONG Khe Lài.",
    ],
)
def test_a_task_about_secrets_does_not(task: str) -> None:
    assert ready(notice(task))
