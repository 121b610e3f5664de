"""The records of places of service: by POS code, and as people name them, with who bills what there."""

from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.reference.indicators import Rate
from cptkit.reference.showing import record_html, row_of, short_repr
from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.meant import Meant
from cptkit.values.periods import Period

__all__ = [
    "Component",
    "NamedSite",
    "Owner",
    "SiteOfService",
]


@attrs.frozen(repr=False, field_transformer=converted)
class SiteOfService:
    """One place-of-service code: its name, and which fee schedule rate is paid there.

    Attributes:
        note: where sources disagree on it.
    """

    code: str
    name: str
    rate: Rate
    note: str
    period: Period
    citation: Citation

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.name}"

    @override
    def __repr__(self) -> str:
        return short_repr(self)

    row = row_of
    _repr_html_ = record_html


class Owner(StrEnum):
    """Who owns the equipment of a study."""

    PRACTICE = "practice"
    TESTING_FACILITY = "testing-facility"
    HOSPITAL = "hospital"
    SURGICAL_CENTER = "surgical-center"


class Component(Meant):
    """Which component of a study a physician bills."""

    GLOBAL = "global", "the global service"
    PROFESSIONAL = "professional", "the professional component, with 26"
    TECHNICAL = "technical", "the technical component, with TC"
    NONE = "none", "nothing"


@attrs.frozen(field_transformer=converted)
class NamedSite:
    """A site as people name it, by who owns the equipment: its POS code and who bills what.

    Attributes:
        phrase: the name people use, such as `breast imaging center`.
        place: the place-of-service code.
        component: what the interpreting physician bills of a study with two components.
        other_side: what the other party bills.
    """

    phrase: str
    owner: Owner
    place: str
    component: Component
    other_side: str
    period: Period
    citation: Citation
