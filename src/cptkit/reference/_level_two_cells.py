"""The cells in which a fact carries what CMS's HCPCS Level II file says of a code or modifier."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference._facts import Fact
from cptkit.reference.indicators import HcpcsAction, HcpcsCoverage, MultiplePricing
from cptkit.reference.level_two import LevelTwo

__all__ = ["BETWEEN", "read_level_two"]

# Between the values of a cell that holds several; a space stands inside some, such as section 2130 A.
BETWEEN: Final = ";"
_MULTIPLE_PRICING: Final[Mapping[str, MultiplePricing | None]] = {
    "": None,
    **{pricing.value: pricing for pricing in MultiplePricing},
}


def read_level_two(fact: Fact) -> LevelTwo | None:
    """Read a code's or modifier's Level II cells; a fact of another source has none of them.

    Raises:
        DamagedData: a value that CMS's record layout does not know.
    """
    if "action" not in fact.cells:
        return None
    return LevelTwo(
        fact.member("action", HcpcsAction),
        fact.day("action_effective"),
        fact.member("coverage", HcpcsCoverage),
        _values(fact, "pricing"),
        fact.one_of("multiple_pricing", _MULTIPLE_PRICING),
        _values(fact, "type_of_service"),
        fact.text("betos"),
        _values(fact, "cross_references"),
        _values(fact, "lab_certifications"),
        fact.number_in("anesthesia_units") if fact.text("anesthesia_units") else None,
        fact.text("processing_note"),
        _values(fact, "coverage_manual"),
        _values(fact, "carriers_manual"),
        fact.text("statute"),
        fact.text("asc_group"),
        fact.day("asc_since"),
    )


def _values(fact: Fact, column: str) -> tuple[str, ...]:
    text = fact.text(column)
    return tuple(text.split(BETWEEN)) if text else ()
