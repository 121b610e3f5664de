"""Surgical care that practitioners share: a part not stated, parts that make the whole, and who takes it over."""

from itertools import product
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.modifiers.circumstances import unsaid
from cptkit.rules.proposals import drop, merge
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.operations import days_after
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import counted

__all__ = ["RULES"]

_55: Final = "palmetto-modifier-55"
_COMPLEXITY: Final = "cms-hcpcs-g0559"


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


def _are_of_one_group(one: BilledLine, other: BilledLine) -> bool:
    """Return whether two lines name one person, or two of one group practice, of whatever specialty."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    if mine is None or theirs is None:
        return False
    return mine.is_person(theirs) or (mine.group is not None and mine.group == theirs.group)


def complexity_of_own_surgery(among: LineAmongOthers) -> Said:
    """G0559, for follow-up by a group that did not operate, by the one that did."""
    line = among.line
    for operation, days in among.within.operations.lines:
        after = days_after(line, operation)
        if operation.row is not None and after > 0 and after in days and _are_of_one_group(line, operation):
            yield Hit(
                f"{line.code} {counted(after, 'day')} after {operation.code} by the same group practice;"
                f" {line.code} is for follow-up by a group that did not operate",
                Severity.REVIEW,
                (operation.row,),
                source=_COMPLEXITY,
                lines=(line,),
                candidates=(drop(line),),
            )
            return


COMPLEXITY_OF_OWN_SURGERY: Final = Rule(
    id="global-surgery.complexity-of-own-surgery",
    subject=LineAmongOthers,
    title="the complexity of postoperative follow-up, billed by the group that operated",
    evaluate=complexity_of_own_surgery,
    source=_COMPLEXITY,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.POSTOPERATIVE_COMPLEXITY}),
    preview=True,
)

RULES: Final = (PART_NOT_SAID, WHOLE_IN_PARTS, CARE_BEFORE_APART, COMPLEXITY_OF_OWN_SURGERY)
