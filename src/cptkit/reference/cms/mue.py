"""The MUE tables of CMS: the most units of a code that are paid, for one quarter and one setting.

CMS keeps some MUE values confidential. A code without a row has no *published* MUE, which does not
mean that it has none.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.completeness import Completeness, days_within
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.publication import Publication, Stated, quarter, quarter_period, row_facts
from cptkit.reference.cms.rationales import UNIT_RATIONALES, rationale
from cptkit.reference.cms.table_rows import table_rows
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["URL", "is_mue", "mue_name", "read_mue"]

URL: Final = (
    "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/"
    "medicare-ncci-medically-unlikely-edits"
)
_COLUMNS: Final = ("HCPCS/CPT Code", "MUE Values", "MUE Adjudication Indicator", "MUE Rationale")
_CODE, _VALUE, _ADJUDICATION, _RATIONALE = _COLUMNS
# The title of the values, and CMS's name for the services.
_SERVICES: Final = {
    "Practitioner Services MUE Values": (Setting.PRACTITIONER, "Practitioner Services"),
    "Outpatient Hospital Services MUE Values": (Setting.OUTPATIENT_HOSPITAL, "Facility Outpatient Hospital Services"),
    "DME Supplier Services MUE Values": (Setting.SUPPLIER, "DME Supplier Services"),
}
# The same in the name of a file.
_IN_NAMES: Final = {
    Setting.PRACTITIONER: "PractitionerServices",
    Setting.OUTPATIENT_HOSPITAL: "OutpatientHospitalServices",
    Setting.SUPPLIER: "DMESupplierServices",
}
_ADJUDICATIONS: Final = {
    "1 Line Edit": "1",
    "2 Date of Service Edit: Policy": "2",
    "3 Date of Service Edit: Clinical": "3",
}
_EFFECTIVE: Final = re.compile(r"_Eff_(\d\d)-(\d\d)-(\d{4})(?!\d)", re.ASCII | re.IGNORECASE)


def is_mue(head: str) -> bool:
    """Return whether a file that begins so is an MUE table, of whichever setting."""
    text = _squeezed(head)
    return _squeezed(_ADJUDICATION) in text and any(_squeezed(title) in text for title in _SERVICES)


def mue_name(setting: Setting, first: date) -> str:
    """Return what CMS calls the zip of a quarter that begins on a day.

    >>> mue_name(Setting.SUPPLIER, date(2024, 7, 1))
    'MCR_MUE_DMESupplierServices_Eff_07-01-2024.zip'
    """
    return f"MCR_MUE_{_IN_NAMES[setting]}_Eff_{first:%m-%d-%Y}.zip"


def read_mue(document: Document, known: Completeness | None = None) -> Publication:
    """Read an MUE table; the day it takes effect stands in the file's name alone.

    Args:
        document: the file.
        known: what `coverage.toml` says of it: days within its quarter.

    Raises:
        DamagedData: no column titles, others than expected, or a name without the day.
    """
    titles_end, setting, services = _titles(document)
    first = _effective(document)
    period = days_within(known, Period(first, quarter_period(first.year, first.month).last), Table.MUE)
    return Publication(
        table=Table.MUE,
        setting=setting,
        release=quarter(first),
        citation=Citation("CMS", f"NCCI Medically Unlikely Edits, {services}", "MUE table", first.isoformat(), URL),
        periods=(period,),
        facts=partial(_facts, document, titles_end, setting, period),
    )


def _squeezed(text: str) -> str:
    """Return a title without white space and case: CMS breaks titles over lines, and not always in the same place."""
    return "".join(text.split()).lower()


def _titles(document: Document) -> tuple[int, Setting, str]:
    code, _, *others = map(_squeezed, _COLUMNS)
    services = {_squeezed(title): service for title, service in _SERVICES.items()}
    above: list[int] = []
    for number, cells in table_rows(document):
        titles = [_squeezed(cell) for cell in cells]
        if titles[:1] != [code]:
            # A notice is one cell.
            above += [number] if sum(map(bool, titles)) > 1 else []
            continue
        if titles[2:] != others or titles[1] not in services:
            found = ", ".join(" ".join(cell.split()) for cell in cells)
            message = f"columns {found}; expected {_CODE}, one of {', '.join(_SERVICES)}, {_ADJUDICATION}, {_RATIONALE}"
            raise DamagedData(message, f"{document.place}:{number}")
        if above:
            message = "a row above the column titles; expected CMS's notices alone"
            raise DamagedData(message, f"{document.place}:{above[0]}")
        return number, *services[titles[1]]
    message = f"no column titles; expected a row that begins with {_CODE}"
    raise DamagedData(message, f"{document.place}:1")


def _effective(document: Document) -> date:
    stated = _EFFECTIVE.search(document.name)
    if stated:
        month, day, year = map(int, stated.groups())
        with suppress(ValueError):
            return date(year, month, day)
    message = (
        f"{document.name!r} does not name the day it takes effect; "
        "expected the name that CMS gave it, such as MCR_MUE_PractitionerServices_Eff_07-01-2024.csv"
    )
    raise DamagedData(message, document.place)


def _facts(document: Document, titles_end: int, setting: Setting, period: Period) -> Iterator[Stated]:
    rows = [(number, cells) for number, cells in table_rows(document) if number > titles_end]

    def translate(row: Fact) -> Fact:
        code, adjudication, reason = (" ".join(row.text(name).split()) for name in (_CODE, _ADJUDICATION, _RATIONALE))
        cells = {
            "code": code,
            "value": row.text(_VALUE).strip(),
            "adjudication": _ADJUDICATIONS.get(adjudication, adjudication),
            "setting": setting.value,
            "rationale": rationale(reason, UNIT_RATIONALES),
            "first": str(period.first),
            "last": str(period.last),
        }
        return Fact(row.file, row.number, cells)

    yield from row_facts(iter(rows), document.place, _COLUMNS, translate)
