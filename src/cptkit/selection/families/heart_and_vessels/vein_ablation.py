"""Incompetent veins of a leg closed from within, counted by leg."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import name, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Side, which_side

__all__ = ["VEIN_ABLATION", "VeinAblation", "VeinMethod"]


class VeinMethod(StrEnum):
    """What closed the vein."""

    RADIOFREQUENCY = "radiofrequency"
    LASER = "laser"
    MECHANOCHEMICAL = "mechanochemical"
    ADHESIVE = "adhesive"


_METHODS: Final = {
    "rf": "radiofrequency",
    "evla": "laser",
    "cyanoacrylate": "adhesive",
    "glue": "adhesive",
    "gsv-rfa": "radiofrequency",
    "rfa-of-gsv": "radiofrequency",
    "endovenous-laser": "laser",
    "evlt": "laser",
}


@attrs.frozen
class VeinAblation:
    """One documented vein closed through an access of its own; several veins are several. `None` is not documented.

    Attributes:
        method: what closed it.
        vein: the caller's name for the vein.
        side: in which leg.

    >>> VeinAblation(method="RF", vein="great saphenous", side="left").method.value
    'radiofrequency'
    """

    method: VeinMethod | None = word(VeinMethod, "what was used to close the vein?", also=_METHODS)
    vein: str | None = name("which vein was it?")
    side: Side | None = which_side("which leg was it?")


def _place_in_leg(service: VeinAblation, services: tuple[object, ...]) -> int:
    """Return which vein of its leg it is, by one method, counted from 1; one without a name is one of its own."""
    alike = [
        one
        for one in of_kind(VeinAblation, services)
        if (one.method, one.side) == (service.method, service.side)
        and (one is service or one.vein is None or one.vein != service.vein)
    ]
    return next(number for number, one in enumerate(alike, 1) if one is service)


VEIN_ABLATION: Final = Family(
    "vein-ablation",
    "endovenous closure of an incompetent vein",
    VeinAblation,
    derived=(Derived("place_in_leg", Numbers(1), ("vein",), _place_in_leg),),
    also=(
        "endovenous-ablation",
        "evla",
        "evlt",
        "gsv-rfa",
        "endovenous-laser",
    ),
)
