"""Services by name: the class that a family's facts fill, whoever writes them."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import attrs

from cptkit.errors import InvalidService, UnknownName
from cptkit.selection.facts import asked_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family

__all__ = ["family_named", "service_named"]


def family_named(name: str, families: Iterable[Family] = FAMILIES) -> Family:
    """Return the family of a name, however it is spaced; one that is none is refused with those like it.

    Raises:
        UnknownName: there is none.

    >>> family_named("ductogram").about
    'a contrast x-ray of milk ducts'
    """
    known = {family.name: family for family in families}
    spelled = name.strip().lower().replace("_", "-").replace(" ", "-")
    if spelled not in known:
        like = get_close_matches(spelled, known) or known
        raise UnknownName(f"{name!r} is no service; expected one of {', '.join(like)}", "service")
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
    for fact in facts:
        if fact not in known:
            raise InvalidService(f"unknown fact; expected one of {', '.join(known)}", fact)
    return kind(**facts)
