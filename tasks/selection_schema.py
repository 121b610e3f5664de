"""The JSON Schema of a selection."""

import json
from typing import Final

from cptkit import Citation, Provider, ServiceLine
from cptkit.selection import Included, Note, Question, SelectedLine
from tasks import report_schema
from tasks.json_schema import Schema, document, object_schema
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "src" / "cptkit" / "schemas" / "selection.json"


def refreshed() -> str:
    """Return the schema: a line is a service line with its reason, and the report is that of a check."""
    report: Schema = json.loads(report_schema.refreshed())
    definitions = report.pop("$defs")
    report = {key: value for key, value in report.items() if key not in ("$schema", "title")}
    said = _list_of("Included")
    keys: Schema = {
        "schema": {"const": 1},
        "lines": _list_of("SelectedLine"),
        "included": said,
        "rejected": said,
        "questions": _list_of("Question"),
        "notes": _list_of("Note"),
        "elsewhere": {"type": "array", "items": {"type": "string"}},
        "report": {"anyOf": [{"$ref": "#/$defs/Report"}, {"type": "null"}]},
        "tables": {"type": "object", "additionalProperties": {"type": "string"}},
    }
    selection = {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}
    schema = document("What documented services call for", selection, [Citation, Included, Note, Provider, Question])
    for kind in ("Included", "Note", "Question"):
        schema["$defs"][kind]["required"] = list(schema["$defs"][kind]["properties"])
    schema["$defs"] |= {"Report": report, "SelectedLine": _line(), **definitions}
    return json.dumps(schema, indent=2) + "\n"


def _list_of(kind: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}


def _line() -> Schema:
    """Return the schema of a selected line: the keys of its service line, and what is said of it."""
    said: Schema = {
        "text": {"type": "string"},
        "reason": {"type": "string"},
        "citations": _list_of("Citation"),
        "services": {"type": "array", "items": {"type": "integer", "minimum": 1}},
    }
    line = object_schema(ServiceLine, required=["code", "date_of_service", *said], renamed=said)
    return {**line, "description": object_schema(SelectedLine, required=())["description"]}


def refresh() -> None:
    """Write the schema."""
    TARGET.write_text(refreshed(), encoding="utf-8")
