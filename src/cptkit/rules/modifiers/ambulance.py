"""Ambulance transports: origin and destination, first on the line, the POS of the vehicle, and their mileage."""

from typing import Final

from cptkit.rules.proposals import reorder
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import either

__all__ = ["RULES"]

_SOURCE: Final = "fcso-ambulance"
_TRANSPORTS: Final = frozenset({ServiceKind.AMBULANCE_TRIP})


def trip_missing(line: CodedLine) -> Said:
    """An ambulance transport without an origin and destination modifier."""
    if not line.appended.trips:
        yield Hit(
            f"{line.code} without an origin and destination modifier, such as RH",
            Severity.DENIAL,
            basis=Table.MODIFIER_USES,
        )


TRIP_MISSING: Final = Rule(
    id="ambulance.trip-missing",
    subject=CodedLine,
    title="an ambulance transport without an origin and destination modifier",
    evaluate=trip_missing,
    source=_SOURCE,
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    services=_TRANSPORTS,
)


def trip_not_first(line: CodedLine) -> Said:
    """An ambulance transport with another modifier before its origin and destination."""
    trips = line.appended.trips
    if trips and line.modifiers[0] not in trips:
        others = [modifier for modifier in line.modifiers if modifier not in trips]
        yield Hit(
            f"{others[0]} before {trips[0]} on {line.code}; the origin and destination modifier goes first",
            Severity.NOTICE,
            candidates=(reorder([*trips, *others]),),
        )


TRIP_NOT_FIRST: Final = Rule(
    id="ambulance.trip-not-first",
    subject=CodedLine,
    title="an ambulance transport with another modifier before its origin and destination",
    evaluate=trip_not_first,
    source=_SOURCE,
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    services=_TRANSPORTS,
)

_VEHICLES: Final = ("41", "42")


def trip_at_wrong_place(line: CodedLine) -> Said:
    """An ambulance transport at a place that is no ambulance."""
    if line.site is not None and line.place not in _VEHICLES:
        yield Hit(
            f"{line.code} at POS {line.place} ({line.site.name}); a transport is at 41 by land, 42 by air or water",
            Severity.REVIEW,
            (line.site,),
            source="noridian-ambulance-billing",
        )


TRIP_AT_WRONG_PLACE: Final = Rule(
    id="ambulance.wrong-place",
    subject=CodedLine,
    title="an ambulance transport at a POS that is no ambulance",
    evaluate=trip_at_wrong_place,
    source="noridian-ambulance-billing",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.PLACES),
    services=_TRANSPORTS,
    preview=True,
)


def mileage_without_transport(among: LineAmongOthers) -> Said:
    """Mileage on a day without a transport of the same trip."""
    line = among.line
    transports = [
        other
        for other in among.others
        if other.is_a(ServiceKind.AMBULANCE_TRIP) and not other.is_a(ServiceKind.AMBULANCE_MILEAGE)
    ]
    # Where the history is not known, the transport may be on another claim.
    if not transports and among.all_is_known:
        yield Hit(f"{line.code} without a transport on that day, such as A0429", Severity.REVIEW)
        return
    mine = set(line.coded.appended.trips)
    trips = [set(other.coded.appended.trips) for other in transports]
    if mine and transports and all(trip and mine.isdisjoint(trip) for trip in trips):
        named = either(sorted({one for trip in trips for one in trip}))
        said = f"{min(mine)} on {line.code}; the transports of that day are {named}"
        yield Hit(said, Severity.REVIEW, lines=(line, *transports))


MILEAGE_WITHOUT_TRANSPORT: Final = Rule(
    id="ambulance.mileage-without-transport",
    subject=LineAmongOthers,
    title="ambulance mileage without a transport of the same trip",
    evaluate=mileage_without_transport,
    source="fcso-ambulance-round-trip",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    services=frozenset({ServiceKind.AMBULANCE_MILEAGE}),
    preview=True,
)

RULES: Final = (TRIP_MISSING, TRIP_NOT_FIRST, TRIP_AT_WRONG_PLACE, MILEAGE_WITHOUT_TRANSPORT)
