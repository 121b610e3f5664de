"""The echocardiogram through the esophagus."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["TRANSESOPHAGEAL_ECHOCARDIOGRAM", "ProbeWork", "SpectralDoppler", "TransesophagealEchocardiogram"]


class ProbeWork(StrEnum):
    """What the billing practitioner did."""

    WHOLE = "whole"
    PROBE = "probe"
    IMAGES = "images"
    MONITORING = "monitoring"


class SpectralDoppler(StrEnum):
    """How much of the flow was measured."""

    NONE = "none"
    LIMITED = "limited"
    COMPLETE = "complete"


_PROBE_WORK_ALSO: Final = {
    "all": "whole",
    "probe-placement": "probe",
    "placement-only": "probe",
    "images-and-reading": "images",
    "intraoperative-monitoring": "monitoring",
}
_SPECTRAL_DOPPLER_ALSO: Final = {"no": "none"}


@attrs.frozen
class TransesophagealEchocardiogram:
    """A documented echocardiogram through the esophagus. `None` is not documented.

    Attributes:
        done: what the billing practitioner did.
        inborn_defect: whether it is of an inborn defect of the heart; where it is not documented, it is not.
        spectral_doppler: how much of the flow was measured by spectral Doppler.
        color_doppler: whether the flow was shown in color.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> TransesophagealEchocardiogram(done="probe placement").done.value
    'probe'
    """

    done: ProbeWork | None = word(
        ProbeWork,
        "did the practitioner do all of it, only place the probe, only acquire and read the images, or monitor?",
        also=_PROBE_WORK_ALSO,
    )
    inborn_defect: bool | None = yes_no("was it for a congenital heart defect?", untold=False)
    spectral_doppler: SpectralDoppler | None = word(
        SpectralDoppler, "was spectral Doppler done, complete or limited?", also=_SPECTRAL_DOPPLER_ALSO
    )
    color_doppler: bool | None = yes_no("was color Doppler done?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


TRANSESOPHAGEAL_ECHOCARDIOGRAM: Final = Family(
    "transesophageal-echocardiogram",
    "an echocardiogram through the esophagus",
    TransesophagealEchocardiogram,
    also=(
        "tee",
        "transesophageal-echo",
    ),
)
