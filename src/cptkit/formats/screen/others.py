"""Which claims other rules may speak of: those that neither arrays nor codes alone can say."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import Any, Final

import attrs
import numpy as np

from cptkit.formats.screen.cells import OPEN, Mask, Numbered
from cptkit.formats.screen.facts import ByCodes, Days, has_own_text, of_days
from cptkit.formats.screen.judge import Judge
from cptkit.formats.screen.lines import PlainLines
from cptkit.formats.screen.noted import leave_noted
from cptkit.reference.diagnoses import DiagnosisRange, is_among
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES, AnyRule
from cptkit.rules.diagnoses.pointers import TOO_MANY_DIAGNOSES
from cptkit.rules.fee_schedule.readings import WHOLE_AND_COMPONENT
from cptkit.rules.form.claim_form import TOO_MANY_LINES
from cptkit.rules.patient.frequency import TOO_SOON
from cptkit.rules.patient.sexes import DIAGNOSIS_SEX, PROCEDURE_SEX
from cptkit.rules.payer.ages import AGE_NOT_COVERED
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
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.operations import global_days_of, may_be_operation
from cptkit.values.claim_form import DIAGNOSES_PER_CLAIM, LINES_PER_CLAIM
from cptkit.values.claims import ServiceLine
from cptkit.values.service_kinds import ServiceKind

__all__ = ["Seen", "leave_seen", "looking", "said_by_others"]

# What they are about is seen here: how much is on a claim, two lines of a code and a component, earlier lines, the
# patient, the specialty of a practitioner.
_SEEN: Final[tuple[AnyRule, ...]] = (
    *(TOO_MANY_LINES, TOO_MANY_DIAGNOSES, WHOLE_AND_COMPONENT, TOO_SOON, AGE_NOT_COVERED),
    *(PROCEDURE_SEX, DIAGNOSIS_SEX, NOT_COVERED),
)
_OF_LINES: Final = (BilledLine, CodeDay, LineAmongOthers)
_SEEN_SUBJECTS: Final = (*_OF_LINES, AgedLine, DayDiagnoses, GlobalPeriodLine, LinePair)
_OWN_TEXT: Final = partial(has_own_text, TOO_MANY_DIAGNOSES)
_TOO_MANY: Final = tuple([f"Z{number}" for number in range(10, 11 + DIAGNOSES_PER_CLAIM)])
_VISITS: Final = frozenset({ServiceKind.VISIT_IN_PACKAGE, ServiceKind.VISIT_OF_NEW_PATIENT})


def said_by_others(lines: PlainLines, days: Days, judge: Judge, rules: tuple[AnyRule, ...]) -> Mask:
    """Return of which lines the rule of the number of diagnoses speaks; claims of which others may are left to `check`.

    What they may speak of by the codes of a line is looked for by `looking`.

    Args:
        lines: their claims are left.
        days: what was published for them.
        judge: as far as is asked for.
        rules: those that neither arrays nor codes alone can say.
    """
    if any(not _is_seen(rule) for rule in rules):
        lines.left[:] = True
        return np.zeros(len(lines.claims), np.bool_)
    diagnoses = lines.diagnoses()
    lines.leave(lines.is_rare() | ~diagnoses.where(lambda those: those is not OPEN and those != ()))
    lines.leave(diagnoses.where(partial(_name, tuple([named for rule in rules for named in rule.diagnoses]))))
    _leave_crowded(lines, days)
    if any(rule.subject is DayDiagnoses for rule in rules):
        leave_noted(lines, days)
    if TOO_MANY_DIAGNOSES in rules:
        return _with_many_diagnoses(lines, days, diagnoses, judge)
    return np.zeros(len(lines.claims), np.bool_)


def _is_seen(rule: AnyRule) -> bool:
    """Return whether it can be seen here that a rule has nothing to say: one of one's own may speak of anything."""
    if rule not in RULES:
        return False
    return _is_told(rule) or rule.subject in _SEEN_SUBJECTS or (rule.subject is ServiceDay and bool(rule.services))


def _is_told(rule: AnyRule) -> bool:
    """Return whether other than codes tell what a rule is about: what is seen here, diagnoses, or a clause."""
    return rule in _SEEN or bool(rule.diagnoses) or rule.speaks_by_clauses


def _name(ranges: tuple[DiagnosisRange, ...], diagnoses: Any) -> bool:  # noqa: ANN401 (diagnoses, or what is left)
    return diagnoses is not OPEN and any(is_among(code, ranges) for code in diagnoses)


