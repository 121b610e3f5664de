"""Osteopathic manipulative treatment (OMT), by the regions of the body."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family

__all__ = ["OSTEOPATHIC_MANIPULATION", "OsteopathicManipulation"]


@attrs.frozen
class OsteopathicManipulation:
    """A documented osteopathic manipulation of a day. `None` is not documented.

    Attributes:
        regions: how many of the ten regions were treated: head, cervical, thoracic, lumbar, sacral, pelvic, lower
            limbs, upper limbs, rib cage, abdomen. Both limbs are one region.

    >>> OsteopathicManipulation(regions=3).regions
    3
    """

    regions: int | None = count("how many of the ten body regions were treated?", most=10)


OSTEOPATHIC_MANIPULATION: Final = Family(
    "osteopathic-manipulation", "osteopathic manipulation on one day", OsteopathicManipulation, also=("omt",)
)
