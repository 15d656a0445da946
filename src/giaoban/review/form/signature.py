"""In whose name, and who signs: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II.7."""

import re
from collections.abc import Callable, Iterator, Mapping

from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.text import fold

_AUTHORITY = re.compile(r"(T/?M|K/?T|T/?L|T/?U/?Q|Q)(\s*[.:/]?)\s*(?=\S)")
_DEGREE = re.compile(r"(?:(?:GS|PGS|TS|ThS|Ths|TSKH|BS|DS|KS|NGƯT|NGND|CN)\.\s*)+")
_DEPUTY = "phó "


def state_form(case: Case) -> Iterator[Hit]:
    """ "TM.", "KT.", "TL.", "TUQ.", "Q." with a full stop."""
    yield from _formed(case, lambda letters: f"{letters}.")


def party_form(case: Case) -> Iterator[Hit]:
    """ "T/M", "K/T", "T/L" with a stroke."""
    yield from _formed(case, "/".join)


def _formed(case: Case, right: Callable[[str], str]) -> Iterator[Hit]:
    for one in case.outline.tail:
        found = _AUTHORITY.match(one.text)
        if not (found and one.kind in ("capacity", "position", "text") and one.text.isupper()):
            continue
        printed, wanted = (found[1] + found[2]).strip(), right(found[1].replace("/", ""))
        if len(found[1]) > 1 and printed != wanted:
            yield Hit(words_of(one), {"printed": printed, "right": wanted}, "/signature")


def pairing(case: Case) -> Iterator[Hit]:
    """Who signs for the head is a deputy; who signs by order or by delegation is neither the head
    nor a deputy of the head."""
    signed = case.notice.signature
    if not (signed and signed.capacity and signed.position):
        return
    last, position = signed.capacity[-1], fold(signed.position)
    is_deputy = position.startswith(_DEPUTY)
    head = fold(last.position or "")
    of_the_head = is_deputy and head.startswith(position.removeprefix(_DEPUTY))
    told = {"authority": f"{last.authority} {last.position}", "position": signed.position}
    wrong = {"KT.": not is_deputy, "TL.": of_the_head or position == head}
    if wrong.get(last.authority or "", False):
        yield Hit(case.spans("/signature/position"), told, "/signature")


def degree(case: Case) -> Iterator[Hit]:
    """The signer's name stands without titles and degrees."""
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
