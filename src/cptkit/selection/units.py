"""Units in which facts are told: minutes, cm, mg, and the words that people write for each."""

from collections.abc import Iterable
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
    """Return what is written in front of one of some units; the text itself where none of them ends it.

    >>> without_unit("35 min.", ["minutes"]), without_unit("35 hours", ["minutes"])
    ('35', '35 hours')
    """
    told = text.strip().lower().removesuffix(".")
    written = (word for unit in units for word in _WRITTEN[unit])
    return next((told.removesuffix(word).strip() for word in written if told.endswith(word)), text)
