"""Tests of the lungs' function: spirometry, volumes and diffusion."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["PULMONARY_FUNCTION", "PulmonaryFunction", "Spirometry", "Volumes"]


class Spirometry(StrEnum):
    """Whether spirometry was done, and whether again after a bronchodilator."""

    NONE = "none"
    ONCE = "once"
    BEFORE_AND_AFTER = "before-and-after"


class Volumes(StrEnum):
    """How the volumes of the lungs were measured, if they were."""

    NONE = "none"
    PLETHYSMOGRAPHY = "plethysmography"
    GAS = "gas"


@attrs.frozen
class PulmonaryFunction:
    """Documented tests of one session. `None` is not documented.

    Attributes:
        spirometry: once, or before and after a bronchodilator.
        volumes: in a body box, or by gas dilution or washout.
        diffusion: whether the diffusing capacity was measured.
        component, equipment_owner: as for every study.

    >>> PulmonaryFunction(spirometry="before and after").spirometry.value
    'before-and-after'
    """

    spirometry: Spirometry | None = word(
        Spirometry,
        "was spirometry done, and was it repeated after a bronchodilator?",
        also={
            "no": "none",
            "yes": "once",
            "single": "once",
            "pre-and-post": "before-and-after",
            "pre-and-post-bronchodilator": "before-and-after",
            "before-and-after-bronchodilator": "before-and-after",
            "with-bronchodilator": "before-and-after",
        },
    )
    volumes: Volumes | None = word(
        Volumes,
        "were lung volumes measured, by body box or by gas?",
        also={"no": "none", "body-box": "plethysmography"},
        untold=Volumes.NONE,
    )
    diffusion: bool | None = yes_no("was the diffusing capacity measured?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


PULMONARY_FUNCTION: Final = Family(
    "pulmonary-function",
    "pulmonary function tests",
    PulmonaryFunction,
    also=("pft", "pfts", "pulmonary-function-test", "spirometry"),
    saying={
        "dlco": {"diffusion": True},
        "diffusing-capacity": {"diffusion": True},
        "plethysmography": {"volumes": "plethysmography"},
        "body-plethysmography": {"volumes": "plethysmography"},
        "simple-spirometry": {"spirometry": "once"},
    },
    broadly=("lung-volumes",),
)
