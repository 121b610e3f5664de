"""What `check` says of every claim of the published battery, so that a change shows each answer that it moves.

The cut of CMS's files says the same of them as the whole ones; a test holds both against each other.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cptkit import Reference, check, claim_from_json, compile_reference, open_reference
from tasks.cut_cms import CUT
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed", "reports"]

TARGET: Final = ROOT / "tests" / "corpus" / "battery_reports.txt"


def reports(reference: Reference) -> str:
    """Return the report on each case, under its name."""
    cases = json.loads(TARGET.with_name("battery.json").read_text(encoding="utf-8"))
    told = ((case["name"], check(claim_from_json(json.dumps(case["claim"])), reference)) for case in cases)
    return "\n".join(f"# {name}\n{report}\n" for name, report in told)


def refreshed() -> str:
    """Return the snapshot."""
    with TemporaryDirectory() as folder:
        compile_reference(CUT, Path(folder, "store"))
        return reports(open_reference(Path(folder, "store")))


def refresh() -> None:
    """Write the snapshot."""
    TARGET.write_text(refreshed(), encoding="utf-8")
