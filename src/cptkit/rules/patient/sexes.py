"""The patient's sex against the one that a service is for."""

from typing import Final

from cptkit.rules.proposals import append
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.values.findings import Severity
from cptkit.values.people import Sex
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind

__all__ = ["RULES"]

_MEANT: Final = {ServiceKind.FEMALE_SERVICE: Sex.FEMALE, ServiceKind.MALE_SERVICE: Sex.MALE}
_WORDS: Final = {Sex.FEMALE: "women", Sex.MALE: "men"}
_SHOWS: Final = "that the service is right for the patient, whose sex on file is another"


def procedure_sex(among: LineAmongOthers) -> Said:
    """A service for the other sex than the patient's."""
    line, patient = among.line, among.within.claim.patient
    if patient is None or patient.sex not in _WORDS:
        return
    meant = {sex for kind, sex in _MEANT.items() if line.is_a(kind)}
    if patient.sex in meant:
        return
    message = f"{line.code} is for {_WORDS[next(iter(meant))]}; the patient's sex on the claim is another"
    if line.has("KX"):
        yield Bypassed(message, "KX", _SHOWS, ())
        return
    yield Hit(message, Severity.REVIEW, candidates=(append("KX", _SHOWS),))


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

RULES: Final = (PROCEDURE_SEX,)
