"""The finger, toe or eyelid that a modifier names, against the one that the diagnoses tell."""

from collections.abc import Iterable, Mapping
from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange, first_among, ranges
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

# Wounds, fractures and amputations of the other fingers tell which in their sixth character: right, then left.
_BY_SIXTH: Final = [
    *[f"S61.{kind}{form}" for kind in "23" for form in "012345"],
    *[f"S62.6{form}" for form in "0123456"],
    "S68.11",
    "S68.12",
    "S68.61",
    "S68.62",
]
# Diseases of the lids tell it in their last: upper and lower of the right, then of the left.
_LIDS: Final = [
    *[f"H00.0{kind}" for kind in "123"],
    "H00.1",
    *[f"H02.{group}{kind}" for group in "012" for kind in "0123456"],
    *[f"H02.{kind}" for kind in ("3", "52", "53", "83", "88")],
]


def _ending(stems: Iterable[str], characters: str, more: str = "") -> tuple[DiagnosisRange, ...]:
    """Return the codes of some subcategories whose next character is one of those given, and more codes."""
    return ranges(" ".join([f"{stem}{one}" for stem in stems for one in characters] + more.split()))


_TOLD: Final[Mapping[str, tuple[DiagnosisRange, ...]]] = {
    "thumb": ranges("M65.31 S61.0-S61.1 S62.5 S68.0"),
    "index finger": _ending(_BY_SIXTH, "01", "M65.32"),
    "middle finger": _ending(_BY_SIXTH, "23", "M65.33"),
    "ring finger": _ending(_BY_SIXTH, "45", "M65.34"),
    "little finger": _ending(_BY_SIXTH, "67", "M65.35"),
    "great toe": ranges("M20.1-M20.3 S92.4"),
    "lesser toe": ranges("S92.5"),
    "upper eyelid": _ending(_LIDS, "14"),
    "lower eyelid": _ending(_LIDS, "25"),
}
_FINGERS: Final = ("thumb", "index finger", "middle finger", "ring finger", "little finger")
_NAMED: Final[Mapping[str, str]] = {
    **dict(zip(("FA", "F1", "F2", "F3", "F4"), _FINGERS, strict=True)),
    **dict(zip(("F5", "F6", "F7", "F8", "F9"), _FINGERS, strict=True)),
    **dict.fromkeys(("TA", "T5"), "great toe"),
    **dict.fromkeys(("T1", "T2", "T3", "T4", "T6", "T7", "T8", "T9"), "lesser toe"),
    **dict.fromkeys(("E1", "E3"), "upper eyelid"),
    **dict.fromkeys(("E2", "E4"), "lower eyelid"),
}


def wrong_digit(line: BilledLine) -> Said:
    """A modifier for one finger, toe or eyelid, and diagnoses of another alone."""
    named = {modifier: _NAMED[modifier] for modifier in line.in_role(ModifierRole.ANATOMIC) if modifier in _NAMED}
    diagnoses = line.line.diagnoses
    told = {word: code for word, among in _TOLD.items() if (code := first_among(diagnoses, among)) is not None}
    if named and told and told.keys().isdisjoint(named.values()):
        word, code = next(iter(told.items()))
        yield Hit(f"{', '.join(named)} on {line.code}; {code}: {word}", Severity.REVIEW)


WRONG_DIGIT: Final = Rule(
    id="diagnosis.wrong-digit",
    subject=BilledLine,
    title="a diagnosis of a different finger, toe or eyelid than the modifier",
    evaluate=wrong_digit,
    source="fcso-anatomical-modifiers",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.MODIFIERS,),
    roles=frozenset({ModifierRole.ANATOMIC}),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.wrong-side", "modifier.wrong-service"),
    preview=True,
)

RULES: Final = (WRONG_DIGIT,)
