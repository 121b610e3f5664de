"""Devices between spinous processes without a fusion."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family

__all__ = ["INTERSPINOUS_DEVICE", "InterspinousDevice"]


@attrs.frozen
class InterspinousDevice:
    """A documented device between lumbar spinous processes, without a fusion. `None` is not documented.

    Attributes:
        levels: at how many levels a device was put in.
        with_open_decompression: whether the spinal canal was decompressed by an open operation.

    >>> InterspinousDevice(levels=2, with_open_decompression=False).levels
    2
    """

    levels: int | None = count("at how many levels was a device put in?", most=2)
    with_open_decompression: bool | None = yes_no("was the spinal canal decompressed by an open operation there?")


INTERSPINOUS_DEVICE: Final = Family(
    "interspinous-device",
    "a device between spinous processes without a fusion",
    InterspinousDevice,
    also=("interspinous-spacer", "coflex", "superion"),
)
