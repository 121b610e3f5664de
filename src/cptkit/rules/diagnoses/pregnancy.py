"""The time of pregnancy that a diagnosis tells, against the weeks of gestation beside it."""

from bisect import bisect_right
from typing import Final

from cptkit.reference.diagnoses import is_among, ranges, unpointed, weeks_of_gestation
from cptkit.rules.proposals import code_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

# The codes of which the character after so many tells the trimester, by the titles of the tabular list.
_TOLD_AFTER: Final = {
    3: ranges("O11 O13 O16 O40"),
    4: ranges(
        "O09.0-O09.1 O09.3-O09.4 O09.7 O09.9-O09.A O12.0-O22.5 O22.9-O23.4 O23.9 O25.1-O26.5 O26.9 O29.4 O29.6 O29.9 "
        "O30.9-O31.3 O34.0-O34.1 O34.3-O34.4 O34.6-O34.9 O36.2 O36.6-O36.7 O36.9-O41.0 O41.9 O43.9-O44.5 O45.9 O46.9 "
        "O47.0-O60.0 O60.2 O71.0 Z34.0-Z34.9"
    ),
    5: ranges("O09.21-O24.31 O24.81-O31.8X O34.51-O99.71 O99.84 O9A.11-O9A.51"),
}
_TRIMESTERS: Final = ("1", "2", "3")
# Codes that the tabular list has for some completed weeks of gestation only, from the first to the last.
_OF_WEEKS: Final = (
    (ranges("O02.1 O20"), 0, 19),
    (ranges("O21.2 O36.4"), 20, 49),
    (ranges("O42.01 O42.11 O42.91 O47.0 O60"), 0, 36),
    (ranges("O42.02 O42.12 O42.92 O47.1 O80"), 37, 49),
    (ranges("O48"), 40, 49),
)
_TITLES: Final = "nchs-icd-10-cm-tabular-weeks"
# The second trimester begins with 14 weeks, the third with 28.
_BEGINNINGS: Final = (14, 28)
_ORDINALS: Final = ("first", "second", "third")
# A patient may be admitted in one trimester and stay into the next; the code keeps the first.
_INPATIENT: Final = ("21", "51", "61")
_SHOWS: Final = "that the weeks of gestation are right"


def _stem_of_trimester(code: str) -> str:
    """Return what stands before the character that tells the trimester; empty where none does."""
    bare = unpointed(code)
    stems = [
        bare[:length]
        for length, told in _TOLD_AFTER.items()
        if bare[length : length + 1] in _TRIMESTERS and is_among(bare[:length], told)
    ]
    return stems[0] if stems else ""


def weeks_apart(line: BilledLine) -> Said:
    """A diagnosis of one time of pregnancy with weeks of gestation of another."""
    weeks = weeks_of_gestation(line.line.diagnoses)
    for code in line.line.diagnoses if weeks else ():
        hit = weeks and (_of_another_trimester(code, *weeks, line) or _of_other_weeks(code, *weeks))
        if hit:
            yield hit


def _of_another_trimester(code: str, beside: str, weeks: int, line: BilledLine) -> Hit | None:
    bare, stem = unpointed(code), _stem_of_trimester(code)
    due = 1 + bisect_right(_BEGINNINGS, weeks)
    told = int(bare[len(stem)]) if stem else due
    if told == due or (told < due and line.place in _INPATIENT):
        return None
    return Hit(
        f"{code} with {beside}; {code} is for the {_ORDINALS[told - 1]} trimester, "
        f"and {beside} is in the {_ORDINALS[due - 1]}",
        Severity.REVIEW,
        candidates=(code_diagnosis(code, f"{stem}{due}{bare[len(stem) + 1 :]}", _SHOWS),),
    )


def _of_other_weeks(code: str, beside: str, weeks: int) -> Hit | None:
    for codes, first, last in _OF_WEEKS:
        if is_among(code, codes) and not first <= weeks <= last:
            meant = f"from {first} weeks on" if first else f"before {last + 1} weeks"
            return Hit(f"{code} with {beside}; {code} is {meant}", Severity.REVIEW, source=_TITLES)
    return None


WEEKS_APART: Final = Rule(
    id="diagnosis.weeks-apart",
    subject=BilledLine,
    title="a diagnosis of one time of pregnancy with weeks of gestation of another",
    evaluate=weeks_apart,
    source="icd-10-cm-guidelines-c-15",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=ranges("Z3A"),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (WEEKS_APART,)
