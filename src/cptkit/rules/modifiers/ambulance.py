"""Ambulance transports: origin and destination, first on the line, and the POS of the vehicle."""

from typing import Final

from cptkit.rules.proposals import reorder
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "fcso-ambulance"
_TRANSPORTS: Final = frozenset({ServiceKind.AMBULANCE_TRIP})
# The patient was pronounced dead after the ambulance was called.
_DEATH: Final = "QL"


def trip_missing(line: CodedLine) -> Said:
    """An ambulance transport without an origin and destination modifier."""
    if line.appended.trips:
        return
    message = f"{line.code} without an origin and destination modifier, such as RH"
    if _DEATH in line.modifiers:
        # Noridian wants none with QL, and First Coast wants one on every ambulance line.
        doubtful = f"{message}; with QL, not every contractor requires one"
        yield Hit(doubtful, Severity.REVIEW, basis=Table.MODIFIER_USES, source="noridian-claim-errors")
    else:
        yield Hit(message, Severity.DENIAL, basis=Table.MODIFIER_USES)


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
_BY_AIR: Final = frozenset({ServiceKind.FIXED_WING_AMBULANCE, ServiceKind.ROTARY_WING_AMBULANCE})
_BY_LAND: Final = "41"


def trip_at_wrong_place(line: CodedLine) -> Said:
    """An ambulance transport at a place that is no ambulance."""
    flown_by_land = line.place == _BY_LAND and not _BY_AIR.isdisjoint(line.about.kinds)
    if line.site is not None and (line.place not in _VEHICLES or flown_by_land):
        yield Hit(
            f"{line.code} at POS {line.place} ({line.site.name}); ground transport is POS 41, "
            "air or water transport is POS 42",
            Severity.REVIEW,
            (line.site,),
            source="noridian-ambulance-billing",
        )


TRIP_AT_WRONG_PLACE: Final = Rule(
    id="ambulance.wrong-place",
    subject=CodedLine,
    title="an ambulance transport with a POS that is not an ambulance",
    evaluate=trip_at_wrong_place,
    source="noridian-ambulance-billing",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.PLACES),
    services=_TRANSPORTS,
    preview=True,
)


RULES: Final = (TRIP_MISSING, TRIP_NOT_FIRST, TRIP_AT_WRONG_PLACE)
