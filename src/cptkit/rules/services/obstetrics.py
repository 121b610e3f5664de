"""Maternity care: what the code for all of it includes."""

from datetime import timedelta
from typing import Final

from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_ANTEPARTUM: Final = "emblemhealth-antepartum"
_TWINS: Final = "aapc-twin-deliveries"
# From the first antepartum visit to the end of the postpartum care no two pregnancies fit.
_PREGNANCY: Final = timedelta(300)
# ICD-10-CM: supervision of normal pregnancy, and routine postpartum follow-up.
_ROUTINE: Final = ("Z34", "Z39.2")


def part_of_global(among: LineAmongOthers) -> Said:
    """Antepartum or postpartum care beside the code for all of the maternity care."""
    line = among.line
    if line.is_a(ServiceKind.MATERNITY_GLOBAL):
        for visit in among.within.billed:
            if _is_routine(visit) and _of_one_pregnancy(visit, line):
                yield _hit(visit, line)
        yield from _billed_before(among)
        return
    for other in (*among.within.billed, *among.within.history):
        if other.is_a(ServiceKind.MATERNITY_GLOBAL) and _of_one_pregnancy(line, other):
            yield _hit(line, other)
            return


def _hit(part: BilledLine, whole: BilledLine) -> Hit:
    return Hit(
        f"{part.code} with {whole.code} on {whole.line.days[0]}, which includes the care before and after delivery",
        Severity.REVIEW,
        lines=(part,),
        candidates=(drop(part),),
    )


def _billed_before(among: LineAmongOthers) -> Said:
    """A part that the history has already, of which the code for all of it would be the second bill."""
    whole = among.line
    for part in among.within.history:
        if part.is_a(ServiceKind.MATERNITY_PART) and _of_one_pregnancy(part, whole):
            earlier = f"{part.code} on {part.line.days[0]} in the history"
            yield Hit(
                f"{whole.code} after {earlier}; {whole.code} includes that care",
                Severity.REVIEW,
                lines=(whole,),
            )


def _of_one_pregnancy(part: BilledLine, whole: BilledLine) -> bool:
    near = abs(part.line.days[0] - whole.line.days[0]) <= _PREGNANCY
    return near and may_be_one_practitioner(part, whole)


def _is_routine(visit: BilledLine) -> bool:
    """Return whether a visit was for routine maternity care alone, and nothing says that it was separate."""
    diagnoses = visit.line.diagnoses
    routine = bool(diagnoses) and all(one.startswith(_ROUTINE) for one in diagnoses)
    return routine and visit.is_a(ServiceKind.OFFICE_VISIT) and not visit.has("24", "25")


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

RULES: Final = (PART_OF_GLOBAL, CARE_TWICE)
