"""What the letters and digits of the published tables mean, in our own words.

The meanings are those of CMS's Physician Fee Schedule record layout, of its outpatient payment
rules (addendum D1) and of the National Correct Coding Initiative's tables.
"""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Final

import attrs

from cptkit.policies.clauses import Effect, Stance
from cptkit.policies.policy import LineOfBusiness
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import (
    Adjudication,
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    HcpcsAction,
    HcpcsCoverage,
    ModifierIndicator,
    MultiplePricing,
    MultipleProcedure,
    PcTc,
    Rate,
    Status,
    Supervision,
    Team,
)
from cptkit.reference.records import Component
from cptkit.values.tables import Table

__all__ = ["indicators_in_words", "meaning", "plain", "status_in_words", "table_in_words"]

_MEANINGS: Final[Mapping[Enum, str]] = {
    Status.ACTIVE: "paid separately where it is covered",
    Status.BUNDLED: "always part of the payment for other services",
    Status.CONTRACTOR_PRICED: "the contractor sets the price",
    Status.DELETED: "deleted",
    Status.EXCLUDED_BY_REGULATION: "excluded from the fee schedule by regulation",
    Status.DELETED_NO_GRACE: "deleted, with no days of grace",
    Status.INVALID_WITH_GRACE: "not valid for Medicare, with days of grace",
    Status.DELETED_MODIFIER: "the row of a modifier that was deleted",
    Status.INVALID: "not valid for Medicare, which has another way to report the service",
    Status.ANESTHESIA: "anesthesia, paid by base and time units",
    Status.MEASUREMENT: "reported to measure quality, never paid",
    Status.NOT_COVERED: "not covered by Medicare",
    Status.BUNDLED_OR_EXCLUDED: "bundled or excluded",
    Status.THERAPY_REPORTING: "reported with therapy, never paid",
    Status.RESTRICTED: "covered under special conditions",
    Status.INJECTION: "paid only where the same physician is paid for nothing else that day",
    Status.EXCLUDED_BY_STATUTE: "excluded from the fee schedule by statute",
    PcTc.PHYSICIAN_SERVICE: "a physician's service that does not split",
    PcTc.DIAGNOSTIC: "a study that splits into the reading (26) and the technical side (TC)",
    PcTc.PROFESSIONAL_ONLY: "the professional side alone; other codes stand for the rest",
    PcTc.TECHNICAL_ONLY: "the technical side alone; other codes stand for the rest",
    PcTc.GLOBAL_ONLY: "the whole alone; other codes stand for its two sides",
    PcTc.INCIDENT_TO: "furnished by staff incident to a physician's service",
    PcTc.LABORATORY_INTERPRETATION: "a physician's interpretation of a laboratory test",
    PcTc.THERAPY: "therapy, not paid to a therapist in private practice for hospital patients",
    PcTc.PHYSICIAN_INTERPRETATION: "a physician's interpretation of an abnormal smear of an inpatient",
    PcTc.NOT_APPLICABLE: "the question does not arise",
    GlobalDays.SAME_DAY: "care of the same day is part of it",
    GlobalDays.TEN_DAYS: "care of the same day and of ten days after is part of it",
    GlobalDays.NINETY_DAYS: "care of the day before and of ninety days after is part of it",
    GlobalDays.MATERNITY: "maternity care; the usual period does not apply",
    GlobalDays.NONE: "no global period",
    GlobalDays.CONTRACTOR: "the contractor sets the period",
    GlobalDays.ADD_ON: "an add-on; it shares the period of the service that it is billed with",
    MultipleProcedure.NONE: "no reduction beside other procedures",
    MultipleProcedure.BEFORE_1995: "the reduction of the time before 1995",
    MultipleProcedure.STANDARD: "the usual reduction from the second procedure on",
    MultipleProcedure.ENDOSCOPY: "the reduction of endoscopies, less the base procedure",
    MultipleProcedure.IMAGING: "the imaging reduction from the second study of a session on",
    MultipleProcedure.THERAPY: "the reduction of therapy",
    MultipleProcedure.CARDIOVASCULAR: "the reduction of cardiovascular studies, technical side",
    MultipleProcedure.OPHTHALMOLOGY: "the reduction of eye studies, technical side",
    MultipleProcedure.NOT_APPLICABLE: "the question does not arise",
    Bilateral.NOT_BILATERAL: "no higher payment for both sides",
    Bilateral.CONDITIONAL: "half as much again when done on both sides",
    Bilateral.INHERENT: "the price is already that of both sides",
    Bilateral.INDEPENDENT: "each side is paid in full",
    Bilateral.NOT_APPLICABLE: "the question does not arise",
    Assistant.DOCUMENTED: "paid only where the record shows the need",
    Assistant.NEVER: "never paid",
    Assistant.PAID: "paid",
    Assistant.NOT_APPLICABLE: "the question does not arise",
    CoSurgeons.NO: "not paid",
    CoSurgeons.DOCUMENTED: "paid only where the record shows the need",
    CoSurgeons.TWO_SPECIALTIES: "paid to two surgeons of two specialties",
    CoSurgeons.NOT_APPLICABLE: "the question does not arise",
    Team.NO: "not paid",
    Team.DOCUMENTED: "paid only where the record shows the need",
    Team.BY_REPORT: "paid by report",
    Team.NOT_APPLICABLE: "the question does not arise",
    Supervision.GENERAL: "general: the physician directs it and need not be there",
    Supervision.DIRECT: "direct: the physician is at hand, though not in the room",
    Supervision.PERSONAL: "personal: the physician is in the room",
    Supervision.PSYCHOLOGIST: "none of a physician where a clinical psychologist does it, else general",
    Supervision.AUDIOLOGIST: "none of a physician where an audiologist does it, else direct",
    Supervision.THERAPIST_OR_PHYSICIAN: "by a physician, or a physical therapist certified for it",
    Supervision.CERTIFIED_TECHNICIAN: "general over a certified technician, else direct",
    Supervision.ONLINE_TECHNICIAN: "by a technician in live contact with a physician",
    Supervision.THERAPIST_CERTIFIED: "by a physician, or a physical therapist certified for this test",
    Supervision.THERAPIST_WITH_TECHNICIAN: "by a certified physical therapist, who may oversee another therapist",
    Supervision.THERAPIST_SUPERVISED: "by a certified physical therapist; under a physician, another or a technician",
    Supervision.THERAPIST_SUPERVISING: "as 77, and the certified therapist may oversee another therapist",
    Supervision.NOT_APPLICABLE: "the question does not arise",
    ModifierIndicator.NOT_ALLOWED: "no modifier lifts it",
    ModifierIndicator.ALLOWED: "a modifier may lift it",
    ModifierIndicator.NOT_AN_EDIT: "no edit",
    Adjudication.CLAIM_LINE: "each line by itself",
    Adjudication.DAY_BY_POLICY: "all lines of the day, by policy",
    Adjudication.DAY_BY_CLINICAL_BENCHMARK: "all lines of the day, by clinical benchmark",
    HcpcsCoverage.CONTRACTOR_JUDGMENT: "Medicare's contractor decides",
    HcpcsCoverage.SPECIAL_INSTRUCTIONS: "Medicare covers it under special instructions",
    HcpcsCoverage.NOT_PAYABLE: "Medicare does not pay by this code",
    HcpcsCoverage.NOT_COVERED: "Medicare does not cover it",
    HcpcsCoverage.EXCLUDED_BY_STATUTE: "excluded from Medicare by statute",
    HcpcsAction.ADDED: "code added",
    HcpcsAction.ADMINISTRATIVE_DATA_AND_LONG_DESCRIPTION: "administrative data and long description changed",
    HcpcsAction.LONG_DESCRIPTION: "long description changed",
    HcpcsAction.DISCONTINUED: "code discontinued",
    HcpcsAction.ADMINISTRATIVE_DATA: "administrative data changed",
    HcpcsAction.NONE: "nothing changed",
    HcpcsAction.PAYMENT: "payment changed",
    HcpcsAction.REACTIVATED: "code brought back",
    HcpcsAction.SHORT_DESCRIPTION: "short description changed",
    HcpcsAction.MISCELLANEOUS: "other change",
    MultiplePricing.NOT_PRICED: "not priced, or bundled",
    MultiplePricing.ONE_WAY: "priced in one way",
    MultiplePricing.PROFESSIONAL_BY_RELATIVE_VALUES: "the reading is priced by relative values",
    MultiplePricing.INTERPRETATION_BY_FEE_SCHEDULE: "the interpretation is priced by the fee schedule",
    MultiplePricing.PSYCHOLOGIST: "priced apart for clinical psychologists",
    MultiplePricing.PSYCHOLOGIST_AND_SOCIAL_WORKER: "priced apart for psychologists and social workers",
    MultiplePricing.CONTRACTOR_PRICED_PHYSICIAN: "the physician's part is priced by the contractor",
    MultiplePricing.LABORATORY_WITH_BLOOD_PRODUCTS: "laboratory service with blood products",
    Rate.FACILITY: "facility rate",
    Rate.NONFACILITY: "nonfacility rate",
    Component.GLOBAL: "the whole",
    Component.PROFESSIONAL: "the reading, with 26",
    Component.TECHNICAL: "the technical side, with TC",
    Component.NONE: "nothing",
    Effect.DENIES: "the line is denied",
    Effect.PAYS_ONE: "one is paid",
    Effect.INFORMS: "it only informs",
    LineOfBusiness.MEDICARE: "Medicare",
    LineOfBusiness.MEDICARE_ADVANTAGE: "Medicare Advantage",
    LineOfBusiness.MEDICAID: "Medicaid",
    LineOfBusiness.COMMERCIAL: "commercial",
    Stance.NO_POLICY_KNOWN: "no policy known",
    Stance.DESCRIBED: "described",
    Stance.NOT_COVERED: "not covered",
    Stance.UNPROVEN: "held to be unproven",
}

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


def meaning(member: Enum) -> str:
    """Say what a published indicator means.

    >>> meaning(Bilateral.INDEPENDENT)
    'each side is paid in full'
    """
    return _MEANINGS[member]


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
        (plain(name), str(value.value), meaning(value)) for name, value in named.items() if isinstance(value, Enum)
    ]
    in_family = "none" if row.imaging_family == _NO_IMAGING_FAMILY else "reduced beside others of the family"
    return (*words, ("imaging family", row.imaging_family, in_family))
