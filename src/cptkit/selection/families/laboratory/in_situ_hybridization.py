"""Genes shown in tissue by probes: FISH, and probes that are seen by color."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["IN_SITU_HYBRIDIZATION", "HybridizationReading", "InSituHybridization"]


class HybridizationReading(StrEnum):
    """Whether the signals were counted, and how."""

    QUALITATIVE = "qualitative"
    COUNTED_BY_EYE = "counted-by-eye"
    COUNTED_BY_COMPUTER = "counted-by-computer"


@attrs.frozen
class InSituHybridization:
    """Documented in situ hybridization of one specimen. `None` is not documented.

    Attributes:
        reading: whether the signals were counted, and how.
        stainings: how many stainings there were; several probes in one staining are one.
        multiplex: whether each staining had several probes.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> InSituHybridization(reading="manual", stainings=2, multiplex=True).reading.value
    'counted-by-eye'
    """

    reading: HybridizationReading | None = word(
        HybridizationReading,
        "were the signals only seen, or counted by eye or by computer?",
        also={
            "manual": "counted-by-eye",
            "manual-quantitative": "counted-by-eye",
            "computer-assisted": "counted-by-computer",
        },
    )
    stainings: int | None = count("how many stainings were there?", untold=1)
    multiplex: bool | None = yes_no("did each staining have several probes?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _stained(service: InSituHybridization, _: tuple[object, ...]) -> int:
    return service.stainings or 1


def _further(service: InSituHybridization, _: tuple[object, ...]) -> int:
    """Count the stainings after the first."""
    return (service.stainings or 1) - 1


IN_SITU_HYBRIDIZATION: Final = Family(
    "in-situ-hybridization",
    "genes shown in tissue by probes (FISH)",
    InSituHybridization,
    derived=(
        Derived("stained", Numbers(1), ("stainings",), _stained),
        Derived("further_stainings", Numbers(), ("stainings",), _further),
    ),
    also=("fish", "ish", "cish"),
)
