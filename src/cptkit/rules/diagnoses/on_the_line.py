"""Diagnoses: every line points to one, in the code set of its day."""

from typing import Final

from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.diagnoses import DiagnosedLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.codes import code_set_on, code_sets_of
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def missing(line: BilledLine) -> Said:
    """A line without a diagnosis pointer; ambulance suppliers need none."""
    if not line.is_a(ServiceKind.AMBULANCE):
        yield Hit(
            f"no diagnosis on {line.code}; every line points to at least one", Severity.DENIAL, basis=Table.CLAIM_FORM
        )


MISSING: Final = Rule(
    id="diagnosis.missing",
    subject=BilledLine,
    title="a line without a diagnosis pointer",
    evaluate=missing,
    source="cms-pub-100-04-ch26",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    traits=frozenset({Trait.NO_DIAGNOSIS}),
)


def wrong_code_set(line: DiagnosedLine) -> Said:
    """A diagnosis code from the wrong code set for the date of service."""
    day = line.published.day
    due = code_set_on(day)
    wrong = [code for code in line.line.line.diagnoses if due not in code_sets_of(code)]
    yield Hit(f"{', '.join(wrong)} on {line.line.code}; DOS {day} takes {due} codes", Severity.DENIAL)


WRONG_CODE_SET: Final = Rule(
    id="diagnosis.wrong-code-set",
    subject=DiagnosedLine,
    title="a diagnosis code from the wrong code set for the date of service",
    evaluate=wrong_code_set,
    source="hhs-45-cfr-162-1002",
    domain=Domain.DIAGNOSIS_VALIDITY,
    traits=frozenset({Trait.OTHER_CODE_SET}),
)

RULES: Final = (MISSING, WRONG_CODE_SET)
