"""The JSON Schema of a claim."""

import json
from typing import Final

from cptkit import Claim, Patient, Provider, ServiceLine
from tasks.json_schema import document, object_schema
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "src" / "cptkit" / "schemas" / "claim.json"


def refreshed() -> str:
    """Return the schema: every field of a claim is a key."""
    claim = object_schema(Claim, required=["lines"], renamed={"extras": {"type": "object"}})
    claim["properties"]["lines"]["minItems"] = 1
    schema = document("A professional claim", claim, [Patient, Provider, ServiceLine])
    line = schema["$defs"][ServiceLine.__name__]
    line["required"] = ["code", "date_of_service"]
    line["properties"]["units"]["exclusiveMinimum"] = 0
    line["properties"]["charge"]["anyOf"][0]["minimum"] = 0
    return json.dumps(schema, indent=2) + "\n"


def refresh() -> None:
    """Write the schema."""
    TARGET.write_text(refreshed(), encoding="utf-8")
