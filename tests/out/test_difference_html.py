"""Two notices compared, as a web page: nothing is lost, nothing is fetched, text is text."""

import base64
import hashlib
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from lxml import etree, html
from months_compared import (
    FEBRUARY,
    HOSTILE,
    MARCH,
    ROOT,
    compared,
    of_samples,
    of_tasks,
    of_words,
    texts,
    with_recorded,
)
from pages import contrast, schemes

from factories import task
from giaoban import parse
from giaoban.desk.difference import Difference
from giaoban.out import difference_words as say
from giaoban.out import filed, render
from giaoban.out.manner import Manner, Words
from giaoban.out.visible import on_one_line
from giaoban.out.web.page import page

STYLE = ROOT / "src" / "giaoban" / "out" / "web" / "templates" / "page.css"
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav"),
    *("section", "article", "div", "h1", "h2", "h3", "p", "span", "b", "a", "del", "ins"),
    *("dl", "dt", "dd", "ul", "ol", "li", "details", "summary"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
ATTRIBUTES = {"lang", "charset", "content", "name", "http-equiv", "id", "class", "href", "scope"}
ATTRIBUTES |= {"aria-label"}
ADDRESS = re.compile(r"https?:|//|url\(|@import|src=", re.IGNORECASE)


def tree(made: str) -> html.HtmlElement:
    """As a browser reads it; the strict reader of XML takes it, too."""
    etree.fromstring(made.encode())
    return html.document_fromstring(made)


def shown(made: str) -> list[str]:
    """The text of each paragraph."""
    return [one.text_content() for one in tree(made).iter("p")]


@pytest.fixture(scope="module")
def samples() -> Difference:
    return of_samples()


@pytest.fixture(scope="module")
def made(samples: Difference) -> str:
    return render(samples, "html")


# -- nothing is lost ------------------------------------------------------------------------------


def test_every_task_of_both_notices_stands_on_the_page(made: str) -> None:
    told = "\n".join(shown(made))
    assert [text for text in texts(FEBRUARY, MARCH) if text not in told] == []


@pytest.mark.parametrize("months", [(1, 2), (1, 3), (2, 3)])
def test_every_id_of_both_notices_stands_on_the_page_once(months: tuple[int, int]) -> None:
    readings = [parse(ROOT / "samples" / f"thang{month}.docx") for month in months]
    page_ = tree(render(compared(*readings), "html"))
    for i, reading_ in enumerate(readings, 1):
        told = page_.xpath(f"//div[@class='side'][{i}]/p[@class='which']/b/text()")
        ids = Counter(id_ for ids in told for id_ in ids.split(", "))
        tasks = (one for section_ in reading_.notice.sections for one in section_.tasks)
        assert ids == Counter(one.id for one in tasks)


def test_the_sums_add_up(made: str) -> None:
    rows = [
        [int(cell) for cell in row.xpath("td/text()")]
        for row in tree(made).xpath("//table//tr[th[@scope='row']]")
    ]
    assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1] == [30, 30]


def test_what_the_words_say_stands_on_the_page(samples: Difference, made: str) -> None:
    page_ = tree(made)
    title = say.title(samples, Words())
    assert (page_.findtext(".//title"), page_.findtext(".//h1")) == (title, title)
    assert f"Among them: {say.among_them(samples, Words())}" in shown(made)
    headings = [one.text_content() for one in page_.iter("h3")]
    assert sorted(headings) == sorted(say.heading(line, Words()) for line in samples.lines)


def test_what_fell_out_without_a_word_is_listed_and_leads_to_its_place(
    samples: Difference, made: str
) -> None:
    page_ = tree(made)
    links = page_.xpath("//section[@class='loud']//a")
    assert [one.text for one in links] == [
        "52/TB-SKHCN#6.1",
        "52/TB-SKHCN#6.3",
        "52/TB-SKHCN#7.3",
        "52/TB-SKHCN#8.2",
    ]
    places = [page_.get_element_by_id(one.get("href")[1:]) for one in links]
    assert {one.get("class") for one in places} == {"change silent"}
    assert len(samples.silent) == len(page_.xpath("//article[@class='change silent']"))


def test_unchanged_tasks_are_folded_away_unit_by_unit(samples: Difference, made: str) -> None:
    wanted = [
        sum(not line.differs and not line.change.in_doubt for line in group.lines)
        for group in samples.groups
    ]
    found = tree(made).xpath("//main/section[h2/@id]")
    assert [len(one.xpath("details/article[@class='change same']")) for one in found] == wanted
    assert sum(wanted) == len(tree(made).xpath("//details[not(@open)]//article")) > 0


def test_a_doubtful_pair_is_never_folded_away(made: str) -> None:
    doubtful = tree(made).xpath("//article[@class='change doubt']")
    assert [one.getparent().tag for one in doubtful] == ["section"]


def test_changed_words_are_marked_on_their_side(made: str) -> None:
    sides = tree(made).xpath("//article[contains(h3, '25/02/2021') or contains(h3, '2021-02-25')]")[
        0
    ]
    before, after = sides.xpath(".//div[@class='side']")
    assert before.xpath(".//del/text()") == ["26/02/2021"]
    assert after.xpath(".//ins/text()") == ["Khẩn trương", "12/3/2021"]
    assert before.xpath(".//ins") == after.xpath(".//del") == []


