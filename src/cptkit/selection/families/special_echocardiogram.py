"""Echocardiograms through the esophagus, and under stress."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["SPECIAL_ECHOCARDIOGRAM", "EchocardiogramKind", "SpecialEchocardiogram"]


class EchocardiogramKind(StrEnum):
    """How it was done."""

    TRANSESOPHAGEAL = "transesophageal"
    STRESS = "stress"
    STRESS_WITH_TEST = "stress-with-test"


_ECHOCARDIOGRAM_KIND_ALSO: Final = {"tee": "transesophageal", "stress-echo": "stress"}


@attrs.frozen
class SpecialEchocardiogram:
    """A documented echocardiogram through the esophagus or under stress. `None` is not documented.

    Attributes:
        kind: how it was done.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> SpecialEchocardiogram(kind="TEE").kind.value
    'transesophageal'
    """

    kind: EchocardiogramKind | None = word(
        EchocardiogramKind,
        "was it through the esophagus, under stress, or under stress with the stress test?",
        also=_ECHOCARDIOGRAM_KIND_ALSO,
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


SPECIAL_ECHOCARDIOGRAM: Final = Family(
    "special-echocardiogram",
    "an echocardiogram through the esophagus or under stress",
    SpecialEchocardiogram,
    also=("tee", "stress-echo"),
)
