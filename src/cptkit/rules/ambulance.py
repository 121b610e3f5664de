"""Ambulance trips: every transport says where it began and where it ended, first on the line."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.usage import ServiceKind
from cptkit.rules.authorities import AMBULANCE
from cptkit.rules.code_set import trips
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.remedies import ReorderModifiers
from cptkit.values.tables import Table

__all__ = ["TRIP_MISSING", "TRIP_NOT_FIRST", "trip_missing", "trip_not_first"]


def _is_transport(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.AMBULANCE_TRIP)


def trip_missing(line: BilledLine) -> Iterator[Hit | Lift]:
    """An ambulance transport without the modifier of its origin and destination."""
    if _is_transport(line) and not trips(line):
        yield Hit(
            f"{line.code} without origin and destination; two letters name them, such as RH",
            Severity.DENIAL,
            basis=Table.MODIFIER_USES,
        )


def trip_not_first(line: BilledLine) -> Iterator[Hit | Lift]:
    """An ambulance transport whose origin and destination do not stand first."""
    named = trips(line) if _is_transport(line) else ()
    if named and line.line.modifiers[0] not in named:
        others = [modifier for modifier in line.line.modifiers if modifier not in named]
        yield Hit(
            f"{others[0]} before {named[0]} on {line.code}; origin and destination go first",
            Severity.NOTICE,
            candidates=tuple(ReorderModifiers(number, [*named, *others]) for number in line.numbers),
        )


TRIP_MISSING: Final = Rule(
    id="ambulance.trip-missing",
    subject=BilledLine,
    title="an ambulance transport without its origin and destination",
    citation=AMBULANCE,
    evaluate=trip_missing,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    from_codes_alone=True,
)
TRIP_NOT_FIRST: Final = Rule(
    id="ambulance.trip-not-first",
    subject=BilledLine,
    title="an ambulance transport whose origin and destination do not stand first",
    citation=AMBULANCE,
    evaluate=trip_not_first,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    from_codes_alone=True,
)
