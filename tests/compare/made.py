"""The month after a notice, made by changes that are known: what a comparison must find.

Each change is what people do to a notice between two months: words exchanged, clauses turned, cut
or added, a number changed, a task told to another unit, cut in two, joined to the next, left out;
and a new task, of another office's notices, or one that looks like a task that is carried on.
"""

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from giaoban.model.notice import Notice, Section, Task, UnitRef, all_tasks
from giaoban.names.matching import unit_key

SYNONYMS = {
    "triển khai": "tổ chức thực hiện",
    "thực hiện": "tiến hành",
    "rà soát": "kiểm tra lại",
    "xây dựng": "soạn thảo",
    "tham mưu": "đề xuất",
    "báo cáo": "gửi báo cáo",
    "hoàn thiện": "hoàn chỉnh",
    "chuẩn bị": "lo chuẩn bị",
    "đôn đốc": "theo dõi, nhắc nhở",
    "tổng hợp": "tập hợp",
    "phê duyệt": "xem xét, phê duyệt",
    "phối hợp với": "cùng với",
    "hướng dẫn": "chỉ dẫn",
    "công bố": "thông báo công khai",
    "đề nghị": "kiến nghị",
    "theo quy định": "đúng quy định",
    "kịp thời": "đúng tiến độ",
    "các đơn vị": "các cơ quan, đơn vị",
    "tiếp nhận": "nhận",
    "đánh giá": "nhận định, đánh giá",
    "nghiệm thu": "đánh giá nghiệm thu",
    "bảo đảm": "đảm bảo",
}
OPENINGS = ("Tiếp tục", "Khẩn trương", "Tập trung", "Chủ động")
ENDINGS = (
    ", bảo đảm chất lượng, tiến độ",
    ", báo cáo lãnh đạo kết quả",
    ", gửi Văn phòng tổng hợp",
    " theo đúng kế hoạch đã được phê duyệt",
    ", không để chậm so với yêu cầu",
)
OTHER_NAMES = ("Nậm Lĩnh", "Khe Vàng", "Hòa Thạnh", "Bình Sơn", "Suối Đá")
KINDS = ("same", "reword", "move", "split", "merge", "drop")
HOW_OFTEN = (40, 30, 8, 6, 6, 10)
LONGEST_MERGED = 500
LEAST_OF_A_HALF = 6
LEAST_TASKS = 8

Reword = Callable[[str, random.Random], str]


@dataclass
class Truth:
    """`pairs`: ids (before, after) that are one task; `moved`: those of them told to others."""

    pairs: set[tuple[str, str]] = field(default_factory=set)
    moved: set[tuple[str, str]] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)


def by_synonyms(text: str, chance: random.Random) -> str:
    known = [word for word in SYNONYMS if re.search(rf"\b{word}\b", text)]
    for word in chance.sample(known, min(len(known), chance.randint(1, 3))):
        text = re.sub(rf"\b{word}\b", SYNONYMS[word], text, count=1)
    return text


def by_order(text: str, chance: random.Random) -> str:
    """Two clauses change places."""
    clauses = re.split(r"(?<=\w), (?=\w)", text.rstrip("."))
    if len(clauses) < 3:
        return by_synonyms(text, chance)
    i = chance.randrange(1, len(clauses) - 1)
    clauses[i], clauses[i + 1] = clauses[i + 1], clauses[i]
    return ", ".join(clauses) + "."


def by_cutting(text: str, chance: random.Random) -> str:
    clauses = re.split(r"(?<=\w)[,;] (?=\w)", text)
    if len(clauses) < 3:
        return by_synonyms(text, chance)
    return ", ".join(clauses[:-1]).rstrip(".;,") + "."


def by_adding(text: str, chance: random.Random) -> str:
    return text.rstrip(".;,") + chance.choice(ENDINGS) + "."


def by_numbers(text: str, chance: random.Random) -> str:
    """How many there are, not what they are called."""
    return re.sub(r"(?<![\w/-])0?(\d{1,2})\b(?![/-])", lambda n: f"{int(n[1]) + 1:02}", text)


def by_opening(text: str, chance: random.Random) -> str:
    return f"{chance.choice(OPENINGS)} {text[:1].lower()}{text[1:]}"


WAYS: tuple[Reword, ...] = (by_synonyms, by_order, by_cutting, by_adding, by_numbers, by_opening)


def reworded(text: str, chance: random.Random) -> str:
    for way in chance.sample(WAYS, chance.randint(1, 2)):
        text = way(text, chance)
    return text


def near_duplicate(text: str, chance: random.Random) -> str | None:
    """The same of another place; None where it names none."""
    names = re.findall(r"(?<=[a-zà-ỹ] )[A-ZĐ][a-zà-ỹ]+ [A-ZĐ][a-zà-ỹ]+", text)
    return text.replace(names[-1], chance.choice(OTHER_NAMES)) if names else None


