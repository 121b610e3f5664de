"""Units of a drug: how many of its code's units a dose makes, and how many of what was discarded."""

import csv
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache
from importlib.resources import files

__all__ = ["discarded_units", "dose_units", "told_in", "unit_size"]


@cache
def _units() -> dict[str, tuple[Decimal, str]]:
    text = (files("cptkit") / "data" / "drug_units.csv").read_text("utf-8")
    return {row["drug"]: (Decimal(row["size"]), row["unit"]) for row in csv.DictReader(text.splitlines())}


def told_in(drug: str | None) -> tuple[str, ...]:
    """Return what a dose of a drug is told in, such as mg or units; where the drug is not known, any of them.

    >>> told_in("infliximab"), told_in("heparin"), sorted(told_in(None))
    (('mg',), ('units',), ['doses', 'mcg', 'meq', 'mg', 'millicuries', 'ml', 'units'])
    """
    return tuple(dict.fromkeys(unit for name, (_, unit) in _units().items() if drug in (None, name)))


def unit_size(drug: str) -> Decimal:
    """Return how much of a drug is one unit of its code, in milligrams or in the drug's own units.

    >>> unit_size("infliximab")
    Decimal('10')
    """
    return _units()[drug][0]


def dose_units(dose: Decimal, size: Decimal) -> int:
    """Count the units that a dose makes; a begun unit counts.

    Args:
        dose: what was given, in the unit of its code.
        size: how much one unit of the code is.

    >>> dose_units(Decimal(425), Decimal(10))
    43
    """
    return int((dose / size).to_integral_value(ROUND_CEILING))


def discarded_units(dose: Decimal, discarded: Decimal, size: Decimal) -> int:
    """Count the full units of the container that the dose leaves; less than a full unit is none.

    Args:
        dose: what was given, in the unit of its code.
        discarded: what was thrown away of the same containers.
        size: how much one unit of the code is.

    >>> discarded_units(Decimal(425), Decimal(75), Decimal(10)), discarded_units(Decimal(498), Decimal(2), Decimal(10))
    (7, 0)
    """
    whole = int(((dose + discarded) / size).to_integral_value(ROUND_FLOOR))
    return max(whole - dose_units(dose, size), 0)
