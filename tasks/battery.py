"""What `check` says of every claim of the published battery, so that a change shows each answer that it moves.

It takes CMS's files: `CPTKIT_CMS` says where they are.
"""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cptkit import Reference, bundled_reference, check, claim_from_json, compile_reference, open_reference
from tasks.paths import ROOT

__all__ = ["CMS", "ROOT", "TARGET", "refresh", "refreshed", "reports"]

CMS: Final = Path(os.environ.get("CPTKIT_CMS", ROOT.parent / "shared" / "cms"))
TARGET: Final = ROOT / "tests" / "corpus" / "battery_reports.txt"


def reports(reference: Reference) -> str:
    """Return the report on each case, under its name."""
    cases = json.loads(TARGET.with_name("battery.json").read_text(encoding="utf-8"))
    told = ((case["name"], check(claim_from_json(json.dumps(case["claim"])), reference)) for case in cases)
    return "\n".join(f"# {name}\n{report}\n" for name, report in told)


def refreshed() -> str:
    """Return the snapshot; without CMS's files, the one that is there."""
    if not CMS.is_dir():
        return TARGET.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        compile_reference(CMS, Path(folder, "store"))
        return reports(bundled_reference() | open_reference(Path(folder, "store")))


def refresh() -> None:
    """Write the snapshot."""
    TARGET.write_text(refreshed(), encoding="utf-8")
