"""Open wounds under a dressing with suction."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import measure, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind, summed
from cptkit.selection.words import which_lesion

__all__ = ["NEGATIVE_PRESSURE_THERAPY", "NegativePressureTherapy", "SuctionDevice"]


class SuctionDevice(StrEnum):
    """What makes the suction."""

    EQUIPMENT = "equipment"
    DISPOSABLE = "disposable"


@attrs.frozen
class NegativePressureTherapy:
    """Documented suction on open wounds in one session; several wounds are several. `None` is not documented.

    Attributes:
        device: reusable equipment, or a device that is thrown away.
        area: the area of the wound in sq cm.
        lesion: the caller's name for the wound.

    >>> NegativePressureTherapy(device="DME", area=20).device.value
    'equipment'
    """

    device: SuctionDevice | None = word(
        SuctionDevice, "was it durable equipment or a disposable device?", also={"dme": "equipment"}
    )
    area: Decimal | None = measure("how large is the wound?", "sq cm")
    lesion: str | None = which_lesion()


def _total_area(service: NegativePressureTherapy, services: tuple[object, ...]) -> Decimal | None:
    return summed(one.area for one in of_kind(NegativePressureTherapy, services) if one.device == service.device)


NEGATIVE_PRESSURE_THERAPY: Final = Family(
    "negative-pressure-therapy",
    "negative pressure therapy on an open wound",
    NegativePressureTherapy,
    derived=(
        Derived(
            "total_area",
            Numbers(Decimal(0), None, whole=False, unit="sq cm", step=Decimal("0.1")),
            ("area",),
            _total_area,
        ),
    ),
    also=(
        "npwt",
        "wound-vac",
        "negative-pressure-wound-therapy",
    ),
)
