"""The pages in Chromium, as a person opens them: a file, no network, keys and clicks."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from months_compared import of_samples as months
from pages import FRIDAY, of_readings, of_samples, of_words
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.out import filed
from giaoban.summary import summarize
from typed import read

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,1000",
)

DOUBTFUL = (
    "1. Thanh tra Sở",
    "- Lập báo cáo trước ngày 12/3/2021.",
    '2. Câu lạc bộ "Một cửa"',
    "- Rà soát hồ sơ trước ngày 12/3/2021.",
)

pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="chromium and chromedriver are not on this machine"
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    os.environ["SE_OFFLINE"] = "true"
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=DRIVER or "")
    driver = webdriver.Chrome(options=options, service=service)
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def march() -> Register:
    return of_samples(3)


@pytest.fixture(scope="module")
def pages(march: Register, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What is opened, by name."""
    folder = tmp_path_factory.mktemp("pages")
    evil = "Rà soát </script><script>document.title='x'</script><img src=x onerror=alert(1)>"
    things: dict[str, object] = {
        "notice": march,
        "quarter": of_samples(1, 2, 3),
        "hostile": of_readings(of_words(evil)),
        "doubtful": of_readings(read(*DOUBTFUL)),
        "summary": summarize(march.library, Question(FRIDAY)),
        "difference": months(),
    }
    made = {name: folder / f"{name}.html" for name in things}
    for name, path in made.items():
        path.write_bytes(filed(things[name], "html"))
    return made


@pytest.fixture
def opened(chromium: webdriver.Chrome, pages: dict[str, Path]) -> webdriver.Chrome:
    """The page of the notice of March, fresh."""
    chromium.get(pages["notice"].as_uri())
    return chromium


def shown(browser: webdriver.Chrome) -> list[WebElement]:
    return [one for one in browser.find_elements(By.TAG_NAME, "article") if one.is_displayed()]


def waits_for(browser: webdriver.Chrome, count: int) -> None:
    """Until so many tasks are shown, as the page itself says."""
    told = f"Showing {count} of 30 tasks"
    WebDriverWait(browser, 10).until(lambda _: browser.find_element(By.ID, "shown").text == told)


def in_view(browser: webdriver.Chrome, element: WebElement) -> bool:
    """Is its middle what is seen there?"""
    script = """
        const box = arguments[0].getBoundingClientRect();
        const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return arguments[0].contains(there);"""
    return bool(browser.execute_script(script, element))


@pytest.mark.parametrize(
    "name", ["notice", "quarter", "hostile", "doubtful", "summary", "difference"]
)
def test_a_page_opens_without_a_complaint_and_asks_for_nothing(
    chromium: webdriver.Chrome, pages: dict[str, Path], name: str
) -> None:
    chromium.get_log("performance")
    chromium.get(pages[name].as_uri())
    assert chromium.find_element(By.TAG_NAME, "h1").is_displayed()
    assert chromium.get_log("browser") == []
    assert asked_for(chromium) == {pages[name].as_uri()}


def asked_for(browser: webdriver.Chrome) -> set[str]:
    """Every address that was requested since the log was last read."""
    events: list[Any] = [
        json.loads(one["message"])["message"] for one in browser.get_log("performance")
    ]
    sent = (one["params"] for one in events if one["method"] == "Network.requestWillBeSent")
    return {one["request"]["url"] for one in sent}


