"""ICD-10-CM as it ships: packed from CMS's list of codes with their days, and the sides that the tabular list tells.

It takes CMS's files: `CPTKIT_CMS` says where they are.
"""

import csv
import io
import os
from pathlib import Path
from typing import Final

from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.tabular_list import full_names
from cptkit.reference.diagnoses import unpointed
from cptkit.reference.laterality import sides_told
from cptkit.reference.packed_diagnoses import Said, packed
from tasks.paths import DATA, ROOT

__all__ = ["CMS", "CODES", "ROOT", "TABULAR", "TARGET", "refresh", "refreshed", "said_of_codes"]

CMS: Final = Path(os.environ.get("CPTKIT_CMS", ROOT.parent / "shared" / "cms"))
CODES: Final = CMS / "icd10cm_codes_2019q3_2026q2.csv"
TABULAR: Final = CMS / "icd10cm-tabular-april-1-2026.zip"
TARGET: Final = DATA / "diagnoses.bin"
_MARKS: Final = {"external_cause": "e", "manifestation": "m", "unacceptable_principal": "u"}


def said_of_codes() -> dict[str, list[Said]]:
    """Return what is published of each code by period, codes without their points."""
    (tabular,) = documents_in(TABULAR)
    sides = {unpointed(code): side.value for code, side in sides_told(full_names(tabular)).items()}
    codes: dict[str, list[Said]] = {}
    for row in csv.DictReader(io.StringIO(CODES.read_text(encoding="utf-8"))):
        marks = "".join(mark for column, mark in _MARKS.items() if row[column])
        said = (row["first"], row["last"], row["youngest"], row["oldest"], marks, sides.get(row["code"], ""))
        codes.setdefault(row["code"], []).append(said)
    return codes


def refreshed() -> bytes:
    """Return the packed codes; without CMS's files, those that are there."""
    return packed(said_of_codes()) if CODES.is_file() and TABULAR.is_file() else TARGET.read_bytes()


def refresh() -> None:
    """Write the packed codes."""
    TARGET.write_bytes(refreshed())
