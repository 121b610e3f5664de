"""Increased work and multiple procedures: 22 and 51 by the indicators of the fee schedule."""

from typing import Final

from cptkit.reference.indicators import GlobalDays, MultipleProcedure
from cptkit.rules.proposals import take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

# 51 says nothing on a code that the multiple-procedure reduction never touches.
_NOT_REDUCED: Final = (MultipleProcedure.NONE, MultipleProcedure.NOT_APPLICABLE)


def multiple_not_applicable(line: CodedLine) -> Said:
    """51 on an add-on code, or on a code that the multiple-procedure reduction does not touch."""
    row = line.billed_row
    if row is None or not line.has_indicators:
        return
    add_on = row.global_days is GlobalDays.ADD_ON
    if add_on or row.multiple_procedure in _NOT_REDUCED:
        indicator = f"the multiple-procedure indicator is {row.multiple_procedure}"
        why = "add-on codes are exempt from the multiple-procedure reduction" if add_on else indicator
        yield Hit(
            f"51 on {line.code}; {why}",
            Severity.REVIEW,
            (row,),
            source="noridian-modifier-51",
            candidates=(take_off("51"),),
        )


MULTIPLE_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.multiple-not-applicable",
    subject=CodedLine,
    title="51 on a code exempt from the multiple-procedure reduction",
    evaluate=multiple_not_applicable,
    source="noridian-modifier-51",
    domain=Domain.MODIFIERS,
    needs=(Table.FEE_SCHEDULE,),
    modifiers=frozenset({"51"}),
    moot_after=("modifier.wrong-service",),
)

# Payers differ on maternity care, and the contractor sets the period of YYY.
_NO_OPERATION: Final = (GlobalDays.NONE, GlobalDays.ADD_ON)


def increase_not_applicable(line: CodedLine) -> Said:
    """22 on a code without a global period."""
    row = line.billed_row
    if row is not None and line.has_indicators and row.global_days in _NO_OPERATION:
        yield Hit(
            f"22 on {line.code}; the global period is {row.global_days}; 22 is for 000, 010 and 090 procedures",
            Severity.REVIEW,
            (row,),
            source="noridian-modifier-22",
            candidates=(take_off("22"),),
        )


INCREASE_NOT_APPLICABLE: Final = Rule(
    id="fee-schedule.increase-not-applicable",
    subject=CodedLine,
    title="22 on a code without a global period",
    evaluate=increase_not_applicable,
    source="noridian-modifier-22",
    domain=Domain.MODIFIERS,
    needs=(Table.FEE_SCHEDULE,),
    modifiers=frozenset({"22"}),
    moot_after=("modifier.wrong-service",),
)

RULES: Final = (MULTIPLE_NOT_APPLICABLE, INCREASE_NOT_APPLICABLE)
