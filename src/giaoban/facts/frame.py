"""What stands around the tasks: number, place, date, title, meeting, recipients, signature."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from giaoban.facts import dates
from giaoban.lexicon import phrases
from giaoban.model.draft import FrameDraft, MeetingDraft, SignatureDraft
from giaoban.model.notice import Capacity, Period
from giaoban.model.proof import Proven
from giaoban.model.source import Passage, Span
from giaoban.names import numbers
from giaoban.structure.label import Label
from giaoban.structure.outline import Outline
from giaoban.structure.paragraphs import is_bold
from giaoban.structure.passages import joined
from giaoban.text import clauses, fold, uniform, words

_NUMBER_LINE = re.compile(r"số\s*:?\s*")
_PLACE = re.compile(r"[,\s]*ngày(?:\s|$)")
_DAY_OF_HEADER = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})")
_SUBJECT = re.compile(r"v/v\s*:?\s*|về việc\s*:?\s*")
_CAPACITY = re.compile(
    r"(?P<authority>(?:tm|kt|tl|tuq|q)\.?|t/m|k/t|t/l|t/uq)[.\s]\s*(?P<position>.+)"
)
_BRIEFING = re.compile(r"giao ban|công tác|nhiệm vụ|triển khai")
_MEETING = re.compile(r"họp|giao ban|buổi làm việc|hội nghị|hội ý")
_OPENING_DAY = re.compile(
    r"^\W*$|(?:sáng|chiều|tối|vào|trong|họp|ban|việc|nghị)\W*(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\W*)?$"
)
_CHAIRED = re.compile(r"(?:đã\s+)?chủ trì")
_COMRADE = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà)\s+")
_CLAUSE = re.compile(r"[,.;:]\s+")
_CAPITAL = r"[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]\w*"
_PERSON = re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL}){{1,4}}")
_PERSON_IN_OFFICE = re.compile(
    rf"(?P<name>{_PERSON.pattern})\s*(?:[-,(]\s*(?P<position>[^.;]+?))?[\s),]*$"
)
_LONGEST_NAME = 4
_SUPERIOR = {"cấp", "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường"}


def frame(outline: Outline) -> FrameDraft:
    """The frame of a notice; what the file does not print is None or empty."""
    number = _number(outline.header)
    parsed = numbers.parse(_after(_NUMBER_LINE, number)[1]) if number else None
    place, issued = _place_and_date(outline.header)
    kind = _type(outline, parsed)
    title = _title(outline)
    return FrameDraft(
        number=Proven(str(parsed), "lines.number", _after(_NUMBER_LINE, number)[0])
        if number and parsed
        else None,
        serial=parsed.value if parsed else None,
        type_code=parsed.type_code if parsed else None,
        type=kind,
        issuer_code=parsed.issuer_code if parsed else None,
        issuer=_issuer(outline.header),
        place=place,
        issued=issued,
        title=title,
        period=_period(title, outline),
        meeting=_meeting(outline, issued.value if issued else None),
        recipients=tuple(_recipients(outline.tail)),
        archive=_archive(outline.tail),
        signature=_signature(outline.tail),
    )


def _after(pattern: re.Pattern[str], label: Label) -> tuple[tuple[Span, ...], str]:
    """The words after what `pattern` matches at the beginning of a line, and their spans."""
    found = pattern.match(fold(label.text))
    start = found.end() if found else 0
    return label.words.origin(start, len(label.text)), label.text[start:]


# -- header -------------------------------------------------------------------------------------


def _number(header: Sequence[Label]) -> Label | None:
    return next((one for one in header if one.kind == "number"), None)


def _place_and_date(header: Sequence[Label]) -> tuple[Proven[str] | None, Proven[dt.date] | None]:
    """The place before ", ngày …", and the date where it is printed whole and exists."""
    line = next((one for one in header if one.kind == "date"), None)
    if line is None:
        return None, None
    cut = _PLACE.search(fold(line.text))
    end = cut.start() if cut else 0
    place = (
        Proven(line.text[:end].strip(), "lines.place-and-date", line.words.origin(0, end))
        if end
        else None
    )
    printed = _DAY_OF_HEADER.search(fold(line.text))
    if printed is None:
        return place, None
    try:
        day = dt.date(int(printed[3]), int(printed[2]), int(printed[1]))
    except ValueError:
        return place, None
    return place, Proven(day, "lines.place-and-date", line.words.origin(*printed.span()))


def _type(outline: Outline, parsed: numbers.DocumentNumber | None) -> Proven[str] | str | None:
    """The kind of document: its own line, else its code; a symbol without a type is a công văn."""
    line = outline.type_line
    if line is not None:
        name = numbers.type_named(line.text)
        return Proven(name, "types.title", line.words.origin(0, len(line.text))) if name else None
    if parsed is None:
        return None
    return numbers.type_name(parsed.type_code) or "Công văn"


def _issuer(header: Sequence[Label]) -> Proven[str] | None:
    """The agency that issued: the last one of those in the left column, its wrapped lines joined."""
    agencies: list[list[Label]] = []
    for one in header:
        if one.kind == "number":
            break
        if one.kind != "text" or not one.capitals or one.line.zone != "body":
            continue
        if agencies and not _begins_agency(one, agencies[-1]):
            agencies[-1].append(one)
        else:
            agencies.append([one])
    if not agencies:
        return None
    name = joined(one.words for one in agencies[-1])
    return Proven(name.text, "frame.issuer", name.origin(0, len(name.text)))


def _begins_agency(one: Label, before: list[Label]) -> bool:
    """A new agency, or a further line of the one above ("ỦY BAN NHÂN DÂN / TỈNH LÂM ĐỒNG")?"""
    first = words(one.text)
    if is_bold(one) != is_bold(before[-1]):
        return True
    if phrases("places").longest(first, 0) and first[0].key in _SUPERIOR:
        return False
    return bool(phrases("heads").longest(first, 0))


def _title(outline: Outline) -> Proven[str] | None:
    """The trích yếu: below the type line, or after "V/v" in a công văn."""
    if outline.title is not None:
        text = outline.title.text
        return Proven(text, "frame.title", outline.title.origin(0, len(text))) if text else None
    lines = _subject_lines(outline.header)
    if not lines:
        return None
    whole = joined(one.words for one in lines)
    opening = _SUBJECT.match(fold(whole.text))
    start = opening.end() if opening else 0
    return Proven(whole.text[start:], "lines.subject", whole.origin(start, len(whole.text)))


def _subject_lines(header: Sequence[Label]) -> list[Label]:
    """ "V/v …" and the lines it wraps onto, in its own column."""
    at = next((i for i, one in enumerate(header) if one.kind == "subject"), None)
    if at is None:
        return []
    below = (one for one in header[at + 1 :] if one.kind == "text")
    return [header[at], *(one for one in below if _column(one) in (_column(header[at]), None))]


def _column(one: Label) -> int | None:
    return one.line.cell.column if one.line.cell else None


# -- title and preamble -------------------------------------------------------------------------


def _period(title: Proven[str] | None, outline: Outline) -> Proven[Period] | None:
    """The month or quarter that a briefing governs: the last one its title names."""
    if title is None or outline.title is None:
        return None
    text = title.value
    moments = [m for m in dates.scan(text) if m.value.unit in ("month", "quarter") and m.value.year]
    if not moments or not _BRIEFING.search(fold(text[: moments[-1].start])):
        return None
    days = dates.resolve(moments[-1].value, None)
    if days is None:
        return None
    spans = outline.title.origin(moments[-1].start, moments[-1].end)
    return Proven(Period(start=days.start, end=days.end), "frame.period", spans)


def _meeting(outline: Outline, issued: dt.date | None) -> MeetingDraft | None:
    """The meeting that the preamble tells of: its day, who chaired it, and in which office."""
    whole = joined(one.words for one in outline.preamble)
    chaired = _chair(whole)
    day = _meeting_day(whole, chaired[2] if chaired else None, issued)
    if chaired is None and day is None:
        return None
    return MeetingDraft(day, chaired[0] if chaired else None, chaired[1] if chaired else None)


def _meeting_day(
    whole: Passage, near: int | None, issued: dt.date | None
) -> Proven[dt.date] | None:
    """The day that opens the sentence about the meeting: the one with "chủ trì", else with "họp"."""
    folded = fold(whole.text)
    for low, high in clauses(whole.text):
        about = low <= near < high if near is not None else bool(_MEETING.search(folded[low:high]))
        if not about and not (
            near is not None and high <= near and _MEETING.search(folded[low:high])
        ):
            continue
        for moment in dates.scan(whole.text[low:high]):
            days = dates.resolve(moment.value, issued) if moment.value.unit == "day" else None
            if (
                days
                and not moment.value.bare
                and _OPENING_DAY.search(folded[low : low + moment.start])
            ):
                return Proven(
                    days.start, "frame.meeting", whole.origin(low + moment.start, low + moment.end)
                )
    return None


def _chair(whole: Passage) -> tuple[Proven[str], Proven[str] | None, int] | None:
    """Name, office, and where "chủ trì" stands: "đồng chí A - Giám đốc Sở B chủ trì cuộc họp"."""
    folded = fold(whole.text)
    for verb in _CHAIRED.finditer(folded):
        start = max(
            (folded.rfind(mark, 0, verb.start()) for mark in (". ", "; ", ", tại", "như sau:")),
            default=-1,
        )
        found = _person_before(
            whole, max(start, verb.start() - 200, 0), verb.start()
        ) or _person_after(whole, verb.end())
        if found:
            return found[0], found[1], verb.start()
    return None


def _person_before(
    whole: Passage, low: int, high: int
) -> tuple[Proven[str], Proven[str] | None] | None:
    """The last person named before "chủ trì", with the office before the name or after it."""
    comrades = list(_COMRADE.finditer(fold(whole.text[low:high])))
    if comrades:
        return _named(whole, low + comrades[-1].end(), high)
    clause = low + max((m.end() for m in _CLAUSE.finditer(whole.text[low:high])), default=0)
    for start in (clause, low):
        name = _family_name(whole.text, start, high)
        if name and whole.text[name[1] : high].strip():
            return _named(whole, name[0], high)
        if name:
            return _in_office(whole, start, name)
    return None


def _in_office(
    whole: Passage, start: int, name: tuple[int, int]
) -> tuple[Proven[str], Proven[str] | None]:
    """A name and the office that stands before it, from `start` on: "Giám đốc Sở Lê Văn An"."""
    position = whole.text[start : name[0]].strip()
    proven = Proven(whole.text[name[0] : name[1]], "frame.chair", whole.origin(*name))
    if not phrases("heads").longest(words(position), 0):
        return proven, None
    return proven, Proven(position, "frame.chair", whole.origin(start, start + len(position)))


def _family_name(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The last name of two to four words that begins with a family name: its first and last
    characters. Of several beginnings in one run of capitals the earliest: "Nguyễn Hà An"."""
    sequence = words(text[low:high])
    best: tuple[int, int] | None = None
    for i, word in enumerate(sequence):
        start = low + word.start
        if not text[start].isupper() or not phrases("surnames").longest(sequence, i):
            continue
        found = _PERSON.match(text, start, high)
        if found and len(found[0].split()) <= _LONGEST_NAME and (best is None or start >= best[1]):
            best = found.span()
    return best


