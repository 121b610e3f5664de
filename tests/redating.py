"""CMS's files of 2024Q3, renamed and redated to another quarter, as a folder of that quarter would be."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

__all__ = ["REDATED", "redate"]

# The names of 2024Q3, and of the years around it that HCPCS and the add-on codes have, as those of 2026Q4.
REDATED: Final[Mapping[str, str]] = {
    "rvu24c.zip": "rvu26d.zip",
    "MCR_MUE_PractitionerServices_Eff_07-01-2024.zip": "MCR_MUE_PractitionerServices_Eff_10-01-2026.zip",
    "add_on_codes_2019q3_2026q2.csv": "add_on_codes_2026q4_2026q4.csv",
    "hcpcs2019.zip": "hcpcs2026.zip",
    **{f"ccipra-v302r0-f{part}.zip": f"ccipra-v323r0-f{part}.zip" for part in range(1, 5)},
}
_IN_NAMES: Final = {
    "v302r0": "v323r0",
    "Eff_07-01-2024": "Eff_10-01-2026",
    "PPRRVU24_JUL": "PPRRVU2026_Oct",
    "HCPC2019_CONTR": "HCPC2026_OCT_CONTR",
}
_TITLE: Final = b"%s National Physician Fee Schedule Relative Value File %s Release"


def redate(source: Path, folder: Path) -> None:
    """Write CMS's files of 2024Q3 into a folder as those of 2026Q4; nothing in their rows is changed."""
    for name, other in REDATED.items():
        if not name.endswith(".zip"):
            (folder / other).write_bytes((source / name).read_bytes())
            continue
        with zipfile.ZipFile(source / name) as archive, zipfile.ZipFile(folder / other, "w") as redated:
            for member in archive.namelist():
                content = archive.read(member).replace(_TITLE % (b"2024", b"July"), _TITLE % (b"2026", b"October"))
                redated.writestr(_renamed(member), content)


def _renamed(name: str) -> str:
    for old, new in _IN_NAMES.items():
        name = name.replace(old, new)
    return name
