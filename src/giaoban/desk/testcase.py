"""What a person set right in a notice, as a test case for those who look after giaoban."""

from typing import Any

from giaoban.library.entry import Head
from giaoban.library.looking import Looking


def testcase(library: Looking, head: Head) -> dict[str, Any]:
    """`text`: the notice's words; `read`: what giaoban read; `expected`: what is right, in the form
    of `expected.json` beside the notices in tests/notices; `corrections`: what was set right."""
    events = [one.event for one in library.events(head.id, live=True) if one.event.correction]
    bare = library.uncorrected(head.id)
    return {
        "source": {"name": head.file, "format": head.format},
        "corrections": [event.model_dump(mode="json", exclude_defaults=True) for event in events],
        "expected": library.reading(head.id).notice.model_dump(mode="json"),
        "read": bare.notice.model_dump(mode="json"),
        "text": bare.text,
    }
