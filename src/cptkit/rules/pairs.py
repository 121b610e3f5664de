"""Pair edits: two codes of one day of which the second is part of the first."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import GlobalDays, ModifierIndicator
from cptkit.reference.usage import ServiceKind
from cptkit.rules._bypass import DISTINCT, Lifted, Refused, borne_out_by_claim, lifting
from cptkit.rules._offers import Offer, offered
from cptkit.rules.authorities import NCCI_MANUAL
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, LinePair
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import Remedy, RemoveLine
from cptkit.values.tables import Table

__all__ = [
    "AFTER_SCREENING",
    "UNBUNDLED_PAIR",
    "unbundled_pair",
]


AFTER_SCREENING: Final = Offer(
    Circumstance.SCREENING_TURNED_DIAGNOSTIC, "GG", "that the reading of the screening called for the diagnostic study"
)
_DECISION: Final = Offer(Circumstance.DECISION_FOR_SURGERY, "57", "the decision for surgery at the visit")
_SEPARATE_VISIT: Final = Offer(Circumstance.SIGNIFICANT_SEPARATE_VISIT, "25", "a significant, separate visit")


def _is_major(line: BilledLine) -> bool:
    row = line.indicators
    return row is not None and row.global_days is GlobalDays.NINETY_DAYS


def _modifiers_that_lift(one: BilledLine, two: BilledLine) -> Iterator[Remedy]:
    """Offer what parts a visit or a second mammogram from the other line, or else the X modifiers; never 59."""
    both = (one, two)
    for line, other in ((two, one), (one, two)):
        if line.is_a(ServiceKind.VISIT):
            # Palmetto GBA, modifier 57: for procedures with a 90-day period; 25 for the others.
            yield from offered((_DECISION, _SEPARATE_VISIT) if _is_major(other) else (_SEPARATE_VISIT,), line, both)
            return
        if line.is_a(ServiceKind.DIAGNOSTIC_MAMMOGRAM) and other.is_a(ServiceKind.SCREENING_MAMMOGRAM):
            yield from offered((AFTER_SCREENING,), line, both)
            return
    yield from offered(DISTINCT, two if two.numbers else one, both, borne_out_by_claim(one, two))


def _has_edit(pair: LinePair) -> bool:
    return pair.edit is not None


def unbundled_pair(pair: LinePair) -> Iterator[Hit | Lift]:
    """Two codes of one day of which the second is part of the first, and nothing lifts the edit."""
    edit = pair.edit
    if edit is None:
        return
    one, two = (pair.first, pair.second) if pair.first.code == edit.column_one else (pair.second, pair.first)
    never = edit.indicator is ModifierIndicator.NOT_ALLOWED
    found = None if never else lifting(one, two)
    if isinstance(found, Lifted):
        yield Lift(
            f"{two.code} beside {one.code} is lifted by {found.modifier.code}",
            found.modifier.code,
            found.record_must_show,
            (edit, found.modifier),
        )
        return
    reason, severity = "no modifier lifts it", Severity.DENIAL
    if isinstance(found, Refused):
        reason = f"{found.modifier.code} does not lift it: {found.why}"
        severity = Severity.REVIEW if found.record_decides else Severity.DENIAL
    elif not never:
        reason = "no modifier says that they are distinct"
    elsewhere = "" if one.number and two.number else ", one of them in the history,"
    remove = tuple(RemoveLine(number) for number in two.numbers or one.numbers)
    yield Hit(
        f"{two.code} beside {one.code}{elsewhere} on one day; the pair has indicator {edit.indicator.value}: {reason}",
        severity,
        (edit,),
        basis=Table.PAIR_EDITS,
        candidates=remove if never else (*remove, *_modifiers_that_lift(one, two)),
    )


UNBUNDLED_PAIR: Final = Rule(
    id="ncci.unbundled-pair",
    subject=LinePair,
    title="two codes of one day of which the second is part of the first",
    citation=NCCI_MANUAL,
    evaluate=unbundled_pair,
    needs=(Table.PAIR_EDITS, Table.MODIFIERS, Table.SERVICE_KINDS),
    concerns=_has_edit,
)
