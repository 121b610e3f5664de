"""CMS's HCPCS Level II file, which publishes two tables: the Level II codes and the modifiers."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from string import ascii_uppercase
from typing import Final

from cptkit.errors import DamagedData, InvalidCode
from cptkit.reference._facts import Fact
from cptkit.reference._level_two_cells import BETWEEN
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.hcpcs_layout import (
    CARRIERS_MANUAL,
    COVERAGE_MANUAL,
    CROSS_REFERENCES,
    LAB_CERTIFICATIONS,
    PRICES,
    TYPES_OF_SERVICE,
    Sheet,
    is_hcpcs,
    is_hcpcs_table,
    text_sheet,
    titled_sheet,
)
from cptkit.reference.cms.publication import (
    MONTHS,
    PassedOver,
    Publication,
    Stated,
    quarter,
    quarter_period,
    row_facts,
)
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_modifier_code, parse_procedure_code
from cptkit.values.tables import Table

__all__ = [
    "URL",
    "is_hcpcs",
    "is_hcpcs_table",
    "read_hcpcs",
    "read_hcpcs_table",
]

URL: Final = "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update"

# HCPC2019_CONTR_ANWEB.txt, HCPC2024_APR_ANWEB_v5.xlsx.
_NAME: Final = re.compile(
    rf"HCPC(?P<year>20[0-9]{{2}})_(?:(?P<month>{'|'.join(MONTHS)})[A-Z]*_)?(?:CONTR_)?ANWEB", re.IGNORECASE
)

# The read-me file of the release: Level II comprises the A to V range, and the file leaves out CPT and dental codes.
# Of modifiers it lists all that begin with a letter, P1 to P6 included; CPT's other modifiers begin with a digit.
_INITIALS: Final = {
    Table.PROCEDURES: frozenset("ABCEFGHIJKLMNOPQRSTUV"),
    Table.MODIFIERS: frozenset(ascii_uppercase),
}
_OF_MODIFIERS: Final = frozenset({"7", "8"})
# Record identifier: whether it begins an entry, or continues the long description of the line before.
_BEGINS: Final = {"3": True, "4": False, "7": True, "8": False}

_OURS: Final = {
    Table.PROCEDURES: {"family": "", "modality": "", "counted_per": ""},
    Table.MODIFIERS: {"role": "", "position": "", "bypasses_pairs": ""},
}
_VALUES: Final = {
    "label": "SHORT DESCRIPTION",
    "action": "ACTION CD",
    "coverage": "COV",
    "multiple_pricing": "MULT PI",
    "betos": "BETOS",
    "anesthesia_units": "ANEST BU",
    "processing_note": "PROCNOTE",
    "statute": "STATUTE",
    "asc_group": "ASC GRP",
}
# Termination is "last date for which a procedure or modifier code may be used by Medicare providers" (CMS, HCPCS
# contractor record layout), so that a code is in force on that day.
_DATES: Final = {"last": "TERM DT", "action_effective": "ACT EFF DT", "asc_since": "ASC DT"}
_LISTS: Final = {
    "pricing": PRICES,
    "type_of_service": TYPES_OF_SERVICE,
    "cross_references": CROSS_REFERENCES,
    "lab_certifications": LAB_CERTIFICATIONS,
    "coverage_manual": COVERAGE_MANUAL,
    "carriers_manual": CARRIERS_MANUAL,
}


def read_hcpcs(document: Document) -> tuple[Publication, Publication]:
    """Read the text file: the publication of the Level II codes, and that of the modifiers.

    A line that continues a long description is passed over; facts and lines passed over are all lines.

    Raises:
        DamagedData: the file's name says no release, or no line in it is an entry.
    """
    return _publications(document, text_sheet)


def read_hcpcs_table(document: Document) -> tuple[Publication, Publication]:
    """Read the file as csv or as a workbook: the publication of the Level II codes, and that of the modifiers.

    Raises:
        DamagedData: the file's name says no release, or a title is missing.
    """
    return _publications(document, titled_sheet)


def _publications(document: Document, shape: Callable[[Document], Sheet]) -> tuple[Publication, Publication]:
    release = _release(document)
    sheet = shape(document)

    def published(table: Table, section: str) -> Publication:
        return Publication(
            table,
            setting=None,
            release=quarter(release),
            citation=Citation("CMS", "HCPCS Level II Alpha-Numeric File", section, release.isoformat(), URL),
            # Temporary codes change through the year, says the read-me file, and the file does not follow them.
            periods=(quarter_period(release.year, release.month),),
            facts=partial(_stated, sheet, document.place, table),
            initials=_INITIALS[table],
            cumulative=True,
            precedence=1,
        )

    return published(Table.PROCEDURES, "record of the code"), published(Table.MODIFIERS, "record of the modifier")


def _release(document: Document) -> date:
    named = _NAME.match(document.name)
    if named is None:
        message = (
            "names no release; expected CMS's own name, such as HCPC2019_CONTR_ANWEB.txt or HCPC2024_OCT_ANWEB.txt"
        )
        raise DamagedData(message, document.place)
    # The annual release, whose name says no month, is January's.
    return date(int(named["year"]), MONTHS[(named["month"] or "jan").lower()], 1)


def _stated(sheet: Sheet, place: str, table: Table) -> Iterator[Stated]:
    begun = ""

    def state(row: Fact) -> Fact | PassedOver:
        nonlocal begun
        begins, code = row.one_of("RECID", _BEGINS), _code(row, table)
        if begins:
            begun = code
        elif code != begun:
            raise row.refuse("RECID", f"a line before that begins {code}")
        if code[0] not in _INITIALS[table]:
            return PassedOver(place, row.number, f"{code} is not a code that this file is complete for")
        if not begins:
            return PassedOver(place, row.number, f"continues the long description of {code}")
        return _entry(row, code, table)

    return row_facts(_rows_of(sheet, table), place, sheet.titles, state)


def _rows_of(sheet: Sheet, table: Table) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield a table's rows; one whose record is no known one stands, to be refused, with the codes."""
    record = sheet.titles.index("RECID")
    for number, cells in sheet.rows:
        of_modifier = not _OF_MODIFIERS.isdisjoint(cells[record : record + 1])
        if of_modifier == (table is Table.MODIFIERS):
            yield number, cells


def _code(row: Fact, table: Table) -> str:
    parse = parse_modifier_code if table is Table.MODIFIERS else parse_procedure_code
    try:
        return parse(row.text("HCPC"))
    except InvalidCode as error:
        raise DamagedData(error.message, f"{row.file}:{row.number}") from None


def _entry(row: Fact, code: str, table: Table) -> Fact:
    row.required("ADD DT")
    return Fact(
        row.file,
        row.number,
        {
            "code": code,
            "first": _day(row, "ADD DT"),
            **_OURS[table],
            **{column: row.text(title) for column, title in _VALUES.items()},
            **{column: _day(row, title) for column, title in _DATES.items()},
            **{column: BETWEEN.join(filter(None, map(row.text, titles))) for column, titles in _LISTS.items()},
        },
    )


def _day(row: Fact, title: str) -> str:
    """Write CMS's 20190101 as 2019-01-01; what is blank stays so."""
    text = row.text(title)
    if not text:
        return ""
    try:
        # fromisoformat also reads other forms of eight characters, such as weeks.
        return date.fromisoformat(text if text.isdigit() else "").isoformat()
    except ValueError:
        raise row.refuse(title, "a date such as 20190101") from None
