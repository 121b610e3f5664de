"""Quantities on the claim form: what is counted in minutes, in whole units, in tenths of a mile."""

from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from typing import Final

from cptkit.rules.proposals import bill_units
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.claims import UnitOfMeasure
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number, units_in_words

__all__ = ["RULES"]

_MINUTES: Final = "x12-rfi-1571"


def minutes_off_anesthesia(line: BilledLine) -> Said:
    """Minutes on a service that is not anesthesia."""
    if not line.is_a(ServiceKind.ANESTHESIA):
        minutes = plain_number(line.line.units)
        yield Hit(f"{minutes} minutes (MJ) of {line.code}; minutes are for anesthesia only", Severity.REVIEW)


MINUTES_OFF_ANESTHESIA: Final = Rule(
    id="claim.minutes-off-anesthesia",
    subject=BilledLine,
    title="minutes on a service that is not anesthesia",
    evaluate=minutes_off_anesthesia,
    source=_MINUTES,
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    traits=frozenset({Trait.IN_MINUTES}),
    preview=True,
)


def anesthesia_in_units(line: BilledLine) -> Said:
    """Units on anesthesia that is billed by the minute."""
    billed = line.line
    # One unit is what a claim has that states none.
    if billed.unit_of_measure is UnitOfMeasure.UNITS and billed.units != 1:
        units = plain_number(billed.units)
        yield Hit(f"{units} units (UN) of {line.code}; anesthesia is billed in minutes (MJ)", Severity.REVIEW)


ANESTHESIA_IN_UNITS: Final = Rule(
    id="claim.anesthesia-in-units",
    subject=BilledLine,
    title="anesthesia billed in units, not in minutes",
    evaluate=anesthesia_in_units,
    source=_MINUTES,
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TIMED_ANESTHESIA}),
    preview=True,
)


def part_of_service(line: BilledLine) -> Said:
    """A fraction of a unit of a service that is billed in whole units."""
    units = line.line.units
    counted = line.line.unit_of_measure is UnitOfMeasure.UNITS
    if counted and not any(line.is_a(kind) for kind in _IN_FRACTIONS):
        yield Hit(
            f"{plain_number(units)} units of {line.code}; it is billed in whole units",
            Severity.REVIEW,
            candidates=(bill_units(units.to_integral_value(ROUND_CEILING)),),
        )


# Miles have tenths; of drugs a rule of their own speaks; what is sold by volume or length is not counted.
_IN_FRACTIONS: Final = (ServiceKind.AMBULANCE_MILEAGE, ServiceKind.DRUG, ServiceKind.EQUIPMENT)

PART_OF_SERVICE: Final = Rule(
    id="claim.part-of-service",
    subject=BilledLine,
    title="a fraction of a unit of a service that is billed in whole units",
    evaluate=part_of_service,
    source="convention",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    traits=frozenset({Trait.PART_OF_UNIT}),
    preview=True,
)

_FROM_HERE_WHOLE: Final = 100
_TENTH: Final = Decimal("0.1")


def mileage_too_fine(line: BilledLine) -> Said:
    """Mileage with more decimals than are processed: tenths below 100 miles, whole miles from there on."""
    miles = line.line.units
    step = _TENTH if miles < _FROM_HERE_WHOLE else Decimal(1)
    read = (miles / step).to_integral_value(ROUND_DOWN) * step
    if miles != read:
        finest = "in tenths of a mile" if miles < _FROM_HERE_WHOLE else "in whole miles"
        yield Hit(
            f"{plain_number(miles)} miles of {line.code}; mileage is billed {finest}",
            Severity.NOTICE,
            candidates=(bill_units((miles / step).to_integral_value(ROUND_CEILING) * step),),
        )


MILEAGE_TOO_FINE: Final = Rule(
    id="ambulance.mileage-too-fine",
    subject=BilledLine,
    title="ambulance mileage with too many decimal places",
    evaluate=mileage_too_fine,
    source="cms-transmittal-2103",
    domain=Domain.AMBULANCE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.AMBULANCE_MILEAGE}),
    preview=True,
)

_DAILY: Final = frozenset(
    {ServiceKind.HOSPITAL_VISIT, ServiceKind.NURSING_FACILITY_VISIT, ServiceKind.HOME_VISIT, ServiceKind.OFFICE_VISIT}
)


def units_apart_from_days(line: BilledLine) -> Said:
    """Visits of several days on one line, with another number of units than of days."""
    first, last = line.line.days
    days = (last - first).days + 1
    if days > 1 and line.line.units != days:
        yield Hit(
            f"{units_in_words(line.line.units)} of {line.code} from {first} to {last}; one visit a day is {days} units",
            Severity.REVIEW,
            candidates=(bill_units(Decimal(days)),),
        )


UNITS_APART_FROM_DAYS: Final = Rule(
    id="claim.units-apart-from-days",
    subject=BilledLine,
    title="visits on several days on one line, with units that do not match the days",
    evaluate=units_apart_from_days,
    source="cms-pub-100-04-ch26",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    services=_DAILY,
    preview=True,
)

RULES: Final = (MINUTES_OFF_ANESTHESIA, ANESTHESIA_IN_UNITS, PART_OF_SERVICE, MILEAGE_TOO_FINE, UNITS_APART_FROM_DAYS)
