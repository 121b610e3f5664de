"""Ultrasound and tests of the unborn, by what was looked for and how many there are."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["OBSTETRIC_ULTRASOUND", "ObstetricStudy", "ObstetricUltrasound"]


class ObstetricStudy(StrEnum):
    """Which study it was; the first trimester ends with the 14th week."""

    FIRST_TRIMESTER = "first-trimester"
    AFTER_FIRST_TRIMESTER = "after-first-trimester"
    DETAILED_ANATOMY = "detailed-anatomy"
    NUCHAL_TRANSLUCENCY = "nuchal-translucency"
    LIMITED = "limited"
    FOLLOW_UP = "follow-up"
    TRANSVAGINAL = "transvaginal"
    BIOPHYSICAL_PROFILE_WITH_NONSTRESS_TEST = "biophysical-profile-with-nonstress-test"
    BIOPHYSICAL_PROFILE = "biophysical-profile"
    NONSTRESS_TEST = "nonstress-test"
    UMBILICAL_ARTERY_DOPPLER = "umbilical-artery-doppler"
    MIDDLE_CEREBRAL_ARTERY_DOPPLER = "middle-cerebral-artery-doppler"
    FETAL_ECHOCARDIOGRAM = "fetal-echocardiogram"
    FETAL_ECHOCARDIOGRAM_FOLLOW_UP = "fetal-echocardiogram-follow-up"
    FETAL_HEART_DOPPLER = "fetal-heart-doppler"
    FETAL_HEART_DOPPLER_FOLLOW_UP = "fetal-heart-doppler-follow-up"


_STUDIES: Final = {
    "anatomy-scan": "after-first-trimester",
    "level-ii": "detailed-anatomy",
    "growth": "follow-up",
    "heartbeat": "limited",
    "bpp": "biophysical-profile",
    "nst": "nonstress-test",
    "bpp-with-nst": "biophysical-profile-with-nonstress-test",
    "nt": "nuchal-translucency",
    "anatomy": "after-first-trimester",
    "dating": "first-trimester",
    "detailed": "detailed-anatomy",
    "nonstress": "nonstress-test",
    "mca-doppler": "middle-cerebral-artery-doppler",
    "fetal-echo": "fetal-echocardiogram",
    "fetal-echo-follow-up": "fetal-echocardiogram-follow-up",
    "fetal-doppler-echo": "fetal-heart-doppler",
    "fetal-spectral-doppler": "fetal-heart-doppler",
    "fetal-anatomy-ultrasound": "after-first-trimester",
    "detailed-anatomy-scan": "detailed-anatomy",
    "level-2-ultrasound": "detailed-anatomy",
    "level-ii-ultrasound": "detailed-anatomy",
    "first-trimester-ultrasound": "first-trimester",
    "second-trimester": "after-first-trimester",
    "third-trimester": "after-first-trimester",
    "nt-scan": "nuchal-translucency",
    "nuchal-translucency-ultrasound": "nuchal-translucency",
    "growth-scan": "follow-up",
    "fetal-growth-ultrasound": "follow-up",
    "bpp-without-nst": "biophysical-profile",
    "fetal-nst": "nonstress-test",
    "fetal-non-stress-test": "nonstress-test",
    "fetal-nonstress-test": "nonstress-test",
    "tv": "transvaginal",
    "ob-follow-up-ultrasound": "follow-up",
}


@attrs.frozen
class ObstetricUltrasound:
    """A documented study of a pregnancy. `None` is not documented.

    Attributes:
        study: which study.
        fetuses: how many there are, where there is more than one.
        color_doppler: of the heart of a fetus, whether its flow was shown in color.
        component, equipment_owner: as for every study.

    >>> ObstetricUltrasound(study="anatomy scan", fetuses=2).study.value
    'after-first-trimester'
    """

    study: ObstetricStudy | None = word(ObstetricStudy, "which study of the pregnancy was it?", also=_STUDIES)
    fetuses: int | None = count("how many fetuses are there?", untold=1)
    color_doppler: bool | None = yes_no("was the flow of the heart shown by color Doppler?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further(service: ObstetricUltrasound, _: tuple[object, ...]) -> int:
    """Count the fetuses after the first; twins would be told of."""
    return (service.fetuses or 1) - 1


OBSTETRIC_ULTRASOUND: Final = Family(
    "obstetric-ultrasound",
    "ultrasound of a pregnancy",
    ObstetricUltrasound,
    derived=(Derived("further_fetuses", Numbers(0), ("fetuses",), _further),),
    also=(
        "ob-ultrasound",
        "prenatal-ultrasound",
        "nonstress-test",
        "nst",
        "biophysical-profile",
        "bpp",
        "fetal-echo",
        "anatomy-scan",
        "fetal-anatomy-ultrasound",
        "detailed-anatomy-scan",
        "level-2-ultrasound",
        "level-ii-ultrasound",
        "first-trimester-ultrasound",
        "nt-scan",
        "nuchal-translucency",
        "nuchal-translucency-ultrasound",
        "growth-scan",
        "fetal-growth-ultrasound",
        "bpp-with-nst",
        "bpp-without-nst",
        "fetal-nst",
        "fetal-non-stress-test",
        "umbilical-artery-doppler",
        "ob-follow-up-ultrasound",
    ),
)
