"""Two diagnoses of a line in the wrong order, by the guidelines and by the notes of the tabular list."""

from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, RangeLists, ranges, unpointed
from cptkit.rules.proposals import reorder_diagnoses
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_NOTES: Final = "nchs-icd-10-cm-tabular-order"
_HYPERTENSION: Final = "icd-10-cm-guidelines-c-9"
_BURNS: Final = "icd-10-cm-guidelines-c-19-d"
# The sixth character of a drug's code tells a poisoning, by accident, self-harm, assault or undetermined.
_POISONING: Final = "1234"
_INTENT: Final = 5
_DRUGS: Final = DiagnosisRange("T36", "T50")


@attrs.frozen
class _Order:
    """Codes that are listed before others, and why, in a coder's words.

    Attributes:
        rare: the codes by which lines are found, where those that go first are too usual.
    """

    before: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    after: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    why: str
    source: str = _NOTES
    rare: str = ""

    @property
    def found_by(self) -> tuple[DiagnosisRange, ...]:
        """The codes by which lines are found."""
        return ranges(self.rare) or self.before


def _degrees(fourth: str) -> str:
    """Return the burns and corrosions of some degrees, which the fourth character tells."""
    return " ".join([f"T2{region}.{degree}" for region in range(6) for degree in fourth])


_ORDERS: Final = (
    _Order(
        "O00-O9A",
        "A00-N99 Q00-T88",
        "codes from chapter 15 are listed before those of other chapters",
        "icd-10-cm-guidelines-c-15",
    ),
    _Order("T36-T50", "R00-R99", "a poisoning is listed before its symptoms", "icd-10-cm-guidelines-c-19"),
    _Order("T74 T76", "S00-T14", "abuse is listed before the injury", "icd-10-cm-guidelines-c-19-f"),
    _Order(_degrees("37"), _degrees("1256"), "the burn of the highest degree is listed first", _BURNS),
    _Order(_degrees("26"), _degrees("15"), "the burn of the highest degree is listed first", _BURNS),
    _Order("T20-T25", "T31", "the burn is listed before the extent of the burns", _BURNS),
    _Order("A00-T88", "U09.9", "the condition is listed before its link to an earlier COVID-19", rare="U09.9"),
    _Order("B20", "B59", "HIV disease is listed before the infection that it led to", "icd-10-cm-guidelines-c-1-a"),
    _Order("U07.1", "J12.82", "COVID-19 is listed before its pneumonia"),
    _Order("I11.0 I13.0 I13.2", "I50", "hypertensive heart disease is listed before the heart failure", _HYPERTENSION),
    _Order(
        "I12-I13 E08.22 E09.22 E10.22 E11.22 E13.22",
        "N18",
        "hypertensive or diabetic kidney disease is listed before its stage",
    ),
    _Order(
        "E08.621-E08.622 E09.621-E09.622 E10.621-E10.622 E11.621-E11.622 E13.621-E13.622 "
        "I70.23-I70.24 I83.0 I83.2 I87.01 I87.03 I87.31 I87.33 I96",
        "L97",
        "the diabetes, vascular disease or gangrene is listed before the ulcer",
    ),
    _Order(
        "T80.2 T81.4 T82.6-T82.7 T83.5-T83.6 T84.5-T84.7 T85.7",
        "A40-A41 N39.0",
        "the complication is listed before its infection",
    ),
    _Order(
        "I69.091 I69.191 I69.291 I69.391 I69.891 I69.991",
        "R13.1",
        "the sequela of the stroke is listed before the type of dysphagia",
    ),
    _Order("I96", "L89", "gangrene is listed before the ulcer"),
    _Order("N40.1", "R33.8 R35.0-R35.1 R39.1", "the enlarged prostate is listed before its symptoms"),
)


_BEFORE: Final = RangeLists([row.before for row in _ORDERS])
_AFTER: Final = RangeLists([row.after for row in _ORDERS])


def _is_before(code: str, number: int) -> bool:
    """Return whether a code is one of those that go first; of a drug, only its poisoning is."""
    if number not in _BEFORE.naming(code):
        return False
    return not _DRUGS.includes(code) or unpointed(code)[_INTENT : _INTENT + 1] in tuple(_POISONING)


def out_of_order(line: BilledLine) -> Said:
    """A diagnosis that is listed before the one that goes first."""
    codes = line.line.diagnoses
    if len(codes) == 1:
        return
    for number in sorted(_AFTER.naming_any(codes) & _BEFORE.naming_any(codes)):
        row = _ORDERS[number]
        place = next(at for at, code in enumerate(codes) if number in _AFTER.naming(code))
        first = next((code for code in codes[place:] if _is_before(code, number)), None)
        if first is not None and not any(_is_before(code, number) for code in codes[:place]):
            moved = [*codes[:place], first, *[code for code in codes[place:] if code != first]]
            yield Hit(
                f"{codes[place]} before {first} on {line.code}; {row.why}",
                Severity.REVIEW,
                source=row.source,
                candidates=(reorder_diagnoses(moved),),
            )


OUT_OF_ORDER: Final = Rule(
    id="diagnosis.out-of-order",
    subject=BilledLine,
    title="two diagnoses in the wrong order",
    evaluate=out_of_order,
    source=_NOTES,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=tuple([one for row in _ORDERS for one in row.found_by]),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.manifestation-first", "diagnosis.additional-code-first", "diagnosis.burn-of-lower-degree"),
    preview=True,
)

RULES: Final = (OUT_OF_ORDER,)
