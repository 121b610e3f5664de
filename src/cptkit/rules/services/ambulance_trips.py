"""Ambulance trips at Medicare: where a covered trip may end, and the base rate that every trip has once."""

from datetime import date
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_OFFICE: Final = "P"
_HOMES: Final = ("E", "R")
# From a hospital, a nursing facility, dialysis, another treatment, or another vehicle people are taken home.
_FROM_CARE: Final = ("D", "G", "H", "I", "J", "N")


def _is_base(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.AMBULANCE_TRIP) and not line.is_a(ServiceKind.AMBULANCE_MILEAGE)


def destination_not_covered(among: LineAmongOthers) -> Said:
    """A trip to a physician's office, or from one home to another, that Medicare is asked to pay."""
    line = among.line
    trips = line.coded.appended.trips
    if not trips or not line.at_medicare or line.in_role(ModifierRole.LIABILITY):
        return
    start, end = trips[0][0], trips[0][-1]
    if end == _OFFICE:
        yield Hit(
            f"{trips[0]} on {line.code}; a physician's office is not a covered destination; a stop there on the way to "
            "a hospital is X",
            # The article says what is covered, and of no claim that it is denied.
            Severity.REVIEW,
            source="palmetto-ambulance-destinations",
        )
    elif end in _HOMES and start not in _FROM_CARE:
        yield Hit(
            f"{trips[0]} on {line.code}; Medicare covers trips home from a hospital, a nursing facility or dialysis",
            Severity.REVIEW,
            source="hhs-42-cfr-410-40",
        )


DESTINATION_NOT_COVERED: Final = Rule(
    id="ambulance.destination-not-covered",
    subject=LineAmongOthers,
    title="an ambulance trip to a destination that Medicare does not cover",
    evaluate=destination_not_covered,
    source="palmetto-ambulance-destinations",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    services=frozenset({ServiceKind.AMBULANCE_TRIP}),
    # In the public health emergency, until the day before, more destinations were covered.
    in_force=Period(date(2023, 5, 12)),
    preview=True,
)

_VEHICLES: Final = {
    ServiceKind.GROUND_AMBULANCE: "ground",
    ServiceKind.FIXED_WING_AMBULANCE: "fixed-wing",
    ServiceKind.ROTARY_WING_AMBULANCE: "rotary-wing",
}


def _vehicles(line: BilledLine) -> list[str]:
    return [words for kind, words in _VEHICLES.items() if line.is_a(kind)]


def mileage_without_base(among: LineAmongOthers) -> Said:
    """Ambulance mileage without a base rate for the same trip, by a vehicle of the same kind."""
    line = among.line
    trips = line.coded.appended.trips
    # QL: nobody was carried.
    transports = [other for other in among.others if _is_base(other) and not other.has("QL")]
    of_trip = [other for other in transports if other.coded.appended.trips[:1] in ((), trips[:1])]
    vehicles = _vehicles(line)
    if not trips or not line.at_medicare or any(_vehicles(other) == vehicles for other in of_trip):
        return
    # Where the history is not known, the base rate may be on another claim.
    if transports or among.all_is_known:
        yield Hit(f"{line.code}-{trips[0]} without a {' '.join(vehicles)} base rate for the trip", Severity.REVIEW)


MILEAGE_WITHOUT_BASE: Final = Rule(
    id="ambulance.mileage-without-base",
    subject=LineAmongOthers,
    title="ambulance mileage without a base rate for the trip",
    evaluate=mileage_without_base,
    source="fcso-ambulance-round-trip",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    services=frozenset({ServiceKind.AMBULANCE_MILEAGE}),
    preview=True,
)


def second_base(among: LineAmongOthers) -> Said:
    """Two base rates for one trip."""
    line = among.line
    trips = line.coded.appended.trips
    if line.is_a(ServiceKind.AMBULANCE_MILEAGE) or not trips or not line.at_medicare:
        return
    for other in among.others:
        # Of two lines the later one is told; two lines of one code may be two trips, which the duplicates' rule asks.
        later = line.comes_after(other)
        if _is_base(other) and later and other.code != line.code and other.coded.appended.trips[:1] == trips[:1]:
            yield Hit(
                f"{line.code} and {other.code} for {trips[0]}; a trip has one base rate",
                Severity.REVIEW,
                lines=(line, other),
            )


SECOND_BASE: Final = Rule(
    id="ambulance.second-base-rate",
    subject=LineAmongOthers,
    title="two ambulance base rates for one trip",
    evaluate=second_base,
    source="palmetto-ambulance-destinations",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS, Table.AMBULANCE_POINTS),
    services=frozenset({ServiceKind.AMBULANCE_TRIP}),
    preview=True,
)

RULES: Final = (DESTINATION_NOT_COVERED, MILEAGE_WITHOUT_BASE, SECOND_BASE)
