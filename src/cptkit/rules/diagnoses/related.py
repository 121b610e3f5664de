"""Hypertension, diabetes and coronary disease coded apart from the diseases that one code tells with them."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, is_among, ranges
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
# What the index has under diabetes, with: the disease, and what the type of diabetes is completed by.
_UNDER_DIABETES: Final = (
    (_KIDNEY, "22"),
    (ranges("G62.9"), "42"),
    (ranges("K31.84"), "43"),
    (ranges("I73.9"), "51"),
    (ranges("I96"), "52"),
    (ranges("M14.6"), "610"),
    (ranges("L97.4-L97.5"), "621"),
    (ranges("L97.1-L97.3 L97.8-L97.9 L98.4"), "622"),
    (ranges("E16.2"), "649"),
    (ranges("M86"), "69"),
)
# Kinds of angina, and coronary disease with each.
_ANGINA: Final = (
    (ranges("I20.0"), "I25.110"),
    (ranges("I20.1"), "I25.111"),
    (ranges("I20.2"), "I25.112"),
    (ranges("I20.8"), "I25.118"),
    (ranges("I20.9"), "I25.119"),
)
_GUIDELINES: Final = "icd-10-cm-guidelines-c-9"


@attrs.frozen
class _Pair:
    """A disease that stands beside another, and the code for both."""

    code: str
    beside: tuple[DiagnosisRange, ...]
    both: str
    source: str


_PAIRS: Final = (
    *(
        _Pair(f"{kind}.9", beside, f"{kind}.{ending}", "icd-10-cm-guidelines-a-15")
        for kind in ("E10", "E11", "E13")
        for beside, ending in _UNDER_DIABETES
    ),
    *(_Pair("I25.10", beside, both, "icd-10-cm-guidelines-c-9-b") for beside, both in _ANGINA),
)
_TOLD_TOGETHER: Final = tuple([DiagnosisRange(code, code) for code in (*_PLACES, *(one.code for one in _PAIRS))])
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
    return {code: both for code, both in due.items() if code != both}


def _others(code: str, codes: Collection[str]) -> list[str]:
    """Return the diseases of the heart and the kidney beside which a code of hypertension stands."""
    named = _among((*_HEART, *_KIDNEY), codes)
    return named or [other for other in codes if other in _PLACES and other != code]


def _apart(codes: Collection[str]) -> Iterator[tuple[str, Collection[str], str, str]]:
    """Yield each code that leaves out a disease on the claim, with those, the code for both and the source."""
    for code, both in _due(codes).items():
        yield code, _others(code, codes), both, _GUIDELINES
    for pair in _PAIRS:
        others = _among(pair.beside, codes) if pair.code in codes and pair.both not in codes else []
        if others:
            yield pair.code, others, pair.both, pair.source


def _remedies(code: str, both: str, on_line: Collection[DiagnosisCode]) -> Iterator[Proposal]:
    yield take_off_diagnosis(code) if both in on_line else code_diagnosis(code, both, _SHOWS)


def coded_apart(day: ServiceDay) -> Said:
    """Hypertension, diabetes or coronary disease without the disease that stands beside it."""
    codes = day.diagnoses
    for code, others, both, source in _apart(codes):
        for line in day.billed:
            if code in line.line.diagnoses:
                yield Hit(
                    f"{code} with {', '.join(others)}; unless the record documents another cause, "
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
    source=_GUIDELINES,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=_TOLD_TOGETHER,
    # The guidelines of 2017 took hypertension and the heart as related for the first time.
    in_force=Period(date(2016, 10, 1)),
    preview=True,
)

RULES: Final = (CODED_APART,)
