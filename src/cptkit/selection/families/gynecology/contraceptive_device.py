"""Intrauterine devices and contraceptive implants, with their supply."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import stated

__all__ = ["CONTRACEPTIVE_DEVICE", "ContraceptiveDevice", "ContraceptiveProduct", "DeviceWork"]


class ContraceptiveProduct(StrEnum):
    """Which device it was; `NEXPLANON` is an implant, the others are intrauterine."""

    KYLEENA = "kyleena"
    LILETTA = "liletta"
    MIRENA = "mirena"
    PARAGARD = "paragard"
    SKYLA = "skyla"
    NEXPLANON = "nexplanon"
    OTHER_IUD = "other-iud"


class DeviceWork(StrEnum):
    """What was done with it."""

    INSERTION = "insertion"
    REMOVAL = "removal"
    REPLACEMENT = "replacement"


@attrs.frozen
class ContraceptiveDevice:
    """A documented insertion, removal or replacement of a contraceptive device. `None` is not documented.

    Attributes:
        product: which device it was.
        work: whether it was inserted, removed, or an old one replaced by it.
        bought_by_practice: whether the billing practice bought it; it did unless the record says otherwise.

    >>> ContraceptiveDevice(product="mirena", work="insertion").work.value
    'insertion'
    """

    product: ContraceptiveProduct | None = word(
        ContraceptiveProduct,
        "which device was it?",
        also={"iud": "other-iud", "copper": "paragard", "implant": "nexplanon"},
    )
    work: DeviceWork | None = word(
        DeviceWork,
        "was it inserted, removed or replaced?",
        also={"removal-and-insertion": "replacement", "reinsertion": "replacement"},
    )
    bought_by_practice: bool | None = yes_no("did the billing practice buy the device?")


def _supplied_by_other(service: ContraceptiveDevice, _: tuple[object, ...]) -> str:
    """Say whether others are documented to have bought the device."""
    return stated(service.bought_by_practice is False)


CONTRACEPTIVE_DEVICE: Final = Family(
    "contraceptive-device",
    "a contraceptive device inserted, removed or replaced",
    ContraceptiveDevice,
    derived=(Derived("supplied_by_other", YES_NO, ("bought_by_practice",), _supplied_by_other),),
    also=("nexplanon",),
    broadly=(
        "iud",
        "contraceptive-implant",
    ),
    saying={
        "iud-removal": {"product": "other-iud", "work": "removal"},
        "iud-placement": {"work": "insertion"},
        "insert-iud": {"work": "insertion"},
        "remove-iud": {"work": "removal"},
    },
)
