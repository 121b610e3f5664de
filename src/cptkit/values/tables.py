"""The published tables that answers rest on, and the settings that some of them differ by."""

from enum import StrEnum
from typing import Final, Self

__all__ = ["CODE_LISTS", "LASTING", "STANDING", "Setting", "Table", "table_label"]


class Table(StrEnum):
    """A kind of published table, from any publisher and for any dates, with the coders' name for it.

    >>> Table.MUE.label
    'MUE table'
    """

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Return the member for its word, with what coders call it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    PROCEDURES = "procedures", "code list"
    FEE_SCHEDULE = "fee-schedule", "fee schedule"
    PAIR_EDITS = "pair-edits", "PTP edit table"
    MUE = "mue", "MUE table"
    ADD_ONS = "add-ons", "add-on code table"
    MODIFIERS = "modifiers", "modifier list"
    MODIFIER_CONFLICTS = "modifier-conflicts", "list of modifier conflicts"
    MODIFIER_USES = "modifier-uses", "list of modifier uses"
    MODIFIER_NEEDS = "modifier-needs", "list of required modifiers"
    CIRCUMSTANCES = "circumstances", "list of circumstances"
    SERVICE_KINDS = "service-kinds", "list of kinds of service"
    PLACES = "places", "place-of-service list"
    POLICIES = "policies", "payer policy"
    HOSPITAL_STATUS = "hospital-status", "OPPS status table"
    SINGLE_DOSE_DRUGS = "single-dose-drugs", "list of drugs in single-dose containers"
    COMBINED_CODES = "combined-codes", "list of codes for two services together"
    SUCCESSORS = "successors", "list of what replaced deleted codes"
    FREQUENCY_LIMITS = "frequency-limits", "list of frequency limits"
    NEW_PATIENT_CODES = "new-patient-codes", "list of codes for new patients"
    NAMED_SITES = "named-sites", "list of named sites"
    AMBULANCE_POINTS = "ambulance-points", "list of ambulance points"
    DENIALS = "denials", "list of denial codes"
    CLAIM_FORM = "claim-form", "claim form instructions"
    DIAGNOSES = "diagnoses", "ICD-10-CM code list"
    DIAGNOSIS_NOTES = "diagnosis-notes", "ICD-10-CM tabular list"
    MODIFIER_SIDES = "modifier-sides", "list of modifiers by side"
    COVERAGE_ARTICLES = "coverage-articles", "coverage articles"


# Law until they are changed: after the day through which they were checked, what they say still holds.
STANDING: Final = frozenset(
    {
        Table.MODIFIERS,
        Table.MODIFIER_CONFLICTS,
        Table.MODIFIER_USES,
        Table.MODIFIER_NEEDS,
        Table.CIRCUMSTANCES,
        Table.SERVICE_KINDS,
        Table.PLACES,
        Table.DIAGNOSES,
        Table.COMBINED_CODES,
        Table.SUCCESSORS,
        Table.FREQUENCY_LIMITS,
        Table.NEW_PATIENT_CODES,
        Table.NAMED_SITES,
        Table.AMBULANCE_POINTS,
        Table.DENIALS,
        Table.COVERAGE_ARTICLES,
    }
)
# Where none of the day is loaded, the nearest serves, and a finding that rests on it says so: notes last from year to
# year, and no rule makes more than a review of them.
LASTING: Final = frozenset({Table.DIAGNOSIS_NOTES})
# A code that one of these lacks is not in force, but only where the list is whole for the day.
CODE_LISTS: Final = frozenset({Table.PROCEDURES, Table.MODIFIERS, Table.PLACES, Table.DIAGNOSES})


class Setting(StrEnum):
    """Whose edit tables apply: the practitioner's, the outpatient hospital's or the supplier's."""

    PRACTITIONER = "practitioner"
    OUTPATIENT_HOSPITAL = "outpatient-hospital"
    SUPPLIER = "supplier"


def table_label(table: Table, setting: Setting | None) -> str:
    """Return what coders call a table, with whose it is.

    >>> table_label(Table.MUE, Setting.PRACTITIONER)
    'MUE table (practitioner)'
    """
    return f"{table.label} ({setting.value})" if setting else table.label
