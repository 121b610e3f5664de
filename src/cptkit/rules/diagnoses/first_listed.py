"""Diagnoses by their place: those that are never the first, and those that are only that."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from cptkit.reference.diagnoses import Diagnosis, DiagnosisRange
from cptkit.rules.proposals import Proposal, reorder_diagnoses
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.diagnoses import DiagnosedLine
from cptkit.subjects.diagnosis_order import (
    INFECTIOUS_AGENTS,
    OBSERVED,
    OF_PREGNANCY,
    RESISTANCE,
    SEVERE_SEPSIS,
    is_additional,
    is_only_first,
    is_sequela,
)
from cptkit.subjects.traits import Trait
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _is_external_cause(diagnosis: Diagnosis) -> bool:
    return bool(diagnosis.external_cause)


def _is_manifestation(diagnosis: Diagnosis) -> bool:
    return bool(diagnosis.manifestation)


def _is_cause_of_sequela(diagnosis: Diagnosis) -> bool:
    return is_sequela(diagnosis.code) and not diagnosis.external_cause


def _is_added(diagnosis: Diagnosis) -> bool:
    return is_additional(diagnosis) and not _is_cause_of_sequela(diagnosis)


def _first_listed(line: DiagnosedLine, *, is_such: Callable[[Diagnosis], bool], why: str, source: str) -> Said:
    """Find a first diagnosis of one kind; where another one can go first, that is offered."""
    first = line.diagnoses.first
    if first is not None and is_such(first) and not _is_counseled(line, first.code):
        yield Hit(
            f"{first.code} is the first diagnosis on {line.line.code}; {why}",
            Severity.REVIEW,
            (first,),
            source=_own_source(first.code) or source,
            candidates=_with_another_first(line, is_such),
        )


_OWN_SOURCES: Final = (
    (INFECTIOUS_AGENTS, "nchs-icd-10-cm-tabular-2026"),
    (RESISTANCE, "nchs-icd-10-cm-tabular-2026"),
    *((one, "nchs-icd-10-cm-tabular-chapter-15") for one in OF_PREGNANCY),
    (SEVERE_SEPSIS, "icd-10-cm-guidelines-c-1"),
    *((one, "icd-10-cm-guidelines-b-14") for one in OBSERVED),
)
_BODY_MASS: Final = DiagnosisRange("Z68", "Z68")


def _is_counseled(line: DiagnosedLine, code: str) -> bool:
    """Return whether the line is counseling that Medicare covers for the body mass itself."""
    return _BODY_MASS.includes(code) and line.line.is_a(ServiceKind.PREVENTIVE_SERVICE)


def _own_source(code: str) -> str:
    """Return the source that says it of a code by itself; empty where that of the rule does."""
    return next((source for named, source in _OWN_SOURCES if named.includes(code)), "")


def _with_another_first(line: DiagnosedLine, is_such: Callable[[Diagnosis], bool]) -> Iterator[Proposal]:
    """Propose the order in which the first diagnosis that is not of the kind goes first."""
    codes = line.line.line.diagnoses
    for code, record in zip(line.diagnoses.codes, line.diagnoses.records, strict=True):
        if record is not None and not is_such(record):
            yield reorder_diagnoses([code, *[other for other in codes if other != code]])
            return


def _rule(name: str, title: str, source: str, is_such: Callable[[Diagnosis], bool], why: str) -> Rule[DiagnosedLine]:
    return Rule(
        id=f"diagnosis.{name}",
        subject=DiagnosedLine,
        title=title,
        evaluate=partial(_first_listed, is_such=is_such, why=why, source=source),
        source=source,
        domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
        needs=(Table.DIAGNOSES,),
        traits=frozenset({Trait.SECONDARY_FIRST}),
        in_force=Period(ICD_10_CM_SINCE),
        preview=True,
    )


EXTERNAL_CAUSE_FIRST: Final = _rule(
    "external-cause-first",
    "an external cause code as the first diagnosis",
    "icd-10-cm-guidelines-c-20",
    _is_external_cause,
    "an external cause code is listed after the condition it explains",
)
MANIFESTATION_FIRST: Final = _rule(
    "manifestation-first",
    "a manifestation as the first diagnosis",
    "icd-10-cm-guidelines-a-13",
    _is_manifestation,
    "a manifestation is listed after its underlying disease",
)
SEQUELA_FIRST: Final = _rule(
    "sequela-first",
    "an injury code with seventh character S as the first diagnosis",
    "icd-10-cm-guidelines-b-10",
    _is_cause_of_sequela,
    "the injury code is listed after its sequela",
)
ADDITIONAL_CODE_FIRST: Final = _rule(
    "additional-code-first",
    "an additional code as the first diagnosis",
    "icd-10-cm-guidelines-c-19",
    _is_added,
    "it is an additional code, listed after the condition",
)


def examination_after(line: DiagnosedLine) -> Said:
    """A service, and no second visit of the day (25), with what is only first-listed after another diagnosis."""
    if line.line.has("25"):
        return
    codes = line.line.line.diagnoses
    code = next(code for code in codes if is_only_first(code))
    yield Hit(
        f"{code} after {codes[0]} on {line.line.code}; it is first-listed only",
        Severity.REVIEW,
        candidates=(reorder_diagnoses([code, *[other for other in codes if other != code]]),),
    )


EXAMINATION_AFTER: Final = Rule(
    id="diagnosis.examination-not-first",
    subject=DiagnosedLine,
    title="an encounter that is first-listed only after another diagnosis",
    evaluate=examination_after,
    source="icd-10-cm-guidelines-c-21-16",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(
        {
            ServiceKind.OFFICE_VISIT,
            ServiceKind.PREVENTIVE_VISIT,
            ServiceKind.NEWBORN_CARE,
            ServiceKind.DRUG_ADMINISTRATION,
        }
    ),
    traits=frozenset({Trait.FIRST_AFTER_ANOTHER}),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.not-together",),
    preview=True,
)

RULES: Final = (EXTERNAL_CAUSE_FIRST, MANIFESTATION_FIRST, SEQUELA_FIRST, ADDITIONAL_CODE_FIRST, EXAMINATION_AFTER)
