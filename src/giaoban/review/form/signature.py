"""In whose name, and who signs: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II.7."""

import re
from collections.abc import Callable, Iterator, Mapping

from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.text import fold

_LETTERS = r"t[./]?m|k[./]?t|t[./]?l|t[./]?u[./]?q|q"
_WRITTEN_OUT = {
    "thừa lệnh": "TL",
    "ký thay": "KT",
    "thay mặt": "TM",
    "thừa ủy quyền": "TUQ",
    "quyền": "Q",
}
_AUTHORITY = re.compile(
    rf"(?P<who>{_LETTERS}|{'|'.join(_WRITTEN_OUT)})(?P<mark>\s*[.:/]|(?=\s))\s*(?=\S)"
)
_KINDS = ("capacity", "position", "text")
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|Ths|TSKH|BS\s?CKI{1,2}|BSCK[12]|BS|CKI{1,2}|DS|KS|NGƯT|NGND|CN|TTƯT)"
    r"(?:[.,]\s*|\s+)|(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư)[.,]?\s+)+"
)
_OF_DEGREES = re.compile(r"\b(?:trường|đại học|học viện|viện|bệnh viện|y tế|giáo dục)\b")
_DEPUTY = ("phó ", "thứ ")
_ORDERED = ("TL.", "TUQ.")


def state_form(case: Case) -> Iterator[Hit]:
    """ "TM.", "KT.", "TL.", "TUQ.", "Q." with a full stop."""
    yield from _formed(case, lambda letters: f"{letters}.")


def party_form(case: Case) -> Iterator[Hit]:
    """ "T/M", "K/T", "T/L", "T/UQ" with a stroke."""
    yield from _formed(case, lambda letters: "/".join(filter(None, (letters[:1], letters[1:]))))


def _formed(case: Case, right: Callable[[str], str]) -> Iterator[Hit]:
    is_party = right("TM") == "T/M"
    for one in case.outline.tail:
        found = _AUTHORITY.match(fold(one.text))
        if not (found and one.kind in _KINDS and one.text.isupper()):
            continue
        letters = _WRITTEN_OUT.get(found["who"]) or re.sub(r"[./]", "", found["who"]).upper()
        if letters == "Q" and (is_party or one.kind == "text"):
            continue
        printed, wanted = one.text[: found.end("mark")].strip(), right(letters)
        if printed != wanted:
            office = one.text[found.end() :].strip()
            told = {"printed": f"{printed} {office}", "right": f"{wanted} {office}"}
            yield Hit(words_of(one), told, "/signature")


def pairing(case: Case) -> Iterator[Hit]:
    """Who signs for the head is a deputy; who signs by order or by delegation is neither the head
    nor a deputy of the head."""
    signed = case.notice.signature
    if not (signed and signed.capacity and signed.position):
        return
    last, head = signed.capacity[-1], fold(signed.capacity[-1].position or "")
    offices = [*_offices(case), fold(signed.position)]
    is_deputy = any(one.startswith(_DEPUTY) for one in offices)
    of_the_head = any(one == head or _is_deputy_of(one, head) for one in offices)
    told = {"authority": f"{last.authority} {last.position}", "position": signed.position}
    if (last.authority == "KT." and not is_deputy) or (last.authority in _ORDERED and of_the_head):
        yield Hit(case.spans("/signature/position"), told, "/signature")


def _offices(case: Case) -> list[str]:
    """Those of the signer: the lines below the last authority."""
    tail = case.outline.tail
    after = max((i for i, one in enumerate(tail) if one.kind == "capacity"), default=len(tail))
    return [fold(one.text) for one in tail[after + 1 :] if one.kind == "position"]


def _is_deputy_of(office: str, head: str) -> bool:
    if office.startswith("thứ trưởng"):
        return head.startswith("bộ trưởng")
    return office.startswith("phó ") and head.startswith(office.removeprefix("phó "))


def degree(case: Case) -> Iterator[Hit]:
    """The signer's name stands without titles and degrees, but in education and health."""
    if _OF_DEGREES.search(fold(case.notice.issuer or "")):
        return
    for one in case.outline.tail:
        found = _DEGREE.match(one.text)
        if found and one.kind == "text":
            told = {"printed": found[0].strip(), "right": one.text[found.end() :]}
            yield Hit(words_of(one), told, "/signature/name")


CHECKS: Mapping[str, Check] = {
    "authority-form": state_form,
    "authority-form-party": party_form,
    "authority-pairing": pairing,
    "signer-degree": degree,
}