def _person_after(whole: Passage, at: int) -> tuple[Proven[str], Proven[str] | None] | None:
    """ "dưới sự chủ trì của đồng chí A - Giám đốc Sở B"."""
    window = fold(whole.text[at : at + 60])
    comrade = _COMRADE.search(window)
    if comrade is None or not window.startswith((" của ", " bởi ")):
        return None
    stop = re.search(r"[,;.]|$", whole.text[at + comrade.end() :])
    return _named(whole, at + comrade.end(), at + comrade.end() + (stop.start() if stop else 0))


def _named(whole: Passage, low: int, high: int) -> tuple[Proven[str], Proven[str] | None] | None:
    """A name and, after a dash or comma, an office: "Lưu Bình Khiêm - Giám đốc Sở …"."""
    text = uniform(whole.text[low:high])
    found = _PERSON_IN_OFFICE.match(text)
    if found is None:
        return None
    name = Proven(
        found["name"],
        "frame.chair",
        whole.origin(low + found.start("name"), low + found.end("name")),
    )
    if not found["position"]:
        return name, None
    start, end = low + found.start("position"), low + found.end("position")
    return name, Proven(whole.text[start:end], "frame.chair", whole.origin(start, end))


# -- tail ---------------------------------------------------------------------------------------


def _recipients(tail: Sequence[Label]) -> Iterator[Proven[str]]:
    """Those under "Nơi nhận", the archive line apart; wrapped lines joined."""
    for group in _recipient_lines(tail):
        whole = joined(one.words for one in group)
        text = whole.text.rstrip(" ;.,")
        if text:
            yield Proven(text, "lines.recipients", whole.origin(0, len(text)))


