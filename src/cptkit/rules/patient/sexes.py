"""The patient's sex against the one that a service or a diagnosis is for."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange, first_among, ranges
from cptkit.rules.proposals import Proposal, append
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects.claims import BilledClaim, LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.people import Sex
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RULES"]

_MEANT: Final = {ServiceKind.FEMALE_SERVICE: Sex.FEMALE, ServiceKind.MALE_SERVICE: Sex.MALE}
_WORDS: Final = {Sex.FEMALE: "women", Sex.MALE: "men"}
_MISMATCH: Final = "the patient's sex on the claim does not match: correct whichever is wrong"
_SHOWS: Final = "that the service is appropriate for the patient, despite the sex on file"


def _remedies(line: BilledLine) -> tuple[Proposal, ...]:
    """Propose KX where it says that nothing is wrong: only Medicare has published that it reads it."""
    return (append("KX", _SHOWS, line=line),) if line.at_medicare else ()


def procedure_sex(among: LineAmongOthers) -> Said:
    """A service for the other sex than the patient's."""
    line, patient = among.line, among.within.claim.patient
    if patient is None or patient.sex not in _WORDS:
        return
    meant = {sex for kind, sex in _MEANT.items() if line.is_a(kind)}
    if patient.sex in meant:
        return
    message = f"{line.code} is for {_WORDS[next(iter(meant))]}; {_MISMATCH}"
    if line.has("KX"):
        yield Bypassed(message, "KX", _SHOWS, ())
        return
    yield Hit(message, Severity.REVIEW, candidates=_remedies(line))


PROCEDURE_SEX: Final = Rule(
    id="patient.procedure-sex",
    subject=LineAmongOthers,
    title="a service for patients of the other sex",
    evaluate=procedure_sex,
    source="cms-pub-100-04-ch32-240",
    domain=Domain.AGE_AND_SEX,
    services=frozenset(_MEANT),
    preview=True,
)

# Of cancers of the breast the fifth character tells the sex.
_BREAST: Final = " ".join([f"C50.{site}{{sex}}" for site in (0, 1, 2, 3, 4, 5, 6, 8, 9)])

# ICD-10-CM: pregnancy and childbirth, and the diseases and tumors of the organs that one sex has.
_DIAGNOSES: Final[Mapping[Sex, tuple[DiagnosisRange, ...]]] = {
    Sex.FEMALE: (
        *ranges(_BREAST.format(sex=1)),
        DiagnosisRange("C51", "C58"),
        DiagnosisRange("D25", "D28"),
        DiagnosisRange("N70", "N98"),
        DiagnosisRange("O00", "O9A"),
        # Z38 is the newborn's.
        DiagnosisRange("Z33", "Z37"),
        DiagnosisRange("Z39", "Z39"),
    ),
    Sex.MALE: (
        *ranges(_BREAST.format(sex=2)),
        DiagnosisRange("C60", "C63"),
        DiagnosisRange("D29", "D29"),
        DiagnosisRange("N40", "N53"),
    ),
}


def diagnosis_sex(billed: BilledClaim) -> Said:
    """A diagnosis for the other sex than the patient's."""
    patient = billed.claim.patient
    if patient is None or patient.sex not in _WORDS:
        return
    for sex, among in _DIAGNOSES.items():
        for line in () if sex is patient.sex else billed.billed:
            told = first_among(line.line.diagnoses, among)
            if told is None:
                continue
            message = f"{told} on {line.code} is for {_WORDS[sex]}; {_MISMATCH}"
            if line.has("KX"):
                yield Bypassed(message, "KX", _SHOWS, (), lines=(line,))
            else:
                yield Hit(message, Severity.REVIEW, lines=(line,), candidates=_remedies(line))


DIAGNOSIS_SEX: Final = Rule(
    id="patient.diagnosis-sex",
    subject=BilledClaim,
    title="a diagnosis for patients of the other sex",
    evaluate=diagnosis_sex,
    source="cms-pub-100-04-ch32-240",
    domain=Domain.AGE_AND_SEX,
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("patient.procedure-sex",),
    preview=True,
)

RULES: Final = (PROCEDURE_SEX, DIAGNOSIS_SEX)
