"""E/M visits and procedures in the global period of another procedure, and the modifiers that bypass it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

import attrs

from cptkit.policies.clauses import VisitBesideProcedure
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import GlobalDays
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import DocumentedCircumstance, Topic
from cptkit.rules.ncci.pairs import visit_circumstances
from cptkit.rules.proposals import Proposal, append, drop
from cptkit.rules.record import fitting, needs_nothing_more, proposed, supported
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects.global_period import GlobalPeriodLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import are_surely_one
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import counted, either

__all__ = ["RULES", "days_between", "is_further_session"]

_CHAPTER: Final = "cms-pub-100-04-ch12-40"
_PACKAGE: Final = "noridian-global-surgery-services"
_POLICY_MANUAL: Final = "cms-ncci-policy-manual-ch1"
_DECISION: Final = "palmetto-modifier-57"
_OPERATING_ROOM: Final = "noridian-modifier-78"
_CRITICAL_CARE: Final = "ngs-ft"
_NEEDS: Final = (Table.FEE_SCHEDULE, Table.SERVICE_KINDS, Table.CIRCUMSTANCES)
# A minor treatment room is no operating room (chapter 12, section 40.1), nor is an emergency department.
_NO_OPERATING_ROOM: Final = ("11", "23")


def days_between(care: GlobalPeriodLine) -> str:
    """Return when a line is, in words that go before the code of the operation."""
    days = care.days_after
    if days == 0:
        return "on the day of"
    if days < 0:
        return "the day before"
    return f"{counted(days, 'day')} after"


def _where(care: GlobalPeriodLine, operation: FeeScheduleRow) -> str:
    return f"{care.line.code} {days_between(care)} {operation.code} (global period {operation.global_days})"


def _named(rows: Iterable[DocumentedCircumstance]) -> str:
    return either([row.modifiers[0] for row in rows])


def _remedies(
    line: BilledLine, rows: Sequence[DocumentedCircumstance], instead_of: str | None = None
) -> Iterator[Proposal]:
    """Propose the modifiers of what is documented, else those that the record may support, or not to bill."""
    yield from proposed(rows, line, (line,), instead_of=instead_of)
    if not needs_nothing_more(supported(rows, (line,))):
        yield drop(line)


def _hit(
    care: GlobalPeriodLine,
    operation: FeeScheduleRow,
    said: str,
    severity: Severity,
    source: str,
    candidates: Iterable[Proposal],
) -> Hit:
    return Hit(
        said,
        severity,
        (operation,),
        basis=Table.FEE_SCHEDULE,
        indicator="global_days",
        case=operation.global_days,
        source=source,
        lines=(care.line,),
        candidates=candidates,
    )


def _documented(line: BilledLine, rows: Iterable[DocumentedCircumstance]) -> list[DocumentedCircumstance]:
    return [row for row in rows if row.circumstance in line.line.circumstances]


def _spoken_against(line: BilledLine, row: DocumentedCircumstance, documented: Sequence[DocumentedCircumstance]) -> str:
    """Return what the record says against a modifier of the line; empty where it says nothing."""
    if row.circumstance in line.line.ruled_out:
        return "the record rules it out"
    if documented and row.circumstance not in line.line.circumstances:
        return f"the record supports {_named(documented)}"
    return ""


def _appended(
    care: GlobalPeriodLine,
    operation: FeeScheduleRow,
    rows: Sequence[DocumentedCircumstance],
    documented: Sequence[DocumentedCircumstance],
    source: str,
) -> Said:
    """Judge the fitting modifiers that the line has: the first that the record lets stand bypasses."""
    line, where = care.line, _where(care, operation)
    billed = [(row, modifier) for row in rows for modifier in row.modifiers if line.has(modifier)]
    for row, modifier in billed:
        if not _spoken_against(line, row, documented):
            yield Bypassed(
                f"{where}; {modifier} bypasses the global package",
                modifier,
                row.record_must_show,
                (operation,),
                (line,),
            )
            return
    row, modifier = billed[0]
    candidates = _remedies(line, rows, instead_of=modifier)
    said = f"{modifier} on {where}; {_spoken_against(line, row, documented)}"
    yield _hit(care, operation, said, Severity.REVIEW, source, candidates)


def _visit(care: GlobalPeriodLine, operation: FeeScheduleRow, wanted: Sequence[Circumstance], source: str) -> Said:
    """Judge an E/M visit in a global period by the modifiers that fit its day; FT fits critical care on any day."""
    line, where = care.line, _where(care, operation)
    # FT is for critical care; on another visit it is let stand.
    with_ft = line.is_a(ServiceKind.CRITICAL_CARE) or line.has("FT")
    fits = [row for row in fitting(line, Topic.VISIT) if with_ft or row.modifiers[0] != "FT"]
    # What fits best stands first: after a major procedure 57 before 25.
    able = [row for one in wanted for row in fits if row.circumstance is one]
    able += [row for row in fits if row.modifiers[0] == "FT" and row not in able]
    if line.has(*(modifier for row in able for modifier in row.modifiers)):
        yield from _appended(care, operation, able, _documented(line, able), source)
        return
    wrong = [modifier for modifier in line.in_role(ModifierRole.VISIT) if modifier != "FT"]
    mixed = f"{' and '.join(wrong)} on {where}; {_named(able)} fits"
    said = mixed if wrong else f"{where} without {_named(able)}"
    # 24 and 25 may be there for another line; with 57 the visit of a minor procedure is not paid (Palmetto GBA).
    denied = not wrong or (wrong == ["57"] and care.days_after == 0)
    one = are_surely_one(line, care.operation)
    yield _hit(
        care,
        operation,
        said if one else f"{said}; the claim does not show that one practitioner did both",
        Severity.DENIAL if denied and one and not care.operation.has("55") else Severity.REVIEW,
        source,
        _remedies(line, able, instead_of="57" if wrong == ["57"] else None),
    )


def _wanted(care: GlobalPeriodLine, operation: FeeScheduleRow) -> list[Circumstance]:
    """Return what would bypass the package on the day: of a major procedure the decision for it, where nothing is said.

    On that day the manual has 57, "not 25" (chapter 12, section 30.6.6); critical care before an operation takes 25,
    and of new patients' visits sources differ. In the emergency department 57 is Medicare's (AAPC, ED Coding Alert).
    """
    line = care.line
    wanted = [row.circumstance for row in visit_circumstances(line, care.operation)]
    emergency = line.is_a(ServiceKind.EMERGENCY_VISIT) and line.coded.at_medicare
    visit = emergency or (line.is_a(ServiceKind.VISIT_IN_PACKAGE) and not line.is_a(ServiceKind.CRITICAL_CARE))
    if visit and operation.global_days is GlobalDays.NINETY_DAYS and not line.is_documented:
        wanted.remove(Circumstance.SIGNIFICANT_SEPARATE_VISIT)
    return wanted


def visit_on_day(care: GlobalPeriodLine) -> Said:
    """An E/M visit on the day of a procedure by the same practitioner, without a modifier for it."""
    operation = care.operation.row
    if operation is not None and care.days_after == 0:
        said = _visit(care, operation, _wanted(care, operation), _DECISION)
        yield from said if care.line.is_a(ServiceKind.VISIT_IN_PACKAGE) else _of_new_patient(care.line, said)


def _of_new_patient(line: BilledLine, said: Said) -> Said:
    """Weigh what is found of a new patient's, newborn's or emergency visit: the manual bundles it, no edit does."""
    clauses = [one for one in line.coded.clauses(VisitBesideProcedure) if line.is_a(one.services)]
    for one in said:
        if not isinstance(one, Hit):
            yield one
        elif clauses:
            # A text that denies does so where the claim shows that one practitioner did both.
            severity = min(one.severity, clauses[0].outcome.severity, key=attrgetter("weight"))
            yield attrs.evolve(one, severity=severity, basis=None, source=clauses[0].citation)
        else:
            yield attrs.evolve(one, severity=Severity.REVIEW, source=_POLICY_MANUAL)


VISIT_ON_DAY: Final = Rule(
    id="global-surgery.visit-on-day",
    subject=GlobalPeriodLine,
    title="an E/M visit on the day of a procedure without a modifier that bypasses the global package",
    evaluate=visit_on_day,
    source=_CHAPTER,
    domain=Domain.GLOBAL_SURGERY,
    clauses=(VisitBesideProcedure,),
    needs=_NEEDS,
    services=frozenset({ServiceKind.VISIT_IN_PACKAGE, ServiceKind.VISIT_OF_NEW_PATIENT}),
    # The pair edit of visit and procedure says the same, and takes the same modifiers.
    moot_after=("ncci.unbundled-pair",),
)


def visit_in_period(care: GlobalPeriodLine) -> Said:
    """An E/M visit in a global period, before or after the day of the procedure, without a modifier for it."""
    operation = care.operation.row
    if operation is None or care.days_after == 0:
        return
    before = care.days_after < 0
    wanted = (Circumstance.DECISION_FOR_SURGERY,) * before + (Circumstance.UNRELATED,)
    yield from _visit(care, operation, wanted, _DECISION if before else _PACKAGE)


VISIT_IN_PERIOD: Final = Rule(
    id="global-surgery.visit-in-period",
    subject=GlobalPeriodLine,
    title="an E/M visit in a global period without a modifier that bypasses the global package",
    evaluate=visit_in_period,
    source=_CHAPTER,
    domain=Domain.GLOBAL_SURGERY,
    needs=_NEEDS,
    services=frozenset({ServiceKind.VISIT_IN_PACKAGE}),
)


def critical_care_without_ft(care: GlobalPeriodLine) -> Said:
    """Unrelated critical care in a global period with 24 and without FT."""
    operation = care.operation.row
    if operation is not None and care.days_after != 0 and not care.line.has("FT"):
        where = _where(care, operation)
        said = f"24 without FT on {where}; unrelated critical care needs both"
        yield _hit(care, operation, said, Severity.REVIEW, _CRITICAL_CARE, (append("FT", line=care.line),))


CRITICAL_CARE_WITHOUT_FT: Final = Rule(
    id="global-surgery.critical-care-without-ft",
    subject=GlobalPeriodLine,
    title="unrelated critical care in a global period with 24 but without FT",
    evaluate=critical_care_without_ft,
    source=_CRITICAL_CARE,
    domain=Domain.GLOBAL_SURGERY,
    needs=_NEEDS,
    modifiers=frozenset({"24"}),
    services=frozenset({ServiceKind.CRITICAL_CARE}),
    in_force=Period(date(2022, 3, 1)),
    preview=True,
)


def _may_be_diagnostic(line: BilledLine) -> bool:
    return line.row is not None and line.row.global_days is GlobalDays.SAME_DAY


def _on_other_side(line: BilledLine, operation: BilledLine) -> bool:
    """Return whether both say their side, and not the same: the one is then mostly unrelated to the other."""
    mine, theirs = set(line.in_role(ModifierRole.SIDE)), set(operation.in_role(ModifierRole.SIDE))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_one_of_all(care: GlobalPeriodLine, row: DocumentedCircumstance) -> bool:
    return row.circumstance is Circumstance.STAGED and is_further_session(care)


def is_further_session(care: GlobalPeriodLine) -> bool:
    """Return whether a line is a further session of an operation whose code is for all in its global period."""
    line, operation = care.line, care.operation
    same = care.days_after > 0 and line.code == operation.code and line.is_a(ServiceKind.ALL_SESSIONS)
    return same and not _on_other_side(line, operation)


def _repeat(care: GlobalPeriodLine, operation: FeeScheduleRow) -> Said:
    """Judge 76 on the code of the operation: the orthopedic surgeons bill a repeat so, Medicare knows 58, 78 and 79."""
    where = _where(care, operation)
    if care.policy is not None and care.policy.is_medicare:
        said = f"76 on {where}; Medicare pays it with 58, 78 or 79"
        candidates = _remedies(care.line, fitting(care.line, Topic.LATER_PROCEDURE))
        yield _hit(care, operation, said, Severity.REVIEW, _PACKAGE, candidates)
    else:
        shows = "that the same procedure was repeated"
        yield Bypassed(f"{where}; 76 says that it was repeated", "76", shows, (operation,), (care.line,))


def procedure_in_period(care: GlobalPeriodLine) -> Said:
    """A procedure in the global period of an earlier one by the same practitioner, without a modifier for it."""
    line, operation = care.line, care.operation.row
    if operation is None or line.is_a(ServiceKind.VISIT_IN_PACKAGE) or care.days_after == 0:
        return
    where = _where(care, operation)
    rows = fitting(line, Topic.LATER_PROCEDURE)
    documented = _documented(line, rows)
    # A laser, endoscopy or catheterization suite is an operating room (chapter 12, section 40.1); offices have them.
    outside = line.place in _NO_OPERATING_ROOM and not line.is_a(ServiceKind.SUITE_PROCEDURE)
    fits = [row for row in rows if not (outside and row.circumstance is Circumstance.UNPLANNED_RETURN)]
    possible = [row for row in documented or rows if row in fits and not _is_one_of_all(care, row)]
    if _on_other_side(line, care.operation):
        possible.sort(key=lambda row: row.circumstance is not Circumstance.UNRELATED)
    returned = [row.circumstance for row in documented] == [Circumstance.UNPLANNED_RETURN]
    if line.is_a(ServiceKind.CAST_CARE) and not line.has("79"):
        unrelated = [row for row in possible if row.circumstance is Circumstance.UNRELATED]
        said = f"{where}; cast removal is part of the global package"
        yield _hit(care, operation, said, Severity.REVIEW, _CHAPTER, _remedies(line, unrelated))
    elif len(documented) > 1:
        said = f"{where}; the record supports {' and '.join(row.modifiers[0] for row in documented)}"
        yield _hit(care, operation, said, Severity.REVIEW, _CHAPTER, ())
    elif line.has(*(row.modifiers[0] for row in fits)):
        yield from _appended(care, operation, fits, documented, _CHAPTER)
    elif line.has("76") and line.code == operation.code:
        yield from _repeat(care, operation)
    elif outside and (line.has("78") or returned):
        said = f"{where} at POS {line.place}; 78 is for a return to the operating room"
        candidates = _remedies(line, possible, instead_of="78" if line.has("78") else None)
        yield _hit(care, operation, said, Severity.REVIEW, _OPERATING_ROOM, candidates)
    else:
        # What is related, neither planned nor in an operating room, is in the package; diagnostic procedures never are.
        ruled_out = not supported(rows, (line,))
        denied = (ruled_out or not _may_be_diagnostic(line)) and are_surely_one(line, care.operation)
        modifiers = [row.modifiers[0] for row in rows]
        ruled = f"{where}; the record rules out {', '.join(modifiers[:-1])} and {modifiers[-1]}"
        said = ruled if ruled_out else f"{where} without {_named(fits)}"
        severity = Severity.DENIAL if denied else Severity.REVIEW
        yield _hit(care, operation, said, severity, _PACKAGE, _remedies(line, possible))


PROCEDURE_IN_PERIOD: Final = Rule(
    id="global-surgery.procedure-in-period",
    subject=GlobalPeriodLine,
    title="a procedure in a global period without a modifier that bypasses the global package",
    evaluate=procedure_in_period,
    source=_CHAPTER,
    domain=Domain.GLOBAL_SURGERY,
    needs=_NEEDS,
)

RULES: Final = (VISIT_ON_DAY, VISIT_IN_PERIOD, CRITICAL_CARE_WITHOUT_FT, PROCEDURE_IN_PERIOD)
