"""How many diagnoses a line and a claim hold, and each once."""

from collections import Counter
from typing import Final

from cptkit.rules.proposals import take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.diagnoses import DiagnosedLine
from cptkit.subjects.traits import Trait
from cptkit.values.claim_form import DIAGNOSES_PER_CLAIM, POINTERS_PER_LINE
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain

__all__ = ["RULES"]


def repeated(line: DiagnosedLine) -> Said:
    """A diagnosis twice on one line."""
    for code, times in Counter(line.line.line.diagnoses).items():
        if times > 1:
            yield Hit(
                f"{code} listed {times} times on {line.line.code}; a diagnosis is reported once",
                Severity.REVIEW,
                candidates=(take_off_diagnosis(code),),
            )


REPEATED: Final = Rule(
    id="diagnosis.repeated",
    subject=DiagnosedLine,
    title="the same diagnosis twice on one line",
    evaluate=repeated,
    source="icd-10-cm-guidelines-b-12",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    traits=frozenset({Trait.REPEATED_DIAGNOSIS}),
    preview=True,
)


def too_many_pointers(line: DiagnosedLine) -> Said:
    """More diagnoses than a line points to."""
    count = len(line.line.line.diagnoses)
    yield Hit(
        f"{count} diagnoses on {line.line.code}; a line holds {POINTERS_PER_LINE} diagnosis pointers", Severity.REVIEW
    )


TOO_MANY_POINTERS: Final = Rule(
    id="claim.too-many-pointers",
    subject=DiagnosedLine,
    title="more diagnosis pointers than a line holds",
    evaluate=too_many_pointers,
    source="tufts-diagnosis-pointers",
    domain=Domain.CLAIM_FORM,
    traits=frozenset({Trait.MANY_DIAGNOSES}),
    preview=True,
)


def too_many_diagnoses(claim: BilledClaim) -> Said:
    """More different diagnoses than a professional claim holds."""
    listed = claim.claim.diagnoses
    if len(listed) + sum([len(line.line.diagnoses) for line in claim.billed]) <= DIAGNOSES_PER_CLAIM:
        return
    different = {*listed, *[code for line in claim.billed for code in line.line.diagnoses]}
    if len(different) > DIAGNOSES_PER_CLAIM:
        message = f"{len(different)} different diagnoses; a professional claim holds {DIAGNOSES_PER_CLAIM}"
        yield Hit(message, Severity.REVIEW)


TOO_MANY_DIAGNOSES: Final = Rule(
    id="claim.too-many-diagnoses",
    subject=BilledClaim,
    title="more diagnoses than a professional claim holds",
    evaluate=too_many_diagnoses,
    source="palmetto-twelve-diagnoses",
    domain=Domain.CLAIM_FORM,
    preview=True,
)

RULES: Final = (REPEATED, TOO_MANY_POINTERS, TOO_MANY_DIAGNOSES)
