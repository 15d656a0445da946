"""The JSON Schema of what `parse --json` prints for one file."""

import json
from typing import Any

from giaoban.model.reading import SCHEMA, Reading
from giaoban.out.manner import Manner

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(thing: object, manner: Manner) -> str:
    return json.dumps(described(), ensure_ascii=False, indent=2) + "\n"


def described() -> dict[str, Any]:
    """The models' own schema, with `message` in issues, and every key required."""
    made = Reading.model_json_schema(by_alias=True, mode="serialization")
    kinds = made["$defs"]
    kinds["Issue"]["properties"] = {
        **{key: kinds["Issue"]["properties"][key] for key in ("code", "severity")},
        "message": {"title": "Message", "type": "string"},
        **{key: kinds["Issue"]["properties"][key] for key in ("at", "spans")},
    }
    kinds["Issue"]["description"] = "A problem with the content, in a sentence for the user."
    for kind in (made, *kinds.values()):
        kind["required"] = list(kind["properties"])
    return {"$schema": DIALECT, "$id": SCHEMA, **made}
