"""Which claims other rules may speak of: those that neither arrays nor codes alone can say."""

from collections.abc import Callable, Hashable, Iterable
from typing import Final

import attrs
import numpy as np

from cptkit.formats.screen.beside import Beside
from cptkit.formats.screen.cells import OPEN, Mask
from cptkit.formats.screen.facts import Days, by_codes
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES, AnyRule
from cptkit.rules.diagnoses.pointers import MOST_DIAGNOSES, TOO_MANY_DIAGNOSES
from cptkit.rules.fee_schedule.readings import WHOLE_AND_COMPONENT
from cptkit.rules.form.claim_form import MOST_LINES, TOO_MANY_LINES
from cptkit.rules.patient.frequency import TOO_SOON
from cptkit.rules.patient.sexes import DIAGNOSIS_SEX, PROCEDURE_SEX
from cptkit.rules.payer.ages import AGE_NOT_COVERED
from cptkit.rules.payer.diagnoses import DIAGNOSIS_NOT_TAKEN
from cptkit.rules.payer.limits import OVER_DAILY_LIMIT
from cptkit.rules.payer.over_time import OVER_PERIOD_LIMIT
from cptkit.rules.payer.pairs import BUNDLED_BY_PAYER
from cptkit.rules.payer.practitioners import PRACTITIONER_NOT_TAKEN
from cptkit.rules.payer.repeats import SECOND_READING
from cptkit.rules.services.chiropractic import NOT_COVERED
from cptkit.subjects import (
    AgedLine,
    BilledLine,
    CodeDay,
    DayDiagnoses,
    GlobalPeriodLine,
    LineAmongOthers,
    LinePair,
    ServiceDay,
)
from cptkit.subjects.lines import CodedLine, coded_line
from cptkit.subjects.operations import global_days_of, may_be_operation
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting

__all__ = ["leave_to_others"]

# They speak of lines that a clause of the payer concerns, and of no others.
_OF_CLAUSES: Final[tuple[AnyRule, ...]] = (
    OVER_DAILY_LIMIT,
    OVER_PERIOD_LIMIT,
    DIAGNOSIS_NOT_TAKEN,
    PRACTITIONER_NOT_TAKEN,
    BUNDLED_BY_PAYER,
)
# What they are about is seen here: how much is on a claim, two lines of a code, earlier lines, the patient, the
# specialty of a practitioner, a payer's clause.
_SEEN: Final[tuple[AnyRule, ...]] = (
    *(TOO_MANY_LINES, TOO_MANY_DIAGNOSES, WHOLE_AND_COMPONENT, SECOND_READING, TOO_SOON),
    *(AGE_NOT_COVERED, PROCEDURE_SEX, DIAGNOSIS_SEX, NOT_COVERED),
    *_OF_CLAUSES,
)
_OF_LINES: Final = (BilledLine, CodeDay, LineAmongOthers)
_SEEN_SUBJECTS: Final = (*_OF_LINES, AgedLine, DayDiagnoses, GlobalPeriodLine, LinePair)
_VISITS: Final = frozenset({ServiceKind.VISIT_IN_PACKAGE, ServiceKind.VISIT_OF_NEW_PATIENT})


def leave_to_others(lines: PlainLines, days: Days, told: Beside, rules: tuple[AnyRule, ...]) -> None:
    """Leave to `check` the claims of which some rules may speak; of the others they have nothing to say.

    Args:
        lines: their claims are left.
        days: what was published for them.
        told: what they have beside codes and units.
        rules: those that neither arrays nor codes alone can say.
    """
    if any(not _is_seen(rule) for rule in rules):
        lines.left[:] = True
        return
    lines.leave(
        told.unusual[lines.rows] | ~told.diagnoses.where(lambda those: those is not OPEN and those != ())[lines.rows]
    )
    if any(rule.subject is DayDiagnoses for rule in rules):
        lines.leave(days.of_lines(lambda day: day.has_tabular_list))
    _leave_crowded(lines, told)
    _leave_by_codes(lines, days, rules)


def _is_seen(rule: AnyRule) -> bool:
    """Return whether it can be seen here that a rule has nothing to say: one of one's own may speak of anything."""
    if rule not in RULES:
        return False
    return rule in _SEEN or rule.subject in _SEEN_SUBJECTS or (rule.subject is ServiceDay and bool(rule.services))


