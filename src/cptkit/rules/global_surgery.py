"""Visits and operations within the global period of an earlier operation, and the modifiers that set them apart."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import GlobalDays
from cptkit.reference.records import Position
from cptkit.reference.usage import ServiceKind
from cptkit.rules._offers import Offer, borne_out
from cptkit.rules.authorities import (
    DECISION_FOR_SURGERY,
    GLOBAL_PACKAGE,
    GLOBAL_SURGERY,
    RETURN_TO_OPERATING_ROOM,
)
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import Aftercare, BilledLine
from cptkit.rules.surgical_package import surely_one
from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance
from cptkit.values.fields import either
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, Remedy, RemoveLine, ReplaceModifier
from cptkit.values.tables import Table

__all__ = [
    "PROCEDURE_IN_PERIOD",
    "VISIT_IN_PERIOD",
    "VISIT_ON_DAY",
    "procedure_in_period",
    "visit_in_period",
    "visit_on_day",
]


_DECISION: Final = Offer(Circumstance.DECISION_FOR_SURGERY, "57", "that the operation was decided on at this visit")
_SEPARATE: Final = Offer(
    Circumstance.SIGNIFICANT_SEPARATE_VISIT,
    "25",
    "a significant visit, above the usual care before and after the operation",
)
_UNRELATED_VISIT: Final = Offer(Circumstance.UNRELATED, "24", "a visit for something other than the operation")
_UNRELATED_CRITICAL_CARE: Final = Offer(
    Circumstance.UNRELATED, "FT", "critical care for something other than the operation"
)
_VISIT_MODIFIERS: Final = ("24", "25", "57")
_CRITICAL_CARE: Final = ("99291", "99292")

_STAGED: Final = Offer(Circumstance.STAGED, "58", "that it was planned or staged at the time of the first operation")
_RETURN: Final = Offer(
    Circumstance.UNPLANNED_RETURN, "78", "an unplanned return to an operating room for a problem of the first operation"
)
_UNRELATED: Final = Offer(Circumstance.UNRELATED, "79", "that it has nothing to do with the first operation")
_RETURNS: Final = (_STAGED, _RETURN, _UNRELATED)
_OFFICE: Final = "11"


def _when(care: Aftercare) -> str:
    days = care.days_after
    if days == 0:
        return "on the day of"
    if days < 0:
        return "the day before"
    return f"{days} day{'' if days == 1 else 's'} after"


def _where(care: Aftercare, operation: FeeScheduleRow) -> str:
    return f"{care.line.code} {_when(care)} {operation.code} (global period {operation.global_days.value})"


def _named(offers: tuple[Offer, ...]) -> str:
    return either([offer.modifier for offer in offers])


def _candidates(line: BilledLine, offers: tuple[Offer, ...], instead_of: str | None = None) -> Iterator[Remedy]:
    """Offer the modifiers of what is documented, else those that the record may bear out, or not to bill."""
    fitting = borne_out(offers, (line,))
    for number in line.numbers:
        for code, shows in fitting:
            modifier = line.published.modifier(code)
            if modifier is None or line.has(code):
                continue
            if instead_of is not None:
                yield ReplaceModifier(number, instead_of, code, shows)
            else:
                yield AddModifier(number, code, shows, first=modifier.position is Position.FIRST)
        if not any(shows == "" for _, shows in fitting):
            yield RemoveLine(number)


def _hit(
    care: Aftercare,
    operation: FeeScheduleRow,
    said: str,
    severity: Severity,
    citation: Citation,
    candidates: Iterable[Remedy],
) -> Hit:
    return Hit(
        said,
        severity,
        (operation,),
        basis=Table.FEE_SCHEDULE,
        indicator="global_days",
        citation=citation,
        lines=care.line.numbers,
        candidates=tuple(candidates),
    )


def _documented(line: BilledLine, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.circumstance in line.line.circumstances)


def _spoken_against(line: BilledLine, offer: Offer, documented: tuple[Offer, ...]) -> str:
    """Return what the record says against a modifier on the line; empty where it says nothing."""
    if offer.circumstance in line.line.ruled_out:
        return "the record rules it out"
    if documented and offer.circumstance not in line.line.circumstances:
        return f"the record bears out {_named(documented)}"
    return ""


def _borne(
    care: Aftercare,
    operation: FeeScheduleRow,
    fitting: tuple[Offer, ...],
    documented: tuple[Offer, ...],
    citation: Citation,
) -> Iterator[Hit | Lift]:
    """Judge the fitting modifiers that the line bears: the first that the record lets stand lifts."""
    line, where = care.line, _where(care, operation)
    borne = [offer for offer in fitting if line.has(offer.modifier)]
    standing = [offer for offer in borne if not _spoken_against(line, offer, documented)]
    if standing:
        shows = standing[0].record_must_show
        said = f"{where} is lifted by {standing[0].modifier}"
        yield Lift(said, standing[0].modifier, shows, (operation,), line.numbers)
        return
    modifier, why = borne[0].modifier, _spoken_against(line, borne[0], documented)
    candidates = _candidates(line, fitting, instead_of=modifier)
    yield _hit(care, operation, f"{modifier} on {where}; {why}", Severity.REVIEW, citation, candidates)


def _visit(
    care: Aftercare, operation: FeeScheduleRow, fitting: tuple[Offer, ...], citation: Citation
) -> Iterator[Hit | Lift]:
    """Judge a visit in a period by the modifiers that fit its day, and FT, which fits critical care on any day."""
    line, where = care.line, _where(care, operation)
    critical = line.code in _CRITICAL_CARE and line.published.modifier("FT") is not None
    able = (*fitting, _UNRELATED_CRITICAL_CARE) if critical or line.has("FT") else fitting
    if line.has(*(offer.modifier for offer in able)):
        yield from _borne(care, operation, able, _documented(line, able), citation)
        return
    offers = tuple(offer for offer in able if not (critical and offer is _UNRELATED_VISIT))
    wrong = [modifier for modifier in _VISIT_MODIFIERS if line.has(modifier)]
    said = f"{' and '.join(wrong)} on {where}; {_named(offers)} fits" if wrong else f"{where} without {_named(offers)}"
    # 24 and 25 may stand there for another line; with 57 the visit of a minor operation is not paid (Palmetto GBA).
    denied = not wrong or (wrong == ["57"] and care.days_after == 0)
    one = surely_one(line, care.operation)
    yield _hit(
        care,
        operation,
        said if one else f"{said}; the claim does not say that one practitioner did both",
        Severity.DENIAL if denied and one and not care.operation.has("55") else Severity.REVIEW,
        citation,
        _candidates(line, offers, instead_of="57" if wrong == ["57"] else None),
    )


def _is_visit(care: Aftercare) -> bool:
    return care.line.is_a(ServiceKind.VISIT_IN_PACKAGE)


def _is_operation(care: Aftercare) -> bool:
    return not _is_visit(care)


def visit_on_day(care: Aftercare) -> Iterator[Hit | Lift]:
    """A visit on the day of an operation by the same practitioner, and no modifier that sets it apart."""
    operation = care.operation.indicators
    if operation is not None and _is_visit(care) and care.days_after == 0:
        major = operation.global_days is GlobalDays.NINETY_DAYS
        yield from _visit(care, operation, (_DECISION, _SEPARATE) if major else (_SEPARATE,), DECISION_FOR_SURGERY)


def visit_in_period(care: Aftercare) -> Iterator[Hit | Lift]:
    """A visit the day before or in the days after an operation, and no modifier that sets it apart."""
    operation = care.operation.indicators
    if operation is None or not _is_visit(care):
        return
    if care.days_after < 0:
        yield from _visit(care, operation, (_DECISION, _UNRELATED_VISIT), DECISION_FOR_SURGERY)
    elif care.days_after > 0:
        yield from _visit(care, operation, (_UNRELATED_VISIT,), GLOBAL_PACKAGE)


def _may_be_diagnostic(line: BilledLine) -> bool:
    return line.indicators is not None and line.indicators.global_days is GlobalDays.SAME_DAY


def procedure_in_period(care: Aftercare) -> Iterator[Hit | Lift]:
    """An operation in the period of an earlier one by the same practitioner, and no modifier that sets it apart."""
    line, operation = care.line, care.operation.indicators
    if operation is None or not _is_operation(care):
        return
    where = _where(care, operation)
    documented = _documented(line, _RETURNS)
    in_office = line.place == _OFFICE
    fitting = tuple(offer for offer in _RETURNS if not (in_office and offer is _RETURN))
    possible = tuple(offer for offer in documented or _RETURNS if offer in fitting)
    if len(documented) > 1:
        said = f"{where}; the record bears out {' and '.join(offer.modifier for offer in documented)}"
        yield _hit(care, operation, said, Severity.REVIEW, GLOBAL_SURGERY, ())
    elif line.has(*(offer.modifier for offer in fitting)):
        yield from _borne(care, operation, fitting, documented, GLOBAL_SURGERY)
    elif in_office and (line.has("78") or documented == (_RETURN,)):
        said = f"{where} at place of service {_OFFICE}; the return that 78 is for is to an operating room"
        candidates = _candidates(line, possible, instead_of="78" if line.has("78") else None)
        yield _hit(care, operation, said, Severity.REVIEW, RETURN_TO_OPERATING_ROOM, candidates)
    else:
        # What is related, neither planned nor in an operating room, is in the package; diagnostic procedures never are.
        ruled_out = not borne_out(_RETURNS, (line,))
        denied = (ruled_out or not _may_be_diagnostic(line)) and surely_one(line, care.operation)
        said = f"{where}; the record rules out 58, 78 and 79" if ruled_out else f"{where} without {_named(fitting)}"
        severity = Severity.DENIAL if denied else Severity.REVIEW
        yield _hit(care, operation, said, severity, GLOBAL_PACKAGE, _candidates(line, possible))


VISIT_ON_DAY: Final = Rule(
    id="global-surgery.visit-on-day",
    subject=Aftercare,
    title="a visit on the day of an operation without a modifier that sets it apart",
    citation=GLOBAL_SURGERY,
    evaluate=visit_on_day,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    concerns=_is_visit,
    # The pair edit of visit and operation says the same, and takes the same modifiers.
    moot_after=("ncci.unbundled-pair",),
)
VISIT_IN_PERIOD: Final = Rule(
    id="global-surgery.visit-in-period",
    subject=Aftercare,
    title="a visit in the global period of an operation without a modifier that sets it apart",
    citation=GLOBAL_SURGERY,
    evaluate=visit_in_period,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    concerns=_is_visit,
)
PROCEDURE_IN_PERIOD: Final = Rule(
    id="global-surgery.procedure-in-period",
    subject=Aftercare,
    title="an operation in the global period of an earlier one without a modifier that sets it apart",
    citation=GLOBAL_SURGERY,
    evaluate=procedure_in_period,
    needs=(Table.FEE_SCHEDULE,),
    concerns=_is_operation,
)
