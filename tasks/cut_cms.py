"""A cut of CMS's files for tests and examples: the rows of the battery's codes, in CMS's layouts and under CMS's names.

It takes the whole files: `CPTKIT_CMS` says where they are. `python -m tasks.cut_cms` writes the cut anew, as is
due when the battery has a new code. Descriptors are blank in the files it is made from, and stay so.
"""

import json
import os
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatch
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeAlias

from tasks.paths import ROOT

__all__ = ["CUT", "WHOLE", "Parts", "contents", "cut", "write"]

WHOLE: Final = Path(os.environ.get("CPTKIT_CMS", ROOT.parent / "shared" / "cms"))
CUT: Final = ROOT / "tests" / "data" / "cms"
_BATTERY: Final = ROOT / "tests" / "corpus" / "battery.json"

# Drugs of an office, which the documentation's examples inject.
_SHOWN: Final = frozenset({b"J1100", b"J1885", b"J3301"})

# The content of a file by its members; a file that is no archive is its own only member.
Parts: TypeAlias = Mapping[str, bytes]
_Keeps: TypeAlias = Callable[[bytes, frozenset[bytes]], bool]


def _lines() -> Iterator[dict[str, Any]]:
    """Yield every line that a claim of the battery bills or has in its history."""
    for case in json.loads(_BATTERY.read_text(encoding="utf-8")):
        yield from (*case["claim"]["lines"], *(case["claim"].get("history") or ()))


def _codes() -> frozenset[bytes]:
    """Return the procedure codes of the battery, and those that examples of the documentation bill besides."""
    return frozenset(line["code"].encode() for line in _lines()) | _SHOWN


def _categories(content: bytes) -> bytes:
    """Return a tabular list with the categories of the battery's diagnoses alone, and the notes above them."""
    kept = {code[:_CATEGORY] for line in _lines() for code in line.get("diagnoses", ())}
    root = ET.fromstring(content)  # noqa: S314 (the file of NCHS, as downloaded)
    for chapter in root.iter("chapter"):
        for section in chapter.findall("section"):
            for category in section.findall("diag"):
                if category.findtext("name") not in kept:
                    section.remove(category)
            if section.find("diag") is None:
                chapter.remove(section)
    kept_of_list: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return kept_of_list


def _by_comma(line: bytes, codes: frozenset[bytes]) -> bool:
    return line.partition(b",")[0] in codes


def _both_of_a_pair(line: bytes, codes: frozenset[bytes]) -> bool:
    return codes.issuperset(line.split(b"\t", 2)[:2])


def _code_or_modifier(line: bytes, codes: frozenset[bytes]) -> bool:
    # A modifier stands in the last two of the five places of a code.
    return line[:5] in codes or line.startswith(b"   ")


# By the name of a member: how the last line of what stands above the rows begins, and which rows stay.
_CUTS: Final[Mapping[str, tuple[bytes, _Keeps]]] = {
    "PPRRVU*.csv": (b"HCPCS,", _by_comma),
    "cci*-v*.TXT": (b"\t\t\t\t\t9=not applicable", _both_of_a_pair),
    "MCR_MUE_*.csv": (b'CPT Code"', _by_comma),
    "add_on_codes_*.csv": (b"add_on_code,", _by_comma),
    "procedure_codes_*.csv": (b"code,", _by_comma),
    "HCPC*_CONTR_ANWEB.txt": (b"\r\n", _code_or_modifier),
}
_TABULAR_LIST: Final = "icd10*tabular*.xml"
_CATEGORY: Final = 3
# Of each file so many rows stay whatever their codes, since the battery has none of the suppliers'.
_FEW: Final = 10
# Lists that are short enough to stay whole.
_AS_THEY_ARE: Final = ("coverage.toml", "hcpcs_modifiers_*", "modifier*.csv", "place_of_service_*")


def _rows(content: bytes, last_above: bytes, keeps: _Keeps) -> Iterator[bytes]:
    """Yield what stands above the rows, the first few rows, and those that stay for their codes."""
    codes, above, rows = _codes(), True, 0
    for line in content.splitlines(keepends=True):
        rows += not above
        if rows <= _FEW or keeps(line, codes):
            yield line
        above = above and not line.startswith(last_above)


def _cut_member(name: str, content: bytes) -> bytes | None:
    """Return what stays of a file; `None` where nothing does."""
    if fnmatch(name, _TABULAR_LIST):
        return _categories(content)
    for pattern, (last_above, keeps) in _CUTS.items():
        if fnmatch(name, pattern):
            return b"".join(_rows(content, last_above, keeps))
    return content if any(fnmatch(name, pattern) for pattern in _AS_THEY_ARE) else None


def contents(path: Path) -> Parts:
    """Return the content of a file, or of each member of an archive."""
    if path.suffix != ".zip":
        return {path.name: path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def cut(folder: Path) -> dict[str, dict[str, bytes]]:
    """Return the cut of a folder of CMS's files: of each file that stays, what stays of its members."""
    files: dict[str, dict[str, bytes]] = {}
    for path in sorted(folder.iterdir()):
        kept = {name: _cut_member(name, content) for name, content in contents(path).items()}
        parts = {name: content for name, content in kept.items() if content is not None}
        if parts:
            files[path.name] = parts
    return files


def _archive(parts: Parts) -> bytes:
    """Return an archive that is the same whenever it is made."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def write() -> None:
    """Write the cut in the place of the one that is there."""
    CUT.mkdir(parents=True, exist_ok=True)
    for path in CUT.iterdir():
        path.unlink()
    for name, parts in cut(WHOLE).items():
        (CUT / name).write_bytes(_archive(parts) if name.endswith(".zip") else parts[name])


if __name__ == "__main__":
    write()
