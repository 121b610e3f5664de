"""Documented services and encounters to draw, from the facts of each family."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, Final, assert_never

import attrs
from hypothesis import strategies as st

from cptkit.selection import FAMILIES, Encounter, Family
from cptkit.selection.decisions import Domain, Numbers, Words
from cptkit.selection.facts import asked_of

__all__ = ["encounters", "services"]

# How far beyond their least numbers go: most are small, minutes are not.
_BEYOND: Final = 20
_FAR_BEYOND: Final = 150
_NAMES: Final = st.sampled_from(["a", "b"])
_PLACES: Final = st.sampled_from(["11", "19", "21", "22", "23", "24", "31", "49"])


def services(families: Iterable[Family] = FAMILIES, *, whole: bool = False) -> st.SearchStrategy[Any]:
    """Draw documented services of some families; facts may be missing, unless they are to be `whole`.

    Some contradict themselves, which `select` refuses.

    >>> from hypothesis import find
    >>> from cptkit.selection import FAMILIES
    >>> of_films = [family for family in FAMILIES if family.name == "mammogram"]
    >>> type(find(services(of_films), lambda service: service.purpose is None)).__name__
    'Mammogram'
    """
    return st.sampled_from(tuple(families)).flatmap(partial(_of_family, whole=whole))


def _of_family(family: Family, *, whole: bool) -> st.SearchStrategy[attrs.AttrsInstance]:
    drawn = {name: _values(asked.domain) for name, asked in asked_of(family.service).items()}
    facts = {name: values if whole else st.none() | values for name, values in drawn.items()}
    return st.builds(family.service, **facts)


def _values(domain: Domain | None) -> st.SearchStrategy[Any]:
    match domain:
        case Words(words):
            return st.sampled_from(words)
        case Numbers(least, most, whole=True):
            first = int(least or 0)
            if most is not None:
                return st.integers(first, int(most))
            return st.integers(first, first + _BEYOND) | st.integers(first, first + _FAR_BEYOND)
        case Numbers(least, step=step):
            return st.integers(0, _BEYOND).map(lambda steps: Decimal(least or 0) + steps * Decimal(step))
        case None:
            return _NAMES
        case _:
            assert_never(domain)


def encounters(families: Iterable[Family] = FAMILIES, *, most: int = 4) -> st.SearchStrategy[Encounter]:
    """Draw encounters of one to a few services, at many places and payers, on days of twenty years.

    >>> from hypothesis import find
    >>> len(find(encounters(), lambda encounter: len(encounter.services) > 1).services) > 1
    True
    """
    payers = ["medicare", "ngs", "aetna", "commercial", "medicaid", "medicare-advantage", "nobody"]
    return st.builds(
        Encounter,
        st.lists(services(families), min_size=1, max_size=most),
        on=st.dates(date(2005, 1, 1), date(2026, 6, 30)),
        place_of_service=st.none() | _PLACES,
        payer=st.none() | st.sampled_from(payers),
    )
