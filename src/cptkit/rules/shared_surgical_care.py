"""Care of one operation that physicians share, with 54, 55 and 56: parts that are not said, or that are the whole."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from cptkit.policies.policy import LineOfBusiness
from cptkit.reference.indicators import GlobalDays
from cptkit.rules._offers import Offer
from cptkit.rules.authorities import CONVENTION, OPERATION_WITHOUT_CARE, SHARED_SURGICAL_CARE
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay, may_be_one_practitioner
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, MergeLines
from cptkit.values.tables import Table

__all__ = [
    "CARE_BEFORE_APART",
    "PART_NOT_SAID",
    "WHOLE_IN_PARTS",
    "care_before_apart",
    "part_not_said",
    "whole_in_parts",
]

_PARTS: Final[dict[Offer, Citation]] = {
    Offer(Circumstance.OPERATION_ONLY, "54", "the operation alone"): OPERATION_WITHOUT_CARE,
    Offer(Circumstance.POSTOPERATIVE_CARE_ONLY, "55", "the care after it alone"): SHARED_SURGICAL_CARE,
    Offer(Circumstance.PREOPERATIVE_CARE_ONLY, "56", "the care before it alone"): CONVENTION,
}
_WITH_CARE: Final = (GlobalDays.TEN_DAYS, GlobalDays.NINETY_DAYS)


def _is_billed_whole(line: BilledLine) -> bool:
    row = line.indicators
    return row is not None and row.global_days in _WITH_CARE and not line.has("54", "55", "56", "80", "81", "82", "AS")


def part_not_said(line: BilledLine) -> Iterator[Hit | Lift]:
    """An operation billed with all its care where only a part of it is documented."""
    row = line.indicators
    for part, citation in _PARTS.items():
        if row is not None and part.circumstance in line.line.circumstances and _is_billed_whole(line):
            yield Hit(
                f"{line.code} without {part.modifier}; {part.record_must_show} is documented",
                Severity.REVIEW,
                (row,),
                citation=citation,
                candidates=tuple(AddModifier(number, part.modifier) for number in line.numbers),
            )


def _besides(line: BilledLine) -> frozenset[str]:
    return frozenset(line.line.modifiers) - {"54", "55"}


def whole_in_parts(day: CodeDay) -> Iterator[Hit | Lift]:
    """The operation with 54 and the care after it with 55, both by one practitioner, and nobody shares the care."""
    operations = [line for line in day.lines if line.has("54") and not line.has("55")]
    cared = [line for line in day.lines if line.has("55") and not line.has("54")]
    for operation, care in product(operations, cared):
        numbers = (*operation.numbers, *care.numbers)
        shared = any(not may_be_one_practitioner(operation, other) for other in cared)
        if numbers and not shared and _besides(operation) == _besides(care):
            both = [modifier for modifier in operation.line.modifiers if modifier != "54"]
            yield Hit(
                f"54 and 55 of {day.code} by one practitioner; they are the whole, unless another shares the care",
                Severity.REVIEW,
                citation=SHARED_SURGICAL_CARE,
                lines=numbers,
                candidates=tuple(MergeLines(one, two, both) for one in operation.numbers for two in care.numbers),
            )


def care_before_apart(line: BilledLine) -> Iterator[Hit | Lift]:
    """The care before an operation billed apart to Medicare or to a payer that follows it."""
    followed = () if line.policy is None else line.policy.policy.chain()
    if any(policy.line_of_business is LineOfBusiness.MEDICARE for policy in followed):
        yield Hit(
            f"56 on {line.code}; Medicare does not pay the care before an operation apart",
            Severity.REVIEW,
            citation=CONVENTION,
        )


PART_NOT_SAID: Final = Rule(
    id="global-surgery.part-not-said",
    subject=BilledLine,
    title="an operation billed with all its care where a part is documented",
    citation=OPERATION_WITHOUT_CARE,
    evaluate=part_not_said,
    needs=(Table.FEE_SCHEDULE,),
    concerns=_is_billed_whole,
)
WHOLE_IN_PARTS: Final = Rule(
    id="global-surgery.whole-in-parts",
    subject=CodeDay,
    title="the operation and the care after it billed apart by one practitioner",
    citation=SHARED_SURGICAL_CARE,
    evaluate=whole_in_parts,
    triggers=frozenset({"54"}),
)
CARE_BEFORE_APART: Final = Rule(
    id="global-surgery.care-before-apart",
    subject=BilledLine,
    title="the care before an operation billed apart to Medicare",
    citation=CONVENTION,
    evaluate=care_before_apart,
    triggers=frozenset({"56"}),
    moot_after=("global-surgery.no-period",),
    from_codes_alone=True,
)
