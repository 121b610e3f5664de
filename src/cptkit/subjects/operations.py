"""Operations by the days of their global periods: which reach a line is found without going through all."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Final, TypeAlias

import attrs

from cptkit.reference.indicators import GlobalDays
from cptkit.reference.modifiers import ModifierRole
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import are_surely_one, may_be_one_practitioner
from cptkit.values.people import Provider
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = [
    "LONGEST",
    "Operations",
    "days_after",
    "global_days_of",
    "may_be_operation",
    "referable_days_of",
    "weight",
]

# Counted from the operation (Pub. 100-04, chapter 12, 40.1): the day before and 90 after are 92 days in all.
LONGEST: Final = range(-1, 91)
_NONE: Final = range(0)
_DAYS: Final = {
    GlobalDays.SAME_DAY: range(1),
    GlobalDays.TEN_DAYS: range(11),
    GlobalDays.NINETY_DAYS: LONGEST,
}
# Of these the length is the contractor's or nobody's to say.
_OPEN: Final = (GlobalDays.CONTRACTOR, GlobalDays.MATERNITY)
_NEVER_OPERATIONS: Final = frozenset(
    {
        ServiceKind.VISIT,
        ServiceKind.OTHER_VISIT,
        ServiceKind.ANESTHESIA,
        ServiceKind.LABORATORY,
        ServiceKind.AMBULANCE,
        ServiceKind.DRUG,
    }
)


def _whole_period(coded: CodedLine) -> range:
    """Return the global period of a code; one that no loaded fee schedule knows may have the longest."""
    row = coded.row
    if row is not None:
        return _DAYS.get(row.global_days, _NONE)
    if Table.FEE_SCHEDULE not in coded.about.certainty.unanswered or not _NEVER_OPERATIONS.isdisjoint(
        coded.about.kinds
    ):
        return _NONE
    return LONGEST


def _is_of_another(coded: CodedLine) -> bool:
    """Return whether a line bills only a part in another's operation: an assistant's, or the technical component."""
    # "Global surgery rules do not apply to assistants" (Palmetto GBA, modifier 79); TC is nobody's operation.
    return "TC" in coded.modifiers or bool(coded.in_role(ModifierRole.ASSISTANT))


def may_be_operation(coded: CodedLine) -> bool:
    """Return whether a line bills an operation itself: a code with a period or an unknown one, by who operated."""
    return bool(_whole_period(coded)) and not coded.has("55") and not _is_of_another(coded)


def global_days_of(coded: CodedLine) -> range:
    """Return the days, counted from the operation, on which the biller's other care is part of it; empty is none."""
    whole = _whole_period(coded)
    if not whole or not coded.modifiers:
        return whole
    # After a return with 78 no new period begins (Pub. 100-04, chapter 12, 40.1).
    if coded.has("78") or _is_of_another(coded):
        return _NONE
    if coded.has("55"):
        return range(1, whole.stop)
    return range(whole.start, 1) if coded.in_role(ModifierRole.SHARED_CARE) else whole


def referable_days_of(coded: CodedLine) -> range:
    """Return the days on which a modifier may refer to a line as to an operation, however it was billed.

    Where the length is the contractor's to say, or nobody's, it may be the longest.
    """
    row = coded.row
    return LONGEST if row is not None and row.global_days in _OPEN else _whole_period(coded)


def days_after(line: BilledLine, operation: BilledLine) -> int:
    """Return the days from an operation to a line: 0 where they meet on a day, negative where the line is earlier."""
    (first, last), (began, ended) = line.line.days, operation.line.days
    if first > ended:
        return (first - ended).days
    return min((last - began).days, 0)


_Place: TypeAlias = tuple[date, str, int]


