"""Who interpreted a study and who performed it: one study is paid once, globally or as 26 and TC."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Final

import attrs

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import PcTc, Rate
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.modifiers.circumstances import unsaid
from cptkit.rules.proposals import Proposal, append, drop, merge, take_off
from cptkit.rules.record import differ, fitting, supported
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_INDICATORS: Final = "cms-pfs-attachment-a"


def global_for_reading_only(line: BilledLine) -> Said:
    """Global billing, or the other component, where only one component is documented."""
    row = line.coded.splitting_row
    for hit in unsaid(line, Topic.COMPONENT):
        yield attrs.evolve(hit, evidence=(*hit.evidence, row) if row else hit.evidence)


GLOBAL_FOR_READING_ONLY: Final = Rule(
    id="fee-schedule.global-for-reading-only",
    subject=BilledLine,
    title="global billing where only one component is documented",
    evaluate=global_for_reading_only,
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE, Table.CIRCUMSTANCES),
    documented=True,
    services=frozenset({ServiceKind.STUDY_WITH_INTERPRETATION}),
    moot_after=("fee-schedule.global-in-facility", "fee-schedule.technical-in-facility"),
)


def _named_sites(line: BilledLine) -> frozenset[str]:
    return frozenset(line.in_role(ModifierRole.SIDE, ModifierRole.ANATOMIC))


def _are_two_studies(one: BilledLine, other: BilledLine) -> bool:
    """Return whether the claim tells two lines of one code apart: by modifier, side, site, place or encounter."""
    mine, theirs = _named_sites(one), _named_sites(other)
    apart = (ModifierRole.DISTINCT, ModifierRole.REPEAT)
    return (
        bool(one.in_role(*apart) or other.in_role(*apart))
        or bool(mine and theirs and mine.isdisjoint(theirs))
        or differ(one.place, other.place)
        or differ(one.line.body_site, other.line.body_site)
        or differ(one.line.encounter, other.line.encounter)
        or differ(one.line.performed_at, other.line.performed_at)
    )


def _row(line: BilledLine) -> tuple[FeeScheduleRow, ...]:
    return () if line.row is None else (line.row,)


def _repeat(line: BilledLine) -> Iterator[Proposal]:
    """Propose the modifier of a repeated study."""
    rows = [
        row for row in fitting(line, Topic.REPEAT) if row.circumstance is Circumstance.REPEATED_BY_SAME_PRACTITIONER
    ]
    for modifier, shows in supported(rows, (line,)):
        yield append(modifier, shows, line=line)


def _twice(whole: BilledLine, part: BilledLine) -> Hit:
    """Return the hit for a study billed globally and as a component."""
    together = whole.number is not None and part.number is not None
    elsewhere = "" if together else ", one of them in the history"
    return Hit(
        f"{part.code}-{part.coded.component} billed with global {part.code}{elsewhere};"
        " the global service includes both components",
        Severity.REVIEW,
        _row(whole),
        source=_INDICATORS,
        lines=(whole, part),
        candidates=(one for those in (_repeat(part), (drop(part), drop(whole))) for one in those),
    )


def _divided(one: BilledLine, other: BilledLine) -> Said:
    """Yield the hit for both components by one practitioner in one office, which are the global service."""
    office = one.coded.site is not None and one.coded.site.rate is Rate.NONFACILITY
    if office and other.number is not None and may_be_one_practitioner(one, other):
        kept, others = (line.outside_roles(ModifierRole.COMPONENT) for line in (one, other))
        yield Hit(
            f"26 and TC on two lines of {one.code}; bill the global service on one line without either",
            Severity.REVIEW,
            _row(one),
            source="priority-health-26-tc",
            lines=(one, other),
            candidates=(merge(one, other, kept),) if kept == others else (),
        )


def _are_of_two_sides(one: BilledLine, other: BilledLine) -> bool:
    """Return whether a study of both sides is billed once, and its interpretation for each side (AAO, IOL biometry)."""
    sides = set(one.in_role(ModifierRole.SIDE)) & set(other.in_role(ModifierRole.SIDE))
    return one.coded.is_read_by_side and not sides


def whole_and_component(day: CodeDay) -> Said:
    """A study billed globally and as a component, or as 26 and TC by one practitioner."""
    row = day.lines[0].row
    if len(day.lines) == 1 or row is None or row.pc_tc is not PcTc.DIAGNOSTIC:
        return
    # The lines of the claim come before those of the history.
    for one, other in combinations(day.lines, 2):
        mine, theirs = one.coded.component, other.coded.component
        billed = other.number is not None or (one.number is not None and may_be_one_practitioner(one, other))
        if not billed or mine == theirs or _are_two_studies(one, other) or _are_of_two_sides(one, other):
            continue
        if not mine:
            yield _twice(one, other)
        elif not theirs:
            yield _twice(other, one)
        else:
            yield from _divided(one, other)


WHOLE_AND_COMPONENT: Final = Rule(
    id="fee-schedule.whole-and-component",
    subject=CodeDay,
    title="the global service billed with one of its components, or as 26 and TC",
    evaluate=whole_and_component,
    source=_INDICATORS,
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE,),
    roles=frozenset({ModifierRole.COMPONENT}),
)


def whole_for_each_side(day: CodeDay) -> Said:
    """A study of both sides billed globally for the one and for the other."""
    whole = [line for line in day.lines if not line.coded.component and len(line.in_role(ModifierRole.SIDE)) == 1]
    for one, other in combinations(whole, 2):
        later = other if other.number is not None else one
        if one.in_role(ModifierRole.SIDE) != other.in_role(ModifierRole.SIDE) and later.number is not None:
            yield Hit(
                f"two global lines of {day.code}, one for each side; the technical component is of both sides,"
                " so the second has 26",
                Severity.REVIEW,
                _row(one),
                lines=(one, other),
                candidates=(append("26", "that the second side was interpreted", first=True, line=later),),
            )


WHOLE_FOR_EACH_SIDE: Final = Rule(
    id="fee-schedule.whole-for-each-side",
    subject=CodeDay,
    title="a study of both sides billed globally for each side",
    evaluate=whole_for_each_side,
    source="aao-iol-biometry",
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    roles=frozenset({ModifierRole.SIDE}),
    services=frozenset({ServiceKind.LENS_MEASUREMENT}),
    moot_after=("ncci.units-over-mue",),
    preview=True,
)


def reading_at_own_place(line: BilledLine) -> Said:
    """A study that a facility performed, billed with the POS of whoever interpreted it."""
    outside = line.coded.site is not None and line.coded.site.rate is Rate.NONFACILITY
    if outside and Circumstance.TECHNICAL_BY_FACILITY in line.line.circumstances:
        yield Hit(
            f"{line.code} at POS {line.place}; a facility performed the study, and POS is where the patient had it",
            Severity.REVIEW,
        )


READING_AT_OWN_PLACE: Final = Rule(
    id="fee-schedule.reading-at-own-place",
    subject=BilledLine,
    title="an interpretation billed with the POS of the interpreting physician, not the patient",
    evaluate=reading_at_own_place,
    source="cms-pub-100-04-ch13-150",
    domain=Domain.COMPONENTS,
    needs=(Table.FEE_SCHEDULE, Table.PLACES),
    documented=True,
    services=frozenset({ServiceKind.STUDY_WITH_INTERPRETATION}),
    # CR 7631.
    in_force=Period(date(2013, 4, 1)),
    preview=True,
)


def over_read_as_repeat(line: BilledLine) -> Said:
    """76 or 77 on a line documented as an over-read of a study that was already interpreted."""
    for modifier in ("76", "77") if Circumstance.OVER_READ in line.line.circumstances else ():
        if line.has(modifier):
            yield Hit(
                f"{modifier} on {line.code}; an over-read is not a repeat and is seldom paid",
                Severity.REVIEW,
                candidates=(take_off(modifier), drop()),
            )


OVER_READ_AS_REPEAT: Final = Rule(
    id="modifier.over-read-as-repeat",
    subject=BilledLine,
    title="76 or 77 on an over-read",
    evaluate=over_read_as_repeat,
    source="palmetto-emergency-readings",
    domain=Domain.REPEATS,
    documented=True,
    modifiers=frozenset({"76", "77"}),
)

RULES: Final = (
    GLOBAL_FOR_READING_ONLY,
    WHOLE_AND_COMPONENT,
    WHOLE_FOR_EACH_SIDE,
    READING_AT_OWN_PLACE,
    OVER_READ_AS_REPEAT,
)
