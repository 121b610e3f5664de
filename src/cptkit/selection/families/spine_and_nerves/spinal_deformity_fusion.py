"""Scoliosis and kyphosis fused, by the way in and the vertebral segments."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family

__all__ = ["SPINAL_DEFORMITY_FUSION", "DeformityWay", "SpinalDeformityFusion"]


class DeformityWay(StrEnum):
    """From where the spine was fused, or that segments were cut out for a kyphosis."""

    POSTERIOR = "posterior"
    ANTERIOR = "anterior"
    KYPHECTOMY = "kyphectomy"


_ALSO: Final = {"psf": "posterior", "from-behind": "posterior", "asf": "anterior", "from-the-front": "anterior"}


@attrs.frozen
class SpinalDeformityFusion:
    """A documented fusion for a deformity of the spine; any other is a `SpineFusion`. `None` is not documented.

    Attributes:
        way: from where it was fused, or that it was a kyphectomy.
        segments: how many vertebral segments were fused, or cut out.

    >>> SpinalDeformityFusion(way="PSF", segments=10).way.value
    'posterior'
    """

    way: DeformityWay | None = word(
        DeformityWay, "was it fused from behind or the front, or were segments cut out for a kyphosis?", also=_ALSO
    )
    segments: int | None = count("how many vertebral segments were fused or cut out?")


SPINAL_DEFORMITY_FUSION: Final = Family(
    "spinal-deformity-fusion",
    "a fusion for scoliosis or kyphosis",
    SpinalDeformityFusion,
    also=("scoliosis-fusion", "scoliosis-surgery"),
    broadly=("kyphosis-surgery",),
)
