"""From facts to rows of the fee schedule."""

import re
from decimal import Decimal
from typing import Final

from cptkit.reference._facts import YES_NO, Citations, Fact
from cptkit.reference.fees import FeeScheduleRow, RelativeValues
from cptkit.reference.indicators import (
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    MultipleProcedure,
    PcTc,
    Status,
    Supervision,
    Team,
)

__all__ = ["VALUE_COLUMNS", "read_fee_schedule_row"]

_DECIMAL: Final = re.compile(r"[0-9]*\.?[0-9]+")
# In the order of `RelativeValues`.
VALUE_COLUMNS: Final = (
    "work",
    "nonfacility_practice_expense",
    "nonfacility_not_applicable",
    "facility_practice_expense",
    "facility_not_applicable",
    "malpractice",
    "nonfacility_total",
    "facility_total",
    "preoperative_share",
    "intraoperative_share",
    "postoperative_share",
    "conversion_factor",
    "calculation_flag",
    "opps_nonfacility_practice_expense",
    "opps_facility_practice_expense",
    "opps_malpractice",
    "not_used_for_payment",
)

_VALUE_MARKS: Final = ("nonfacility_not_applicable", "facility_not_applicable", "not_used_for_payment")


def read_fee_schedule_row(fact: Fact, citations: Citations) -> tuple[str, FeeScheduleRow]:
    """Return a row of the fee schedule under its code."""
    code = fact.required("code")
    # The bundled table has the indicators alone.
    valued = "work" in fact.cells
    return code, FeeScheduleRow(
        code,
        fact.text("component"),
        fact.member("status", Status),
        fact.member("pc_tc", PcTc),
        fact.member("global_days", GlobalDays),
        fact.member("multiple_procedure", MultipleProcedure),
        fact.member("bilateral", Bilateral),
        fact.member("assistant", Assistant),
        fact.member("co_surgeons", CoSurgeons),
        fact.member("team", Team),
        fact.member("supervision", Supervision),
        fact.required("imaging_family"),
        fact.period(),
        fact.citation(citations),
        fact.text("endoscopic_base") if valued else "",
        _relative_values(fact) if valued else None,
    )


def _relative_values(fact: Fact) -> RelativeValues:
    for column in VALUE_COLUMNS:
        if column in _VALUE_MARKS:
            fact.one_of(column, YES_NO)
        elif column != "calculation_flag" and (column != "conversion_factor" or fact.text(column)):
            _decimal(fact, column)
    fact.required("calculation_flag")
    return RelativeValues.of([fact.text(column) for column in VALUE_COLUMNS])


def _decimal(fact: Fact, column: str) -> Decimal:
    text = fact.required(column)
    if not _DECIMAL.fullmatch(text):
        raise fact.refuse(column, "a number such as 0.35")
    return Decimal(text)
