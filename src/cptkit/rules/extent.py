"""More or less than the usual work, or the second of several: 22 and 51 by what the fee schedule provides for."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import GlobalDays, MultipleProcedure
from cptkit.rules._offers import without
from cptkit.rules._rows import billed_row
from cptkit.rules.authorities import INCREASED_SERVICES, MULTIPLE_PROCEDURES
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.tables import Table

__all__ = [
    "INCREASE_NOT_APPLICABLE",
    "MULTIPLE_NOT_APPLICABLE",
    "increase_not_applicable",
    "multiple_not_applicable",
]

# A code that is never reduced beside others has nothing that 51 could say.
_NOT_REDUCED: Final = (MultipleProcedure.NONE, MultipleProcedure.NOT_APPLICABLE)
# Payers differ on maternity care, and the contractor sets the period of YYY.
_NO_OPERATION: Final = (GlobalDays.NONE, GlobalDays.ADD_ON)


def multiple_not_applicable(line: BilledLine) -> Iterator[Hit | Lift]:
    """51 on an add-on, or on a code whose payment does not fall beside others."""
    row = billed_row(line)
    if row is None:
        return
    add_on = row.global_days is GlobalDays.ADD_ON
    if add_on or row.multiple_procedure in _NOT_REDUCED:
        why = (
            "an add-on is not reduced"
            if add_on
            else f"the multiple-procedure indicator is {row.multiple_procedure.value}"
        )
        yield Hit(
            f"51 on {line.code}; {why}",
            Severity.REVIEW,
            (row,),
            citation=MULTIPLE_PROCEDURES,
            candidates=without(line, "51"),
        )


def increase_not_applicable(line: BilledLine) -> Iterator[Hit | Lift]:
    """22 on a code that is no operation with a global period."""
    row = billed_row(line)
    if row is not None and row.global_days in _NO_OPERATION:
        yield Hit(
            f"22 on {line.code}; the global period is {row.global_days.value}, and 22 is for those of 0, 10 or 90 days",
            Severity.REVIEW,
            (row,),
            citation=INCREASED_SERVICES,
            candidates=without(line, "22"),
        )


MULTIPLE_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.multiple-not-applicable",
    subject=BilledLine,
    title="51 on a code whose payment does not fall beside others",
    citation=MULTIPLE_PROCEDURES,
    evaluate=multiple_not_applicable,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"51"}),
    moot_after=("modifier.wrong-service",),
    from_codes_alone=True,
)


INCREASE_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.increase-not-applicable",
    subject=BilledLine,
    title="22 on a code without a global period",
    citation=INCREASED_SERVICES,
    evaluate=increase_not_applicable,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"22"}),
    moot_after=("modifier.wrong-service",),
    from_codes_alone=True,
)
