"""The patient's own fat taken by liposuction and injected elsewhere, by the group of sites and the volume."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import measure, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import steps_beyond

__all__ = ["FAT_GRAFTING", "FatGraftedSites", "FatGrafting"]


class FatGraftedSites(StrEnum):
    """Which group of sites was injected."""

    TRUNK_BREAST_SCALP_OR_LIMB = "trunk-breast-scalp-or-limb"
    FACE_NECK_HAND_FOOT_OR_GENITALIA = "face-neck-hand-foot-or-genitalia"


_ALSO: Final = {
    **dict.fromkeys(("trunk", "breast", "scalp", "arm", "leg", "chest", "buttock"), "trunk-breast-scalp-or-limb"),
    **dict.fromkeys(
        ("face", "eyelid", "mouth", "lip", "neck", "ear", "orbit", "genitalia", "hand", "foot"),
        "face-neck-hand-foot-or-genitalia",
    ),
}


@attrs.frozen
class FatGrafting:
    """A documented injection of the patient's own fat into one group of sites. `None` is not documented.

    Attributes:
        sites: which group of sites was injected; each group is a service of its own.
        volume: how much fat was injected into all sites of the group.

    >>> FatGrafting(sites="breast", volume="120 cc").sites.value
    'trunk-breast-scalp-or-limb'
    """

    sites: FatGraftedSites | None = word(FatGraftedSites, "where was the fat injected?", also=_ALSO)
    volume: Decimal | None = measure("how much fat was injected into the sites of the group together?", "ml")


# The first code is for up to so many cc, and each further one for as many.
_STEPS: Final = {
    FatGraftedSites.TRUNK_BREAST_SCALP_OR_LIMB: 50,
    FatGraftedSites.FACE_NECK_HAND_FOOT_OR_GENITALIA: 25,
}


def _further_steps(service: FatGrafting, _: tuple[object, ...]) -> int | None:
    """Count the further units of the volume, a part of one as a whole one."""
    if service.sites is None:
        return None
    step = _STEPS[service.sites]
    return steps_beyond(service.volume, step, step)


FAT_GRAFTING: Final = Family(
    "fat-grafting",
    "the patient's own fat injected",
    FatGrafting,
    derived=(Derived("further_steps", Numbers(), ("sites", "volume"), _further_steps),),
    also=("fat-transfer", "autologous-fat-graft", "lipofilling"),
)
