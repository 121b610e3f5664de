"""From bundled facts to records: which reader each table has."""

from collections.abc import Callable, Mapping
from typing import Final

from cptkit.reference._code_rows import (
    read_combined_code,
    read_frequency_limit,
    read_hospital_status,
    read_new_patient_code,
    read_procedure,
    read_single_dose_drug,
    read_successor,
)
from cptkit.reference._diagnosis_rows import read_diagnosis, read_modifier_side, read_tabular_entry
from cptkit.reference._edit_rows import read_add_on, read_mue, read_pair_edit
from cptkit.reference._facts import Citations, Fact
from cptkit.reference._fee_rows import read_fee_schedule_row
from cptkit.reference._modifier_rows import read_ambulance_point, read_conflict, read_modifier
from cptkit.reference._place_rows import read_named_site, read_place
from cptkit.reference._usage_rows import read_circumstance, read_modifier_need, read_modifier_use, read_service_range
from cptkit.reference.coverage import read_coverage_article
from cptkit.reference.expected_denials import ExpectedDenial
from cptkit.reference.tables import PublishedRow
from cptkit.values.findings import Denial
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["READERS"]


def _expected_denial(fact: Fact, citations: Citations) -> tuple[str, ExpectedDenial]:
    """Return the remittance codes to expect under the rule."""
    rule = fact.required("rule")
    denial = Denial(fact.required("group"), fact.required("carc"), fact.text("rarc") or None)
    return rule, ExpectedDenial(rule, fact.text("case"), denial, Period(), fact.citation(citations))


READERS: Final[Mapping[Table, Callable[[Fact, Citations], tuple[str, PublishedRow]]]] = {
    Table.PROCEDURES: read_procedure,
    Table.FEE_SCHEDULE: read_fee_schedule_row,
    Table.PAIR_EDITS: read_pair_edit,
    Table.MUE: read_mue,
    Table.ADD_ONS: read_add_on,
    Table.MODIFIERS: read_modifier,
    Table.MODIFIER_CONFLICTS: read_conflict,
    Table.MODIFIER_USES: read_modifier_use,
    Table.MODIFIER_NEEDS: read_modifier_need,
    Table.CIRCUMSTANCES: read_circumstance,
    Table.SERVICE_KINDS: read_service_range,
    Table.PLACES: read_place,
    Table.HOSPITAL_STATUS: read_hospital_status,
    Table.SINGLE_DOSE_DRUGS: read_single_dose_drug,
    Table.COMBINED_CODES: read_combined_code,
    Table.SUCCESSORS: read_successor,
    Table.FREQUENCY_LIMITS: read_frequency_limit,
    Table.NEW_PATIENT_CODES: read_new_patient_code,
    Table.NAMED_SITES: read_named_site,
    Table.AMBULANCE_POINTS: read_ambulance_point,
    Table.DENIALS: _expected_denial,
    Table.DIAGNOSES: read_diagnosis,
    Table.DIAGNOSIS_NOTES: read_tabular_entry,
    Table.MODIFIER_SIDES: read_modifier_side,
    Table.COVERAGE_ARTICLES: read_coverage_article,
}
