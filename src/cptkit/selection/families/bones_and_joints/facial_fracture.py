"""Broken bones of the face, by bone and treatment."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["FACIAL_FRACTURE", "FacialFracture", "FacialFractureWork"]


class FacialFractureWork(StrEnum):
    """What was done."""

    NOSE_WITHOUT_MANIPULATION = "nose-without-manipulation"
    NOSE_CLOSED = "nose-closed"
    NOSE_OPEN = "nose-open"
    NOSE_OPEN_COMPLICATED = "nose-open-complicated"
    NOSE_AND_SEPTUM_OPEN = "nose-and-septum-open"
    SEPTUM_OPEN = "septum-open"
    SEPTUM_CLOSED = "septum-closed"
    NASOETHMOID_OPEN = "nasoethmoid-open"
    NASOETHMOID_OPEN_WITH_EXTERNAL_FIXATION = "nasoethmoid-open-with-external-fixation"
    NASOETHMOID_PERCUTANEOUS = "nasoethmoid-percutaneous"
    FRONTAL_SINUS_OPEN = "frontal-sinus-open"
    FRONTAL_SINUS_OPEN_COMPLICATED = "frontal-sinus-open-complicated"
    NASOMAXILLARY_CLOSED = "nasomaxillary-closed"
    NASOMAXILLARY_OPEN = "nasomaxillary-open"
    NASOMAXILLARY_OPEN_BY_SEVERAL_APPROACHES = "nasomaxillary-open-by-several-approaches"
    NASOMAXILLARY_OPEN_WITH_GRAFT = "nasomaxillary-open-with-graft"
    CHEEKBONE_PERCUTANEOUS = "cheekbone-percutaneous"
    ZYGOMATIC_ARCH_OPEN = "zygomatic-arch-open"
    CHEEKBONE_OPEN = "cheekbone-open"
    CHEEKBONE_OPEN_COMPLICATED = "cheekbone-open-complicated"
    CHEEKBONE_OPEN_COMPLICATED_WITH_GRAFT = "cheekbone-open-complicated-with-graft"
    ORBITAL_FLOOR_THROUGH_ANTRUM = "orbital-floor-through-antrum"
    ORBITAL_FLOOR = "orbital-floor"
    ORBITAL_FLOOR_BY_COMBINED_APPROACH = "orbital-floor-by-combined-approach"
    ORBITAL_FLOOR_WITH_IMPLANT = "orbital-floor-with-implant"
    ORBITAL_FLOOR_WITH_GRAFT = "orbital-floor-with-graft"
    ORBIT_WITHOUT_MANIPULATION = "orbit-without-manipulation"
    ORBIT_CLOSED = "orbit-closed"
    ORBIT_OPEN = "orbit-open"
    ORBIT_OPEN_WITH_IMPLANT = "orbit-open-with-implant"
    ORBIT_OPEN_WITH_GRAFT = "orbit-open-with-graft"
    ALVEOLAR_RIDGE_CLOSED = "alveolar-ridge-closed"
    ALVEOLAR_RIDGE_OPEN = "alveolar-ridge-open"
    MANDIBLE_WITHOUT_MANIPULATION = "mandible-without-manipulation"
    MANDIBLE_CLOSED = "mandible-closed"
    MANDIBLE_BY_EXTERNAL_FIXATOR = "mandible-by-external-fixator"
    MANDIBLE_CLOSED_WITH_WIRED_TEETH = "mandible-closed-with-wired-teeth"
    MANDIBLE_OPEN_WITH_EXTERNAL_FIXATOR = "mandible-open-with-external-fixator"
    MANDIBLE_OPEN = "mandible-open"
    MANDIBLE_OPEN_WITH_WIRED_TEETH = "mandible-open-with-wired-teeth"
    MANDIBLE_CONDYLE_OPEN = "mandible-condyle-open"
    MANDIBLE_OPEN_COMPLICATED = "mandible-open-complicated"
    UPPER_JAW_CLOSED = "upper-jaw-closed"
    UPPER_JAW_OPEN = "upper-jaw-open"
    UPPER_JAW_OPEN_COMPLICATED = "upper-jaw-open-complicated"
    CRANIOFACIAL_CLOSED = "craniofacial-closed"
    CRANIOFACIAL_OPEN = "craniofacial-open"
    CRANIOFACIAL_OPEN_COMPLICATED = "craniofacial-open-complicated"
    CRANIOFACIAL_OPEN_WITH_EXTERNAL_FIXATION = "craniofacial-open-with-external-fixation"
    CRANIOFACIAL_OPEN_WITH_GRAFT = "craniofacial-open-with-graft"


_ALSO: Final = {
    "closed-nasal-fracture-without-manipulation": "nose-without-manipulation",
    "closed-nasal-reduction": "nose-closed",
    "closed-reduction-of-nasal-fracture": "nose-closed",
    "open-nasal-reduction": "nose-open",
    "closed-septal-reduction": "septum-closed",
    "noe-fracture-repair": "nasoethmoid-open",
    "frontal-sinus-fracture-repair": "frontal-sinus-open",
    "closed-lefort-ii": "nasomaxillary-closed",
    "open-lefort-ii": "nasomaxillary-open",
    "closed-zygoma-reduction": "cheekbone-percutaneous",
    "gillies-approach": "zygomatic-arch-open",
    "zygomatic-arch-reduction": "zygomatic-arch-open",
    "orif-of-zygoma": "cheekbone-open",
    "orif-of-zmc": "cheekbone-open-complicated",
    "zmc-fracture-repair": "cheekbone-open-complicated",
    "orbital-blowout-repair-with-implant": "orbital-floor-with-implant",
    "orbital-floor-implant": "orbital-floor-with-implant",
    "dentoalveolar-fracture-closed": "alveolar-ridge-closed",
    "dentoalveolar-fracture-open": "alveolar-ridge-open",
    "mmf": "mandible-closed-with-wired-teeth",
    "mandible-closed-with-interdental-fixation": "mandible-closed-with-wired-teeth",
    "orif-of-mandible": "mandible-open",
    "orif-of-mandible-with-mmf": "mandible-open-with-wired-teeth",
    "orif-of-mandibular-condyle": "mandible-condyle-open",
    "closed-lefort-i": "upper-jaw-closed",
    "open-lefort-i": "upper-jaw-open",
    "complicated-open-lefort-i": "upper-jaw-open-complicated",
    "closed-lefort-iii": "craniofacial-closed",
    "open-lefort-iii": "craniofacial-open",
}


@attrs.frozen
class FacialFracture:
    """A documented treatment of a broken bone of the face. `None` is not documented.

    Attributes:
        treatment: what was done.
        sides: on which side, or on both.

    >>> FacialFracture(treatment="closed nasal fracture without manipulation").treatment.value
    'nose-without-manipulation'
    """

    treatment: FacialFractureWork | None = word(
        FacialFractureWork, "which bone of the face was it, and how was it treated?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


FACIAL_FRACTURE: Final = Family(
    "facial-fracture",
    "a broken bone of the face treated",
    FacialFracture,
    also=("mandible-fracture", "zygoma-fracture", "orbital-fracture", "orif-of-mandible"),
)