def _leave_crowded(lines: PlainLines, days: Days) -> None:
    """Leave claims of many lines, of several days, or with a code twice of which one line bills a component."""
    lines.leave_claims(np.bincount(lines.claims, minlength=len(lines.left)) > LINES_PER_CLAIM)
    lines.leave_claims_of(1 + np.nonzero((np.diff(lines.claims) == 0) & (np.diff(lines.days_of_claims) != 0))[0])
    (components,) = np.nonzero(of_days(lines.modifiers, days, _name_a_component))
    cells = lines.claims * len(lines.codes.values) + lines.codes.numbers
    in_order = np.sort(cells)
    twice = np.unique(in_order[1:][in_order[1:] == in_order[:-1]])
    lines.leave_claims_of(components[np.isin(cells[components], twice)])


def _name_a_component(published: PublishedDay, modifiers: Any) -> bool:  # noqa: ANN401 (modifiers, or what is left)
    return modifiers is not OPEN and any(published.role(one) is ModifierRole.COMPONENT for one in modifiers)


def _with_many_diagnoses(lines: PlainLines, days: Days, diagnoses: Numbered, judge: Judge) -> Mask:
    """Return the lines of claims that have more different diagnoses than a claim holds; a payer's own text decides."""
    in_all = lines.diagnoses_of_claims()
    counts = diagnoses.of_values([len(one) for one in diagnoses.values], np.int64)
    listed = np.zeros(len(lines.left), np.int64)
    listed[lines.claims] = in_all.of_values([len(one) for one in in_all.values], np.int64)
    # One that two lines point to is counted twice: these are looked at one by one.
    most = np.bincount(lines.claims, weights=counts, minlength=len(listed)) + listed
    lines.leave((most > DIAGNOSES_PER_CLAIM)[lines.claims] & of_days(lines.payers, days, _OWN_TEXT))
    (places,) = np.nonzero(((most > DIAGNOSES_PER_CLAIM) & ~lines.left)[lines.claims])
    different: dict[int, set[str]] = defaultdict(set)
    for place, claim in zip(places.tolist(), lines.claims[places].tolist(), strict=True):
        different[claim].update(diagnoses.values[diagnoses.numbers[place]], in_all.values[in_all.numbers[place]])
    if not different:
        return np.zeros(len(lines.claims), np.bool_)
    too_many = np.zeros(len(listed), np.bool_)
    too_many[[claim for claim, told in different.items() if len(told) > DIAGNOSES_PER_CLAIM]] = True
    code = next(code for code in lines.codes.values if isinstance(code, str))
    return too_many[lines.claims] & of_days(lines.payers, days, partial(_counts, judge, code))


def _counts(judge: Judge, code: str, published: PublishedDay, payer: Any) -> bool:  # noqa: ANN401 (a payer, none, or what is left)
    """Return whether it counts at a payer that there are too many diagnoses."""
    if payer is OPEN:
        return False
    example = ServiceLine(code, date_of_service=published.day, diagnoses=_TOO_MANY)
    return bool(judge([example], payer, (TOO_MANY_DIAGNOSES,)).findings)


@attrs.frozen
class Seen:
    """What is seen of a line by codes: whether a rule may speak of it, and what it is to another line of its day."""

    may_speak: bool
    is_visit: bool = False
    is_operation: bool = False


def leave_seen(lines: PlainLines, asked: ByCodes, seen: Iterable[Seen], rules: tuple[AnyRule, ...]) -> None:
    """Leave claims with a line that a rule is about, or with a visit and an operation.

    Args:
        lines: their claims are left.
        asked: which of them say the same by codes.
        seen: what is seen of those that say the same.
        rules: those that neither arrays nor codes alone can say.
    """
    claims, told = lines.claims[asked.lines], list(seen)

    def of_claims(holds: Iterable[bool]) -> Mask:
        marked = np.zeros(len(lines.left), np.bool_)
        marked[claims[np.array(list(holds), np.bool_)[asked.same]]] = True
        return marked

    lines.leave_claims(of_claims(one.may_speak for one in told))
    if any(rule.subject is GlobalPeriodLine for rule in rules):
        lines.leave_claims(of_claims(one.is_visit for one in told) & of_claims(one.is_operation for one in told))


def looking(rules: tuple[AnyRule, ...]) -> Callable[[PublishedDay, CodedLine], Seen]:
    """Return what looks whether rules may speak of a line by its codes, or of its day."""
    needed = frozenset({table for rule in rules if _is_told(rule) for table in rule.needs})
    of_lines = [
        rule for rule in rules if not _is_told(rule) and (rule.subject in _OF_LINES or rule.subject is ServiceDay)
    ]
    clauses = {kind for rule in rules if rule.speaks_by_clauses for kind in rule.clauses}
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

    def look(published: PublishedDay, coded: CodedLine) -> Seen:
        is_answered = coded.certainty.unanswered.isdisjoint(needed)
        if not is_answered or is_concerned(coded) or is_about(published, coded):
            return Seen(may_speak=True)
        is_visit = not _VISITS.isdisjoint(coded.about.kinds)
        return Seen(False, is_visit, bool(global_days_of(coded)) or may_be_operation(coded))  # noqa: FBT003 (as named above)

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
