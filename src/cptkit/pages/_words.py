"""What the letters and digits of the published tables mean, in our own words.

The meanings are those of CMS's Physician Fee Schedule record layout, of its outpatient payment
rules (addendum D1) and of the National Correct Coding Initiative's tables.
"""

import re
from collections.abc import Mapping
from typing import Final

import attrs

from cptkit.reference.fees import FeeScheduleRow
from cptkit.values.meant import Meant
from cptkit.values.tables import Table

__all__ = ["indicators_in_words", "plain", "status_in_words", "table_in_words"]

_HOSPITAL: Final[Mapping[str, str]] = {
    "A": "paid under another fee schedule",
    "B": "not accepted on an outpatient hospital claim of this type",
    "C": "inpatient procedure, paid only for inpatients",
    "E1": "not paid by Medicare on an outpatient claim",
    "E2": "not paid: no pricing information or claims data",
    "F": "acquisition of tissue, paid at cost",
    "G": "drug or biological with pass-through payment",
    "H": "device with pass-through payment",
    "J1": "comprehensive APC: one payment for the whole encounter",
    "J2": "one payment for the whole encounter where certain services are billed together",
    "K": "drug or biological that is paid separately",
    "L": "vaccine, paid at cost",
    "M": "not billable to the institutional contractor",
    "N": "packaged into the payment for other services",
    "P": "partial hospitalization, paid per diem",
    "Q1": "packaged with a service of status S, T or V on the claim, else paid",
    "Q2": "packaged with a service of status T on the claim, else paid",
    "Q3": "may be paid through a composite APC with other services of its group",
    "Q4": "laboratory test, packaged with other hospital services, else paid",
    "R": "blood, paid separately",
    "S": "paid separately, no multiple-procedure reduction",
    "T": "paid separately, multiple-procedure reduction applies",
    "U": "brachytherapy source, paid separately",
    "V": "clinic or emergency department visit, paid separately",
    "Y": "equipment, billed to the DME contractor",
}

_TABLES: Final[Mapping[Table, str]] = {
    Table.MUE: "MUE values",
    Table.PAIR_EDITS: "PTP edits",
    Table.ADD_ONS: "add-on code edits",
    Table.FEE_SCHEDULE: "fee schedule indicators",
}

_NO_IMAGING_FAMILY: Final = "99"
_NAMES: Final = {"pc_tc": "PC/TC", "co_surgeons": "co-surgeons"}
# x-ray and add-on keep their hyphens.
_JOINT: Final = re.compile(r"_|(?<!\bx)(?<!\badd)-")


def plain(name: str) -> str:
    """Return the name of a column, a topic or a kind as a reader would write it.

    >>> plain("multiple-procedure"), plain("film-x-ray"), plain("pc_tc")
    ('multiple procedure', 'film x-ray', 'PC/TC')
    """
    return _NAMES.get(name) or _JOINT.sub(" ", name)


def table_in_words(table: Table) -> str:
    """Return what coders call the rows of a table.

    >>> table_in_words(Table.MUE), table_in_words(Table.PAIR_EDITS)
    ('MUE values', 'PTP edits')
    """
    return _TABLES.get(table, plain(table.value))


def status_in_words(indicator: str) -> str:
    """Return what an OPPS status indicator means; empty if not known here.

    >>> status_in_words("N")
    'packaged into the payment for other services'
    """
    return _HOSPITAL.get(indicator, "")


def indicators_in_words(row: FeeScheduleRow) -> tuple[tuple[str, str, str], ...]:
    """Return each indicator of a fee-schedule row: its name, its published value, and what it means."""
    named = attrs.asdict(row, recurse=False)
    words = [
        (plain(name), str(value.value), value.meaning) for name, value in named.items() if isinstance(value, Meant)
    ]
    in_family = "none" if row.imaging_family == _NO_IMAGING_FAMILY else "reduced with other studies of the family"
    return (*words, ("imaging family", row.imaging_family, in_family))
