"""Split surgical care with 54, 55 and 56: a part not said, or parts that make the whole global package."""

from itertools import product
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.modifiers.circumstances import unsaid
from cptkit.rules.proposals import merge
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_55: Final = "palmetto-modifier-55"


def part_not_said(line: BilledLine) -> Said:
    """The whole global package billed where only part of the care is documented."""
    if not line.in_role(ModifierRole.ASSISTANT):
        yield from unsaid(line, Topic.SHARED_CARE)


PART_NOT_SAID: Final = Rule(
    id="global-surgery.part-not-said",
    subject=BilledLine,
    title="the full global package billed where only part of the care is documented",
    evaluate=part_not_said,
    source="noridian-modifier-54",
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.FEE_SCHEDULE, Table.CIRCUMSTANCES),
    documented=True,
    services=frozenset({ServiceKind.PROCEDURE_WITH_POSTOPERATIVE_CARE}),
)


def _besides(line: BilledLine) -> frozenset[str]:
    return frozenset(line.modifiers) - {"54", "55"}


def whole_in_parts(day: CodeDay) -> Said:
    """54 and 55 by one practitioner, who then says the dates of the care; without a split they are one line."""
    operations = [line for line in day.lines if line.has("54") and not line.has("55")]
    cared = [line for line in day.lines if line.has("55") and not line.has("54")]
    for operation, care in product(operations, cared):
        shared = any(not may_be_one_practitioner(operation, other) for other in cared)
        billed = operation.number is not None or care.number is not None
        if billed and not shared and _besides(operation) == _besides(care):
            both = [modifier for modifier in operation.modifiers if modifier != "54"]
            yield Hit(
                f"54 and 55 on {day.code} by one practitioner; together they are the global package,"
                " unless another practitioner shares the care and the line says its dates",
                Severity.NOTICE,
                source=_55,
                lines=(operation, care),
                candidates=(merge(operation, care, both),),
            )


WHOLE_IN_PARTS: Final = Rule(
    id="global-surgery.whole-in-parts",
    subject=CodeDay,
    title="54 and 55 billed separately by one practitioner",
    evaluate=whole_in_parts,
    source=_55,
    domain=Domain.GLOBAL_SURGERY,
    modifiers=frozenset({"54"}),
)


def care_before_apart(line: CodedLine) -> Said:
    """Preoperative care billed separately to Medicare or to a payer that follows it."""
    if line.at_medicare:
        message = f"56 on {line.code}; Medicare does not pay preoperative care separately"
        yield Hit(message, Severity.REVIEW)


CARE_BEFORE_APART: Final = Rule(
    id="global-surgery.care-before-apart",
    subject=CodedLine,
    title="preoperative care billed separately to Medicare",
    evaluate=care_before_apart,
    source="convention",
    domain=Domain.GLOBAL_SURGERY,
    modifiers=frozenset({"56"}),
    moot_after=("global-surgery.no-period",),
)

RULES: Final = (PART_NOT_SAID, WHOLE_IN_PARTS, CARE_BEFORE_APART)
