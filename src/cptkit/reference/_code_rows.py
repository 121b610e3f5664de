"""From facts to records of procedure codes, and to how often each is paid."""

from cptkit.reference._facts import Citations, Fact
from cptkit.reference._level_two_cells import read_level_two
from cptkit.reference.frequency_limits import Counting, FrequencyLimit
from cptkit.reference.procedures import (
    CombinedCode,
    HospitalStatus,
    NewPatientCode,
    Procedure,
    SingleDoseDrug,
    Successor,
)
from cptkit.values.findings import Severity

__all__ = [
    "read_combined_code",
    "read_frequency_limit",
    "read_hospital_status",
    "read_new_patient_code",
    "read_procedure",
    "read_single_dose_drug",
    "read_successor",
]


def read_procedure(fact: Fact, citations: Citations) -> tuple[str, Procedure]:
    """Return a code's record under the code."""
    code = fact.required("code")
    # A list of codes and their days alone has ages, and no labels.
    listed = "youngest" in fact.cells
    return code, Procedure(
        code,
        fact.text("label") if listed else fact.required("label"),
        fact.text("family"),
        fact.text("modality"),
        fact.text("counted_per"),
        fact.period(),
        fact.citation(citations),
        level_two=read_level_two(fact),
        youngest=fact.number_in("youngest") if listed and fact.text("youngest") else None,
        oldest=fact.number_in("oldest") if listed and fact.text("oldest") else None,
    )


def read_hospital_status(fact: Fact, citations: Citations) -> tuple[str, HospitalStatus]:
    """Return a code's status at hospitals under the code."""
    code = fact.required("code")
    return code, HospitalStatus(
        code,
        fact.required("status_indicator"),
        fact.text("apc"),
        fact.period(),
        fact.citation(citations),
    )


def read_new_patient_code(fact: Fact, citations: Citations) -> tuple[str, NewPatientCode]:
    """Return a code for a new patient under the code."""
    code = fact.required("new_patient")
    return code, NewPatientCode(code, fact.text("established"), fact.period(), fact.citation(citations))


def read_single_dose_drug(fact: Fact, citations: Citations) -> tuple[str, SingleDoseDrug]:
    """Return a single-dose drug under its code."""
    code = fact.required("code")
    return code, SingleDoseDrug(code, fact.period(), fact.citation(citations))


def read_combined_code(fact: Fact, citations: Citations) -> tuple[str, CombinedCode]:
    """Return the code for two services together under the first of them."""
    code, beside = fact.required("code"), fact.required("beside")
    return code, CombinedCode(code, beside, fact.required("combined"), fact.period(), fact.citation(citations))


def read_frequency_limit(fact: Fact, citations: Citations) -> tuple[str, FrequencyLimit]:
    """Return a limit over time under the code that is billed."""
    code, counting = fact.required("code"), fact.member("counting", Counting)
    by_months, by_days = counting is Counting.FULL_MONTHS, counting is Counting.DAYS
    for column, counts in (("months", by_months), ("days", by_days)):
        if fact.text(column) and not counts:
            raise fact.refuse(column, f"nothing, where a text counts {counting.meaning}")
    return code, FrequencyLimit(
        code,
        frozenset(fact.required("counted").split()),
        fact.number_in("most"),
        fact.number_in("months") if by_months else 0,
        fact.number_in("days") if by_days else 0,
        counting,
        frozenset(fact.text("diagnoses").split()),
        fact.text("sooner"),
        fact.member("outcome", Severity),
        fact.text("instead"),
        fact.period(),
        fact.citation(citations),
        by_code=fact.one_of("by_code", {"": False, "yes": True}),
    )


def read_successor(fact: Fact, citations: Citations) -> tuple[str, Successor]:
    """Return what took the place of a deleted code under it; it is told on every day."""
    code, units = fact.required("code"), fact.text("units") or "1"
    if not units.isdecimal():
        raise fact.refuse("units", "a whole number")
    return code, Successor(code, fact.required("successor"), fact.day("last"), fact.citation(citations), int(units))
