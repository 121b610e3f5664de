"""The echocardiogram through the chest: complete or limited, with what Doppler."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_extent, which_owner

__all__ = ["ECHOCARDIOGRAM", "Echocardiogram"]


@attrs.frozen
class Echocardiogram:
    """A documented echocardiogram through the chest. `None` is not documented.

    Attributes:
        complete: whether all that a complete study takes is documented.
        inborn_defect: whether it was for an inborn defect of the heart.
        spectral_doppler: whether the flow was measured by spectral Doppler.
        color_doppler: whether the flow was shown in color.
        strain: whether the strain of the muscle was measured by speckle tracking.
        component, equipment_owner: as for every study.

    >>> Echocardiogram(complete=True, spectral_doppler=True, color_doppler=True).complete
    True
    """

    complete: bool | None = which_extent("does the record document every element of a complete study of the heart?")
    inborn_defect: bool | None = yes_no("was it for a congenital heart defect?", untold=False)
    spectral_doppler: bool | None = yes_no("was spectral Doppler done?")
    color_doppler: bool | None = yes_no("was color Doppler done?")
    strain: bool | None = yes_no("was the strain of the heart muscle measured by speckle tracking?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


ECHOCARDIOGRAM: Final = Family(
    "echocardiogram", "an echocardiogram through the chest", Echocardiogram, also=("echo", "transthoracic-echo", "tte")
)