@dataclass
class _Month:
    """`told`: for each section its tasks, with the ids that they come from; none of new ones."""

    sections: Sequence[Section]
    told: list[list[tuple[Task, tuple[str, ...]]]]
    chance: random.Random

    def put(self, place: int, task: Task, text: str, *was: str) -> None:
        kept = {
            "deadlines": tuple(one for one in task.deadlines if one.text in text),
            "citations": tuple(one for one in task.citations if one.text in text),
        }
        self.told[place].append((task.model_copy(update={"text": text, **kept}), was))

    def units(self, place: int) -> tuple[UnitRef, ...]:
        """Who is told in this section, as a rule."""
        return next((task.assignees for task in self.sections[place].tasks if task.assignees), ())

    def elsewhere(self, place: int) -> int | None:
        """A section whose units are others."""
        own = keys(self.units(place))
        others = [i for i in range(len(self.sections)) if own and keys(self.units(i)) - own]
        others = [i for i in others if not keys(self.units(i)) & own]
        return self.chance.choice(others) if others else None


def keys(refs: Iterable[UnitRef]) -> set[tuple[str, ...]]:
    return {unit_key(ref.unit or ref.text) for ref in refs}


def next_month(notice: Notice, strangers: Iterable[Task], seed: int) -> tuple[Notice, Truth]:
    """The notice of the month after, and what became of each task."""
    chance, truth = random.Random(seed), Truth()  # noqa: S311 - no secret
    sections = [section for section in _all(notice.sections) if section.tasks]
    month = _Month(sections, [[] for _ in sections], chance)
    others = list(strangers)
    chance.shuffle(others)
    for place, section in enumerate(sections):
        _carry_on(month, place, list(section.tasks), truth)
        for _ in range(chance.choice((0, 0, 1, 1, 2))):
            stranger = others.pop()
            told = stranger.model_copy(update={"assignees": month.units(place)})
            month.put(place, told, told.text)
        chance.shuffle(month.told[place])
    return _numbered(notice, month, truth), truth


def _carry_on(month: _Month, place: int, queue: list[Task], truth: Truth) -> None:
    chance = month.chance
    while queue:
        task = queue.pop(0)
        kind = chance.choices(KINDS, HOW_OFTEN)[0]
        halves, other = in_halves(task.text), month.elsewhere(place)
        if kind == "drop":
            truth.dropped.add(task.id)
        elif kind == "move" and other is not None:
            moved = task.model_copy(update={"assignees": month.units(other)})
            month.put(other, moved, task.text, task.id)
        elif kind == "split" and halves:
            for half in halves:
                month.put(place, task, half, task.id)
        elif kind == "merge" and queue and len(task.text + queue[0].text) < LONGEST_MERGED:
            second = queue.pop(0)
            text = f"{task.text.rstrip('.;')}; {second.text[:1].lower()}{second.text[1:]}"
            month.put(place, task, text, task.id, second.id)
        elif kind == "reword":
            month.put(place, task, reworded(task.text, chance), task.id)
        else:
            month.put(place, task, task.text, task.id)
            double = near_duplicate(task.text, chance)
            if double and chance.random() < 0.2:
                month.put(place, task, double)


def _numbered(notice: Notice, month: _Month, truth: Truth) -> Notice:
    sections = []
    own = {task.id: section for section in month.sections for task in section.tasks}
    for place, (section, told) in enumerate(zip(month.sections, month.told, strict=True), 1):
        tasks = []
        for number, (task, was) in enumerate(told, 1):
            id_ = f"{place}.{number}"
            tasks.append(task.model_copy(update={"id": id_}))
            truth.pairs |= {(old, id_) for old in was}
            truth.moved |= {(old, id_) for old in was if own[old] is not section}
            if not was:
                truth.new.add(id_)
        update = {"id": str(place), "tasks": tuple(tasks), "sections": ()}
        sections.append(section.model_copy(update=update))
    return notice.model_copy(update={"sections": tuple(sections), "joint_tasks": ()})


def _all(sections: Iterable[Section]) -> Iterable[Section]:
    for section in sections:
        yield section
        yield from _all(section.sections)


def in_halves(text: str) -> list[str]:
    """Two parts of some words each, at a semicolon or a comma near the middle; [] without one."""
    cuts = [found.start() for found in re.finditer(r"[;,] ", text)]
    parts = [(text[:cut], text[cut + 2 :]) for cut in cuts]
    good = [pair for pair in parts if all(len(one.split()) >= LEAST_OF_A_HALF for one in pair)]
    if not good:
        return []
    first, second = min(good, key=lambda pair: abs(len(pair[0]) - len(pair[1])))
    return [f"{first}.", second[:1].upper() + second[1:]]


def strangers_to(notice: Notice, others: Iterable[Notice]) -> list[Task]:
    """Tasks of other offices."""
    return [
        task
        for other in others
        if other.issuer != notice.issuer and other.issuer_code != notice.issuer_code
        for task in list(all_tasks(other.sections))[:6]
    ]


def expected(folder: Path) -> Iterator[Notice]:
    """The notices below a folder that people annotated wholly."""
    for path in sorted(folder.glob("*/expected.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if None not in (data["citations"], data["recipients"], data["joint_tasks"]):
            yield Notice.model_validate(data)


def long_enough(notices: Iterable[Notice]) -> list[Notice]:
    return [one for one in notices if len(list(all_tasks(one.sections))) >= LEAST_TASKS]
