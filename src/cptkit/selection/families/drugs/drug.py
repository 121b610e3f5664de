"""Drugs by dose: the units that were given, and those that were discarded from a single-dose container."""

from decimal import Decimal
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.doses import discarded_units, dose_units, told_in, unit_size
from cptkit.selection.facts import measure, word, yes_no
from cptkit.selection.families.drugs.drug_names import BRANDS, DrugName
from cptkit.selection.family import Derived, Family

__all__ = ["DRUG", "OF_A_HOSPITAL", "Drug"]


def _unit(service: "Drug") -> tuple[str, ...]:
    return told_in(service.drug)


@attrs.frozen
class Drug:
    """A documented drug of a day that the practice bought. `None` is not documented.

    Attributes:
        drug: which drug; the product of its inventor where there are biosimilars.
        dose: how much was given, in milligrams; of a drug that is dosed in micrograms, milliliters, milliequivalents,
            whole doses or units of its own, in those.
        discarded: how much of the same containers was thrown away, in the same unit.
        single_dose: whether the container is for a single dose.
        bought_by_practice: whether the billing practice bought it; it did unless the record says
            otherwise, or the patient was in a hospital.

    >>> Drug(drug="infliximab", dose=425, discarded=75, single_dose=True).dose
    Decimal('425')
    """

    drug: DrugName | None = word(DrugName, "which drug was given?", also=BRANDS)
    dose: Decimal | None = measure("how much was given, in milligrams or the drug's own units?", units=_unit)
    discarded: Decimal | None = measure("how much was discarded from the same containers?", units=_unit)
    single_dose: bool | None = yes_no("is it a single-dose container?")
    bought_by_practice: bool | None = yes_no("did the billing practice buy the drug?", untold=True)


def _given(service: Drug, _: tuple[object, ...]) -> int | None:
    """Count the units that were given."""
    if service.drug is None or service.dose is None:
        return None
    return dose_units(service.dose, unit_size(service.drug))


def _discarded(service: Drug, _: tuple[object, ...]) -> int | None:
    """Count the full units that were discarded."""
    if service.drug is None or service.dose is None or service.discarded is None:
        return None
    return discarded_units(service.dose, service.discarded, unit_size(service.drug))


# A hospital buys the drugs that it gives (POS 19, 21, 22 and 23).
OF_A_HOSPITAL: Final = ("19", "21", "22", "23")


DRUG: Final = Family(
    "drug",
    "a drug, billed by dose",
    Drug,
    derived=(
        Derived("units_given", Numbers(), ("drug", "dose"), _given),
        Derived("units_discarded", Numbers(), ("drug", "dose", "discarded"), _discarded),
    ),
    also=("medication",),
    by_place={"bought_by_practice": dict.fromkeys(OF_A_HOSPITAL, "no")},
    beside=(
        "injection",
        "shot",
        "solution",
    ),
)
