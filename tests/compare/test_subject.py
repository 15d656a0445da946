"""What a task is about, and short forms written out."""

import factories as make
from giaoban.compare.short_forms import written_out
from giaoban.compare.subject import house_words, subjects
from giaoban.compare.vocabulary import Vocabulary


def subject(text, **known):
    return subjects(make.notice(make.section(make.task(text=text, **known))))[0]


def core(text, **known):
    return " ".join(subject(text, **known).core)


def test_an_opening_and_the_partners_are_no_part_of_the_work():
    office = make.unit("Văn phòng Sở")
    text = "Tiếp tục chủ trì, phối hợp với Văn phòng Sở rà soát tài sản công."
    assert core(text, partners=(office,)) == "rà soát tài sản công"


def test_whom_one_works_with_may_be_what_it_is_about():
    text = "Làm việc với Công ty Ô tô Lam Giang."
    company = make.unit("Công ty Ô tô Lam Giang")
    assert core(text, partners=(company,)) == "làm việc với công ty ô tô lam giang"


def test_a_time_in_brackets_goes_with_its_brackets():
    time = make.deadline(text="trước ngày 03/3/2021")
    text = "Lập dự toán (Hoàn thành trước ngày 03/3/2021), gửi Sở."
    assert core(text, deadlines=(time,)) == "lập dự toán gửi sở"


def test_other_brackets_stay():
    assert core("Hướng dẫn 02 sản phẩm (mật ong, miến dong).").endswith("mật ong miến dong")


def test_codes_and_names_are_names_but_not_those_of_offices():
    found = subject("Sửa đường ĐH.07 qua xã Hòa Mỹ, báo cáo Sở Tài chính.").names
    assert found == {"đh07", "hòa", "mỹ"}


def test_what_any_work_is_told_with_is_no_object():
    told = subject("Tổng hợp hồ sơ, đôn đốc các đơn vị báo cáo tiến độ.")
    assert Vocabulary.of(told).objects == set()


def test_a_short_form_is_written_out_where_its_words_stand():
    old, new = written_out(
        [subject("Đẩy nhanh GPMB tuyến đê.")], [subject("Xong giải phóng mặt bằng tuyến đê.")]
    )
    assert old[0].core == ("đẩy", "nhanh", "giải", "phóng", "mặt", "bằng", "tuyến", "đê")
    assert new[0].core == ("xong", "giải", "phóng", "mặt", "bằng", "tuyến", "đê")


def test_a_short_form_of_unknown_words_stays():
    old, _ = written_out([subject("Nộp BCTC.")], [subject("Dọn kho.")])
    assert old[0].core == ("nộp", "bctc")


def test_the_house_is_the_office_and_its_units():
    notice = make.notice(issuer="Sở Khoa học và Công nghệ")
    assert {"khoa", "công", "nghệ", "phòng", "quản"} <= house_words(notice)
