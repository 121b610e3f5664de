"""Whether a diagnosis of a line supports its service by the payer's lists, where it has any."""

from typing import Final

from cptkit.policies.clauses import CoveredDiagnoses
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import append
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coverage import DiagnosisList
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.codes import ICD_10_CM_SINCE, CodeSet, code_sets_of
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.wording import either

__all__ = ["RULES"]


def not_covered(line: BilledLine) -> Said:
    """A line none of whose diagnoses supports its service by any of the payer's lists."""
    diagnoses = [code for code in line.line.diagnoses if CodeSet.ICD_10_CM in code_sets_of(code)]
    lists = line.coded.coverage
    # With an ABN, or a denial that it states itself, the claim says already what to expect.
    if not diagnoses or line.in_role(ModifierRole.LIABILITY) or any(one.supports(diagnoses) for one in lists):
        return
    nearest = lists[0]
    medicare = line.policy is not None and line.policy.is_medicare
    yield Hit(
        f"{', '.join(diagnoses)} on {line.code}; {_taken_by(nearest)}",
        nearest.severity,
        (nearest,),
        candidates=(append("GA", "an ABN that the patient signed before the service"),) if medicare else (),
    )


_FEW: Final = 3


def _taken_by(listed: DiagnosisList) -> str:
    """Name the diagnoses of a list, or say how many they are; of one that excludes some, that it is among these."""
    if not listed.covered:
        return f"the covered diagnoses for {listed.name} do not include it"
    few = len(listed.covered) <= _FEW
    covered = either(sorted(listed.covered)) if few else f"{len(listed.covered)} other diagnoses"
    return f"{listed.name} is for {covered}"


NOT_COVERED: Final = Rule(
    id="coverage.diagnosis-not-covered",
    subject=BilledLine,
    title="a service without a covered diagnosis on the line, by the payer's lists",
    evaluate=not_covered,
    domain=Domain.COVERAGE_BY_DIAGNOSIS,
    clauses=(CoveredDiagnoses,),
    traits=frozenset({Trait.COVERED_BY_DIAGNOSIS}),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.not-in-force", "diagnosis.not-billable", "code-set.procedure-not-in-force"),
    preview=True,
)

RULES: Final = (NOT_COVERED,)
