"""The order of a notice's parts, and the tree of its points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.readers import read
from giaoban.structure.outline import Outline, outline
from giaoban.structure.tree import Node, nodes
from typed import CLOSING, HEAD, OPENING, TAIL, notice

LINES = [line for line in notice("1. Văn phòng Sở", "- Rà soát.").splitlines() if line.strip()]


def parts(text: str) -> Outline:
    return outline(read(text.encode()))


def shape(text: str) -> list[object]:
    """The points as nested lists: a point's marker, or its words where it has none."""

    def of(node: Node) -> object:
        point = node.paragraph
        name = (point.marker.value or point.marker.kind) if point.marker else point.text
        return [name, *map(of, node.children)] if node.children else name

    return [of(node) for node in parts(text).body]


def spans(text: str) -> list[tuple[int, int]]:
    """The lines of each part, in any order."""
    found = parts(text)
    labels = [*found.header, *found.addressees, *found.tail, *found.aside]
    labels += [found.type_line] if found.type_line else []
    held = [one.line.span for one in labels]
    blocks = [*found.preamble, *found.closing]
    blocks += [node.paragraph for node in nodes(found.body)]
    for annex in found.annexes:
        blocks += [*annex.opening, *(node.paragraph for node in nodes(annex.body))]
    held += [span for block in blocks for span in block.spans]
    return sorted((span.start, span.end) for span in held)


def test_a_notice_has_its_parts_in_order() -> None:
    found = parts(notice("1. Văn phòng Sở", "- Rà soát hồ sơ."))
    assert [one.text for one in found.header] == [
        line for line in HEAD.splitlines()[:6] if line.strip()
    ]
    assert found.type_line is not None
    assert found.type_line.text == "THÔNG BÁO"
    assert found.title is not None
    assert found.title.text == " ".join(HEAD.splitlines()[-2:])
    assert [one.text for one in found.preamble] == [OPENING.strip()]
    assert [node.paragraph.text for node in nodes(found.body)] == ["Văn phòng Sở", "Rà soát hồ sơ."]
    assert [one.text for one in found.closing] == [CLOSING.strip()]
    assert [one.line.span for one in found.tail]
    assert found.tail[0].text == "Nơi nhận:"
    assert found.annexes == ()


def test_what_follows_the_signature_is_an_annex() -> None:
    found = parts(notice("1. Văn phòng Sở", "- Rà soát.") + "\nPHỤ LỤC I\n\nDanh mục nhiệm vụ\n")
    (annex,) = found.annexes
    assert annex.value == "I"
    assert [one.text for one in annex.opening] == ["PHỤ LỤC I"]
    assert [node.paragraph.text for node in annex.body] == ["Danh mục nhiệm vụ"]


def test_a_cong_van_has_addressees_and_no_title_line() -> None:
    text = (
        "UBND TỈNH LAM LĨNH\n\nSố: 12/UBND-XD\n\nV/v rà soát dự án\n\n"
        "Kính gửi:\n\n- Sở Xây dựng;\n\n- Sở Tài chính.\n\n1. Giao Sở Xây dựng rà soát.\n"
    )
    found = parts(text)
    assert found.type_line is None
    assert [one.text for one in found.addressees] == ["Kính gửi:", "Sở Xây dựng;", "Sở Tài chính."]
    assert [node.paragraph.text for node in nodes(found.body)] == ["Giao Sở Xây dựng rà soát."]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (["1. A", "2. B"], ["1", "2"]),
        (["I. A", "1. B", "2. C", "II. D"], [["I", "1", "2"], "II"]),
        (["1. A", "a) B", "b) C", "2. D", "a) E"], [["1", "a", "b"], ["2", "a"]]),
        (["1. A", "1.1. B", "1.2. C", "2. D"], [["1", "1.1", "1.2"], "2"]),
        (["1. A", "- b.", "+ c.", "- d."], [["1", ["dash", "+"], "dash"]]),
        (["1. A", "Lời dẫn.", "- b."], [["1", "Lời dẫn.", "dash"]]),
        (["A. X", "I. Y", "1. Z", "B. T"], [["A", ["I", "1"]], "B"]),
    ],
)
def test_points_stand_below_points(points: list[str], expected: list[object]) -> None:
    assert shape(notice(*points)) == expected


