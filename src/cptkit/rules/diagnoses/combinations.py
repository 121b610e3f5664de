"""Two conditions coded separately that a combination code tells together."""

from collections.abc import Collection, Iterator
from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, RangeLists, ranges, unpointed
from cptkit.rules.proposals import Proposal, code_diagnosis, take_off_diagnosis, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.values.codes import ICD_10_CM_SINCE, DiagnosisCode
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_EXCLUDES1: Final = "nchs-icd-10-cm-tabular-excludes1"
_TITLES: Final = "nchs-icd-10-cm-tabular-combinations"
_SHOWS: Final = "that the two are one condition"


@attrs.frozen
class _Combination:
    """Two conditions and the code for both.

    Attributes:
        codes: what comes off; beside: what it stands with, which comes off too unless it is coded in addition.
        both: the code, or with a hyphen what it begins with, where the record decides the rest.
    """

    codes: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    beside: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    both: str
    source: str = _EXCLUDES1
    in_addition: bool = False


def _of_heart_failure() -> Iterator[_Combination]:
    """Yield systolic beside diastolic failure, by how acute each is."""
    for systolic in "0123":
        for diastolic in "0123":
            both = f"I50.4{systolic}" if systolic == diastolic else "I50.4-"
            yield _Combination(f"I50.3{diastolic}", f"I50.2{systolic}", both)


_COMBINATIONS: Final = (
    *_of_heart_failure(),
    *(_Combination(f"J{kind}.1", "J18", f"J{kind}.00", _TITLES, in_addition=True) for kind in (10, 11)),
    *(_Combination(f"J{kind}.1", "J12-J17", f"J{kind}.08", _TITLES, in_addition=True) for kind in (10, 11)),
    _Combination("J44.9", "J12-J18 J20-J22", "J44.0", _TITLES, in_addition=True),
    *(_Combination("R18.8", f"K70.{kind}0", f"K70.{kind}1") for kind in (1, 3)),
    # The last character of sciatica tells its side.
    *(_Combination(f"M54.3{side}", "M54.5", f"M54.4{side}") for side in (0, 1, 2)),
    # The last character of each tells the region of the spine.
    *(_Combination(f"M54.1{region}", f"M47.81{region} M47.89{region}", f"M47.2{region}") for region in range(1, 9)),
    *(_Combination(f"M54.1{region}", f"M51.2{region}", f"M51.1{region}") for region in range(4, 8)),
    *(_Combination("M54.3", f"M51.2{region}", f"M51.1{region}") for region in (6, 7)),
    _Combination("M54.12 M54.13", "M50.2", "M50.1-"),
    _Combination("N18.5", "Z99.2", "N18.6", in_addition=True),
    _Combination("N13.3", "N20", "N13.2"),
    _Combination("N20.1", "N20.0", "N20.2", _TITLES),
    *(_Combination("R31", f"N30.{kind}0", f"N30.{kind}1") for kind in (0, 1, 2, 3, 4, 8, 9)),
    _Combination(
        "N40.0",
        "N13.8 R33.8 R35.0-R35.1 R39.11-R39.12 R39.14-R39.16",
        "N40.1",
        "nchs-icd-10-cm-tabular-order",
        in_addition=True,
    ),
    _Combination("O14", "O10", "O11.-", in_addition=True),
)
_CODES: Final = RangeLists([row.codes for row in _COMBINATIONS])
_BESIDE: Final = RangeLists([row.beside for row in _COMBINATIONS])


def _is_coded(row: _Combination, codes: Collection[str]) -> bool:
    both = unpointed(row.both).rstrip("-")
    return any(unpointed(code).startswith(both) for code in codes)


def _sides(day: ServiceDay, code: str) -> frozenset[str]:
    """Return the sides of the lines that point to a diagnosis; none where one of them names no side."""
    named = [line.named_sides for line in day.billed if code in line.line.diagnoses]
    return frozenset[str]().union(*named) if all(named) else frozenset()


def _are_of_two_sides(day: ServiceDay, code: str, other: str) -> bool:
    mine, theirs = _sides(day, code), _sides(day, other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _remedies(row: _Combination, code: str, other: str, on_line: Collection[DiagnosisCode]) -> Iterator[Proposal]:
    if not row.both.endswith("-"):
        combined = code_diagnosis(code, row.both, _SHOWS)
        goes_too = not row.in_addition and other in on_line
        yield together(combined, take_off_diagnosis(other)) if goes_too else combined


def combination_apart(day: ServiceDay) -> Said:
    """Two diagnoses of one day for which there is a combination code."""
    codes = day.diagnoses
    for place in sorted(_CODES.naming_any(codes) & _BESIDE.naming_any(codes)):
        row, other = _COMBINATIONS[place], next(one for one in codes if place in _BESIDE.naming(one))
        for line in () if _is_coded(row, codes) else day.billed:
            for code in [one for one in line.line.diagnoses if place in _CODES.naming(one)]:
                if _are_of_two_sides(day, code, other):
                    continue
                addition = f", with {other} in addition" if row.in_addition else ""
                yield Hit(
                    f"{code} with {other}; {row.both} is the code for both{addition}",
                    Severity.REVIEW,
                    source=row.source,
                    lines=(line,),
                    candidates=_remedies(row, code, other, line.line.diagnoses),
                )


COMBINATION_APART: Final = Rule(
    id="diagnosis.combination-apart",
    subject=ServiceDay,
    title="two conditions coded separately that a combination code tells together",
    evaluate=combination_apart,
    source="icd-10-cm-guidelines-b-9",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=tuple([one for row in _COMBINATIONS for one in row.codes]),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (COMBINATION_APART,)
