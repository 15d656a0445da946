"""The register as a web page: every task, every word of the notice, and nothing but text."""

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from months_compared import HOSTILE
from pages import (
    ADDRESS,
    ATTRIBUTES,
    FRIDAY,
    SAMPLES,
    TAGS,
    TEMPLATES,
    contrast,
    hash_of,
    numbered,
    of_readings,
    of_samples,
    of_words,
    schemes,
    tree,
)

from factories import deadline, evidence, notice, place, reading, section, task, unit
from giaoban import parse
from giaoban.desk.register import Register, of_answer, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.reading import Coverage, Unassigned
from giaoban.out import filed, render
from giaoban.out.manner import Manner, Words
from giaoban.out.visible import on_one_line, visible
from giaoban.out.web import register as register_html
from giaoban.out.web import text as page_text


@pytest.fixture(scope="module")
def march() -> Register:
    return of_samples(3)


@pytest.fixture(scope="module")
def made(march: Register) -> str:
    return render(march, "html")


def cards(page: html.HtmlElement) -> list[html.HtmlElement]:
    return list(page.xpath("//article"))


# -- nothing is lost ------------------------------------------------------------------------------


def test_every_task_stands_on_the_page_once(march: Register, made: str) -> None:
    told = [one.findtext("p[@class='what']") for one in cards(tree(made))]
    texts = dict.fromkeys(row.told.entry.task.text for row in march.rows)
    assert told == [on_one_line(text) for text in texts]
    assert len(told) == march.tasks == 30


def test_a_task_with_several_times_is_one_card_with_all_of_them() -> None:
    limits = (deadline(), deadline(text="trước ngày 03/4/2021"))
    thing = of_readings(reading(notice(section(task(deadlines=limits)))))
    (card,) = cards(tree(render(thing, "html")))
    assert len(thing.rows) == len(card.xpath("p[starts-with(@class, 'when')]")) == 2


def test_in_due_order_a_task_stands_where_its_first_time_does() -> None:
    library = Library.in_memory([parse(SAMPLES / "thang3.docx")])
    thing = of_answer(library, library.answer(Question(FRIDAY, everything=True)))
    assert len(cards(tree(render(thing, "html")))) == thing.tasks


def test_the_text_of_the_notice_is_whole(march: Register, made: str) -> None:
    page = tree(made)
    for number in page.xpath("//div[@class='text']//a[@class='number']"):
        number.drop_tree()
    lines = [one.text_content() for one in page.xpath("//div[@class='text']/p")]
    told = march.reading(march.heads[0]).text.split("\n")
    assert lines == [visible(line) for line in told if line.strip()]


def test_every_time_limit_is_marked_in_the_text(march: Register, made: str) -> None:
    said = march.reading(march.heads[0])
    limits = [
        said.text[span.start : span.end]
        for proof in said.evidence
        if "/deadlines/" in proof.at
        for span in proof.spans
    ]
    spans = tree(made).xpath("//span[contains(concat(' ', @class, ' '), ' time ')][@data-of]")
    assert Counter(one.text_content() for one in spans) == Counter(limits)


def test_every_task_leads_to_its_words_and_back(made: str) -> None:
    page = tree(made)
    for card in cards(page):
        (link,) = card.xpath(".//a[@class='number']")
        there = page.get_element_by_id(link.get("href")[1:])
        assert there.get("href") == f"#{card.get('id')}"
        assert there.text == link.text
        words = there.getnext()
        assert words.get("data-task") == card.get("id")[1:]


def test_a_line_is_counted_on_its_page() -> None:
    text = "Một\nhai\nba\nbốn"
    spans = (place(0, 3, page=1, line=1), place(11, 14, page=2, line=2))
    told = page_text.lines(reading(text=text, evidence=(evidence("/title", *spans),)), {}, Words())
    assert [(one.page, one.number, one.turns) for one in told] == [
        (1, 1, True),
        (1, 2, False),
        (2, 1, True),
        (2, 2, False),
    ]