def test_without_a_frame_all_is_body() -> None:
    assert shape("1. Rà soát hồ sơ.\n\n2. Báo cáo kết quả.") == ["1", "2"]


@pytest.mark.parametrize(
    "line",
    [
        "QUẢN LÝ ĐẤT ĐAI",
        "GIÁM ĐỐC SỞ YÊU CẦU",
        "Nơi nhận: bộ phận một cửa.",
        "CÔNG TÁC TỔ CHỨC CÁN BỘ",
        "MỘT SỐ NHIỆM VỤ KHÁC",
        "Trên đây là các nhiệm vụ chung.",
        "- Lưu: hồ sơ điện tử.",
    ],
)
def test_the_body_goes_on_after_a_line_that_looks_like_its_end(line: str) -> None:
    found = parts(notice("1. Văn phòng Sở", "- Rà soát.", line, "- Tổng hợp.", "- Báo cáo."))
    body = [node.paragraph.text for node in nodes(found.body)]
    assert body[-2:] == ["Tổng hợp.", "Báo cáo."]
    assert found.tail[0].text == "Nơi nhận:"


@pytest.mark.parametrize(
    "lines",
    [
        ["Lưu: VT."],
        ["- Lưu: VT."],
        ["- Như trên;", "- Các phòng, đơn vị (t/h);", "- Lưu: VT, TH."],
    ],
)
def test_the_archive_line_ends_the_body_though_nothing_announces_it(lines: list[str]) -> None:
    text = "\n".join([HEAD, "1. Văn phòng Sở", "- Rà soát;", *lines, "CHỦ TỊCH", "Hà Văn D"])
    found = parts(text)
    assert [node.paragraph.text for node in nodes(found.body)][-1] == "Rà soát;"
    assert [one.text for one in found.tail] == [
        line.removeprefix("- ") if line.endswith(";") else line
        for line in [*lines, "CHỦ TỊCH", "Hà Văn D"]
    ]


def test_a_point_to_keep_files_above_the_recipients_is_work() -> None:
    text = "\n".join([HEAD, "1. Văn thư", "- Vào sổ;", "- Lưu: hồ sơ điện tử.", TAIL])
    found = parts(text)
    assert [node.paragraph.text for node in nodes(found.body)][-1] == "- Lưu: hồ sơ điện tử."
    assert found.tail[0].text == "Nơi nhận:"


def test_a_page_number_between_two_lines_is_aside() -> None:
    found = parts(notice("1. Văn phòng Sở", "- Rà soát hồ sơ của", "2", "các phòng chuyên môn."))
    assert [one.text for one in found.aside] == ["2"]
    assert "2" not in [node.paragraph.text for node in nodes(found.body)]


@given(st.permutations(LINES))
def test_each_line_is_in_exactly_one_part(lines: list[str]) -> None:
    text = "\n".join(lines)
    held = spans(text)
    assert len(set(held)) == len(held)
    found = parts(text)
    titled = sum(len(p.split()) for p in [found.title.text if found.title else ""])
    words = sum(len(text[start:end].split()) for start, end in held)
    assert words + titled == len(text.split())


def test_the_tail_stands_by_itself() -> None:
    found = parts(TAIL)
    assert list(nodes(found.body)) == []
    assert found.tail[0].kind == "recipients"


def test_an_opening_word_may_begin_a_title() -> None:
    text = HEAD.replace("Kết luận của đồng chí Giám đốc Sở", "Triển khai khám sức khỏe\n")
    found = parts(
        text.replace("tại cuộc họp giao ban công tác tháng 3 năm 2021", "") + "\n1. Rà soát."
    )
    assert found.title is not None
    assert found.title.text == "Triển khai khám sức khỏe"


def test_those_to_whom_a_telegram_goes_are_addressees() -> None:
    telegram = HEAD.replace("THÔNG BÁO", "CÔNG ĐIỆN") + "\nCHỦ TỊCH UBND TỈNH LAM LĨNH ĐIỆN:\n"
    found = parts(f"{telegram}- Giám đốc các sở;\n- Chủ tịch UBND các xã.\n\n1. Rà soát.\n")
    assert len(found.addressees) == 3
    assert [node.paragraph.text for node in nodes(found.body)] == ["Rà soát."]


