"""Hypertension and diabetes coded apart from the diseases of the heart and the kidney that one code tells with them."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange, is_among
from cptkit.rules.proposals import Proposal, code_diagnosis, take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.values.codes import DiagnosisCode
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_FAILURE: Final = (DiagnosisRange("I50", "I50"),)
_HEART: Final = (*_FAILURE, DiagnosisRange("I514", "I517"), DiagnosisRange("I5189", "I519"))
_LATE: Final = (DiagnosisRange("N185", "N186"),)
_KIDNEY: Final = (DiagnosisRange("N18", "N18"),)
# By row: no heart disease, heart disease, heart failure. By column: no chronic kidney disease, up to stage 4 or
# unspecified, stage 5 or end stage.
_HYPERTENSION: Final = (
    ("I10", "I12.9", "I12.0"),
    ("I11.9", "I13.10", "I13.11"),
    ("I11.0", "I13.0", "I13.2"),
)
_PLACES: Final = {code: (row, column) for row, codes in enumerate(_HYPERTENSION) for column, code in enumerate(codes)}
# Without complications, and with chronic kidney disease.
_DIABETES: Final = {"E10.9": "E10.22", "E11.9": "E11.22", "E13.9": "E13.22"}
_TOLD_TOGETHER: Final = tuple([DiagnosisRange(code, code) for code in (*_PLACES, *_DIABETES)])
_SHOWS: Final = "that no other cause of the disease is documented"


def _among(ranges: Collection[DiagnosisRange], codes: Collection[str]) -> list[str]:
    return [code for code in codes if is_among(code, ranges)]


def _level(some: Collection[DiagnosisRange], worse: Collection[DiagnosisRange], codes: Collection[str]) -> int:
    """Return how far a disease went: not at all, some, or worse."""
    return 2 if _among(worse, codes) else int(bool(_among(some, codes)))


def _due(codes: Collection[str]) -> dict[str, str]:
    """Return what each code says that leaves out a disease on the claim, and the code for both."""
    places = [_PLACES[code] for code in codes if code in _PLACES]
    heart = max([_level(_HEART, _FAILURE, codes), *(row for row, _ in places)])
    kidney = max([_level(_KIDNEY, _LATE, codes), *(column for _, column in places)])
    due = {code: _HYPERTENSION[heart][kidney] for code in codes if code in _PLACES}
    if _among(_KIDNEY, codes):
        due |= {code: _DIABETES[code] for code in codes if code in _DIABETES}
    return {code: both for code, both in due.items() if code != both}


def _others(code: str, codes: Collection[str]) -> list[str]:
    """Return the diseases beside which a code stands: of diabetes the kidney's, of hypertension the heart's too."""
    involved = _KIDNEY if code in _DIABETES else (*_HEART, *_KIDNEY)
    named = _among(involved, codes)
    return named or [other for other in codes if other in _PLACES and other != code]


def _remedies(code: str, both: str, on_line: Collection[DiagnosisCode]) -> Iterator[Proposal]:
    yield take_off_diagnosis(code) if both in on_line else code_diagnosis(code, both, _SHOWS)


def coded_apart(day: ServiceDay) -> Said:
    """Hypertension or diabetes without the disease of the heart or the kidney that stands beside it."""
    codes = list(dict.fromkeys(code for line in day.billed for code in line.line.diagnoses))
    for code, both in _due(codes).items():
        source = "icd-10-cm-guidelines-a-15" if code in _DIABETES else "icd-10-cm-guidelines-c-9"
        for line in day.billed:
            if code in line.line.diagnoses:
                yield Hit(
                    f"{code} with {', '.join(_others(code, codes))}; unless the record documents another cause, "
                    f"code them as related: {both}",
                    Severity.REVIEW,
                    source=source,
                    lines=(line,),
                    candidates=_remedies(code, both, line.line.diagnoses),
                )


CODED_APART: Final = Rule(
    id="diagnosis.related-apart",
    subject=ServiceDay,
    title="conditions coded separately that the guidelines presume related",
    evaluate=coded_apart,
    source="icd-10-cm-guidelines-c-9",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=_TOLD_TOGETHER,
    # The guidelines of 2017 took hypertension and the heart as related for the first time.
    in_force=Period(date(2016, 10, 1)),
    preview=True,
)

RULES: Final = (CODED_APART,)
