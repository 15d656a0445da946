"""Is a numbered point a heading, and which of its words are?"""

import itertools
import re

from giaoban.facts import assignment
from giaoban.facts.tasks.context import Context
from giaoban.facts.tasks.labels import is_labelled
from giaoban.lexicon import phrases
from giaoban.model.source import Passage
from giaoban.names.headings import in_brackets, listed_first, named_by, parts_in_brackets
from giaoban.names.lists import NameReader
from giaoban.structure.tree import Node
from giaoban.text import clauses, fold, words

_RUN_IN = re.compile(r"[^.:;]{3,160}(?<!\[Điền):(?=\s+\S)")
_NAME_END = re.compile(r"(?:\.|\s[-–])\s+(?=[A-ZĐÀ-Ỹ])")
_SUBJECTS = ("về ", "việc ", "đối với ", "công tác ", "nội dung ", "nhiệm vụ ", "lĩnh vực ")
_GIVING = re.compile(r",\s+(?=(?:giao|yêu cầu|đề nghị|phân công)\s)")
_LONGEST = 400
_LONG_SUBJECT = 150
_FEW_WORDS = 5
_SOME_WORDS = 10
_UNFINISHED = {"sau", "gồm", "là", "rằng", "như", "với", "đó", "thể", "về"}
"""Words before a colon whose sentence goes on after it: "các nội dung sau:", "cụ thể:"."""


def heading(node: Node, context: Context) -> tuple[Passage, Passage | None] | None:
    """The heading of a numbered point, and the words that run in after it; None for an item."""
    words = node.paragraph.words
    return (
        _giving(words)
        or _run_in(words, context)
        or _named_run_in(words, context)
        or _whole(node, context)
    )


def _giving(words: Passage) -> tuple[Passage, Passage] | None:
    """ "3. Về dự thảo Kế hoạch, | giao Trung tâm A:"."""
    found = _GIVING.search(fold(words.text))
    if not found or not words.text.endswith(":") or not _names_subject(words.text):
        return None
    if "." in words.text[: found.start()]:
        return None
    return words.part(0, found.start()), words.part(found.end(), len(words.text))


def _run_in(words: Passage, context: Context) -> tuple[Passage, Passage] | None:
    """ "a) Việc điều chỉnh chủ trương: | Đề nghị Nhà đầu tư …"."""
    found = _RUN_IN.match(words.text)
    if found is None:
        return None
    head = words.part(0, len(words.text[: found.end() - 1].rstrip()))
    if any(one.rule == "names.shared" for one in listed_first(context.reader(words.text))):
        return None  # "Giao các Vụ: Pháp chế, Tổ chức cán bộ …" is one list of names
    text = words.text[found.end() :]
    rest = words.part(found.end() + len(text) - len(text.lstrip()), len(words.text))
    subject = _names_subject(words.text) or named_by(context.reader(head.text))
    if subject or _is_short_subject(head, rest, context):
        return head, rest
    if not tells(head, context) and _gives(rest, context):
        return head, rest
    return None


def _named_run_in(words: Passage, context: Context) -> tuple[Passage, Passage] | None:
    """ "3. Trung tâm Kiểm định. | Hoàn thiện hồ sơ", "4. Thanh tra - | Tiếp công dân"."""
    if words.text[-1:] != "." and named_by(context.reader(words.text), whole=True):
        return None  # "Phòng Hành chính - Tổ chức"
    posts = [one for one in listed_first(context.reader(words.text)) if one.rule == "heads.post"]
    for found in itertools.islice(_NAME_END.finditer(words.text), _FEW_WORDS):
        if any(one.start < found.start() < one.end for one in posts):
            continue  # "Công chức Văn phòng | - Thống kê, Tư pháp - Hộ tịch"
        head, rest = words.part(0, found.start()), words.part(found.end(), len(words.text))
        named = named_by(context.reader(head.text), whole=True)
        if named and _says_what(context.reader(rest.text)) and not named[-1].group:
            return head, rest
    return None


def _says_what(reader: NameReader) -> bool:
    """A verb and more: alone it is the name's own, "Phòng Hành chính - | Thống kê"."""
    verb = phrases("verbs").longest(reader.words, 0)
    if verb and reader.key(verb[1]) in {"và", ",", "-"} and reader.capital(verb[1] + 1):
        return False  # "Văn phòng - | Thống kê và Tư pháp"
    return reader.is_verb(0) and (verb is None or verb[1] < len(reader.words))


def _is_short_subject(head: Passage, rest: Passage, context: Context) -> bool:
    """A few words that name no doer, and after the colon a sentence: "1. Đối tượng: | Người dân …".

    A verb alone may name the subject, "b) Tổ chức khám: …"; a longer sentence tells.
    """
    reader = context.reader(head.text)
    longest = _FEW_WORDS if reader.is_verb(0) else _SOME_WORDS
    if len(reader.words) > longest or reader.key(len(reader.words) - 1) in _UNFINISHED:
        return False
    cued = any(row["means"] != "nothing" for row, _, _ in reader.cues(0, len(reader.words)))
    return not cued and not reader.listed(0) and rest.text[:1].isupper()


def _is_unfinished(text: str) -> bool:
    """Does a line end in words for what stands below it: "…, trong đó làm rõ các nội dung sau:"?"""
    sequence = words(text)
    return text.endswith(":") and len(sequence) > 1 and sequence[-2].key in _UNFINISHED


def _gives(rest: Passage, context: Context) -> bool:
    """Do the words after a colon give work or decide: "…: | Yêu cầu Công ty …"?"""
    reader = context.reader(rest.text)
    return tells(rest, context) or phrases("decisions").longest(reader.words, 0) is not None


def _whole(node: Node, context: Context) -> tuple[Passage, None] | None:
    """A line that is a name, or a subject without a sentence, above other points."""
    text = node.paragraph.text
    bare = text.rstrip(" :")
    head = node.paragraph.words.part(0, len(bare))
    if not bare or len(bare) > _LONGEST:
        return None
    if named_by(context.reader(bare)) or parts_in_brackets(context.reader(bare)):
        return head, None
    bracketed = bool(in_brackets(context.reader(bare)))
    says = text[-1] in ".;," or _is_unfinished(text) or _is_sentence(bare)
    if says or (tells(head, context) and not bracketed):
        return None
    if node.children and is_labelled(context.reader(node.children[0].paragraph.text)):
        return None  # the lines below say who does it
    return (head, None) if node.children or node.paragraph.bold else None


def _is_sentence(text: str) -> bool:
    """More than one clause; a short subject may hold a semicolon: "Giải ngân; thanh tra"."""
    found = clauses(text)
    return len(found) > 1 and (len(text) > _LONG_SUBJECT or text[found[0][1] - 1] != ";")


def is_assessment(text: str) -> bool:
    """Does a heading announce what was, not what is to be done: "I. ĐÁNH GIÁ CHUNG"?"""
    sequence = words(text)
    found = phrases("assessments").longest(sequence, 0)
    if found is None:
        return False
    rest = fold(text[sequence[found[1] - 1].end :])
    return not any(fold(but) in rest for but in found[0]["but"])


def tells(words: Passage, context: Context) -> bool:
    """Do the words name somebody and say what is to be done?"""
    return assignment.subject(context.reader(words.text), 0) is not None


def _names_subject(text: str) -> bool:
    return fold(text).startswith(_SUBJECTS)