def test_what_no_part_accounts_for_is_marked() -> None:
    left = Unassigned(start=0, end=5, text="Phòng")
    coverage = Coverage(characters=20, assigned=15, unassigned=(left,))
    (line,) = page_text.lines(reading(coverage=coverage), {}, Words())
    assert (line.pieces[0].text, line.pieces[0].kinds) == ("Phòng", "left")


@given(st.data())
def test_however_facts_overlap_no_letter_is_lost(data: st.DataObject) -> None:
    text = data.draw(st.text("ab\n<", max_size=40))
    offsets = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(offsets, offsets).map(sorted), max_size=8))
    told = reading(
        text=text,
        evidence=tuple(
            evidence(f"/sections/0/tasks/{i}/text", place(*span)) for i, span in enumerate(spans)
        ),
    )
    numbers = {f"/sections/0/tasks/{i}": i + 1 for i in range(len(spans))}
    lines = page_text.lines(told, numbers, Words())
    whole = ["".join(piece.text for piece in line.pieces) for line in lines]
    assert whole == [line for line in text.split("\n") if line]
    covered = {i for start, end in spans for i in range(start, end) if text[i] != "\n"}
    assert sum(len(one.text) for line in lines for one in line.pieces if one.kinds) == len(covered)


# -- what it counts -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["bucket", "state"])
def test_the_choices_of_a_filter_add_up(made: str, name: str) -> None:
    all_, *some = (
        int(one.findtext("b")) for one in tree(made).xpath(f"//label[input/@name='{name}']")
    )
    assert sum(some) == all_ == 30


def test_a_choice_says_nothing_that_a_filter_would_make_wrong(made: str) -> None:
    page = tree(made)
    assert "No result recorded: 5" in page.xpath("//ul[@class='figures']")[0].text_content()
    assert "recorded" not in page.get_element_by_id("filter").text_content()


def test_a_card_is_filtered_by_what_is_counted(made: str) -> None:
    page = tree(made)
    for name, key in (("bucket", "data-b"), ("state", "data-s")):
        told = {
            one.find("input").get("value"): int(one.findtext("b"))
            for one in page.xpath(f"//label[input/@name='{name}']")
        }
        counts = Counter(one.get(key) for one in cards(page))
        assert {value: count for value, count in told.items() if value and count} == counts


@pytest.mark.parametrize("months", [(3,), (1, 2, 3)])
def test_a_unit_has_as_many_tasks_as_its_register(months: tuple[int, ...]) -> None:
    thing = of_samples(*months)
    options = tree(render(thing, "html")).xpath("//select/option[number(@value) >= 0]")
    assert len(options) >= 7
    for option in options:
        name, count = re.fullmatch(r"(.+) \((\d+)\)", option.text).groups()
        own = register(thing.library, Question(FRIDAY, unit=name))
        assert (name, int(count)) == (name, own.tasks)


def test_an_appointment_that_is_over_is_not_shown_as_late() -> None:
    day = FRIDAY - dt.timedelta(days=3)
    meeting = deadline("on", start=day, end=day, due=day, text="ngày 16/3/2021")
    page = tree(render(of_readings(reading(notice(section(task(deadlines=(meeting,)))))), "html"))
    assert [one.get("class") for one in page.xpath("//svg[@class='timeline']//g")] == ["sign over"]
    assert [one.get("class") for one in cards(page)] == ["task over"]


def test_a_load_is_of_all_that_a_unit_does_and_helps_with() -> None:
    other = unit("Thanh tra Sở")
    thing = of_readings(reading(notice(section(task(partners=(other,)), task("1.2", text="Hai.")))))
    rows = tree(render(thing, "html")).xpath("//table[@class='loads']/tbody/tr")
    told = [(row.findtext("th"), *(one.text for one in row.findall("td")[1:])) for row in rows]
    assert told == [("Phòng Quản lý khoa học", "2", "0", "0"), ("Thanh tra Sở", "0", "0", "1")]


def test_what_all_are_told_has_a_load_too(made: str) -> None:
    names = tree(made).xpath("//table[@class='loads']/tbody/tr/th/text()")
    assert names[-1] == "Told to all"