@pytest.mark.parametrize(
    "line", ["TL. GIÁM ĐỐC TRƯỞNG KHOA Lê An", "T/UQ GIÁM ĐỐC CHÁNH THANH TRA Lê An"]
)
def test_a_flattened_signature_is_cut_at_each_office(line: str) -> None:
    found = parts(f"{HEAD}\n1. Rà soát.\n\nNơi nhận:\n- Lưu: VT.\n\n{line}\n")
    assert [one.text for one in found.tail][-3:-1] == [
        line.partition("ĐỐC")[0] + "ĐỐC",
        line.partition("ĐỐC ")[2].removesuffix(" Lê An"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TỔNG GIÁM ĐỐC", ["TỔNG GIÁM ĐỐC"]),
        ("KT. TỔNG GIÁM ĐỐC PHÓ TỔNG GIÁM ĐỐC", ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"]),
        ("HIỆU TRƯỞNG KIÊM BÍ THƯ CHI BỘ", ["HIỆU TRƯỞNG KIÊM BÍ THƯ CHI BỘ"]),
        ("CHỦ TỊCH KIÊM GIÁM ĐỐC", ["CHỦ TỊCH KIÊM GIÁM ĐỐC"]),
    ],
)
def test_no_office_is_cut_within_a_longer_one(line: str, expected: list[str]) -> None:
    found = parts(f"{HEAD}\n1. Rà soát.\n\nNơi nhận:\n- Lưu: VT.\n\n{line}\n\nLê Văn An\n")
    assert [one.text for one in found.tail][2:-1] == expected


def test_a_header_s_cells_beside_a_bar_are_lines_of_their_own() -> None:
    head = HEAD.replace(
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    )
    kinds = [(one.kind, one.text) for one in parts(f"{head}\n1. Rà soát.").header]
    assert ("text", "SỞ KHOA HỌC VÀ CÔNG NGHỆ") in kinds
    assert ("motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") in kinds


def test_a_subject_may_stand_below_the_type() -> None:
    found = parts("SỞ A\nSố: 1/TB-SA\n\nTHÔNG BÁO\nV/v kết luận giao ban\n\n1. Rà soát.\n")
    assert found.title is not None
    assert found.title.text == "V/v kết luận giao ban"
    assert [one.kind for one in found.header] == ["text", "number", "subject"]


def test_a_further_addressee_stands_below_a_semicolon() -> None:
    head = "SỞ A\nSố: 1/SA-VP\nV/v rà soát\nLam Lĩnh, ngày 02 tháng 3 năm 2021\n\n"
    found = parts(f"{head}Kính gửi: Phòng Kinh tế;\n          Công an xã.\n\n1. Rà soát hồ sơ.\n")
    assert [one.text for one in found.addressees] == ["Kính gửi: Phòng Kinh tế;", "Công an xã."]
    assert [node.paragraph.text for node in nodes(found.body)] == ["Rà soát hồ sơ."]


def middle_of(*paragraphs: str) -> tuple[list[str], list[str], list[str]]:
    """Preamble, body and closing of a công văn with these paragraphs."""
    head = "SỞ A\nSố: 1/SA-VP\nV/v rà soát\nLam Lĩnh, ngày 02 tháng 3 năm 2021\n\nKính gửi: Sở B.\n"
    found = parts("\n\n".join([head, *paragraphs, TAIL]))
    return (
        [one.text for one in found.preamble],
        [node.paragraph.text for node in nodes(found.body)],
        [one.text for one in found.closing],
    )


def test_a_ground_that_goes_on_to_give_work_is_cut_there() -> None:
    ground = "Thực hiện Thông báo số 88/TB-UBND ngày 03/9/2020 của UBND tỉnh;"
    given = "Sở A đề nghị các phòng, đơn vị rà soát nhiệm vụ, báo cáo trước ngày 15/9/2020."
    assert middle_of(f"{ground} {given}", "Trân trọng./.") == ([ground], [given], ["Trân trọng./."])


@pytest.mark.parametrize(
    "ground",
    [
        "Thực hiện nhiệm vụ UBND tỉnh giao Sở Nội vụ tại Thông báo số 88/TB-UBND;",
        "Thực hiện Kế hoạch số 12/KH-UBND, UBND tỉnh đã giao Sở Nội vụ tổng hợp.",
        "Ngày 20/8/2020, UBND tỉnh đã ban hành Công văn số 12/UBND-VP, yêu cầu các sở báo cáo.",
    ],
)
def test_work_that_was_given_before_is_a_ground(ground: str) -> None:
    announced = "Sở A thông báo một số nội dung sau:"
    assert middle_of(ground, announced, "1. Rà soát hồ sơ.")[0] == [ground, announced]


def test_lines_that_label_the_meeting_belong_to_the_preamble() -> None:
    lines = [
        "- Thời gian: 14h00 ngày 03/3/2021.",
        "- Chủ trì: Ông Lê An.",
        "- Địa điểm: Hội trường.",
    ]
    preamble, body, _ = middle_of(*lines, "1. Rà soát hồ sơ.")
    assert preamble == [line.removeprefix("- ") for line in lines]
    assert body == ["Rà soát hồ sơ."]


def test_a_closing_does_not_hide_the_work_after_it() -> None:
    closing = "Trên đây là kết luận giao ban. Đề nghị các phòng nghiêm túc thực hiện."
    work = "Giao Văn phòng Sở theo dõi, đôn đốc, báo cáo Giám đốc Sở."
    assert middle_of("1. Rà soát hồ sơ.", f"{closing} {work}") == (
        [],
        ["Rà soát hồ sơ.", work],
        [closing],
    )


def test_what_stands_alone_under_a_heading_is_no_closing() -> None:
    work = "Yêu cầu các phòng triển khai thực hiện."
    assert middle_of("1. TỔ CHỨC THỰC HIỆN", work)[1:] == (["TỔ CHỨC THỰC HIỆN", work], [])


@pytest.mark.parametrize(
    ("body", "holds"),
    [
        ("I. Sở Nội vụ\n1. Rà soát biên chế.", True),
        ("1. Giao Sở Nội vụ rà soát biên chế.", True),
        ("1. Sở Nội vụ rà soát biên chế.", True),
        ("1. Sở Nội vụ: Rà soát biên chế.", True),
        ("Giao Sở Nội vụ rà soát biên chế.", True),
        ("Sở Nội vụ đã rà soát biên chế.", False),
        ("1. Sở Nội vụ\n2. Sở Tài chính", False),
        ("1. Họ và tên\n- Ngày sinh", False),
    ],
)
def test_an_annex_may_give_out_tasks_without_a_table(body: str, holds: bool) -> None:
    found = parts(notice("1. Văn phòng Sở", "- Rà soát.") + f"\nPHỤ LỤC I\nDANH MỤC\n\n{body}\n")
    assert [annex.holds_tasks for annex in found.annexes] == [holds]


def test_a_numbered_point_may_begin_like_a_ground() -> None:
    points = ["1. Triển khai Đề án vị trí việc làm.", "2. Thực hiện nghiêm giờ giấc."]
    preamble, body, _ = middle_of("Ngày 09/3/2021, Giám đốc Sở chủ trì họp.", *points)
    assert preamble == ["Ngày 09/3/2021, Giám đốc Sở chủ trì họp."]
    assert body == [point[3:] for point in points]


@pytest.mark.parametrize(
    ("line", "value", "title"),
    [
        ("Phụ lục I", "I", None),
        ("PHỤ LỤC SỐ 02", "02", None),
        ("PHỤ LỤC: DANH MỤC NHIỆM VỤ", "", "DANH MỤC NHIỆM VỤ"),
        ("PHỤ LỤC II. DANH MỤC NHIỆM VỤ", "II", "DANH MỤC NHIỆM VỤ"),
    ],
)
def test_an_annex_has_its_number_and_title(line: str, value: str, title: str | None) -> None:
    (annex,) = parts(notice("1. Rà soát.") + f"\n{line}\n\n1. Giao Sở A rà soát.\n").annexes
    assert (annex.value, annex.title and annex.title.text) == (value, title)


def test_an_annex_may_stand_alone() -> None:
    found = parts("PHỤ LỤC I\n\n1. Giao Sở A rà soát.\n")
    assert [annex.value for annex in found.annexes] == ["I"]


def test_a_closing_sentence_within_the_body_is_no_part_of_it() -> None:
    closing = "Trên đây là kết luận giao ban, yêu cầu các phòng nghiêm túc thực hiện."
    assert middle_of("1. Rà soát hồ sơ.", closing, "2. Kiểm tra.")[1:] == (
        ["Rà soát hồ sơ.", "Kiểm tra."],
        [closing],
    )


@pytest.mark.parametrize(
    "closing",
    [
        "Rất mong nhận được sự phối hợp của quý cơ quan./.",
        "Trân trọng cảm ơn./.",
        "Đề nghị các cơ quan, đơn vị quan tâm phối hợp thực hiện./.",
    ],
)
def test_thanks_and_hopes_close_a_letter(closing: str) -> None:
    assert middle_of("1. Rà soát hồ sơ.", closing)[1:] == (["Rà soát hồ sơ."], [closing])


def test_a_second_sentence_may_give_the_work() -> None:
    came = "Ngày 01/3/2021, Sở A nhận được Công văn số 5/BNV. Để kịp thời tổng hợp,"
    given = "đề nghị UBND các xã báo cáo trước ngày 15/3/2021."
    assert middle_of(f"{came} {given}") == ([came], [given], [])


@pytest.mark.parametrize(
    ("first", "second"),
    [("2.", "1)"), ("2.", "a/"), ("II/-", "1/"), ("2-", "2.1-"), ("2-", "2.1 -"), ("B/-", "I/-")],
)
def test_a_marker_of_another_form_stands_below(first: str, second: str) -> None:
    body = parts(notice(f"{first} Văn phòng Sở", f"{second} Rà soát hồ sơ.")).body
    assert [(node.paragraph.text, len(node.children)) for node in body] == [("Văn phòng Sở", 1)]


@pytest.mark.parametrize(
    "lines",
    [
        ["I. THÀNH PHẦN THAM DỰ", "- Ông Lê An chủ trì;", "- Trưởng các phòng."],
        ["I. THÀNH PHẦN THAM DỰ", "1. Ông Lê An chủ trì.", "2. Trưởng các phòng."],
        [
            "I. THỜI GIAN, ĐỊA ĐIỂM",
            "1. Thời gian: 08 giờ ngày 01/3/2021",
            "2. Địa điểm: Hội trường",
        ],
    ],
)
def test_a_section_on_the_meeting_belongs_to_the_preamble(lines: list[str]) -> None:
    preamble, body, _ = middle_of(*lines, "II. NỘI DUNG", "1. Văn phòng Sở rà soát.")
    assert len(preamble) == len(lines)
    assert body == ["NỘI DUNG", "Văn phòng Sở rà soát."]


def test_a_point_to_attend_is_work() -> None:
    points = ["1. Tham gia cuộc họp của UBND tỉnh.", "2. Rà soát hồ sơ."]
    assert middle_of(*points)[:2] == ([], [point[3:] for point in points])


@pytest.mark.parametrize(
    ("first", "second", "several"),
    [
        ("- Cấp giấy chứng nhận cho các hộ dân theo quy định tại Điều", "5. Luật Đất đai.", False),
        ("- Hoàn thành toàn bộ hồ sơ tái định cư của dự án trước ngày", "15. Báo cáo Sở.", False),
        ("- Kiểm tra, nhắc nhở việc cập nhật hồ sơ trực tuyến hằng ngày", "2. Báo cáo Sở.", True),
        ("- Rà soát hồ sơ", "2. Thanh tra Sở rà soát.", True),
    ],
)
def test_a_number_that_a_wrapped_line_awaits_is_no_marker(
    first: str, second: str, several: bool
) -> None:
    body = parts(notice(f"1. Văn phòng Sở\n{first}\n{second}")).body
    texts = [node.paragraph.text for node in nodes(body)]
    wrapped = f"{first[2:]} {second}"
    assert texts[1:] == ([first[2:], second[3:]] if several else [wrapped])
