"""CMS's lists of modifiers: all modifiers of a year, and those of HCPCS Level II with their days.

The list of a year keeps modifiers that have ended, and says neither that they have nor any other day.
Those that had ended by the Level II release of April 2024 are named here, with their last days.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from string import ascii_uppercase
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._level_two_cells import BETWEEN
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.known_days import last_day_of_modifier
from cptkit.reference.cms.publication import PassedOver, Publication, Stated, quarter, quarter_period, row_facts
from cptkit.reference.cms.simple_csv import columns_of, data_rows, has_columns, year_named
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = [
    "is_all_modifiers",
    "is_level_two_modifiers",
    "modifier_code",
    "read_all_modifiers",
    "read_level_two_modifiers",
]

_URL: Final = "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system"
_CODE: Final = re.compile(r"[0-9A-Z]{2}", re.ASCII)
_QUARTER: Final = re.compile(r"_(20\d\d)q([1-4])", re.ASCII | re.IGNORECASE)
# What none of these lists says of a modifier.
_UNSAID: Final = {"label": "", "role": "", "position": "", "bypasses_pairs": ""}

_ALL: Final = ("modifier", "type", "category")
_LEVEL_TWO: Final = (
    "modifier",
    "date_added",
    "date_term",
    "xref",
    "coverage",
    "procnote",
    "cim",
    "mcm",
    "action_date",
    "action",
)
_PUBLISHED_AS: Final = {
    "code": "modifier",
    "first": "date_added",
    "last": "date_term",
    "action": "action",
    "action_effective": "action_date",
    "coverage": "coverage",
    "processing_note": "procnote",
}
_SEVERAL: Final = {"cross_references": "xref", "coverage_manual": "cim", "carriers_manual": "mcm"}
# What CMS's whole HCPCS file has beside these, and publishes of codes alone.
_OF_CODES: Final = dict.fromkeys(
    (
        "pricing",
        "multiple_pricing",
        "type_of_service",
        "betos",
        "lab_certifications",
        "anesthesia_units",
        "statute",
        "asc_group",
        "asc_since",
    ),
    "",
)


def modifier_code(row: Fact, column: str) -> str:
    """Return the modifier in a cell.

    Raises:
        DamagedData: it has not the shape of one.
    """
    code = row.text(column)
    if not _CODE.fullmatch(code):
        raise row.refuse(column, "two digits or capital letters")
    return code


def is_all_modifiers(head: str) -> bool:
    """Return whether a file that begins so is the list of all modifiers, by type and category."""
    return has_columns(head, _ALL)


def read_all_modifiers(document: Document) -> Publication:
    """Read the list of all modifiers of a year; one that stands in it again is passed over.

    P1 to P6 stand in it both as CPT's and as Level II's, and KX in two categories. The list gives no
    days: a modifier is known to hold from the first day of the year, if not from before, and to its last day.

    Raises:
        DamagedData: other columns than expected, or a name without the year.
    """
    columns = columns_of(document, _ALL)
    year = year_named(document, "modifiers_all_2024.csv")
    return Publication(
        table=Table.MODIFIERS,
        setting=None,
        release=str(year),
        citation=Citation("CMS", f"CPT and HCPCS Level II modifiers by category, {year}", "", str(year), _URL),
        periods=(Period(date(year, 1, 1), date(year, 12, 31)),),
        facts=partial(_all_facts, document, columns, date(year, 1, 1)),
        cumulative=True,
    )


def _all_facts(document: Document, columns: tuple[str, ...], floor: date) -> Iterator[Stated]:
    lines: dict[str, int] = {}

    def translate(row: Fact) -> Fact | PassedOver:
        code = modifier_code(row, "modifier")
        line = lines.setdefault(code, row.number)
        if line != row.number:
            return PassedOver(row.file, row.number, f"{code} stands in line {line}, of another type or category")
        ended = last_day_of_modifier(code)
        first, last = (floor, "") if ended is None else (min(floor, ended), str(ended))
        return Fact(row.file, row.number, {"code": code, **_UNSAID, "first": f"<={first}", "last": last})

    yield from row_facts(data_rows(document), document.place, columns, translate)


def is_level_two_modifiers(head: str) -> bool:
    """Return whether a file that begins so is the list of the Level II modifiers with their days."""
    return has_columns(head, _LEVEL_TWO)


def read_level_two_modifiers(document: Document) -> Publication:
    """Read the Level II modifiers of a quarter, those that have ended included.

    It has every modifier that begins with a letter, P1 to P6 included, which are CPT's too; CPT's other
    modifiers begin with a digit.

    Raises:
        DamagedData: other columns than expected, or a name without the quarter.
    """
    columns = columns_of(document, _LEVEL_TWO)
    named = _QUARTER.search(document.name)
    if named is None:
        message = (
            f"{document.name!r} does not name the quarter it is for; expected a name such as hcpcs_modifiers_2024q2.csv"
        )
        raise DamagedData(message, document.place)
    release = date(int(named[1]), 3 * int(named[2]) - 2, 1)
    title = f"HCPCS Level II quarterly release, {release:%B %Y}"
    return Publication(
        table=Table.MODIFIERS,
        setting=None,
        release=quarter(release),
        citation=Citation("CMS", title, "modifier records", release.isoformat(), f"{_URL}/quarterly-update"),
        periods=(quarter_period(release.year, release.month),),
        facts=partial(_level_two_facts, document, columns),
        initials=frozenset(ascii_uppercase),
        cumulative=True,
        precedence=1,
    )


def _level_two_facts(document: Document, columns: tuple[str, ...]) -> Iterator[Stated]:
    def translate(row: Fact) -> Fact:
        modifier_code(row, "modifier")
        row.required("date_added")
        for column in ("date_added", "date_term"):
            row.day(column)
        cells = {ours: row.text(theirs) for ours, theirs in _PUBLISHED_AS.items()}
        several = {ours: BETWEEN.join(row.text(theirs).split(", ")) for ours, theirs in _SEVERAL.items()}
        return Fact(row.file, row.number, {**_UNSAID, **_OF_CODES, **cells, **several})

    yield from row_facts(data_rows(document), document.place, columns, translate)
