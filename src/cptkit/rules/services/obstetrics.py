"""Maternity care: what the code for all of it includes."""

from datetime import timedelta
from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange
from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import counted

__all__ = ["RULES"]

_ANTEPARTUM: Final = "emblemhealth-antepartum"
_TWINS: Final = "aapc-twin-deliveries"
_OUTCOME: Final = "Z37"
# From the first antepartum visit to the end of the postpartum care no two pregnancies fit.
_PREGNANCY: Final = timedelta(300)
# ICD-10-CM: supervision of normal pregnancy, and routine postpartum follow-up.
_FOLLOW_UP: Final = "Z39.2"
_ROUTINE: Final = ("Z34", _FOLLOW_UP)
# The weeks of gestation tell no condition.
_WEEKS: Final = "Z3A"
# Six weeks after delivery.
_POSTPARTUM: Final = timedelta(42)


def part_of_global(among: LineAmongOthers) -> Said:
    """Antepartum or postpartum care beside the code for all of the maternity care."""
    if among.line.is_a(ServiceKind.MATERNITY_GLOBAL):
        yield from _billed_before(among)
    else:
        yield from _beside_the_whole(among)


def _beside_the_whole(among: LineAmongOthers) -> Said:
    part = among.line
    whole = next((other for other in (*among.within.billed, *among.within.history) if _includes(other, part)), None)
    if whole is not None:
        yield _hit(part, whole)


def _hit(part: BilledLine, whole: BilledLine) -> Hit:
    return Hit(
        f"{part.code} with {whole.code} on {whole.line.days[0]}, which includes {_care_in(whole)}",
        Severity.REVIEW,
        lines=(part,),
        candidates=(drop(part),),
    )


def _care_in(whole: BilledLine) -> str:
    is_all = whole.is_a(ServiceKind.MATERNITY_GLOBAL)
    return "the care before and after delivery" if is_all else "the postpartum care"


def _includes(whole: BilledLine, part: BilledLine) -> bool:
    """Return whether a code for all of the care, or for delivery with postpartum care, includes a part."""
    after = part.line.days[0] - whole.line.days[0]
    if after <= timedelta() or not part.is_a(ServiceKind.OFFICE_VISIT):
        return whole.is_a(ServiceKind.MATERNITY_GLOBAL) and _of_one_pregnancy(part, whole)
    is_postpartum = after <= _POSTPARTUM and any(one.startswith(_FOLLOW_UP) for one in part.line.diagnoses)
    with_that_care = (ServiceKind.MATERNITY_GLOBAL, ServiceKind.DELIVERY_WITH_POSTPARTUM_CARE)
    return is_postpartum and any(whole.is_a(kind) for kind in with_that_care) and may_be_one_practitioner(part, whole)


def _is_routine_visit(line: BilledLine) -> bool:
    """Return whether a line is a visit for routine maternity care alone, which nothing says was separate."""
    told = [one for one in line.line.diagnoses if not one.startswith(_WEEKS)]
    routine = bool(told) and all(one.startswith(_ROUTINE) for one in told)
    return routine and line.is_a(ServiceKind.OFFICE_VISIT) and not line.has("24", "25")


def _billed_before(among: LineAmongOthers) -> Said:
    """What the history has already, of which the code for all of the care would be the second bill."""
    whole, history = among.line, among.within.history
    parts = [one for one in history if one.is_a(ServiceKind.MATERNITY_PART) and _of_one_pregnancy(one, whole)]
    yield from (_hit_on_whole(whole, part) for part in parts)
    visits = [one for one in history if _is_routine_visit(one) and _includes(whole, one)]
    if visits:
        more = f" and {counted(len(visits) - 1, 'more visit')}" if len(visits) > 1 else ""
        yield _hit_on_whole(whole, visits[0], more)


def _hit_on_whole(whole: BilledLine, part: BilledLine, more: str = "") -> Hit:
    earlier = f"{part.code} on {part.line.days[0]}{more} in the history"
    return Hit(f"{whole.code} after {earlier}; {whole.code} includes that care", Severity.REVIEW, lines=(whole,))


def _of_one_pregnancy(part: BilledLine, whole: BilledLine) -> bool:
    near = abs(part.line.days[0] - whole.line.days[0]) <= _PREGNANCY
    return near and may_be_one_practitioner(part, whole)


