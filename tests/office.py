"""A library for tests: notices of text, put in as `add` puts them in, without its processes."""

import datetime as dt
import hashlib
from pathlib import Path

from giaoban.desk.preparing import Bytes, prepare
from giaoban.library.shelf import Held, Incoming, Library, Stamp

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
RECEIVED = dt.date(2021, 1, 8)
NOW = dt.datetime(2021, 3, 20, 8, 0, tzinfo=dt.UTC)


def put(
    library: Library,
    data: bytes | str,
    name: str = "thang3.txt",
    *,
    received: dt.date = RECEIVED,
    giaoban: str = "1",
    anew: bool = False,
) -> Held:
    """What putting a file with these words into the library did."""
    data = data.encode() if isinstance(data, str) else data
    return library.hold(
        Incoming(
            sha256=hashlib.sha256(data).hexdigest(),
            name=name,
            path=f"/van-ban/{name}",
            prepared=prepare(Bytes(data, name)).prepared,
            stamp=Stamp(NOW, received, giaoban, anew),
        )
    )


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


MARCH = (SAMPLES / "thang3.txt").read_text(encoding="utf-8")
"""97/TB-SKHCN, 30 tasks."""


def notice(*tasks: str, number: str = "12", day: str = "05/3/2021", month: str = "3") -> str:
    """A short notice of one unit, with these tasks."""
    d, m, y = day.split("/")
    listed = "\n".join(f"- {task}" for task in tasks)
    return (
        "UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\n"
        f"Số: {number}/TB-SKHCN\n\nLam Lĩnh, ngày {d} tháng {m} năm {y}\n\n"
        f"THÔNG BÁO\nKết luận của Giám đốc Sở tại cuộc họp giao ban tháng {month} năm {y}\n\n"
        f"1. Phòng Quản lý khoa học\n\n{listed}\n\nNơi nhận:\n- Lưu: VT.\n"
    )
