"""Times that belong to a thing: "cán bộ nghỉ hưu trước ngày 01/7/2025" sets no limit to the work.

Only a time that is over is taken so: "các dự án khởi công trước ngày 30/11" may be due.
"""

import re

_WINDOW = 100
"""Characters before a time in which its thing can stand."""

_THINGS = (
    "cán bộ|công chức|viên chức|giáo viên|học sinh|đảng viên|lao động|người|hộ|đối tượng|trẻ"
    "|công trình|dự án|gói thầu|đồ án|quy hoạch|hạng mục|hồ sơ|nhiệm vụ|đề án|đề tài|văn bản|đơn"
    "|kiến nghị|phản ánh|khiếu nại|tố cáo|vụ|vụ việc|trường hợp|quyết định|nghị quyết|kế hoạch"
    "|hợp đồng|giấy phép|chứng nhận|chứng chỉ|hóa đơn|tờ khai|sổ|thẻ|đất|nhà|nhà ở|chung cư|mỏ"
    "|phương tiện|xe|máy|thiết bị|tài sản|vật tư|thuốc|khoản|vốn|nợ|kinh phí|doanh nghiệp|cơ sở"
)
_HAPPENED = (
    "nghỉ hưu|nghỉ việc|nghỉ chế độ|nghỉ|tuyển dụng|bổ nhiệm|sinh|tử vong|vào làm việc|công tác"
    "|tốt nghiệp|khởi công|hoàn thành|thực hiện xong|xây dựng|nghiệm thu|bàn giao|sử dụng|đầu tư"
    "|tiếp nhận|nhận|nộp|gửi|gửi đến|cấp|ký|ký kết|ban hành|phê duyệt|duyệt|giao|có hiệu lực"
    "|thành lập|hoạt động|đăng ký|đăng kiểm|phát hành|phát sinh|tồn đọng|xảy ra|vi phạm|lập"
    "|có thời hạn|có hạn|đến hạn|hết hạn|mua|thuê|mua sắm|trang bị|sản xuất|nhập khẩu|chuyển nhượng"
)
_OF_THING = re.compile(
    rf"(?<!\w)(?:{_THINGS})(?: [^\W\d_]+){{0,4}} (?:{_HAPPENED})"
    r"(?: [^\W\d_]+)? trước(?: thời điểm)?\s*$"
)
_TOLD = re.compile(r"(?<!\w)(?:phải|cần|để|xong|và) ")


def is_of_thing(folded: str, at: int) -> bool:
    """Do the words before `at` say when something was: "công trình hoàn thành trước | năm 2015"?"""
    found = _OF_THING.search(folded, max(0, at - _WINDOW), at)
    return found is not None and _TOLD.search(found[0]) is None