@pytest.mark.parametrize("name", ["notice", "quarter", "doubtful", "summary", "difference"])
def test_a_phone_does_not_scroll_sideways(
    chromium: webdriver.Chrome, pages: dict[str, Path], name: str
) -> None:
    phone = {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    try:
        chromium.get(pages[name].as_uri())
        assert chromium.execute_script("return document.documentElement.scrollWidth") == 360
    finally:
        chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_all_tasks_are_shown_at_first(opened: webdriver.Chrome) -> None:
    waits_for(opened, 30)
    assert len(shown(opened)) == 30


def test_a_unit_shows_what_its_register_has(opened: webdriver.Chrome, march: Register) -> None:
    choice = Select(opened.find_element(By.ID, "unit"))
    for place, option in enumerate([one.text for one in choice.options[1:-1]]):
        name = option.rpartition(" (")[0]
        own = register(march.library, Question(FRIDAY, unit=name))
        choice.select_by_value(str(place))
        waits_for(opened, own.tasks)
        told = {one.find_element(By.CLASS_NAME, "what").text for one in shown(opened)}
        assert told == {row.told.entry.task.text for row in own.rows}


def test_counts_add_up_under_every_filter(opened: webdriver.Chrome) -> None:
    Select(opened.find_element(By.ID, "unit")).select_by_value("1")
    opened.find_element(By.CSS_SELECTOR, "input[name=bucket][value=dated]").click()
    WebDriverWait(opened, 10).until(lambda _: len(shown(opened)) < 30)
    count = len(shown(opened))
    waits_for(opened, count)
    told = [
        int(one.text) for one in opened.find_elements(By.CSS_SELECTOR, "label:has([name=state]) b")
    ]
    assert sum(told[1:]) == told[0] == count > 0


def test_words_find_tasks_with_accents_or_without(opened: webdriver.Chrome) -> None:
    field = opened.find_element(By.ID, "words")
    field.send_keys("quy che")
    WebDriverWait(opened, 10).until(lambda _: len(shown(opened)) < 30)
    texts = [one.text for one in shown(opened)]
    assert texts
    assert all("quy" in one.lower() and "chế" in one.lower() for one in texts)
    field.send_keys(Keys.ENTER)
    opened.find_element(By.ID, "again").click()
    waits_for(opened, 30)
    assert opened.get_log("browser") == []


def test_what_nothing_fits_says_so(opened: webdriver.Chrome) -> None:
    opened.find_element(By.ID, "words").send_keys("không có việc này đâu")
    waits_for(opened, 0)
    assert opened.find_element(By.ID, "none").is_displayed()


def test_a_click_on_a_task_shows_its_words(opened: webdriver.Chrome) -> None:
    card = opened.find_element(By.ID, "t20")
    opened.execute_script("arguments[0].scrollIntoView({block: 'center'})", card)
    card.find_element(By.CLASS_NAME, "what").click()
    marked = opened.find_elements(By.CSS_SELECTOR, ".text .on")
    words = "".join(one.text for one in marked if one.get_attribute("data-task") == "20")
    assert words == card.find_element(By.CLASS_NAME, "what").text
    assert in_view(opened, opened.find_element(By.ID, "p20"))
    assert in_view(opened, card.find_element(By.CLASS_NAME, "what"))


def test_a_click_on_words_shows_their_task(opened: webdriver.Chrome) -> None:
    piece = opened.find_element(By.CSS_SELECTOR, "[data-task='20']")
    opened.execute_script("arguments[0].scrollIntoView({block: 'center'})", piece)
    piece.click()
    card = opened.find_element(By.ID, "t20")
    assert "on" in card.get_attribute("class").split()
    assert in_view(opened, card.find_element(By.CLASS_NAME, "what"))
    assert len(opened.find_elements(By.CSS_SELECTOR, "article.on")) == 1


def test_a_task_that_is_filtered_away_is_shown_though_the_filter_stays(
    opened: webdriver.Chrome,
) -> None:
    opened.find_element(By.ID, "words").send_keys("không có việc này đâu")
    waits_for(opened, 0)
    for number in ("20", "21"):
        opened.execute_script(f"document.querySelector(\"[data-task='{number}']\").click()")
        (card,) = shown(opened)
        assert card.get_attribute("id") == f"t{number}"
        assert in_view(opened, card.find_element(By.CLASS_NAME, "what"))
        assert card.find_element(By.ID, "outside").is_displayed()
        waits_for(opened, 0)
    opened.find_element(By.ID, "words").send_keys(Keys.BACKSPACE)
    WebDriverWait(opened, 10).until(lambda _: not shown(opened))
    assert not opened.find_element(By.ID, "outside").is_displayed()


@pytest.mark.parametrize("words", ["vì sao", "docx", "page", "line", "product", "Source", "left"])
def test_labels_proofs_and_files_are_not_searched(opened: webdriver.Chrome, words: str) -> None:
    opened.find_element(By.ID, "words").send_keys(words)
    waits_for(opened, 0)


def test_units_and_codes_are_searched(opened: webdriver.Chrome, march: Register) -> None:
    field = opened.find_element(By.ID, "words")
    field.send_keys("1.4")
    waits_for(opened, 1)
    field.clear()
    field.send_keys("thanh tra so")
    own = register(march.library, Question(FRIDAY, unit="Thanh tra Sở"))
    named = {row.told.entry.task.id for row in own.rows if not row.told.entry.for_everyone}
    WebDriverWait(opened, 10).until(lambda _: len(shown(opened)) < 30)
    told = {one.find_element(By.CLASS_NAME, "number").text for one in shown(opened)}
    assert named <= told


def test_a_passage_to_be_checked_and_its_place_lead_to_each_other(
    chromium: webdriver.Chrome, pages: dict[str, Path]
) -> None:
    chromium.get(pages["doubtful"].as_uri())
    item = chromium.find_element(By.CSS_SELECTOR, "#q1")
    item.find_element(By.TAG_NAME, "a").send_keys(Keys.ENTER)
    there = chromium.switch_to.active_element
    assert there.get_attribute("id") == "d1"
    piece = chromium.find_element(By.CSS_SELECTOR, ".text [data-doubt='1']")
    assert in_view(chromium, piece)
    assert "on" in piece.get_attribute("class").split()
    piece.click()
    assert in_view(chromium, item)
    assert chromium.switch_to.active_element == item.find_element(By.TAG_NAME, "a")
    assert chromium.get_log("browser") == []


def test_keys_lead_to_the_words_and_back(opened: webdriver.Chrome) -> None:
    opened.find_element(By.CSS_SELECTOR, "#t7 a.number").send_keys(Keys.ENTER)
    there = opened.switch_to.active_element
    assert there.get_attribute("id") == "p7"
    assert in_view(opened, there)
    there.send_keys(Keys.ENTER)
    back = opened.switch_to.active_element
    assert back.get_attribute("href").endswith("#p7")
    assert in_view(opened, back)


def test_a_mark_on_the_line_of_days_leads_to_its_task(opened: webdriver.Chrome) -> None:
    mark = opened.find_element(By.CSS_SELECTOR, ".timeline a")
    number = opened.execute_script("return arguments[0].getAttribute('href')", mark)[1:]
    mark.find_element(By.TAG_NAME, "path").click()
    card = opened.find_element(By.ID, number)
    assert "on" in card.get_attribute("class").split()
    assert in_view(opened, card.find_element(By.CLASS_NAME, "what"))


def test_it_is_read_without_a_script(chromium: webdriver.Chrome, pages: dict[str, Path]) -> None:
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chromium.get(pages["notice"].as_uri())
        assert len(shown(chromium)) == 30
        assert not chromium.find_element(By.ID, "filter").is_displayed()
        chromium.find_element(By.CSS_SELECTOR, "#t7 a.number").click()
        assert chromium.current_url.endswith("#p7")
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_a_documents_script_does_not_run(
    chromium: webdriver.Chrome, pages: dict[str, Path]
) -> None:
    chromium.get(pages["hostile"].as_uri())
    assert chromium.title != "x"
    assert len(chromium.find_elements(By.TAG_NAME, "script")) == 1
    assert chromium.find_elements(By.TAG_NAME, "img") == []
