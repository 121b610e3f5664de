"""The JSON Schema of a report."""

import json
from typing import Final, cast

import attrs

from cptkit import Bypass, Citation, Finding, Gap, Report, Verdict
from cptkit.rules import Scope
from cptkit.values.findings import Denial, Evidence
from tasks.json_schema import document, object_schema
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "src" / "cptkit" / "schemas" / "report.json"
_REMEDIES: Final = {
    "type": "array",
    "items": {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]},
}


def refreshed() -> str:
    """Return the schema: the schema's number and the verdict, then every field of a report."""
    head = {"schema": {"const": 1}, "verdict": {"enum": [verdict.value for verdict in Verdict]}}
    keys = [*head, *(field.name for field in attrs.fields(Report))]
    report = object_schema(Report, required=keys, renamed=head)
    kinds = [Bypass, Citation, Denial, cast("type", Evidence), Finding, Gap, Scope]
    schema = document("What a check says of a claim", report, kinds)
    for kind in (Bypass, Citation, Denial, Finding, Gap):
        schema["$defs"][kind.__name__]["required"] = [field.name for field in attrs.fields(kind)]
    # Only where they were asked for.
    schema["$defs"][Finding.__name__]["properties"]["remedies"] = _REMEDIES
    return json.dumps(schema, indent=2) + "\n"


def refresh() -> None:
    """Write the schema."""
    TARGET.write_text(refreshed(), encoding="utf-8")
