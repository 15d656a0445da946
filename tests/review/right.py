"""Documents that are right, as text."""

from pathlib import Path

HERE = Path(__file__).parent
PAIR = "Phối hợp với Phòng Kế hoạch - Tài chính làm việc với Đoàn kiểm tra"
"""Joint work of the sample that nobody leads, on purpose."""

STATE = (
    (HERE.parents[1] / "samples" / "thang3.txt")
    .read_text("utf-8")
    .replace(f"- {PAIR}", f"- Chủ trì, {PAIR[0].lower()}{PAIR[1:]}")
)
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
BASES = {
    "state": STATE,
    "motto": MOTTO + STATE,
    "letter": (HERE / "cong-van.txt").read_text("utf-8"),
    "party": (HERE / "dang.txt").read_text("utf-8"),
}
"""Documents that are right."""
