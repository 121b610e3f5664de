"""What a global surgical package holds: which lines are operations, and the days that the period of each takes in."""

from typing import Final

from cptkit.reference.indicators import GlobalDays
from cptkit.reference.usage import ServiceKind
from cptkit.rules.subjects import BilledLine
from cptkit.values.tables import Table

__all__ = ["LONGEST", "days_after", "may_be_operation", "period", "referable_period", "surely_one"]

# Counted from the operation (Pub. 100-04, chapter 12, 40.1): the day before and 90 after are 92 days in all.
LONGEST: Final = range(-1, 91)
_NONE: Final = range(0)
_PERIODS: Final = {
    GlobalDays.SAME_DAY: range(1),
    GlobalDays.TEN_DAYS: range(11),
    GlobalDays.NINETY_DAYS: LONGEST,
}
# Of these the length is the contractor's or nobody's to say.
_OPEN: Final = (GlobalDays.CONTRACTOR, GlobalDays.MATERNITY)
# "Global surgery rules do not apply to assistants" (Palmetto GBA, modifier 79); TC is nobody's operation.
_NO_OPERATION: Final = ("80", "81", "82", "AS", "TC")
_NEVER_OPERATIONS: Final = (
    ServiceKind.VISIT,
    ServiceKind.ANESTHESIA,
    ServiceKind.LABORATORY,
    ServiceKind.AMBULANCE,
    ServiceKind.DRUG,
)


def _whole_period(line: BilledLine) -> range:
    """Give the period of the line's code; one that no loaded fee schedule knows may have the longest."""
    row = line.indicators
    if row is not None:
        return _PERIODS.get(row.global_days, _NONE)
    if line.published.covers(Table.FEE_SCHEDULE, line.code) or any(line.is_a(kind) for kind in _NEVER_OPERATIONS):
        return _NONE
    return LONGEST


def may_be_operation(line: BilledLine) -> bool:
    """Say whether the line bills an operation itself: a code with a period or an unknown one, by who operated."""
    return _whole_period(line) != _NONE and not line.has("55", *_NO_OPERATION)


def period(line: BilledLine) -> range:
    """Give the days, counted from the operation, on which the biller's other care is part of it; empty is none."""
    whole = _whole_period(line)
    # After a return with 78 no new period begins (Pub. 100-04, chapter 12, 40.1).
    if not whole or not line.line.modifiers:
        return whole
    if line.has("78", *_NO_OPERATION):
        return _NONE
    if line.has("55"):
        return range(1, whole.stop)
    return range(whole.start, 1) if line.has("54", "56") else whole


def referable_period(line: BilledLine) -> range:
    """Give the days on which a modifier may refer to the line as to an operation, however it was billed.

    Where the length is the contractor's to say, or nobody's, it may be the longest.
    """
    row = line.indicators
    return LONGEST if row is not None and row.global_days in _OPEN else _whole_period(line)


def days_after(line: BilledLine, operation: BilledLine) -> int:
    """Count the days from an operation to a line: 0 where they meet on a day, negative where the line is earlier."""
    (first, last), (began, ended) = line.line.days, operation.line.days
    if first > ended:
        return (first - ended).days
    return min((last - began).days, 0)


def surely_one(line: BilledLine, operation: BilledLine) -> bool:
    """Say whether two lines that may be one practitioner's surely are: both name one, or neither on one claim."""
    mine, theirs = line.line.rendering_provider, operation.line.rendering_provider
    if mine is None and theirs is None:
        return line.number is not None and operation.number is not None
    return mine is not None and theirs is not None
