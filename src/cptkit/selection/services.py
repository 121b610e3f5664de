"""Services by name: the class that a family's facts fill, whoever writes them."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import attrs

from cptkit.errors import InvalidService, UnknownName
from cptkit.selection.facts import asked_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family
from cptkit.values.edges import as_a, as_mapping, as_sequence, as_text, shown

__all__ = ["family_named", "service_named"]


def family_named(name: str, families: Iterable[Family] = FAMILIES) -> Family:
    """Return the family of a name, however it is spaced; one that is none is refused with those like it.

    Raises:
        UnknownName: there is none.

    >>> family_named("ductogram").about
    'a contrast x-ray of milk ducts'
    """
    listed = as_sequence(families, "families")
    known = {one.name: one for one in [as_a(Family, one, f"families[{place}]") for place, one in enumerate(listed)]}
    spelled = as_text(name, "name").strip().lower().replace("_", "-").replace(" ", "-")
    if spelled not in known:
        like = get_close_matches(spelled, known) or known
        raise UnknownName(f"{shown(name)} is no service; expected one of {', '.join(like)}", "name")
    return known[spelled]


def service_named(name: str, facts: Mapping[str, object], families: Iterable[Family] = FAMILIES) -> attrs.AttrsInstance:
    """Make a service of its facts; a fact that is not there is not documented.

    Raises:
        UnknownName: there is no such service.
        InvalidService: a fact that it does not have, or that cannot be what it says.

    >>> service_named("ductogram", {"ducts": 2, "side": "left"}).ducts
    2
    """
    kind = family_named(name, families).service
    known = asked_of(kind)
    for fact in as_mapping(facts, "facts"):
        if fact not in known:
            place = fact if isinstance(fact, str) and fact.isidentifier() else "facts"
            raise InvalidService(f"unknown fact; expected one of {', '.join(known)}", place)
    return kind(**facts)
