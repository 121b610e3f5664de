"""Operations on cornea, sclera, iris, ciliary body and vitreous besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["CORNEA_OR_IRIS_OPERATION", "CorneaOrIrisOperation", "CorneaOrIrisOperationWork"]


class CorneaOrIrisOperationWork(StrEnum):
    """What was done."""

    CORNEAL_BIOPSY = "corneal-biopsy"
    CORNEAL_EPITHELIUM_REMOVAL_WITH_CHELATION = "corneal-epithelium-removal-with-chelation"
    CORNEAL_LESION_DESTRUCTION = "corneal-lesion-destruction"
    KERATOPROSTHESIS = "keratoprosthesis"
    CORNEAL_RELAXING_INCISION = "corneal-relaxing-incision"
    CORNEAL_WEDGE_RESECTION = "corneal-wedge-resection"
    LIMBAL_STEM_CELL_ALLOGRAFT = "limbal-stem-cell-allograft"
    LIMBAL_CONJUNCTIVAL_AUTOGRAFT = "limbal-conjunctival-autograft"
    CORNEAL_RING_SEGMENTS = "corneal-ring-segments"
    SCLERAL_LESION_EXCISION = "scleral-lesion-excision"
    TREPHINATION_WITH_IRIDECTOMY = "trephination-with-iridectomy"
    THERMOCAUTERY_DRAIN_WITH_IRIDECTOMY = "thermocautery-drain-with-iridectomy"
    SCLERECTOMY_WITH_IRIDECTOMY = "sclerectomy-with-iridectomy"
    STAPHYLOMA_REPAIR_WITH_GRAFT = "staphyloma-repair-with-graft"
    IRIS_LESION_EXCISION = "iris-lesion-excision"
    IRIS_LESION_EXCISION_WITH_CILIARY_BODY = "iris-lesion-excision-with-ciliary-body"
    SECTOR_IRIDECTOMY = "sector-iridectomy"
    OPTICAL_IRIDECTOMY = "optical-iridectomy"
    IRIS_REPAIR = "iris-repair"
    IRIS_PROSTHESIS = "iris-prosthesis"
    CILIARY_DIATHERMY = "ciliary-diathermy"
    CILIARY_CRYOTHERAPY = "ciliary-cryotherapy"
    CYCLODIALYSIS = "cyclodialysis"
    LASER_IRIDOPLASTY = "laser-iridoplasty"
    IRIS_CYST_DESTRUCTION = "iris-cyst-destruction"
    ANTERIOR_VITREOUS_REMOVAL = "anterior-vitreous-removal"
    ANTERIOR_VITREOUS_REMOVAL_BY_MACHINE = "anterior-vitreous-removal-by-machine"
    VITREOUS_ASPIRATION = "vitreous-aspiration"
    VITREOUS_SUBSTITUTE_INJECTION = "vitreous-substitute-injection"
    DRUG_IMPLANT_IN_VITREOUS = "drug-implant-in-vitreous"
    VITREOUS_STRAND_DISCISSION = "vitreous-strand-discission"
    VITREOUS_STRAND_LASER = "vitreous-strand-laser"
    BUCKLE_RELEASE = "buckle-release"
    BUCKLE_REMOVAL = "buckle-removal"


_ALSO: Final = {
    "edta-chelation-of-cornea": "corneal-epithelium-removal-with-chelation",
    "band-keratopathy-chelation": "corneal-epithelium-removal-with-chelation",
    "boston-keratoprosthesis": "keratoprosthesis",
    "limbal-relaxing-incision-after-surgery": "corneal-relaxing-incision",
    "intacs": "corneal-ring-segments",
    "icrs": "corneal-ring-segments",
    "scleral-patch-graft": "staphyloma-repair-with-graft",
    "iridodialysis-repair": "iris-repair",
    "artificial-iris": "iris-prosthesis",
    "cyclodiathermy": "ciliary-diathermy",
    "cyclocryotherapy": "ciliary-cryotherapy",
    "argon-laser-peripheral-iridoplasty": "laser-iridoplasty",
    "alpi": "laser-iridoplasty",
    "open-sky-vitrectomy": "anterior-vitreous-removal",
    "anterior-vitrectomy": "anterior-vitreous-removal-by-machine",
    "vitreous-tap": "vitreous-aspiration",
    "fluid-gas-exchange": "vitreous-substitute-injection",
    "retisert-implant": "drug-implant-in-vitreous",
    "yag-vitreolysis": "vitreous-strand-laser",
    "laser-vitreolysis": "vitreous-strand-laser",
    "scleral-buckle-removal": "buckle-removal",
}


@attrs.frozen
class CorneaOrIrisOperation:
    """A documented operation on cornea, sclera, iris, ciliary body or vitreous. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> CorneaOrIrisOperation(operation="edta chelation of cornea").operation.value
    'corneal-epithelium-removal-with-chelation'
    """

    operation: CorneaOrIrisOperationWork | None = word(
        CorneaOrIrisOperationWork,
        "which operation on cornea, sclera, iris, ciliary body or vitreous was it?",
        also=_ALSO,
    )
    sides: Sides | None = which_sides("on which side, or both?")


CORNEA_OR_IRIS_OPERATION: Final = Family(
    "cornea-or-iris-operation",
    "a less common operation on cornea, sclera, iris, ciliary body or vitreous",
    CorneaOrIrisOperation,
    also=("corneal-biopsy", "laser-iridoplasty", "vitreous-tap", "corneal-ring-segments", "keratoprosthesis"),
)