@attrs.frozen
class _Alike:
    """Operations that count alike: of one practitioner, with the same days and certainty, by day and code."""

    days: range
    places: list[_Place] = attrs.field(factory=list[_Place])

    def nearest(self, first: date, last: date) -> Iterator[int]:
        """Yield of those before, on and the day after the days of a line the nearest that reaches it."""
        places = self.places
        before = bisect_left(places, (first,))
        if before and (first - places[before - 1][0]).days in self.days:
            yield places[before - 1][2]
        on = bisect_right(places, (last, "~"))
        if on > before and 0 in self.days:
            yield places[on - 1][2]
        following = bisect_right(places, (last + timedelta(days=1), "~"))
        if following > on and -1 in self.days:
            yield places[following - 1][2]


class Operations:
    """The operations among some lines, asked by practitioner and day."""

    def __init__(self, lines: Iterable[BilledLine], days_of: Callable[[CodedLine], range]) -> None:
        self.lines: Final = [(line, days) for line in lines if (days := days_of(line.coded))]

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self.lines)

    @cached_property
    def earliest(self) -> date:
        """The day on which the first of them ended."""
        return min([operation.line.days[1] for operation, _ in self.lines])

    def reaching(self, line: BilledLine) -> Iterator[BilledLine]:
        """Yield the operations whose days reach a line of what may be the same practitioner.

        Of those that count alike, the nearest before, on and after the day of the line stand for all.
        """
        if len(self.lines) <= _FEW:
            for operation, days in self.lines:
                reaches = operation is not line and days_after(line, operation) in days
                if reaches and may_be_one_practitioner(line, operation):
                    yield operation
            return
        first, last = line.line.days
        found: dict[int, BilledLine] = {}
        for key in _asked_by(line.line.rendering_provider):
            for alike in self._index.get(key, ()):
                for place in alike.nearest(first, last):
                    found[place] = self.lines[place][0]
        for operation, days in self._spans:
            if days_after(line, operation) in days and may_be_one_practitioner(line, operation):
                found[id(operation)] = operation
        yield from (operation for operation in found.values() if operation is not line)

    @cached_property
    def _spans(self) -> list[tuple[BilledLine, range]]:
        return [(operation, days) for operation, days in self.lines if operation.line.last_date is not None]

    @cached_property
    def _index(self) -> dict[tuple[str, ...], tuple[_Alike, ...]]:
        groups: dict[tuple[str, ...], dict[tuple[object, ...], _Alike]] = {}
        for place, (operation, days) in enumerate(self.lines):
            if operation.line.last_date is not None:
                continue
            kind = (days, operation.has("55"), operation.number is None, operation.row is None)
            for key in _kept_under(operation.line.rendering_provider):
                alike = groups.setdefault(key, {}).setdefault(kind, _Alike(days))
                insort(alike.places, (operation.line.days[0], operation.code, place))
        return {key: tuple(those.values()) for key, those in groups.items()}


# Below, going through all is as quick.
_FEW: Final = 12
_ANYBODY: Final = ("anybody",)
_NOBODY: Final = ("nobody",)


def _kept_under(provider: Provider | None) -> Iterator[tuple[str, ...]]:
    """Yield the keys under which an operation is found: a line that names nobody may be anybody's."""
    yield _ANYBODY
    if provider is None:
        yield _NOBODY
        return
    yield from (("name", name) for name in sorted(provider.names))
    if provider.group is not None and provider.specialty is not None:
        yield ("group", provider.group, provider.specialty)


def _asked_by(provider: Provider | None) -> Iterator[tuple[str, ...]]:
    """Yield the keys under which the operations stand that may be by the practitioner of a line."""
    if provider is None:
        yield _ANYBODY
        return
    yield from (key for key in _kept_under(provider) if key != _ANYBODY)
    yield _NOBODY


def weight(line: BilledLine, operation: BilledLine) -> tuple[bool, bool, int, int, str]:
    """Return how much an operation weighs for a line that several reach; the heaviest governs."""
    sure = are_surely_one(line, operation)
    length = len(global_days_of(operation.coded))
    return sure, not operation.has("55"), length, -abs(days_after(line, operation)), operation.code
