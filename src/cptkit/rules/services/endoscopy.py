"""Endoscopy of the digestive tract: screening colonoscopies, and sedation by the endoscopist."""

from datetime import date
from typing import Final

from cptkit.reference.diagnoses import first_among, ranges
from cptkit.rules.proposals import append, bill_code, replace, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SCREENING: Final = ("Z12.11", "Z12.12")
_FOR_SCREENING: Final = "00812"
_BECAME_MORE: Final = "that the screening became diagnostic or therapeutic"


def screening_not_said(line: BilledLine) -> Said:
    """A therapeutic colonoscopy that began as a screening, without the modifier that waives cost sharing."""
    first = line.line.diagnoses[:1]
    medicare = line.at_medicare
    if not first or first[0] not in _SCREENING or line.has("PT") or (line.has("33") and not medicare):
        return
    due, whose = ("PT", "Medicare") if medicare else ("33", "payers other than Medicare")
    shows = "that the colonoscopy began as a screening"
    yield Hit(
        f"{line.code} for {first[0]} without {due}, which tells {whose} to waive cost sharing for a screening",
        Severity.REVIEW,
        candidates=(replace("33", due, shows) if line.has("33") else append(due, shows),),
    )


SCREENING_NOT_SAID: Final = Rule(
    id="screening.colonoscopy-without-modifier",
    subject=BilledLine,
    title="a screening colonoscopy that became therapeutic, without PT or 33",
    evaluate=screening_not_said,
    source="noridian-modifier-pt",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.COLONOSCOPY_WITH_TREATMENT}),
    preview=True,
)


# Screenings, what puts a patient at high risk, and a stool test that was positive.
_REASONS: Final = ranges("K50-K51 R19.5 Z08-Z09 Z12.1 Z13.81 Z15 Z80.0 Z83.7 Z84.8 Z85 Z86.0")


def screening_without_diagnosis(line: BilledLine) -> Said:
    """A therapeutic colonoscopy with the modifier of a screening, and no diagnosis that tells of one."""
    diagnoses = line.line.diagnoses
    if not diagnoses or first_among(diagnoses, _REASONS) is not None:
        return
    modifier = "PT" if line.has("PT") else "33"
    yield Hit(
        f"{modifier} on {line.code} for {', '.join(diagnoses)}; a screening has its own diagnosis first, such as "
        f"{_SCREENING[0]}, and what was found after it",
        Severity.REVIEW,
        candidates=(take_off(modifier, "that the colonoscopy began as a diagnostic one"),),
    )


SCREENING_WITHOUT_DIAGNOSIS: Final = Rule(
    id="screening.colonoscopy-without-diagnosis",
    subject=BilledLine,
    title="PT or 33 on a colonoscopy without the diagnosis of a screening",
    evaluate=screening_without_diagnosis,
    source="haugen-colonoscopies",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.COLONOSCOPY_WITH_TREATMENT}),
    modifiers=frozenset({"PT", "33"}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)


def screening_code(line: BilledLine) -> Said:
    """A diagnostic colonoscopy for a screening at Medicare, which has codes of its own for one."""
    first = line.line.diagnoses[:1]
    if first and first[0] in _SCREENING and line.at_medicare:
        yield Hit(
            f"{line.code} for {first[0]}; Medicare uses G0105 or G0121 for a screening colonoscopy",
            Severity.REVIEW,
            candidates=(bill_code("G0121"), bill_code("G0105", "that the patient is at high risk")),
        )


SCREENING_CODE: Final = Rule(
    id="screening.colonoscopy-code",
    subject=BilledLine,
    title="a screening colonoscopy billed with a diagnostic colonoscopy code",
    evaluate=screening_code,
    source="cms-ncd-210-3",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.DIAGNOSTIC_COLONOSCOPY}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)


def anesthesia_of_screening(line: BilledLine) -> Said:
    """Anesthesia for a screening colonoscopy by the code or the modifier of another one.

    CPT has 00812 for any screening, whatever was found. Medicare has it where nothing was, and else 00811 with PT.
    """
    for_screening = line.code == _FOR_SCREENING
    if not for_screening and (not line.line.diagnoses or line.line.diagnoses[0] not in _SCREENING):
        return
    if not line.at_medicare:
        if not for_screening:
            said = f"{line.code} for {line.line.diagnoses[0]}; {_FOR_SCREENING} is for any screening colonoscopy"
            yield Hit(said, Severity.REVIEW, candidates=(bill_code(_FOR_SCREENING),))
    elif for_screening and line.has("PT"):
        said = f"PT on {line.code}; Medicare uses 00811 with PT when the screening became diagnostic or therapeutic"
        yield Hit(
            said,
            Severity.REVIEW,
            candidates=(bill_code("00811", _BECAME_MORE), take_off("PT", "that nothing was found")),
        )
    elif not for_screening and not line.has("PT"):
        why = "which tells Medicare that a screening became diagnostic or therapeutic"
        said = f"{line.code} for {line.line.diagnoses[0]} without PT, {why}"
        candidates = (append("PT", _BECAME_MORE), bill_code(_FOR_SCREENING, "that nothing was found"))
        yield Hit(said, Severity.REVIEW, candidates=candidates)


ANESTHESIA_OF_SCREENING: Final = Rule(
    id="screening.anesthesia-code",
    subject=BilledLine,
    title="anesthesia for a screening colonoscopy with the wrong code or modifier",
    evaluate=anesthesia_of_screening,
    source="cms-mm10181",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.COLONOSCOPY_ANESTHESIA}),
    in_force=Period(date(2018, 1, 1)),
    preview=True,
)


def sedation_by_endoscopist(among: LineAmongOthers) -> Said:
    """Moderate sedation by the endoscopist under the code that G0500 replaces at Medicare."""
    line = among.line
    scopes = [
        other for other in among.others if other.is_a(ServiceKind.GI_ENDOSCOPY) and may_be_one_practitioner(line, other)
    ]
    if scopes and line.at_medicare:
        yield Hit(
            f"{line.code} with {scopes[0].code}; Medicare uses G0500 for sedation by the endoscopist",
            Severity.REVIEW,
            candidates=(bill_code("G0500"),),
        )


SEDATION_BY_ENDOSCOPIST: Final = Rule(
    id="sedation.wrong-code-for-endoscopy",
    subject=LineAmongOthers,
    title="moderate sedation by the endoscopist without G0500",
    evaluate=sedation_by_endoscopist,
    source="cms-mm10075",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.SEDATION_BY_ENDOSCOPIST}),
    in_force=Period(date(2017, 1, 1)),
    preview=True,
)

RULES: Final = (
    SCREENING_NOT_SAID,
    SCREENING_WITHOUT_DIAGNOSIS,
    SCREENING_CODE,
    ANESTHESIA_OF_SCREENING,
    SEDATION_BY_ENDOSCOPIST,
)
