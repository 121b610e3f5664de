"""Common operations on ears, nose, throat and thyroid."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, stated, which_sides

__all__ = ["EAR_NOSE_THROAT_SURGERY", "EarNoseThroatSurgery", "EarNoseThroatSurgeryOperation", "TurbinateMethod"]


class EarNoseThroatSurgeryOperation(StrEnum):
    """Which operation it was."""

    TUBES_UNDER_GENERAL_ANESTHESIA = "tubes-under-general-anesthesia"
    TUBES_UNDER_LOCAL_ANESTHESIA = "tubes-under-local-anesthesia"
    TONSILS_AND_ADENOIDS_UNDER_12 = "tonsils-and-adenoids-under-12"
    TONSILS_AND_ADENOIDS_FROM_12 = "tonsils-and-adenoids-from-12"
    TONSILS_UNDER_12 = "tonsils-under-12"
    TONSILS_FROM_12 = "tonsils-from-12"
    ADENOIDS_UNDER_12 = "adenoids-under-12"
    ADENOIDS_FROM_12 = "adenoids-from-12"
    TONSILS_AND_ADENOIDS = "tonsils-and-adenoids"
    TONSILS = "tonsils"
    ADENOIDS = "adenoids"
    TUBES = "tubes"
    MYRINGOTOMY = "myringotomy"
    TUBE_REMOVAL_UNDER_GENERAL_ANESTHESIA = "tube-removal-under-general-anesthesia"
    SEPTOPLASTY = "septoplasty"
    TURBINATE_REDUCTION = "turbinate-reduction"
    THYROID_LOBECTOMY = "thyroid-lobectomy"
    TOTAL_THYROIDECTOMY = "total-thyroidectomy"
    THYROIDECTOMY_WITH_LIMITED_NECK_DISSECTION = "thyroidectomy-with-limited-neck-dissection"
    THYROIDECTOMY_WITH_RADICAL_NECK_DISSECTION = "thyroidectomy-with-radical-neck-dissection"
    COMPLETION_THYROIDECTOMY = "completion-thyroidectomy"
    SUBSTERNAL_THYROIDECTOMY = "substernal-thyroidectomy"
    PARATHYROIDECTOMY = "parathyroidectomy"
    TYMPANOPLASTY = "tympanoplasty"
    TYMPANOPLASTY_WITH_BONES = "tympanoplasty-with-bones"
    TYMPANOPLASTY_WITH_MASTOIDECTOMY = "tympanoplasty-with-mastoidectomy"
    MYRINGOPLASTY = "myringoplasty"
    PAPER_PATCH = "paper-patch"
    COMPLETE_MASTOIDECTOMY = "complete-mastoidectomy"
    COCHLEAR_IMPLANT = "cochlear-implant"
    STAPEDECTOMY = "stapedectomy"
    DIRECT_LARYNGOSCOPY = "direct-laryngoscopy"
    MICROLARYNGOSCOPY = "microlaryngoscopy"
    LARYNGOSCOPY_WITH_BIOPSY = "laryngoscopy-with-biopsy"
    MICROLARYNGOSCOPY_WITH_BIOPSY = "microlaryngoscopy-with-biopsy"
    LARYNGOSCOPY_WITH_TUMOR_EXCISION = "laryngoscopy-with-tumor-excision"
    MICROLARYNGOSCOPY_WITH_TUMOR_EXCISION = "microlaryngoscopy-with-tumor-excision"
    LARYNGOSCOPY_WITH_DILATION = "laryngoscopy-with-dilation"
    LARYNGOSCOPY_WITH_INJECTION = "laryngoscopy-with-injection"
    LARYNGEAL_STROBOSCOPY = "laryngeal-stroboscopy"
    UVULOPALATOPHARYNGOPLASTY = "uvulopalatopharyngoplasty"
    SUPERFICIAL_PAROTIDECTOMY = "superficial-parotidectomy"
    TOTAL_PAROTIDECTOMY = "total-parotidectomy"
    SUBMANDIBULAR_GLAND_EXCISION = "submandibular-gland-excision"
    THYROGLOSSAL_CYST_EXCISION = "thyroglossal-cyst-excision"
    BRANCHIAL_CYST_EXCISION = "branchial-cyst-excision"
    MODIFIED_NECK_DISSECTION = "modified-neck-dissection"
    RADICAL_NECK_DISSECTION = "radical-neck-dissection"
    FRENOTOMY = "frenotomy"
    PERITONSILLAR_ABSCESS_DRAINAGE = "peritonsillar-abscess-drainage"
    NASAL_FRACTURE_REDUCTION = "nasal-fracture-reduction"
    SEPTORHINOPLASTY = "septorhinoplasty"
    NASAL_VALVE_REPAIR = "nasal-valve-repair"
    NASAL_VALVE_IMPLANT = "nasal-valve-implant"
    NASAL_VALVE_REMODELING = "nasal-valve-remodeling"
    EUSTACHIAN_TUBE_DILATION = "eustachian-tube-dilation"
    RHINOPLASTY_OF_TIP_AND_CARTILAGES = "rhinoplasty-of-tip-and-cartilages"
    COMPLETE_RHINOPLASTY = "complete-rhinoplasty"
    MINOR_REVISION_RHINOPLASTY = "minor-revision-rhinoplasty"
    INTERMEDIATE_REVISION_RHINOPLASTY = "intermediate-revision-rhinoplasty"
    MAJOR_REVISION_RHINOPLASTY = "major-revision-rhinoplasty"
    EXTENSIVE_NASAL_POLYPECTOMY = "extensive-nasal-polypectomy"
    RHINOPHYMA_EXCISION = "rhinophyma-excision"
    SEPTAL_PERFORATION_REPAIR = "septal-perforation-repair"
    CHOANAL_ATRESIA_REPAIR_THROUGH_NOSE = "choanal-atresia-repair-through-nose"
    CHOANAL_ATRESIA_REPAIR_THROUGH_PALATE = "choanal-atresia-repair-through-palate"
    RADICAL_MAXILLARY_SINUSOTOMY = "radical-maxillary-sinusotomy"
    RADICAL_MAXILLARY_SINUSOTOMY_WITH_POLYPS = "radical-maxillary-sinusotomy-with-polyps"
    ENDOSCOPIC_SPHENOPALATINE_LIGATION = "endoscopic-sphenopalatine-ligation"
    ENDOSCOPIC_CSF_LEAK_REPAIR_AT_ETHMOID = "endoscopic-csf-leak-repair-at-ethmoid"
    ENDOSCOPIC_CSF_LEAK_REPAIR_AT_SPHENOID = "endoscopic-csf-leak-repair-at-sphenoid"
    NASAL_NERVE_ABLATION_BY_RADIOFREQUENCY = "nasal-nerve-ablation-by-radiofrequency"
    NASAL_NERVE_ABLATION_BY_COLD = "nasal-nerve-ablation-by-cold"
    SUPERFICIAL_BRANCHIAL_CLEFT_CYST = "superficial-branchial-cleft-cyst"
    SLEEP_ENDOSCOPY = "sleep-endoscopy"
    LINGUAL_TONSILS = "lingual-tonsils"
    BONE_ANCHORED_IMPLANT = "bone-anchored-implant"
    LABYRINTHECTOMY = "labyrinthectomy"
    LABYRINTHECTOMY_WITH_MASTOIDECTOMY = "labyrinthectomy-with-mastoidectomy"


class TurbinateMethod(StrEnum):
    """How an inferior turbinate was made smaller."""

    SUPERFICIAL_ABLATION = "superficial-ablation"
    SUBMUCOSAL_ABLATION = "submucosal-ablation"
    EXCISION = "excision"
    SUBMUCOUS_RESECTION = "submucous-resection"


_OPERATIONS: Final = {
    "turbinates": "turbinate-reduction",
    "turbinate-resection": "turbinate-reduction",
    "inferior-turbinate-reduction": "turbinate-reduction",
    "tympanoplasty-with-ossicular-reconstruction": "tympanoplasty-with-bones",
    "mastoidectomy": "complete-mastoidectomy",
    "stapedotomy": "stapedectomy",
    "videostroboscopy": "laryngeal-stroboscopy",
    "uppp": "uvulopalatopharyngoplasty",
    "parotidectomy": "superficial-parotidectomy",
    "sistrunk": "thyroglossal-cyst-excision",
    "tongue-tie-release": "frenotomy",
    "closed-nasal-fracture-reduction-with-stabilization": "nasal-fracture-reduction",
    "latera": "nasal-valve-implant",
    "radiofrequency-of-the-nasal-valve": "nasal-valve-remodeling",
    "vivaer": "nasal-valve-remodeling",
    "t&a": "tonsils-and-adenoids",
    "tonsillectomy-and-adenoidectomy": "tonsils-and-adenoids",
    "tonsillectomy": "tonsils",
    "adenoidectomy": "adenoids",
    "tympanostomy": "tubes",
    "ear-tubes": "tubes",
    "pe-tubes": "tubes",
    "myringotomy-with-tubes": "tubes",
    "hemithyroidectomy": "thyroid-lobectomy",
    "balloon-eustachian-tuboplasty": "eustachian-tube-dilation",
    "eustachian-balloon-dilation": "eustachian-tube-dilation",
    "tip-rhinoplasty": "rhinoplasty-of-tip-and-cartilages",
    "minor-secondary-rhinoplasty": "minor-revision-rhinoplasty",
    "intermediate-secondary-rhinoplasty": "intermediate-revision-rhinoplasty",
    "major-secondary-rhinoplasty": "major-revision-rhinoplasty",
    "extensive-nasal-polyp-excision": "extensive-nasal-polypectomy",
    "excision-of-rhinophyma": "rhinophyma-excision",
    "repair-of-septal-perforation": "septal-perforation-repair",
    "caldwell-luc": "radical-maxillary-sinusotomy",
    "caldwell-luc-with-antrochoanal-polyps": "radical-maxillary-sinusotomy-with-polyps",
    "sphenopalatine-artery-ligation": "endoscopic-sphenopalatine-ligation",
    "rhinaer": "nasal-nerve-ablation-by-radiofrequency",
    "clarifix": "nasal-nerve-ablation-by-cold",
    "drug-induced-sleep-endoscopy": "sleep-endoscopy",
    "dise": "sleep-endoscopy",
    "lingual-tonsillectomy": "lingual-tonsils",
    "baha": "bone-anchored-implant",
    "bone-anchored-hearing-implant": "bone-anchored-implant",
    "osseointegrated-implant": "bone-anchored-implant",
    "transcanal-labyrinthectomy": "labyrinthectomy",
    "tympanostomy-tubes": "tubes",
    "bmt": "tubes",
    "bilateral-myringotomy-and-tubes": "tubes",
    "peritonsillar-abscess-i&d": "peritonsillar-abscess-drainage",
    "frenulectomy": "frenotomy",
}
_METHODS: Final = {
    "superficial": "superficial-ablation",
    "submucosal": "submucosal-ablation",
    "intramural": "submucosal-ablation",
    "intramural-ablation": "submucosal-ablation",
    "smr": "submucous-resection",
}


@attrs.frozen
class EarNoseThroatSurgery:
    """A documented common operation on ears, nose, throat or thyroid. `None` is not documented.

    Attributes:
        operation: which operation it was; a myringotomy is one without a tube.
        age: of tonsils and adenoids, how old the patient is.
        general_anesthesia: of an eardrum, whether it was done under general anesthesia.
        turbinate_method: how an inferior turbinate was made smaller.
        sides: on which side, or on both.

    >>> EarNoseThroatSurgery(operation="tubes under general anesthesia").operation.value
    'tubes-under-general-anesthesia'
    """

    operation: EarNoseThroatSurgeryOperation | None = word(
        EarNoseThroatSurgeryOperation, "which operation was it?", also=_OPERATIONS
    )
    age: int | None = count("how old is the patient, in years?", least=0)
    general_anesthesia: bool | None = yes_no("was it done under general anesthesia?")
    turbinate_method: TurbinateMethod | None = word(
        TurbinateMethod,
        "was the turbinate ablated on its surface or beneath the mucosa, excised, or resected with the mucosa kept?",
        also=_METHODS,
    )
    sides: Sides | None = which_sides("on which side, or both?")


def _one_side(service: EarNoseThroatSurgery, _: tuple[object, ...]) -> str:
    """Say whether it was of one side, which is documented where the code is for both."""
    return stated(service.sides not in (None, Sides.BOTH))


EAR_NOSE_THROAT_SURGERY: Final = Family(
    "ear-nose-throat-surgery",
    "a common operation on ears, nose, throat or thyroid",
    EarNoseThroatSurgery,
    derived=(Derived("one_side", YES_NO, ("sides",), _one_side),),
    also=(
        "tonsillectomy",
        "adenoidectomy",
        "tonsillectomy-and-adenoidectomy",
        "septoplasty",
        "ear-tubes",
        "thyroidectomy",
        "ent-surgery",
    ),
)
