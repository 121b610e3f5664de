"""What few lines have or lack, and some rules wait for."""

from enum import StrEnum
from typing import Final

from cptkit.values.amounts import ONE_UNIT
from cptkit.values.claims import ServiceLine, UnitOfMeasure
from cptkit.values.people import is_npi

__all__ = ["NO_TRAITS", "Trait", "traits_of"]


class Trait(StrEnum):
    """What few lines have or lack, and some rules wait for."""

    UNKNOWN_PROCEDURE = "a code without a record"
    UNKNOWN_MODIFIER = "a modifier without a record"
    NO_PLACE = "no POS"
    UNKNOWN_PLACE = "a POS without a record"
    NO_DIAGNOSIS = "no diagnosis"
    IN_MINUTES = "units in minutes"
    PART_OF_UNIT = "a fraction of a unit"
    NDC = "an NDC"
    ZERO_CHARGE = "a charge of zero"
    INVALID_NPI = "an NPI that is not valid"
    OTHER_CODE_SET = "a diagnosis from the other code set"
    UNLISTED_DIAGNOSIS = "a diagnosis that no loaded list has on the day"
    SECONDARY_FIRST = "a first diagnosis that may belong after another"
    FIRST_AFTER_ANOTHER = "a diagnosis after another that may only be listed first"
    TWO_SIDES = "diagnoses of different sides"
    REPEATED_DIAGNOSIS = "the same diagnosis twice"
    MANY_DIAGNOSES = "more diagnosis pointers than a line holds"
    WASTE_UNSAID = "a drug without JW or JZ at Medicare, or at a payer that wants them"
    LIMITED = "a code with a frequency limit"
    NEW_PATIENT = "a new patient code"
    COVERED_BY_DIAGNOSIS = "a code with diagnosis lists"


NO_TRAITS: Final = frozenset[Trait]()


def traits_of(line: ServiceLine, coded: frozenset[Trait]) -> frozenset[Trait]:
    """Return what few lines have or lack, of what is billed beside codes."""
    units, charge, provider = line.units, line.charge, line.rendering_provider
    npi_is_right = provider is None or provider.npi is None or is_npi(provider.npi)
    usual = line.diagnoses and npi_is_right and line.ndc is None and line.unit_of_measure is UnitOfMeasure.UNITS
    if usual and (charge is None or charge) and (units is ONE_UNIT or units == units.to_integral_value()):
        return coded
    has = {
        Trait.NO_DIAGNOSIS: not line.diagnoses,
        Trait.IN_MINUTES: line.unit_of_measure is UnitOfMeasure.MINUTES,
        Trait.PART_OF_UNIT: units != units.to_integral_value(),
        Trait.NDC: line.ndc is not None,
        Trait.ZERO_CHARGE: line.charge == 0,
        Trait.INVALID_NPI: not npi_is_right,
    }
    return coded | {trait for trait, it_has in has.items() if it_has}
