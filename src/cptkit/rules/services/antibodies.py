"""The seasonal antibody against RSV, which is no vaccine: the code of its administration, and the diagnosis."""

from datetime import date
from typing import Final

from cptkit.rules.proposals import bill_code, code_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_COUNSELED: Final = "96380"
_NOT_COUNSELED: Final = "96381"
# What else a code of administration could be for, and in a coder's words what it is for.
_VACCINATED: Final = frozenset({ServiceKind.VACCINE, ServiceKind.ANTIBODY_ADMINISTRATION}), "vaccines"
_INJECTED: Final = frozenset({ServiceKind.DRUG, ServiceKind.ANTIBODY_ADMINISTRATION}), "other drugs"
_IMMUNIZATION: Final = "Z23"
_PROPHYLAXIS: Final = "Z29.11"


def vaccine_administration(among: LineAmongOthers) -> Said:
    """The administration of a vaccine or a drug beside a seasonal antibody, and nothing else that it could be for."""
    line = among.line
    mine = [other for other in among.others if may_be_one_practitioner(line, other)]
    antibody = next((other for other in mine if other.is_a(ServiceKind.SEASONAL_ANTIBODY)), None)
    given, what = _INJECTED if line.is_a(ServiceKind.THERAPEUTIC_INJECTION) else _VACCINATED
    if antibody is not None and not any(given & other.kinds for other in mine if other.code != antibody.code):
        yield Hit(
            f"{line.code} with {antibody.code}; it is for {what}; administration of the antibody is {_COUNSELED} or "
            f"{_NOT_COUNSELED}",
            Severity.REVIEW,
            lines=(line, antibody),
            candidates=(
                bill_code(_COUNSELED, "counseling by the practitioner on that day", line=line),
                bill_code(_NOT_COUNSELED, "that the practitioner did not counsel on that day", line=line),
            ),
        )


VACCINE_ADMINISTRATION: Final = Rule(
    id="vaccine.administration-of-antibody",
    subject=LineAmongOthers,
    title="the administration of a vaccine or another drug for the seasonal antibody against RSV",
    evaluate=vaccine_administration,
    source="aap-nirsevimab",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.VACCINE_ADMINISTRATION, ServiceKind.THERAPEUTIC_INJECTION}),
    # Before, it was an injection like others.
    in_force=Period(date(2023, 10, 6)),
    preview=True,
)


def immunization_for_antibody(line: BilledLine) -> Said:
    """The seasonal antibody or its administration for an encounter for an immunization."""
    if _IMMUNIZATION in line.line.diagnoses:
        yield Hit(
            f"{line.code} for {_IMMUNIZATION}; the antibody is not a vaccine; its diagnosis is {_PROPHYLAXIS}",
            Severity.REVIEW,
            candidates=(code_diagnosis(_IMMUNIZATION, _PROPHYLAXIS),),
        )


IMMUNIZATION_FOR_ANTIBODY: Final = Rule(
    id="vaccine.diagnosis-of-antibody",
    subject=BilledLine,
    title="the seasonal antibody against RSV with the diagnosis for an immunization",
    evaluate=immunization_for_antibody,
    source="aap-nirsevimab",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.SEASONAL_ANTIBODY, ServiceKind.ANTIBODY_ADMINISTRATION}),
    in_force=Period(date(2023, 10, 1)),
    preview=True,
)

RULES: Final = (VACCINE_ADMINISTRATION, IMMUNIZATION_FOR_ANTIBODY)
