"""Office procedures on ears, nose, mouth and throat."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.families.ear_nose_throat.ear_and_nose import CerumenRemoval
from cptkit.selection.families.skin.incision import ForeignBodyRemoval, ForeignBodySite
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

__all__ = ["EAR_NOSE_THROAT_PROCEDURE", "EarNoseThroatProcedure", "EarNoseThroatWork"]


class EarNoseThroatWork(StrEnum):
    """What was done."""

    BINOCULAR_MICROSCOPY = "binocular-microscopy"
    NASOPHARYNGOSCOPY = "nasopharyngoscopy"
    INTRATYMPANIC_INJECTION = "intratympanic-injection"
    MASTOID_CAVITY_DEBRIDEMENT = "mastoid-cavity-debridement"
    COMPLEX_MASTOID_CAVITY_DEBRIDEMENT = "complex-mastoid-cavity-debridement"
    EAR_ABSCESS_DRAINAGE = "ear-abscess-drainage"
    EAR_CANAL_ABSCESS_DRAINAGE = "ear-canal-abscess-drainage"
    EAR_BIOPSY = "ear-biopsy"
    NASAL_POLYP_EXCISION = "nasal-polyp-excision"
    INTRANASAL_BIOPSY = "intranasal-biopsy"
    NASAL_ADHESION_LYSIS = "nasal-adhesion-lysis"
    SEPTAL_HEMATOMA_DRAINAGE = "septal-hematoma-drainage"
    SUPERFICIAL_TURBINATE_CAUTERY = "superficial-turbinate-cautery"
    TURBINATE_OUTFRACTURE = "turbinate-outfracture"
    NASOPHARYNX_BIOPSY = "nasopharynx-biopsy"
    NASOPHARYNX_SURVEY_BIOPSY = "nasopharynx-survey-biopsy"
    OROPHARYNX_BIOPSY = "oropharynx-biopsy"
    THROAT_FOREIGN_BODY_REMOVAL = "throat-foreign-body-removal"
    LIP_BIOPSY = "lip-biopsy"
    MOUTH_BIOPSY = "mouth-biopsy"
    FRONT_TONGUE_BIOPSY = "front-tongue-biopsy"
    BACK_TONGUE_BIOPSY = "back-tongue-biopsy"
    FLOOR_OF_MOUTH_BIOPSY = "floor-of-mouth-biopsy"
    PALATE_BIOPSY = "palate-biopsy"
    SALIVARY_GLAND_INCISIONAL_BIOPSY = "salivary-gland-incisional-biopsy"
    SALIVARY_STONE_REMOVAL = "salivary-stone-removal"
    MOUTH_LESION_EXCISION = "mouth-lesion-excision"
    MOUTH_LESION_EXCISION_WITH_SIMPLE_REPAIR = "mouth-lesion-excision-with-simple-repair"
    MOUTH_LESION_EXCISION_WITH_COMPLEX_REPAIR = "mouth-lesion-excision-with-complex-repair"
    TONGUE_LESION_EXCISION = "tongue-lesion-excision"
    FRONT_TONGUE_LESION_EXCISION_WITH_CLOSURE = "front-tongue-lesion-excision-with-closure"
    BACK_TONGUE_LESION_EXCISION_WITH_CLOSURE = "back-tongue-lesion-excision-with-closure"
    FLOOR_OF_MOUTH_LESION_EXCISION = "floor-of-mouth-lesion-excision"
    PALATE_LESION_EXCISION = "palate-lesion-excision"
    LINGUAL_FRENUM_EXCISION = "lingual-frenum-excision"
    LIP_FRENUM_INCISION = "lip-frenum-incision"
    LIP_FRENUM_EXCISION = "lip-frenum-excision"
    MOUTH_LACERATION_REPAIR = "mouth-laceration-repair"
    TONGUE_LACERATION_REPAIR = "tongue-laceration-repair"
    THROAT_BLEEDING_CONTROL = "throat-bleeding-control"
    THROAT_BLEEDING_CONTROL_IN_HOSPITAL = "throat-bleeding-control-in-hospital"
    THROAT_BLEEDING_CONTROL_WITH_OPERATION = "throat-bleeding-control-with-operation"
    UVULA_REMOVAL = "uvula-removal"


_EAR_NOSE_THROAT_PROCEDURE_ALSO: Final = {
    "otomicroscopy": "binocular-microscopy",
    "transtympanic-injection": "intratympanic-injection",
    "mastoid-debridement": "mastoid-cavity-debridement",
    "simple-mastoid-debridement": "mastoid-cavity-debridement",
    "auricular-hematoma-drainage": "ear-abscess-drainage",
    "nasal-biopsy": "intranasal-biopsy",
    "synechia-lysis": "nasal-adhesion-lysis",
    "septal-abscess-drainage": "septal-hematoma-drainage",
    "pharynx-foreign-body-removal": "throat-foreign-body-removal",
    "vestibule-biopsy": "mouth-biopsy",
    "lip-mucosa-biopsy": "mouth-biopsy",
    "lip-vermilion-biopsy": "lip-biopsy",
    "buccal-biopsy": "mouth-biopsy",
    "tongue-biopsy": "front-tongue-biopsy",
    "anterior-tongue-biopsy": "front-tongue-biopsy",
    "posterior-tongue-biopsy": "back-tongue-biopsy",
    "uvula-biopsy": "palate-biopsy",
    "sialolithotomy": "salivary-stone-removal",
    "uvula-lesion-excision": "palate-lesion-excision",
    "lingual-frenectomy": "lingual-frenum-excision",
    "labial-frenotomy": "lip-frenum-incision",
    "labial-frenectomy": "lip-frenum-excision",
    "oropharyngeal-hemorrhage-control": "throat-bleeding-control",
    "post-tonsillectomy-bleed-in-operating-room": "throat-bleeding-control-with-operation",
    "uvulectomy": "uvula-removal",
}


@attrs.frozen
class EarNoseThroatProcedure:
    """A documented office procedure on ear, nose, mouth or throat. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> EarNoseThroatProcedure(procedure="otomicroscopy").procedure.value
    'binocular-microscopy'
    """

    procedure: EarNoseThroatWork | None = word(
        EarNoseThroatWork, "which procedure was it?", also=_EAR_NOSE_THROAT_PROCEDURE_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


_OF_THE_EAR: Final = frozenset(
    {
        EarNoseThroatWork.INTRATYMPANIC_INJECTION,
        EarNoseThroatWork.MASTOID_CAVITY_DEBRIDEMENT,
        EarNoseThroatWork.COMPLEX_MASTOID_CAVITY_DEBRIDEMENT,
        EarNoseThroatWork.EAR_ABSCESS_DRAINAGE,
        EarNoseThroatWork.EAR_CANAL_ABSCESS_DRAINAGE,
        EarNoseThroatWork.EAR_BIOPSY,
    }
)


def _beside_ear_work(_: EarNoseThroatProcedure, services: tuple[object, ...]) -> str:
    """Say whether anything was done to an ear in the encounter, for which the microscope is no service of its own."""
    procedures = any(one.procedure in _OF_THE_EAR for one in of_kind(EarNoseThroatProcedure, services))
    bodies = any(one.site is ForeignBodySite.EAR_CANAL for one in of_kind(ForeignBodyRemoval, services))
    return stated(procedures or bodies or any(one.impacted for one in of_kind(CerumenRemoval, services)))


EAR_NOSE_THROAT_PROCEDURE: Final = Family(
    "ear-nose-throat-procedure",
    "an office procedure on ear, nose, mouth or throat",
    EarNoseThroatProcedure,
    derived=(Derived("beside_ear_work", YES_NO, (), _beside_ear_work),),
    also=("binocular-microscopy", "nasopharyngoscopy", "intratympanic-injection", "ent-procedure", "mouth-biopsy"),
    broadly=("tongue-biopsy",),
)
