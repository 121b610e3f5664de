"""Bronchoscopies, by what was done through the scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = ["BRONCHOSCOPY", "Bronchoscopy", "BronchoscopyTechnique"]


class BronchoscopyTechnique(StrEnum):
    """What was done through the scope."""

    FIDUCIAL_MARKERS = "fiducial-markers"
    STENT_REVISION = "stent-revision"
    BRACHYTHERAPY_CATHETER = "brachytherapy-catheter"
    VALVE_INSERTION = "valve-insertion"
    VALVE_REMOVAL = "valve-removal"
    THERMOPLASTY_OF_ONE_LOBE = "thermoplasty-of-one-lobe"
    THERMOPLASTY_OF_SEVERAL_LOBES = "thermoplasty-of-several-lobes"
    LOOKING_OR_WASHING = "looking-or-washing"
    BRUSHING = "brushing"
    LAVAGE = "lavage"
    BRONCHIAL_BIOPSY = "bronchial-biopsy"
    TRANSBRONCHIAL_BIOPSY = "transbronchial-biopsy"
    NEEDLE_ASPIRATION = "needle-aspiration"
    FOREIGN_BODY_REMOVAL = "foreign-body-removal"
    THERAPEUTIC_ASPIRATION = "therapeutic-aspiration"
    TRACHEAL_OR_BRONCHIAL_DILATION = "tracheal-or-bronchial-dilation"
    TRACHEAL_STENT = "tracheal-stent"
    BRONCHIAL_STENT = "bronchial-stent"
    TUMOR_EXCISION = "tumor-excision"
    TUMOR_DESTRUCTION = "tumor-destruction"
    LATER_THERAPEUTIC_ASPIRATION = "later-therapeutic-aspiration"
    AIR_LEAK_OCCLUSION = "air-leak-occlusion"
    NODE_SAMPLING_UNDER_ULTRASOUND = "node-sampling-under-ultrasound"


_ALSO: Final = {
    "fiducial-placement": "fiducial-markers",
    "endobronchial-valve": "valve-insertion",
    "bronchial-valve": "valve-insertion",
    "bronchial-thermoplasty": "thermoplasty-of-one-lobe",
    "diagnostic": "looking-or-washing",
    "bal": "lavage",
    "dilation": "tracheal-or-bronchial-dilation",
    "repeat-therapeutic-aspiration": "later-therapeutic-aspiration",
    "balloon-occlusion": "air-leak-occlusion",
    "ebus": "node-sampling-under-ultrasound",
    "ebus-tbna": "node-sampling-under-ultrasound",
    "linear-ebus": "node-sampling-under-ultrasound",
}


@attrs.frozen
class Bronchoscopy:
    """What was done through a bronchoscope. Several are several of them. `None` is not documented.

    Attributes:
        technique: what was done through the scope.
        stations: of nodes under ultrasound, how many stations were sampled.
        further_lobes: of a transbronchial biopsy or a needle aspiration, how many lobes beyond the first.
        navigated: whether navigation by computer led to the lesion.
        peripheral_ultrasound: whether a probe at the periphery found the lesion.

    >>> Bronchoscopy(technique="looking or washing").technique.value
    'looking-or-washing'
    """

    technique: BronchoscopyTechnique | None = word(
        BronchoscopyTechnique, "what was done through the bronchoscope?", also=_ALSO
    )
    stations: int | None = count("how many stations of nodes were sampled?")
    further_lobes: int | None = count("of how many lobes beyond the first was it?", least=0, untold=0)
    navigated: bool | None = yes_no("was it navigated by computer?", untold=False)
    peripheral_ultrasound: bool | None = yes_no("did ultrasound at the periphery find the lesion?", untold=False)


BRONCHOSCOPY: Final = Family(
    "bronchoscopy", "a procedure through a bronchoscope", Bronchoscopy, also=("ebus", "endobronchial-ultrasound")
)