def test_a_mark_is_more_than_a_colour() -> None:
    style = STYLE.read_text(encoding="utf-8")
    assert re.search(r"del \{[^}]*line-through", style)
    assert re.search(r"ins \{[^}]*underline", style)


def test_what_is_known_beside_a_task_is_said() -> None:
    thing = with_recorded(of_tasks([task()], [task(text="Tổ chức hội nghị.")]), "chờ ý kiến")
    found = shown(render(thing, "html"))
    told = [f"{label}: {text}" for one in thing.lines for label, text in say.beside(one, Words())]
    assert sorted(one for one in found if "chờ ý kiến" in one) == sorted(told)
    assert len(told) == 3


def test_two_equal_notices_say_that_nothing_changed() -> None:
    thing = of_tasks([task()], [task()])
    assert say.NOTHING in shown(render(thing, "html"))
    assert tree(render(thing, "html")).xpath("//section[@class='loud'] | //nav") == []


def test_the_unit_that_was_asked_for_is_named() -> None:
    thing = compared(parse(FEBRUARY), parse(MARCH), unit="Thanh tra Sở")
    told = tree(render(thing, "html")).xpath("//header//dd/text()")
    assert "Thanh tra Sở" in told


# -- nothing is asked of anybody ------------------------------------------------------------------


def test_the_page_names_no_address(made: str) -> None:
    assert ADDRESS.findall(made) == []
    page_ = tree(made)
    assert {name for one in page_.iter() for name in one.attrib} <= ATTRIBUTES
    assert {link[0] for link in page_.xpath("//@href")} == {"#"}


def test_the_policy_allows_the_pages_own_style_alone(made: str) -> None:
    (policy,) = tree(made).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = tree(made).xpath("//style/text()")
    hash_ = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hash_}'; base-uri 'none'; form-action 'none'"
    )


def test_the_policy_stands_before_all_that_it_is_for(made: str) -> None:
    first = [dict(one.attrib) for one in tree(made).find("head")][:2]
    assert [next(iter(one)) for one in first] == ["charset", "http-equiv"]


def test_every_link_and_heading_has_its_own_place(made: str) -> None:
    page_ = tree(made)
    ids = page_.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page_.xpath("//@href")} <= set(ids)
    assert all(re.fullmatch(r"[tu]\d+", one) for one in ids)


def test_the_same_notices_give_the_same_bytes(samples: Difference) -> None:
    assert filed(samples, "html") == filed(of_samples(), "html")


def test_the_page_says_in_which_languages_it_speaks(samples: Difference) -> None:
    vietnamese = Manner(Words(say=lambda label: {"en": "vi"}.get(label, label)))
    assert tree(render(samples, "html")).get("lang") == "en"
    assert tree(render(samples, "html", vietnamese)).get("lang") == "vi"


# -- text is text ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    thing = of_words(text)
    page_ = tree(render(thing, "html"))
    assert len(page_.xpath("//section[@class='loud']//li")) == len(thing.silent)
    assert {one.tag for one in page_.iter()} <= TAGS
    assert {name for one in page_.iter() for name in one.attrib} <= ATTRIBUTES
    assert all(re.fullmatch(r"[tu]\d+", one) for one in page_.xpath("//@id"))
    assert {link[0] for link in page_.xpath("//@href")} <= {"#"}
    assert len(page_.xpath("//style")) == 1


@pytest.mark.parametrize(
    "text", [one for one in HOSTILE if one.strip()], ids=lambda t: repr(t[:20])
)
def test_a_hostile_text_is_shown_as_it_is(text: str) -> None:
    wanted = re.sub("[\ufffe\uffff\ufdd0]", "", on_one_line(text))
    found = shown(render(of_words(text), "html"))
    assert found.count(wanted) == 2


def test_a_hostile_text_that_fell_out_is_text_in_the_list_too() -> None:
    (told,) = tree(render(of_words(HOSTILE[1]), "html")).xpath("//section[@class='loud']//li")
    assert f"Xây dựng lịch trực {HOSTILE[1]}" in told.text_content()


def test_what_steers_a_screen_is_shown_instead_of_obeyed() -> None:
    told = render(of_words("a\x1b[31m\u202eb\u2066\x00\ufffe"), "html")
    assert "a␛[31m⟦U+202E⟧b⟦U+2066⟧␀" in told
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", told)


@given(st.text(max_size=60) | st.text("<>&\"'{}%#=/ \\`!-]", max_size=60))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    told = of_tasks([task(text=text or "x")], [task(text=text or "x")])
    wanted = re.sub("[\ufdd0-\ufdef\ufffe\uffff]", "", on_one_line(text or "x"))
    assert shown(render(told, "html")).count(wanted) >= 2 * bool(wanted)


def test_a_template_that_asks_for_what_it_has_not_got_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        page("difference.html", Words())


# -- colours --------------------------------------------------------------------------------------

PAIRS = [
    *(("text", "page"), ("quiet", "page"), ("link", "page"), ("new", "page"), ("changed", "page")),
    *(("doubt", "page"), ("loud", "loud-box"), ("text", "loud-box"), ("quiet", "loud-box")),
    *(("link", "loud-box"), ("gone", "gone-box"), ("come", "come-box")),
]


@pytest.mark.parametrize("scheme", schemes("page.css"), ids=["light", "dark", "print"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_all_text_has_the_contrast_of_level_aa(
    scheme: dict[str, str], pair: tuple[str, str]
) -> None:
    assert contrast(scheme, pair) >= 4.5
