"""Broken or dislocated vertebrae, treated closed or by an open operation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["VERTEBRAL_FRACTURE", "VertebralFracture", "VertebralFractureTreatment"]


class VertebralFractureTreatment(StrEnum):
    """What was done."""

    CLOSED_WITHOUT_MANIPULATION = "closed-without-manipulation"
    CLOSED_WITH_MANIPULATION = "closed-with-manipulation"
    ODONTOID_OPEN = "odontoid-open"
    ODONTOID_OPEN_WITH_GRAFT = "odontoid-open-with-graft"
    LUMBAR_OPEN = "lumbar-open"
    CERVICAL_OPEN = "cervical-open"
    THORACIC_OPEN = "thoracic-open"


_ALSO: Final = {
    "bracing": "closed-without-manipulation",
    "tlso-brace-for-fracture": "closed-without-manipulation",
    "odontoid-screw": "odontoid-open",
}


@attrs.frozen
class VertebralFracture:
    """A documented treatment of a broken vertebra. `None` is not documented.

    Attributes:
        treatment: what was done.

    >>> VertebralFracture(treatment="bracing").treatment.value
    'closed-without-manipulation'
    """

    treatment: VertebralFractureTreatment | None = word(
        VertebralFractureTreatment, "where was the broken vertebra, and how was it treated?", also=_ALSO
    )


VERTEBRAL_FRACTURE: Final = Family(
    "vertebral-fracture",
    "a broken or dislocated vertebra braced, set or operated on",
    VertebralFracture,
    also=("spine-fracture", "vertebral-fracture-bracing", "orif-of-spine"),
)
