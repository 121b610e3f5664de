"""The records of the Physician Fee Schedule: a row's indicators, and what it is worth."""

from decimal import Decimal

import attrs

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
from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["FeeScheduleRow", "RelativeValues"]


@attrs.frozen
class RelativeValues:
    """What one row of the Physician Fee Schedule is worth: relative value units, shares of them, and dollars a unit.

    Attributes:
        work, malpractice: the units of the physician's work and of malpractice insurance.
        nonfacility_practice_expense, facility_practice_expense: the units of practice expense in
            the one place of service and in the other.
        nonfacility_not_applicable, facility_not_applicable: CMS marks that place as `NA`: the
            service is rarely or never done there.
        nonfacility_total, facility_total: the units together.
        preoperative_share, intraoperative_share, postoperative_share: the parts of a procedure that
            are paid when it is shared, as fractions of 1; all 0 where it cannot be.
        conversion_factor: dollars for one unit, before anything local.
        calculation_flag: CMS's own digit, as it stands.
        opps_nonfacility_practice_expense, opps_facility_practice_expense, opps_malpractice: the units
            that the hospital payment system caps imaging at; 0 where it caps nothing.
        not_used_for_payment: CMS marks with `+` that Medicare does not pay by these units.
    """

    work: Decimal
    nonfacility_practice_expense: Decimal
    nonfacility_not_applicable: bool
    facility_practice_expense: Decimal
    facility_not_applicable: bool
    malpractice: Decimal
    nonfacility_total: Decimal
    facility_total: Decimal
    preoperative_share: Decimal
    intraoperative_share: Decimal
    postoperative_share: Decimal
    conversion_factor: Decimal
    calculation_flag: str
    opps_nonfacility_practice_expense: Decimal
    opps_facility_practice_expense: Decimal
    opps_malpractice: Decimal
    not_used_for_payment: bool


@attrs.frozen
class FeeScheduleRow:
    """One row of the Physician Fee Schedule: the indicators of a code, or of one component of it.

    Attributes:
        component: `26`, `TC` or `53` for a row of that modifier; empty for the code as a whole.
        imaging_family: the family within which imaging payment is reduced; `99` is none.
        endoscopic_base: the endoscopy whose value is part of this one's; empty where there is none.
        values: its relative values, where the table that it was read from has them.
    """

    code: str
    component: str
    status: Status
    pc_tc: PcTc
    global_days: GlobalDays
    multiple_procedure: MultipleProcedure
    bilateral: Bilateral
    assistant: Assistant
    co_surgeons: CoSurgeons
    team: Team
    supervision: Supervision
    imaging_family: str
    period: Period
    citation: Citation
    endoscopic_base: str = ""
    values: RelativeValues | None = None
