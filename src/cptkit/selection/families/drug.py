"""Drugs by dose: the units that were given, and those that were discarded from a single-dose container."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.doses import discarded_units, dose_units, unit_size
from cptkit.selection.facts import measure, word, yes_no
from cptkit.selection.family import Derived, Family

__all__ = ["DRUG", "Drug", "DrugName"]


class DrugName(StrEnum):
    """Which drug was given."""

    ABATACEPT = "abatacept"
    BEVACIZUMAB = "bevacizumab"
    CEFTRIAXONE = "ceftriaxone"
    DENOSUMAB = "denosumab"
    DEXAMETHASONE = "dexamethasone"
    FERRIC_CARBOXYMALTOSE = "ferric-carboxymaltose"
    INFLIXIMAB = "infliximab"
    KETOROLAC = "ketorolac"
    NIVOLUMAB = "nivolumab"
    ONABOTULINUMTOXINA = "onabotulinumtoxina"
    ONDANSETRON = "ondansetron"
    PEMBROLIZUMAB = "pembrolizumab"
    RITUXIMAB = "rituximab"
    TOCILIZUMAB = "tocilizumab"
    TRIAMCINOLONE = "triamcinolone"
    VITAMIN_B12 = "vitamin-b12"
    ZOLEDRONIC_ACID = "zoledronic-acid"


@attrs.frozen
class Drug:
    """A documented drug of a day that the practice bought. `None` is not documented.

    Attributes:
        drug: which drug; the product of its inventor where there are biosimilars.
        dose: how much was given, in milligrams; of onabotulinumtoxinA in its own units.
        discarded: how much of the same containers was thrown away, in the same unit.
        single_dose: whether the container is for a single dose.
        bought_by_practice: whether the billing practice bought it.

    >>> Drug(drug="infliximab", dose=425, discarded=75, single_dose=True).dose
    Decimal('425')
    """

    drug: DrugName | None = word(DrugName, "which drug was given?", also={"b12": "vitamin-b12"})
    dose: Decimal | None = measure("how much was given, in milligrams or the drug's own units?", "")
    discarded: Decimal | None = measure("how much of the same containers was discarded?", "")
    single_dose: bool | None = yes_no("is the container for a single dose?")
    bought_by_practice: bool | None = yes_no("did the billing practice buy the drug?")


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


DRUG: Final = Family(
    "drug",
    "a drug by its dose",
    Drug,
    derived=(
        Derived("units_given", Numbers(), ("drug", "dose"), _given),
        Derived("units_discarded", Numbers(), ("drug", "dose", "discarded"), _discarded),
    ),
)
