"""Ambulance transports: the vehicle with what was done in it, and the miles with the patient on board."""

from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import measure, word
from cptkit.selection.family import Derived, Family

__all__ = ["AMBULANCE_TRIP", "AmbulanceLevel", "AmbulancePoint", "AmbulanceTrip"]


class AmbulanceLevel(StrEnum):
    """The vehicle, and the level of service on the way."""

    BASIC = "basic"
    BASIC_EMERGENCY = "basic-emergency"
    ADVANCED_1 = "advanced-1"
    ADVANCED_1_EMERGENCY = "advanced-1-emergency"
    ADVANCED_2 = "advanced-2"
    SPECIALTY_CARE = "specialty-care"
    FIXED_WING = "fixed-wing"
    ROTARY_WING = "rotary-wing"


class AmbulancePoint(StrEnum):
    """Where a transport begins or ends."""

    DIAGNOSTIC_SITE = "diagnostic-site"
    CUSTODIAL_FACILITY = "custodial-facility"
    HOSPITAL_DIALYSIS = "hospital-dialysis"
    HOSPITAL = "hospital"
    TRANSFER_POINT = "transfer-point"
    FREESTANDING_DIALYSIS = "freestanding-dialysis"
    SKILLED_NURSING_FACILITY = "skilled-nursing-facility"
    PHYSICIAN_OFFICE = "physician-office"
    RESIDENCE = "residence"
    SCENE = "scene"
    STOP_AT_PHYSICIAN = "stop-at-physician"


_LEVELS: Final = {
    "bls": "basic",
    "bls-emergency": "basic-emergency",
    "als": "advanced-1",
    "als1": "advanced-1",
    "als-emergency": "advanced-1-emergency",
    "als1-emergency": "advanced-1-emergency",
    "als2": "advanced-2",
    "sct": "specialty-care",
    "helicopter": "rotary-wing",
    "als-1": "advanced-1",
    "als-1-emergency": "advanced-1-emergency",
    "als1-non-emergency": "advanced-1",
    "als-1-non-emergency": "advanced-1",
    "als-2": "advanced-2",
    "bls-non-emergency": "basic",
    "als-non-emergency": "advanced-1",
}
_POINTS: Final = {
    "home": "residence",
    "snf": "skilled-nursing-facility",
    "nursing-home": "skilled-nursing-facility",
    "er": "hospital",
    "emergency-department": "hospital",
    "accident": "scene",
    "scene-of-accident": "scene",
    "assisted-living": "custodial-facility",
    "doctors-office": "physician-office",
    "doctor's-office": "physician-office",
}
# The letters of the origin and destination modifier (Pub. 100-04, chapter 15, 30).
_LETTERS: Final = dict(zip(AmbulancePoint, "DEGHIJNPRSX", strict=True))
# Miles are rounded up to a tenth, from a hundred miles on to a whole one (First Coast, ambulance mileage).
_WHOLE_MILES_FROM: Final = 100


@attrs.frozen
class AmbulanceTrip:
    """A documented transport from one point to another; the way back is another. `None` is not documented.

    Attributes:
        level: the vehicle, and the level of service on the way.
        origin: where the patient was picked up.
        destination: where the patient was brought.
        miles: the miles with the patient on board.

    >>> AmbulanceTrip(level="BLS emergency", origin="scene", destination="hospital", miles="7.3").origin.value
    'scene'
    """

    level: AmbulanceLevel | None = word(
        AmbulanceLevel,
        "which vehicle and level of service was it?",
        also=_LEVELS,
    )
    origin: AmbulancePoint | None = word(AmbulancePoint, "where was the patient picked up?", also=_POINTS)
    destination: AmbulancePoint | None = word(AmbulancePoint, "where was the patient taken?", also=_POINTS)
    miles: Decimal | None = measure("how many loaded miles were there?", "miles")


def _trip(service: AmbulanceTrip, _: tuple[object, ...]) -> str | None:
    """Give the origin and destination modifier; `None` where one of them is not documented."""
    if service.origin is None or service.destination is None:
        return None
    return f"{_LETTERS[service.origin]}{_LETTERS[service.destination]}"


def _billed_miles(service: AmbulanceTrip, _: tuple[object, ...]) -> Decimal | None:
    if service.miles is None:
        return None
    step = Decimal(1) if service.miles >= _WHOLE_MILES_FROM else Decimal("0.1")
    rounded = service.miles.quantize(step, ROUND_CEILING)
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded


AMBULANCE_TRIP: Final = Family(
    "ambulance-trip",
    "an ambulance transport",
    AmbulanceTrip,
    derived=(
        Derived(
            "billed_miles",
            Numbers(Decimal(0), None, whole=False, unit="miles", step=Decimal("0.1")),
            ("miles",),
            _billed_miles,
        ),
        Derived("trip", Words(open=True), ("origin", "destination"), _trip),
    ),
    leading="trip",
    also=(
        "ambulance",
        "bls-emergency",
        "als-emergency",
        "als1-emergency",
    ),
)
