"""Diagnoses: each may be billed on its day, and has all of its characters."""

from collections.abc import Sequence
from typing import Final

from cptkit.reference.diagnoses import Diagnosis
from cptkit.rules.days import when_in_force
from cptkit.rules.proposals import code_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.diagnoses import DiagnosedLine
from cptkit.subjects.traits import Trait
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import either

__all__ = ["RULES"]

_SOURCE: Final = "hhs-45-cfr-162-1002"
# A fracture has some hundreds of codes below it; of so many none is offered.
_FEW: Final = 8


def not_in_force(line: DiagnosedLine) -> Said:
    """A diagnosis code that is not valid on the date of service: deleted, not yet effective, or unknown."""
    published = line.published
    for code in line.diagnoses.invalid:
        if not published.diagnoses_below(code):
            others = published.diagnosis_rows(code)
            known = when_in_force(others, published.day, "it is not an ICD-10-CM code")
            message = f"{code} on {line.line.code} is not valid on DOS {published.day}; {known}"
            yield Hit(message, Severity.DENIAL, others, source=_SOURCE)


NOT_IN_FORCE: Final = Rule(
    id="diagnosis.not-in-force",
    subject=DiagnosedLine,
    title="a diagnosis code not valid on the date of service",
    evaluate=not_in_force,
    source=_SOURCE,
    domain=Domain.DIAGNOSIS_VALIDITY,
    needs=(Table.DIAGNOSES,),
    traits=frozenset({Trait.UNLISTED_DIAGNOSIS}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)


def not_billable(line: DiagnosedLine) -> Said:
    """A diagnosis code that lacks characters: the codes below it are billed."""
    published = line.published
    for code in line.diagnoses.invalid:
        below = published.diagnoses_below(code)
        if below:
            others = published.diagnosis_rows(code)
            ended = f"; {when_in_force(others, published.day, '')}" if others else ""
            yield Hit(
                f"{code} on {line.line.code} needs more characters on DOS {published.day}: {_shown(below)}{ended}",
                Severity.DENIAL,
                others or below[:1],
                source=_SOURCE,
                candidates=[
                    code_diagnosis(code, one.code, f"what {one.code} adds to {code}") for one in below[: _most(below)]
                ],
            )


def _shown(below: Sequence[Diagnosis]) -> str:
    """Name the codes below one, or the first few and how many more there are."""
    codes = [one.code for one in below]
    return either(codes) if len(codes) <= _FEW else f"{', '.join(codes[:3])} and {len(codes) - 3} more"


def _most(below: Sequence[Diagnosis]) -> int:
    return len(below) if len(below) <= _FEW else 0


NOT_BILLABLE: Final = Rule(
    id="diagnosis.not-billable",
    subject=DiagnosedLine,
    title="a diagnosis code without its full number of characters",
    evaluate=not_billable,
    source=_SOURCE,
    domain=Domain.DIAGNOSIS_VALIDITY,
    needs=(Table.DIAGNOSES,),
    traits=frozenset({Trait.UNLISTED_DIAGNOSIS}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (NOT_IN_FORCE, NOT_BILLABLE)
