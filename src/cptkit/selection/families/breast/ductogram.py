"""The ductogram: contrast injected into a milk duct, x-rays taken and interpreted."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Side, which_component, which_owner, which_side

__all__ = ["DUCTOGRAM", "Ductogram"]


@attrs.frozen
class Ductogram:
    """A documented ductogram of one breast; two breasts are two of them. `None` is not documented.

    Attributes:
        ducts: how many ducts were imaged.
        side: which breast.
        component: which part of the imaging the billing physician did: `PROFESSIONAL` the interpretation,
            `TECHNICAL` the equipment and the technologist, `GLOBAL` both, `NONE` neither.
        injected_by_reader: whether the billing physician injected the contrast.
        equipment_owner: who owns the equipment.

    Raises:
        InvalidService: a fact that it cannot be, such as no duct.

    >>> Ductogram(ducts=1, side="left").side.value
    'left'
    """

    ducts: int | None = count("how many ducts were imaged?")
    side: Side | None = which_side("into which breast was the contrast injected?")
    component: Component | None = which_component()
    injected_by_reader: bool | None = yes_no("did the billing physician inject the contrast?")
    equipment_owner: Owner | None = which_owner()


def _takes_part(service: Ductogram, _: tuple[object, ...]) -> str:
    """Whoever is not documented to take no part in the imaging does."""
    return "no" if service.component is Component.NONE else "yes"


DUCTOGRAM: Final = Family(
    "ductogram",
    "a contrast x-ray of milk ducts",
    Ductogram,
    derived=(Derived("takes_part_in_imaging", YES_NO, ("component",), _takes_part),),
    also=("ductography", "galactogram", "galactography"),
    beside=("breast", "duct", "mammary"),
)