def test_what_is_urgent_comes_first_and_leads_to_its_task() -> None:
    days = [FRIDAY + dt.timedelta(days=i - 4) for i in range(10)]
    tasks = [
        task(f"1.{i}", text=f"Việc {i}.", deadlines=(deadline("by", end=day, due=day, text="x"),))
        for i, day in enumerate(reversed(days))
    ]
    page = tree(render(of_readings(reading(notice(section(*tasks)))), "html"))
    told = page.xpath("//ul[@class='first']/li")
    assert [one.findtext("span") for one in told] == [f"Việc {i}." for i in range(9, 3, -1)]
    assert page.findtext(".//h3/span") == "(6 of 10)"
    there = page.get_element_by_id(told[0].find("a").get("href")[1:])
    assert there.findtext("p[@class='what']") == "Việc 9."


def test_what_holds_too_many_notices_holds_no_texts_and_says_so() -> None:
    few = tree(render(of_readings(*numbered(register_html.NOTICES)), "html"))
    many = tree(render(of_readings(*numbered(register_html.NOTICES + 1)), "html"))
    assert len(few.xpath("//details[@class='notice']")) == register_html.NOTICES
    assert few.xpath("//p[@class='left-out']") == []
    assert many.xpath("//details[@class='notice']") == []
    assert "left out" in many.findtext(".//p[@class='left-out']")
    assert len(cards(many)) == register_html.NOTICES + 1


def test_of_a_unit_that_was_asked_for_the_text_is_whole_and_its_tasks_lead_there() -> None:
    thing = of_samples(3, unit="Thanh tra Sở")
    page = tree(render(thing, "html"))
    assert len(page.xpath("//div[@class='text']//a[@class='number']")) == thing.tasks < 30
    assert "Phòng Quản lý khoa học" in page.xpath("//div[@class='text']")[0].text_content()


def test_a_page_without_a_task_says_so() -> None:
    page = tree(render(of_readings(), "html"))
    assert "There is no task to count." in page.text_content()
    assert page.xpath("//form") == []


# -- nothing is asked of anybody ------------------------------------------------------------------


def test_the_page_names_no_address(made: str) -> None:
    script, style = tree(made).xpath("//script/text()") + tree(made).xpath("//style/text()")
    assert ADDRESS.findall(made.replace(script, "")) == []
    assert not re.search(r"fetch|XMLHttp|import|eval|Function|innerHTML|cookie|Storage", script)
    assert {link[0] for link in tree(made).xpath("//@href")} == {"#"}
    assert style.count("url") == 0


def test_the_policy_allows_the_pages_own_style_and_script_alone(made: str) -> None:
    (policy,) = tree(made).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = tree(made).xpath("//style/text()"), tree(made).xpath("//script/text()")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hash_of(style)}'; "
        f"script-src 'sha256-{hash_of(script)}'; base-uri 'none'; form-action 'none'"
    )


def test_every_link_has_its_place(made: str) -> None:
    ids = tree(made).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in tree(made).xpath("//@href")} <= set(ids)


def test_the_same_notices_give_the_same_bytes() -> None:
    assert filed(of_samples(2, 3), "html") == filed(of_samples(2, 3), "html")


def test_labels_are_in_the_readers_language() -> None:
    vietnamese = Manner(Words(say=lambda label: {"en": "vi", "Why": "Vì sao"}.get(label, label)))
    page = tree(render(of_samples(3), "html", vietnamese))
    assert page.get("lang") == "vi"
    assert "Vì sao" in page.xpath("//article//summary/text()")


def test_why_is_said_of_each_task(made: str) -> None:
    whys = tree(made).xpath("//article/details[@class='why']")
    assert len(whys) == 30
    assert all(one.xpath(".//li") for one in whys)


# -- text is text ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    page = tree(render(of_readings(of_words(text)), "html"))
    assert {one.tag for one in page.iter()} <= TAGS
    assert {name.lower() for one in page.iter() for name in one.attrib} <= ATTRIBUTES
    assert all(re.fullmatch(r"#([tpdq]\d+|tasks|doubts)", one) for one in page.xpath("//@href"))
    script = (TEMPLATES / "register.js").read_text(encoding="utf-8").rstrip("\n")
    assert page.xpath("//script/text()") == [script]
    assert len(page.xpath("//style")) == 1