def _leave_crowded(lines: PlainLines, told: Beside) -> None:
    """Leave claims of several days, with a code twice on one, of many lines or with many diagnoses."""
    claims = len(lines.left)
    lines.leave_claims(np.bincount(lines.claims, minlength=claims) > MOST_LINES)
    lines.leave_claims_of(1 + np.nonzero((np.diff(lines.claims) == 0) & (np.diff(lines.days_of_claims) != 0))[0])
    cells = lines.claims * len(lines.codes.values) + lines.codes.numbers
    cells = np.sort(cells)
    lines.left[cells[1:][cells[1:] == cells[:-1]] // len(lines.codes.values)] = True
    counts = told.diagnoses.of_values([len(one) for one in told.diagnoses.values], np.int64)[lines.rows]
    own = told.in_all.of_values([len(one) for one in told.in_all.values], np.int64)[lines.rows]
    listed = np.zeros(claims, np.int64)
    listed[lines.claims] = own
    lines.leave_claims(np.bincount(lines.claims, weights=counts, minlength=claims) + listed > MOST_DIAGNOSES)


@attrs.frozen
class _Seen:
    """What is seen of a line by codes: whether a rule may speak of it, and what it is to another line of its day."""

    may_speak: bool
    is_visit: bool = False
    is_operation: bool = False


def _leave_by_codes(lines: PlainLines, days: Days, rules: tuple[AnyRule, ...]) -> None:
    """Leave claims with a line that a rule is about, or with a visit and an operation."""
    asked = by_codes(lines, days)
    look = _looking(rules)
    seen = [look(*_codes_of(lines, days, line)) for line in asked.once.tolist()]
    claims = lines.claims[asked.lines]

    def of_claims(told: Iterable[bool]) -> Mask:
        marked = np.zeros(len(lines.left), np.bool_)
        marked[claims[np.array(list(told), np.bool_)[asked.same]]] = True
        return marked

    lines.leave_claims(of_claims(one.may_speak for one in seen))
    if any(rule.subject is GlobalPeriodLine for rule in rules):
        lines.leave_claims(of_claims(one.is_visit for one in seen) & of_claims(one.is_operation for one in seen))


def _codes_of(lines: PlainLines, days: Days, line: int) -> tuple[PublishedDay, CodedLine]:
    published = days.on(line)
    code, modifiers, place, payer = [
        column.values[column.numbers[line]] for column in (lines.codes, lines.modifiers, lines.places, lines.payers)
    ]
    return published, coded_line(published, code, modifiers, place, payer, Setting.PRACTITIONER)


def _looking(rules: tuple[AnyRule, ...]) -> Callable[[PublishedDay, CodedLine], _Seen]:
    needed = frozenset({table for rule in rules if rule in _SEEN for table in rule.needs})
    of_lines = [
        rule for rule in rules if rule not in _SEEN and (rule.subject in _OF_LINES or rule.subject is ServiceDay)
    ]
    clauses = {kind for rule in rules if rule in _OF_CLAUSES for kind in rule.clauses}
    known: dict[Hashable, bool] = {}

    def is_concerned(coded: CodedLine) -> bool:
        return any(
            clause.concerns(coded.code, coded.about.possible_kinds, coded.modifiers)
            for kind in clauses
            for clause in coded.clauses(kind)
        )

    def is_about(published: PublishedDay, coded: CodedLine) -> bool:
        asked = (published.day, coded.about.possible_kinds, coded.traits, coded.modifiers)
        if asked not in known:
            known[asked] = any(_may_be_about(rule, published, coded) for rule in of_lines)
        return known[asked]

    def look(published: PublishedDay, coded: CodedLine) -> _Seen:
        is_answered = coded.certainty.unanswered.isdisjoint(needed)
        if not is_answered or is_concerned(coded) or is_about(published, coded):
            return _Seen(may_speak=True)
        is_visit = not _VISITS.isdisjoint(coded.about.kinds)
        return _Seen(False, is_visit, bool(global_days_of(coded)) or may_be_operation(coded))  # noqa: FBT003 (as named above)

    return look


def _may_be_about(rule: AnyRule, published: PublishedDay, coded: CodedLine) -> bool:
    """Return whether a rule may be about a line of which no circumstance is documented, or about its day."""
    if rule.documented or not rule.in_force.covers(published.day):
        return False
    if rule.services and rule.services.isdisjoint(coded.about.possible_kinds):
        return False
    if rule.subject not in _OF_LINES:
        return True
    if rule.traits and rule.traits.isdisjoint(coded.traits):
        return False
    prompted = bool(rule.modifiers or rule.roles)
    return not prompted or any(one in rule.modifiers or published.role(one) in rule.roles for one in coded.modifiers)
