"""Biopsies of the prostate, by the way of the needle, what guided it, and whether lesions were targeted."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["PROSTATE_BIOPSY", "ProstateApproach", "ProstateBiopsy", "ProstateGuidance", "ProstateSampling"]


class ProstateApproach(StrEnum):
    """The way of the needle."""

    TRANSRECTAL = "transrectal"
    TRANSPERINEAL = "transperineal"


class ProstateGuidance(StrEnum):
    """What guided the needle."""

    NONE = "none"
    ULTRASOUND = "ultrasound"
    FUSION = "fusion"
    IN_BORE = "in-bore"
    SATURATION_TEMPLATE = "saturation-template"


class ProstateSampling(StrEnum):
    """What was sampled: the prostate by a scheme, lesions that imaging had shown, or both."""

    SYSTEMATIC = "systematic"
    TARGETED = "targeted"
    BOTH = "both"


_APPROACHES: Final = {"trans-rectal": "transrectal", "perineal": "transperineal", "trans-perineal": "transperineal"}
_GUIDANCES: Final = {
    "us": "ultrasound",
    "trus": "ultrasound",
    "mri-fusion": "fusion",
    "mri-us-fusion": "fusion",
    "mr-ultrasound-fusion": "fusion",
    "mri": "in-bore",
    "mr": "in-bore",
    "ct": "in-bore",
    "template": "saturation-template",
    "cognitive": "ultrasound",
}
_SAMPLINGS: Final = {
    "sextant": "systematic",
    "standard": "systematic",
    "12-core": "systematic",
    "targeted-only": "targeted",
    "systematic-and-targeted": "both",
    "combined": "both",
}


@attrs.frozen
class ProstateBiopsy:
    """A documented biopsy of the prostate. `None` is not documented.

    Attributes:
        approach: the way of the needle.
        guidance: what guided it; a lesion that is found again by eye alone is guided by ultrasound.
        sampling: whether the prostate was sampled by a scheme, lesions were targeted, or both.
        targets: how many lesions were targeted; the number of cores counts for nothing.
        component, equipment_owner: of guidance, which had a code of its own through 2025, as for every study.

    >>> ProstateBiopsy(approach="perineal", guidance="MRI fusion", targets=2).guidance.value
    'fusion'
    """

    approach: ProstateApproach | None = word(
        ProstateApproach, "did the needle go through the rectum or through the perineum?", also=_APPROACHES
    )
    guidance: ProstateGuidance | None = word(
        ProstateGuidance, "what guided the needle: ultrasound, fusion with MR, or CT or MR itself?", also=_GUIDANCES
    )
    sampling: ProstateSampling | None = word(
        ProstateSampling, "was the prostate sampled by a scheme, were lesions targeted, or both?", also=_SAMPLINGS
    )
    targets: int | None = count("how many lesions were targeted?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further_targets(service: ProstateBiopsy, _: tuple[object, ...]) -> int | None:
    return None if service.targets is None else service.targets - 1


PROSTATE_BIOPSY: Final = Family(
    "prostate-biopsy",
    "a biopsy of the prostate",
    ProstateBiopsy,
    derived=(Derived("further_targets", Numbers(0), ("targets",), _further_targets),),
    also=("prostate-needle-biopsy", "trus-biopsy", "fusion-biopsy"),
)