PART_OF_GLOBAL: Final = Rule(
    id="maternity.part-of-global",
    subject=LineAmongOthers,
    title="antepartum or postpartum care billed with the global maternity code",
    evaluate=part_of_global,
    source="regence-maternity-107",
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.MATERNITY_PART, ServiceKind.MATERNITY_GLOBAL}),
    preview=True,
)


def visit_in_global(among: LineAmongOthers) -> Said:
    """A visit for routine maternity care alone, which nothing says was separate, beside the code for the whole."""
    if _is_routine_visit(among.line):
        yield from _beside_the_whole(among)


VISIT_IN_GLOBAL: Final = Rule(
    id="maternity.visit-in-global",
    subject=LineAmongOthers,
    title="a visit for routine maternity care that another code of the pregnancy includes",
    evaluate=visit_in_global,
    source="regence-maternity-107",
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.OFFICE_VISIT}),
    diagnoses=tuple([DiagnosisRange(one, one) for one in _ROUTINE]),
    preview=True,
)


def care_twice(among: LineAmongOthers) -> Said:
    """Maternity care of which another code of the same pregnancy tells already, other than that for all of the care."""
    line = among.line
    for other in (*among.within.billed, *among.within.history):
        if other is line or not _of_one_pregnancy(line, other):
            continue
        hit = _said_twice(line, other)
        if hit is not None:
            yield hit
            return


def _said_twice(line: BilledLine, other: BilledLine) -> Hit | None:
    beside = f"{line.code} beside {other.code} on {other.line.days[0]}"
    lines: tuple[BilledLine, ...] = (line,)
    if line.is_a(ServiceKind.POSTPARTUM_CARE) and other.is_a(ServiceKind.DELIVERY_WITH_POSTPARTUM_CARE):
        why, source = ", which includes the postpartum care", "convention"
    elif all(one.is_a(ServiceKind.ANTEPARTUM_CARE) for one in (line, other)) and _is_the_less(line, other):
        # The visits say which of the two is right.
        lines = (line, other)
        why, source = "; one code covers all antepartum visits of the pregnancy", _ANTEPARTUM
    elif all(one.is_a(ServiceKind.MATERNITY_GLOBAL) for one in (line, other)) and _is_after(line, other):
        why, source = "; an additional delivery is billed with a delivery-only code", _TWINS
    else:
        return None
    return Hit(f"{beside}{why}", Severity.REVIEW, source=source, lines=lines, candidates=(drop(line),))


def _is_the_less(line: BilledLine, other: BilledLine) -> bool:
    """Return whether a line tells fewer visits than another, which is left where both are on the claim."""
    return line.code != other.code and (other.number is None or line.code < other.code)


def _is_after(line: BilledLine, other: BilledLine) -> bool:
    """Return whether a line is of a later delivery, or of a further one on the claim."""
    mine, theirs = line.line.days[0], other.line.days[0]
    further = other.number is None or (line.number is not None and line.number > other.number)
    return mine > theirs or (mine == theirs and further)


CARE_TWICE: Final = Rule(
    id="maternity.care-twice",
    subject=LineAmongOthers,
    title="maternity care already billed under another code of the pregnancy",
    evaluate=care_twice,
    source=_TWINS,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.ANTEPARTUM_CARE, ServiceKind.POSTPARTUM_CARE, ServiceKind.MATERNITY_GLOBAL}),
    moot_after=("claim.duplicate-line", "payer.over-period-limit"),
    preview=True,
)


def outcome_missing(among: LineAmongOthers) -> Said:
    """A delivery on a claim that has no outcome of it."""
    claim = among.within.claim
    codes = [*claim.diagnoses, *(code for line in among.within.billed for code in line.line.diagnoses)]
    if among.line.line.diagnoses and not any(code.startswith(_OUTCOME) for code in codes):
        yield Hit(
            f"{among.line.code} without {_OUTCOME}; the outcome of delivery is on every maternal record of a delivery",
            Severity.REVIEW,
        )


OUTCOME_MISSING: Final = Rule(
    id="maternity.outcome-missing",
    subject=LineAmongOthers,
    title="a delivery without the diagnosis code for its outcome",
    evaluate=outcome_missing,
    source="icd-10-cm-guidelines-c-15",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.DELIVERY}),
    # Before, the diagnosis was another.
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (PART_OF_GLOBAL, VISIT_IN_GLOBAL, CARE_TWICE, OUTCOME_MISSING)