def _recipient_lines(tail: Sequence[Label]) -> list[list[Label]]:
    groups: list[list[Label]] = []
    for one in tail:
        if one.kind in ("archive", "seal", "capacity", "position", "recipients"):
            continue
        if one.marker is not None and not one.marker.numbered:
            groups.append([one])
        elif groups and _goes_on(groups[-1][-1], one):
            groups[-1].append(one)
    return groups


def _goes_on(last: Label, one: Label) -> bool:
    """A wrapped recipient: the same column, and the line above has no end mark."""
    if last.text.endswith((";", ".")) or one.capitals:
        return False
    if last.line.cell and one.line.cell:
        return last.line.cell.column == one.line.cell.column
    return one.line.number == last.line.number + 1


def _archive(tail: Sequence[Label]) -> Proven[str] | None:
    line = next((one for one in tail if one.kind == "archive"), None)
    if line is None:
        return None
    opening = re.match(r"[-–\s]*lưu\s*:?\s*", fold(line.text))
    start = opening.end() if opening else 0
    text = line.text[start:].rstrip(" .;")
    return Proven(text, line.rule, line.words.origin(start, start + len(text)))


def _signature(tail: Sequence[Label]) -> SignatureDraft | None:
    """The lines of capacity, the signer's own position, and the name below them."""
    capacity = tuple(_capacity(one) for one in tail if one.kind == "capacity")
    last = max(
        (i for i, one in enumerate(tail) if one.kind in ("capacity", "position")), default=None
    )
    if last is None:
        return None
    positions = [one for one in tail if one.kind == "position"]
    position = joined(one.words for one in positions[-1:]) if positions else None
    return SignatureDraft(
        capacity=capacity,
        position=_whole(position, "lines.position") if position else None,
        name=_signer(tail, last),
    )


def _whole(passage: Passage, rule: str) -> Proven[str]:
    return Proven(passage.text, rule, passage.origin(0, len(passage.text)))


def _capacity(line: Label) -> Proven[Capacity]:
    found = _CAPACITY.match(fold(line.text))
    if found is None:
        return Proven(
            Capacity(authority="", position=line.text),
            line.rule,
            line.words.origin(0, len(line.text)),
        )
    authority = line.text[found.start("authority") : found.end("authority")].rstrip(".")
    mark = "" if "/" in authority else "."
    value = Capacity(
        authority=authority + mark, position=line.text[found.start("position") :].strip()
    )
    return Proven(value, line.rule, line.words.origin(0, len(line.text)))


def _signer(tail: Sequence[Label], last: int) -> Proven[str] | None:
    """The first line below the positions that is a person's name."""
    for one in tail[last + 1 :]:
        if one.kind == "text" and _PERSON.fullmatch(one.text.strip()):
            return _whole(one.words, "frame.signer")
    return None
