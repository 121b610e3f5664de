"""The JSON Schema of an encounter and of its services, family by family."""

import json
from typing import Final

from cptkit.formats.encounter_json import encounter_schema
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "src" / "cptkit" / "schemas" / "encounter.json"


def refreshed() -> str:
    """Return the schema: every fact of a family is a key of its service."""
    return json.dumps(encounter_schema(), indent=2) + "\n"


def refresh() -> None:
    """Write the schema."""
    TARGET.write_text(refreshed(), encoding="utf-8")
