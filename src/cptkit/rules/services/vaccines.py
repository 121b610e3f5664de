"""Vaccines at Medicare: the code of the administration, the diagnosis, and which of them Part B covers."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal, bill_code, drop, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["RULES"]

# Medicare Claims Processing Manual, chapter 18, section 10.2.1: each vaccine has its administration.
_ADMINISTERED_BY: Final[Mapping[ServiceKind, str]] = {
    ServiceKind.INFLUENZA_VACCINE: "G0008",
    ServiceKind.PNEUMOCOCCAL_VACCINE: "G0009",
    ServiceKind.HEPATITIS_B_VACCINE: "G0010",
    ServiceKind.COVID_VACCINE: "90480",
}
# Before, each dose of each COVID-19 vaccine had its own code.
_ONE_FOR_COVID: Final = Period(date(2023, 9, 11))
_ENCOUNTER: Final = "Z23"


def _administration_of(vaccine: BilledLine) -> str | None:
    """Return the code by which Medicare pays for giving a vaccine; `None` where it has none of its own."""
    if vaccine.is_a(ServiceKind.COVID_VACCINE) and not _ONE_FOR_COVID.covers(vaccine.published.day):
        return None
    return next((code for kind, code in _ADMINISTERED_BY.items() if vaccine.is_a(kind)), None)


def wrong_administration(among: LineAmongOthers) -> Said:
    """An administration that is not the one by which Medicare pays for the vaccines of the day."""
    line = among.line
    # Hospitals bill the administration of hepatitis B vaccine by the CPT code.
    if not line.at_medicare or line.setting is not Setting.PRACTITIONER:
        return
    mine = [other for other in among.others if may_be_one_practitioner(line, other)]
    due = {vaccine: _administration_of(vaccine) for vaccine in mine if vaccine.is_a(ServiceKind.VACCINE)}
    billed = {other.code for other in mine}
    if None in due.values() or line.code in due.values():
        return
    for vaccine, code in due.items():
        if code is not None and code not in billed:
            yield Hit(
                f"{line.code} with {vaccine.code}; Medicare uses {code} for its administration",
                Severity.REVIEW,
                lines=(line, vaccine),
                candidates=(bill_code(code, line=line),),
            )
            return


WRONG_ADMINISTRATION: Final = Rule(
    id="vaccine.wrong-administration",
    subject=LineAmongOthers,
    title="an administration code that Medicare does not use for the vaccine",
    evaluate=wrong_administration,
    source="cgs-flu-administration",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.VACCINE_ADMINISTRATION, ServiceKind.MEDICARE_VACCINE_ADMINISTRATION}),
    preview=True,
)


def diagnosis_missing(line: BilledLine) -> Said:
    """An influenza, pneumococcal or hepatitis B vaccine at Medicare without the diagnosis for an immunization."""
    if line.at_medicare and line.line.diagnoses and _ENCOUNTER not in line.line.diagnoses:
        yield Hit(
            f"{line.code} without {_ENCOUNTER}; it is the diagnosis for influenza, pneumococcal and hepatitis B "
            "vaccines",
            Severity.REVIEW,
            source="cms-hepatitis-b-vaccine" if line.is_a(ServiceKind.HEPATITIS_B_VACCINE) else None,
        )


DIAGNOSIS_MISSING: Final = Rule(
    id="vaccine.diagnosis-missing",
    subject=BilledLine,
    title="an influenza, pneumococcal or hepatitis B vaccine without the diagnosis for an immunization",
    evaluate=diagnosis_missing,
    source="noridian-influenza",
    domain=Domain.PAYER_LIMITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(
        {ServiceKind.INFLUENZA_VACCINE, ServiceKind.PNEUMOCOCCAL_VACCINE, ServiceKind.HEPATITIS_B_VACCINE}
    ),
    # Before, the diagnosis was another.
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

_PART_B: Final = frozenset(_ADMINISTERED_BY)
_ENCOUNTERS: Final = "Z"
# ICD-10-CM: contact with and exposure to a disease.
_EXPOSURE: Final = "Z20"


def _not_billed(among: LineAmongOthers) -> Proposal:
    """Propose to bill neither a vaccine nor its administration, which without another vaccine is of nothing."""
    line = among.line
    mine = [other for other in among.others if other.number is not None and may_be_one_practitioner(line, other)]
    if any(other.is_a(ServiceKind.VACCINE) for other in mine):
        return drop(line)
    given = [other for other in mine if other.is_a(ServiceKind.VACCINE_ADMINISTRATION)]
    return together(drop(line), *(drop(other) for other in given))


def not_part_b(among: LineAmongOthers) -> Said:
    """A vaccine that Part B covers after an injury or an exposure only, for an encounter without one."""
    line = among.line
    diagnoses = line.line.diagnoses
    encounters = [one for one in diagnoses if one.startswith(_ENCOUNTERS) and not one.startswith(_EXPOSURE)]
    if not diagnoses or len(encounters) < len(diagnoses) or not line.at_medicare:
        return
    if not any(line.is_a(kind) for kind in _PART_B) and not line.in_role(ModifierRole.LIABILITY):
        yield Hit(
            f"{line.code} for {diagnoses[0]}; Part B covers this vaccine only for an injury or an exposure; "
            "Part D covers routine doses",
            # What is covered was read, and no sentence that denies the rest.
            Severity.REVIEW,
            candidates=(_not_billed(among),),
        )


NOT_PART_B: Final = Rule(
    id="vaccine.not-part-b",
    subject=LineAmongOthers,
    title="a vaccine that Part B covers only after an injury or an exposure",
    evaluate=not_part_b,
    source="immunize-medicare-vaccines",
    domain=Domain.COVERAGE_BY_DIAGNOSIS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.VACCINE}),
    # Before, the diagnosis was another.
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

_IMMUNIZATION: Final = "90471"
_INJECTION: Final = "96372"
# What else an injection may have been for, or how else the vaccine was given.
_NOT_VACCINES: Final = frozenset(
    {
        ServiceKind.SEASONAL_ANTIBODY,
        ServiceKind.ANTIBODY_ADMINISTRATION,
        ServiceKind.VACCINE_ADMINISTRATION,
        ServiceKind.MEDICARE_VACCINE_ADMINISTRATION,
    }
)
# The seasonal antibody has a rule and administrations of its own.
_VACCINATED: Final = frozenset({ServiceKind.VACCINE, ServiceKind.SEASONAL_ANTIBODY})
_NO_WAY_TO_GIVE: Final = frozenset({ServiceKind.DRUG, ServiceKind.VISIT, ServiceKind.LABORATORY})


def _is_drug(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.DRUG) and not line.is_a(ServiceKind.VACCINE)


def _given(line: BilledLine, mine: Collection[BilledLine]) -> BilledLine | None:
    """Return what was given by the code of the other kind, where nothing else on the day explains the code."""
    if line.is_a(ServiceKind.THERAPEUTIC_INJECTION):
        explained = any(_is_drug(other) or other.kinds & _NOT_VACCINES for other in mine)
        return None if explained else next((other for other in mine if other.is_a(ServiceKind.VACCINE)), None)
    # A drug is given by a procedure too, such as the injection of a joint; a free vaccine is not billed.
    explained = any(other.kinds & _VACCINATED or not other.kinds & _NO_WAY_TO_GIVE for other in mine)
    return None if explained else next((other for other in mine if other.is_a(ServiceKind.INJECTED_DRUG)), None)


def given_as_other(among: LineAmongOthers) -> Said:
    """An injection of a drug beside a vaccine alone, or the administration of a vaccine beside a drug alone."""
    line = among.line
    given = _given(line, [other for other in among.others if may_be_one_practitioner(line, other)])
    if given is None:
        return
    what, due = "an injected drug", _INJECTION
    if given.is_a(ServiceKind.VACCINE):
        own = _administration_of(given) if line.at_medicare else None
        what, due = "a vaccine", own or _IMMUNIZATION
    yield Hit(
        f"{line.code} with {given.code}; administration of {what} is {due}",
        Severity.REVIEW,
        lines=(line, given),
        candidates=(bill_code(due, line=line),),
    )


GIVEN_AS_OTHER: Final = Rule(
    id="vaccine.given-as-drug",
    subject=LineAmongOthers,
    title="the injection of a drug for a vaccine, or the administration of a vaccine for a drug",
    evaluate=given_as_other,
    source="immedica-90471",
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.THERAPEUTIC_INJECTION, ServiceKind.VACCINE_ADMINISTRATION}),
    moot_after=("vaccine.wrong-administration", "drug.wrong-administration"),
    preview=True,
)

RULES: Final = (WRONG_ADMINISTRATION, DIAGNOSIS_MISSING, NOT_PART_B, GIVEN_AS_OTHER)
