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
    "B": "not taken on an outpatient hospital claim of this kind",
    "C": "paid to inpatients only",
    "E1": "not paid by Medicare on an outpatient claim",
    "E2": "not paid, since no price and no claims data exist",
    "F": "acquisition of tissue, paid at cost",
    "G": "drug or biological with pass-through payment",
    "H": "device with pass-through payment",
    "J1": "one payment for the whole encounter",
    "J2": "one payment for the whole encounter where certain services meet",
    "K": "drug or biological that is paid separately",
    "L": "vaccine, paid at cost",
    "M": "not billable to the contractor for institutions",
    "N": "packaged into the payment for other services",
    "P": "partial hospitalization, paid by the day",
    "Q1": "packaged where a service with S, T or V stands on the claim, else paid",
    "Q2": "packaged where a service with T stands on the claim, else paid",
    "Q3": "may be paid in one sum with other services of its group",
    "Q4": "laboratory test, packaged with other hospital services, else paid",
    "R": "blood, paid separately",
    "S": "paid separately, without reduction beside others",
    "T": "paid separately, reduced beside other such procedures",
    "U": "brachytherapy source, paid separately",
    "V": "visit, paid separately",
    "Y": "equipment, billed to the contractor for suppliers",
}

_TABLES: Final[Mapping[Table, str]] = {
    Table.MUE: "unit limits",
    Table.ADD_ONS: "add-on code edits",
    Table.FEE_SCHEDULE: "fee schedule indicators",
}

_NO_IMAGING_FAMILY: Final = "99"
_NAMES: Final = {"pc_tc": "PC/TC", "co_surgeons": "co-surgeons"}
# x-ray and add-on keep their hyphens.
_JOINT: Final = re.compile(r"_|(?<!\bx)(?<!\badd)-")


def plain(name: str) -> str:
    """Write the name of a column, a topic or a kind as a reader would.

    >>> plain("multiple-procedure"), plain("film-x-ray"), plain("pc_tc")
    ('multiple procedure', 'film x-ray', 'PC/TC')
    """
    return _NAMES.get(name) or _JOINT.sub(" ", name)


def table_in_words(table: Table) -> str:
    """Write the name of a table.

    >>> table_in_words(Table.MUE), table_in_words(Table.PAIR_EDITS)
    ('unit limits', 'pair edits')
    """
    return _TABLES.get(table, plain(table.value))


def status_in_words(indicator: str) -> str:
    """Say what a status indicator of the outpatient hospital payment system means; empty if not known here.

    >>> status_in_words("N")
    'packaged into the payment for other services'
    """
    return _HOSPITAL.get(indicator, "")


def indicators_in_words(row: FeeScheduleRow) -> tuple[tuple[str, str, str], ...]:
    """Give each indicator of a fee-schedule row: its name, its published value, and what it means."""
    named = attrs.asdict(row, recurse=False)
    words = [
        (plain(name), str(value.value), value.meaning) for name, value in named.items() if isinstance(value, Meant)
    ]
    in_family = "none" if row.imaging_family == _NO_IMAGING_FAMILY else "reduced beside others of the family"
    return (*words, ("imaging family", row.imaging_family, in_family))
