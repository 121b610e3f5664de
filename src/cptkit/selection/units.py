"""Units in which facts are told: minutes, cm, mg, and the words that people write for each."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Final

__all__ = ["unit_in_name", "without_unit"]

_WRITTEN: Final = {
    "minutes": ("minutes", "minute", "mins", "min"),
    "hours": ("hours", "hour", "hrs", "hr", "h"),
    "days": ("days", "day"),
    "months": ("months", "month"),
    "years": ("years", "year", "yrs", "yr"),
    "miles": ("miles", "mile", "mi"),
    "cm": ("cm", "centimeters", "centimeter"),
    "sq cm": ("sq cm", "sq. cm", "square cm", "cm2", "cm²"),
    "grams": ("grams", "gram", "g"),
    "mg": ("mg", "milligrams", "milligram"),
    "mcg": ("mcg", "µg", "ug", "micrograms", "microgram"),
    "units": ("units", "unit", "iu"),
    "ml": ("ml", "milliliters", "milliliter", "cc"),
    "meq": ("meq", "milliequivalents"),
    "millicuries": ("millicuries", "millicurie", "mci"),
    "doses": ("doses", "dose", "study doses"),
    "percent": ("percent", "%"),
}
# Larger and smaller units in which a dose is told, with how much of its own unit each is.
_OTHERWISE: Final = {
    "mg": {"g": Decimal(1000), "grams": Decimal(1000), "gram": Decimal(1000), "mcg": Decimal("0.001")},
    "units": {"million units": Decimal(1_000_000)},
}
# A count that is told in a unit has it in its name; of an age it is years, unless the name says another.
_IN_NAMES: Final = {**{unit: unit for unit in _WRITTEN}, "age": "years"}


def unit_in_name(fact: str) -> str:
    """Return the unit that the name of a fact says; empty where it says none.

    >>> unit_in_name("testing_minutes"), unit_in_name("age_in_days"), unit_in_name("lesions")
    ('minutes', 'days', '')
    """
    return next((_IN_NAMES[word] for word in reversed(fact.split("_")) if word in _IN_NAMES), "")


def without_unit(text: str, units: Iterable[str]) -> str:
    """Return the number that is written in front of one of some units; the text itself where none of them ends it.

    A dose in grams is one of milligrams too.

    >>> without_unit("35 min.", ["minutes"]), without_unit("35 hours", ["minutes"]), without_unit("1.5 g", ["mg"])
    ('35', '35 hours', '1500.0')
    """
    told = text.strip().lower().removesuffix(".")
    known = tuple(units)
    own = [(word, Decimal(1)) for unit in known for word in _WRITTEN[unit]]
    other = [(word, size) for unit in known for word, size in _OTHERWISE.get(unit, {}).items()]
    for word, size in own + other:
        number = told.removesuffix(word).strip()
        if told.endswith(word) and _is_number(number):
            return number if size == 1 else str(Decimal(number) * size)
    return text


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False
