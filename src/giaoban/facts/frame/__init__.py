"""What stands around the tasks: number, place, date, title, meeting, recipients, signature."""

from giaoban.facts.frame import header, meeting, tail
from giaoban.model.draft import FrameDraft
from giaoban.structure.outline import Outline


def frame(outline: Outline) -> FrameDraft:
    """The frame of a notice; what the file does not print is None or empty."""
    printed = header.number(outline.header)
    number = printed.value if printed else None
    place, issued = header.place_and_date(outline.header)
    return FrameDraft(
        number=header.canonical(printed) if printed else None,
        serial=number.value if number else None,
        type_code=number.type_code if number else None,
        type=header.kind(outline, number),
        issuer_code=number.issuer_code if number else None,
        issuer=header.issuer(outline.header),
        place=place,
        issued=issued,
        title=header.title(outline),
        period=header.period(outline),
        meeting=meeting.meeting(outline, issued.value if issued else None),
        recipients=tuple(tail.recipients(outline.tail)),
        archive=tail.archive(outline.tail),
        signature=tail.signature(outline.tail),
    )
