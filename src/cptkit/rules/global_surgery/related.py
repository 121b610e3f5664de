"""What belongs to the operation, though a modifier says that it does not: complications, and further sessions."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange, first_among
from cptkit.rules.global_surgery.in_period import days_between, is_further_session
from cptkit.rules.proposals import Proposal, drop, replace
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.global_period import GlobalPeriodLine
from cptkit.subjects.operations import days_after
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_CHAPTER: Final = "cms-pub-100-04-ch12-40"
_SESSIONS: Final = "aao-repeat-surgeries"
# Complications of procedures, of implants and by part of the body, and aftercare such as the removal of sutures.
_OF_OPERATION: Final = (
    DiagnosisRange("T81", "T88"),
    *[
        DiagnosisRange(one, one)
        for one in ("D78", "E89", "G97", "H59", "H95", "I97", "J95", "K91", "L76", "M96", "N99", "Z48")
    ],
)


def care_with_24(care: GlobalPeriodLine) -> Said:
    """A visit with 24 for a complication or for aftercare, which Medicare pays with the operation."""
    line, operation = care.line, care.operation.row
    told = first_among(line.line.diagnoses, _OF_OPERATION)
    if operation is not None and care.days_after > 0 and told is not None and line.at_medicare:
        yield Hit(
            f"24 on {line.code} for {told} {days_between(care)} {operation.code} (global period "
            f"{operation.global_days}); complications and aftercare are in the global package",
            Severity.REVIEW,
            (operation,),
            source=_CHAPTER,
            lines=(line,),
            candidates=(drop(line),),
        )


CARE_WITH_24: Final = Rule(
    id="global-surgery.care-with-24",
    subject=GlobalPeriodLine,
    title="24 on a visit for a complication of the surgery or for aftercare",
    evaluate=care_with_24,
    source=_CHAPTER,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    modifiers=frozenset({"24"}),
    services=frozenset({ServiceKind.VISIT_IN_PACKAGE}),
    preview=True,
)


def _unless_new(care: GlobalPeriodLine) -> Iterator[Proposal]:
    yield replace("58", "79", "a new condition that the earlier sessions did not treat", line=care.line)
    yield drop(care.line)


def further_session(care: GlobalPeriodLine) -> Said:
    """58 on another session of a procedure whose code covers all sessions."""
    operation = care.operation.row
    if operation is not None and is_further_session(care):
        yield Hit(
            f"58 on {care.line.code} {days_between(care)} {operation.code} (global period {operation.global_days}); "
            "the code covers all sessions in the global period",
            Severity.REVIEW,
            (operation,),
            source=_SESSIONS,
            lines=(care.line,),
            candidates=_unless_new(care),
        )


FURTHER_SESSION: Final = Rule(
    id="global-surgery.further-session",
    subject=GlobalPeriodLine,
    title="another session of a procedure whose code covers all sessions",
    evaluate=further_session,
    source=_SESSIONS,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    modifiers=frozenset({"58"}),
    services=frozenset({ServiceKind.ALL_SESSIONS}),
    preview=True,
)

_RETURN: Final = "aapc-complications-modifier"
_STAGED: Final = "aapc-distinguish-58"
_COMPLICATIONS: Final = tuple([one for one in _OF_OPERATION if one.first != "Z48"])
_UNPLANNED: Final = "an unplanned return to the operating room for a complication of the first procedure"
_PLANNED: Final = "that it was planned, staged or more extensive than the first procedure"


def wrong_return(among: LineAmongOthers) -> Said:
    """58 on the first treatment of a complication, or 78 on a procedure for nothing but what was operated on."""
    line = among.line
    earlier = [one for one in among.within.referable_operations.reaching(line) if days_after(line, one) > 0]
    diagnoses = line.line.diagnoses
    if not earlier or not diagnoses:
        return
    told = first_among(diagnoses[:1], _COMPLICATIONS)
    # What follows the first return may have been planned then, such as one debridement after the other.
    treated = any(one.has("78") or first_among(one.line.diagnoses, _COMPLICATIONS) for one in earlier)
    if line.has("58") and not line.has("78") and told is not None and not treated:
        yield Hit(
            f"58 on {line.code} for {told}; a return for a complication takes 78",
            Severity.REVIEW,
            source=_STAGED,
            candidates=(replace("58", "78", _UNPLANNED),),
        )
    known = frozenset[str]().union(*(one.line.diagnoses for one in earlier))
    if line.has("78") and not line.has("58") and known.issuperset(diagnoses) and not treated:
        yield Hit(
            f"78 on {line.code} for {diagnoses[0]}, which was operated on; 78 is for a complication of the operation",
            Severity.REVIEW,
            candidates=(replace("78", "58", _PLANNED),),
        )


WRONG_RETURN: Final = Rule(
    id="global-surgery.wrong-return",
    subject=LineAmongOthers,
    title="58 for a complication, or 78 for the condition that was operated on",
    evaluate=wrong_return,
    source=_RETURN,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.FEE_SCHEDULE,),
    modifiers=frozenset({"58", "78"}),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=(
        "global-surgery.procedure-in-period",
        "global-surgery.modifier-without-surgery",
        "modifier.wrong-service",
    ),
    preview=True,
)

RULES: Final = (CARE_WITH_24, FURTHER_SESSION, WRONG_RETURN)
