"""The syllables of Vietnamese: which there are, and where the tone mark stands (domain.md §6.2)."""

import unicodedata
from functools import lru_cache
from typing import Literal

Kind = Literal["sound", "misplaced", "none"]
"""A syllable · one whose tone mark stands over the wrong letter · no syllable."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = ("c", "ch", "p", "t")
_OF_STOPPED = {"\u0301", "\u0323"}
"""Rhymes that end in a stop have one of these tones."""

_ONSETS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_BEFORE_FRONT = {"ngh", "gh", "k"}
_NOT_BEFORE_FRONT = {"ng", "g", "c"}
_FRONT = ("i", "e", "ê", "y")
_RHYMES = frozenset(
    """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh
    ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen
    oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng
    uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt
    uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu
    ynh yt uyp oeng oây uăng uêu ưm""".split()  # noqa: SIM905 (a hundred quotation marks would hide them)
)
_NUCLEI = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")


@lru_cache(maxsize=4096)
def kind(syllable: str) -> Kind:
    """Of a word in small letters without hyphens; a word without a tone has none misplaced."""
    bare, tone, at = _parted(syllable)
    if at == -1:
        return "none"
    places = _places(bare, tone)
    if not places:
        return "none"
    return "sound" if not tone or at in places else "misplaced"


@lru_cache(maxsize=1024)
def put_right(syllable: str) -> str:
    """A misplaced tone mark put where laws and decrees have it: "hoàn" for "hòan"."""
    bare, tone, _ = _parted(syllable)
    at = min(_places(bare, tone))
    return unicodedata.normalize("NFC", bare[: at + 1] + tone + bare[at + 1 :])


def _parted(syllable: str) -> tuple[str, str, int]:
    """The letters, the tone, and over which letter it stands: None given as 0, several as -1."""
    letters: list[str] = []
    found: list[tuple[str, int]] = []
    for letter in unicodedata.normalize("NFC", syllable):
        marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in _TONES]
        found += [(tone, len(letters)) for tone in tones]
        kept = "".join(mark for mark in marks if mark not in _TONES)
        letters.append(unicodedata.normalize("NFC", kept))
    bare = "".join(letters)
    if len(found) > 1 or len(bare) != len(letters):
        return bare, "", -1
    return (bare, *found[0]) if found else (bare, "", 0)


def _places(bare: str, tone: str) -> set[int]:
    """The letters over which the tone may stand; none where this is no syllable."""
    return {
        len(onset) + at
        for onset in _ONSETS
        if bare.startswith(onset) and _joins(onset, bare[len(onset) :], tone)
        for at in _tone_places(bare[len(onset) :])
    } | _short_places(bare, tone)


def _joins(onset: str, rhyme: str, tone: str) -> bool:
    """Do these make a syllable?"""
    if rhyme not in _RHYMES:
        return False
    if rhyme.endswith(_STOPPED) and tone not in _OF_STOPPED:
        return False
    if rhyme.startswith(_FRONT):
        return onset not in _NOT_BEFORE_FRONT
    return onset not in _BEFORE_FRONT


def _short_places(bare: str, tone: str) -> set[int]:
    """ "gì", "giếng": gi before a rhyme that begins with i shares it."""
    if not bare.startswith("gi") or bare[1:] not in _RHYMES or bare.startswith("gia"):
        return set()
    stopped = bare.endswith(_STOPPED) and tone not in _OF_STOPPED
    return set() if stopped else {1 + at for at in _tone_places(bare[1:])}


def _tone_places(rhyme: str) -> set[int]:
    vowels = [i for i, letter in enumerate(rhyme) if letter in _NUCLEI]
    marked = [i for i in vowels if rhyme[i] in _MARKED]
    if marked:
        return {marked[-1]}
    closed = vowels[-1] < len(rhyme) - 1
    if len(vowels) == 1 or (len(vowels) == 2 and rhyme in {"oa", "oe", "uy"}):
        return set(vowels)
    if len(vowels) == 3 or closed:
        return {vowels[1]}
    return {vowels[0]}
