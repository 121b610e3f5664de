"""Visits beside what else was done that day: 25 and 57, from what the record says of the visit."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from cptkit.reference.citations import registry
from cptkit.reference.indicators import GlobalDays
from cptkit.rules import RULES
from cptkit.selection.case import Case
from cptkit.selection.facts import asked_of
from cptkit.selection.families.bones_and_joints.fracture_care import is_part_of_care
from cptkit.selection.families.drugs.vaccine import Vaccine
from cptkit.selection.families.prevention.preventive_visit import PreventiveVisit
from cptkit.selection.families.prevention.tobacco_counseling import TobaccoCounseling
from cptkit.selection.families.visits_and_care.critical_care import CriticalCare
from cptkit.selection.families.visits_and_care.global_periods import MAJOR_PROCEDURES, MINOR_PROCEDURES
from cptkit.selection.modifiers import in_order
from cptkit.selection.outcome import Included, Question, SelectedLine
from cptkit.selection.questions import question_of
from cptkit.values.claims import Circumstance

__all__ = ["with_visits"]

_FACT: Final = "separately_identifiable"
_BESIDE_OTHERS: Final = frozenset({"25", "57"})
_MINOR: Final = (GlobalDays.SAME_DAY, GlobalDays.TEN_DAYS)
# From the day on which the rule says so, critical care beside another visit takes 25.
_CRITICAL_CARE: Final = next(rule.in_force for rule in RULES if rule.id == "visit.critical-care-without-25")


def with_visits(
    lines: Sequence[SelectedLine], services: Sequence[attrs.AttrsInstance], case: Case
) -> Iterator[SelectedLine | Included | Question]:
    """Give the lines, with 25 or 57 on the first of each visit beside a procedure or counseling, or ask if it is due.

    Beside another visit of the day it is critical care that takes 25.

    Args:
        lines: what the services call for.
        services: the documented services.
        case: the day, the site and the payer.
    """
    begun: set[int] = set()
    # The supplies of a cast that the treatment of the fracture includes are no procedure.
    apart = [other for other in lines if not is_part_of_care(services[other.services[0] - 1], tuple(services))]
    for one in lines:
        number = one.services[0]
        visit = services[number - 1]
        if not _is_visit(visit) or number in begun:
            yield one
            continue
        begun.add(number)
        others = [(other.line.code, services[other.services[0] - 1]) for other in apart if other.services[0] != number]
        yield from _beside(one, visit, others, case)


def _is_visit(service: attrs.AttrsInstance) -> bool:
    return Circumstance.SIGNIFICANT_SEPARATE_VISIT in {asked.circumstance for asked in asked_of(type(service)).values()}


def _beside(
    one: SelectedLine, visit: attrs.AttrsInstance, others: Sequence[tuple[str, attrs.AttrsInstance]], case: Case
) -> Iterator[SelectedLine | Included | Question]:
    major = any(_days(code, service, case) is GlobalDays.NINETY_DAYS for code, service in others)
    minor = any(_days(code, service, case) in _MINOR for code, service in others)
    counseled = any(isinstance(service, TobaccoCounseling) for _, service in others)
    source = "noridian-modifier-25" if minor or major else "ngs-tobacco-counseling"
    said = not _BESIDE_OTHERS.isdisjoint(one.line.modifiers)
    circumstances = one.line.circumstances
    visits = [service for _, service in others if _is_visit(service)]
    if said:
        yield one
    elif isinstance(visit, CriticalCare) and visits and _CRITICAL_CARE.covers(case.day):
        apart = [getattr(service, _FACT) for service in (visit, *visits)]
        yield _appended(one, "25", "zotec-critical-care-2022", case) if True in apart else one
        if apart[0] is None and True not in apart:
            yield _asked(one, visit)
    elif major and Circumstance.DECISION_FOR_SURGERY in circumstances:
        yield _appended(one, "57", "noridian-modifier-57", case)
    elif (minor or major or counseled) and Circumstance.SIGNIFICANT_SEPARATE_VISIT in circumstances:
        yield _appended(one, "25", source, case)
    elif (minor or counseled) and Circumstance.SIGNIFICANT_SEPARATE_VISIT in one.line.ruled_out:
        why = "it was not separately identifiable from the other services that day"
        yield Included(one.line.code, why, registry()[source])
    elif not (minor or major or counseled) and _is_well_visit_with_vaccines(visit, others):
        yield _separate(one)
    else:
        yield one
        if (minor or counseled) and Circumstance.SIGNIFICANT_SEPARATE_VISIT not in one.line.ruled_out:
            yield _asked(one, visit)


def _is_well_visit_with_vaccines(visit: attrs.AttrsInstance, others: Sequence[tuple[str, attrs.AttrsInstance]]) -> bool:
    """Say whether it is a preventive visit beside vaccines, which is apart from them unless the record denies it."""
    untold = isinstance(visit, PreventiveVisit) and visit.separately_identifiable is None
    return untold and any(isinstance(service, Vaccine) for _, service in others)


def _separate(one: SelectedLine) -> SelectedLine:
    """State that the visit was separately identifiable, so that it takes 25 where an edit asks for it."""
    circumstances = (*one.line.circumstances, Circumstance.SIGNIFICANT_SEPARATE_VISIT)
    citations = (*one.citations, registry()["bcbsnc-vaccines-at-preventive-visits"])
    return attrs.evolve(one, line=attrs.evolve(one.line, circumstances=circumstances), citations=citations)


def _days(code: str, service: attrs.AttrsInstance, case: Case) -> GlobalDays | None:
    """Return the global period of a procedure, as far as it is known; that of its family where no table has it."""
    if isinstance(service, MINOR_PROCEDURES):
        return GlobalDays.SAME_DAY
    row = case.published.fee_schedule_row(code)
    if row is not None:
        return row.global_days
    return GlobalDays.NINETY_DAYS if isinstance(service, MAJOR_PROCEDURES) else None


def _appended(one: SelectedLine, modifier: str, source: str, case: Case) -> SelectedLine:
    modifiers = in_order((modifier, *one.line.modifiers), case)
    citations = dict.fromkeys((*one.citations, registry()[source]))
    return attrs.evolve(one, line=attrs.evolve(one.line, modifiers=modifiers), citations=tuple(citations))


def _asked(one: SelectedLine, visit: attrs.AttrsInstance) -> Question:
    return question_of(one.services[0], _FACT, asked_of(type(visit))[_FACT], f" ({one.line.code})")