@pytest.mark.parametrize(
    "text", [one for one in HOSTILE if one.strip()], ids=lambda text: repr(text[:20])
)
def test_a_hostile_text_is_shown_whole(text: str) -> None:
    page = tree(render(of_readings(of_words(text)), "html"))
    wanted = re.sub("[\ufffe\uffff\ufdd0]", "", on_one_line(text))
    assert cards(page)[0].findtext("p[@class='what']") == wanted
    for number in page.xpath("//div[@class='text']//a[@class='number']"):
        number.drop_tree()
    lines = [one.text_content() for one in page.xpath("//div[@class='text']/p")]
    said = re.sub("[\ufffe\uffff\ufdd0]", "", visible(f"Việc: {text}"))
    assert lines == [line for line in said.split("\n") if line.strip()]


def test_what_steers_a_screen_is_shown_instead_of_obeyed() -> None:
    told = render(of_readings(of_words("a\x1b[31m\u202eb\u2066\x00\ufffe")), "html")
    assert "a␛[31m⟦U+202E⟧b⟦U+2066⟧␀" in told
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", told)


@pytest.mark.parametrize("text", ["</script><b>x", "</style><b>x", "{{ 7*7 }}{% x %}"])
def test_no_text_ends_a_script_or_a_style(text: str) -> None:
    page = tree(render(of_readings(of_words(text)), "html"))
    assert page.xpath("//b[text()='x']") == []
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1
    assert "49" not in page.xpath("//article/p[@class='what']")[0].text


# -- colours --------------------------------------------------------------------------------------

PAIRS = [
    *(("late", "page"), ("soon", "page"), ("later", "page"), ("ended", "page"), ("none", "page")),
    *(("soon", "late-box"), ("later", "late-box"), ("none", "late-box"), ("ended", "late-box")),
    *(("late", "late-box"), ("text", "late-box"), ("quiet", "late-box"), ("text", "soon-box")),
    *(("text", "box"), ("quiet", "box"), ("text", "task-box"), ("text", "on"), ("quiet", "on")),
    *(("text", "doubt-box"), ("doubt-line", "page")),
]


STYLES = ("page.css", "parts.css", "register.css")


@pytest.mark.parametrize("scheme", schemes(*STYLES), ids=["light", "dark", "print"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_text_has_the_contrast_of_level_aa(scheme: dict[str, str], pair: tuple[str, str]) -> None:
    assert contrast(scheme, pair) >= 4.5


SIGNS = [
    *(
        (name, ground)
        for name in ("task-line", "doubt-line", "on-line")
        for ground in ("box", "page")
    ),
    *((name, "box") for name in ("late", "later", "cite", "quiet", "soon")),
    *(("task-line", "task-box"), ("doubt-line", "doubt-box"), ("on-line", "on")),
    *((name, "page") for name in ("late", "soon", "later", "ended", "none", "quiet")),
]


@pytest.mark.parametrize("scheme", schemes(*STYLES), ids=["light", "dark", "print"])
@pytest.mark.parametrize("pair", SIGNS, ids="-on-".join)
def test_a_line_that_means_something_can_be_seen(
    scheme: dict[str, str], pair: tuple[str, str]
) -> None:
    assert contrast(scheme, pair) >= 3


def test_every_mark_of_the_text_has_such_a_line() -> None:
    style = (TEMPLATES / "register.css").read_text(encoding="utf-8")
    lines = re.findall(
        r"^\.source \.(?!legend)(\w+) \{.*?(?:underline|border-bottom:)[^;]*var\(--([\w-]+)\)",
        style,
        re.MULTILINE,
    )
    assert dict(lines).keys() == {"task", "doubt", "fact", "cite", "unit", "time", "left"}
    assert {colour for _, colour in lines} <= {name for name, ground in SIGNS if ground == "box"}
