"""Operations on thyroid, parathyroids, thymus, adrenals and carotid body besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["ENDOCRINE_OPERATION", "EndocrineOperation", "EndocrineOperationWork"]


class EndocrineOperationWork(StrEnum):
    """What was done."""

    THYROID_CYST_EXCISION = "thyroid-cyst-excision"
    PARTIAL_THYROID_LOBECTOMY = "partial-thyroid-lobectomy"
    PARTIAL_THYROID_LOBECTOMY_WITH_OTHER_LOBE = "partial-thyroid-lobectomy-with-other-lobe"
    THYROID_LOBECTOMY_WITH_OTHER_LOBE = "thyroid-lobectomy-with-other-lobe"
    THYROIDECTOMY_THROUGH_STERNUM = "thyroidectomy-through-sternum"
    RECURRENT_THYROGLOSSAL_CYST = "recurrent-thyroglossal-cyst"
    PARATHYROID_REEXPLORATION = "parathyroid-reexploration"
    PARATHYROID_EXPLORATION_WITH_MEDIASTINUM = "parathyroid-exploration-with-mediastinum"
    PARATHYROID_AUTOTRANSPLANT = "parathyroid-autotransplant"
    THYMECTOMY_THROUGH_NECK = "thymectomy-through-neck"
    THYMECTOMY_THROUGH_STERNUM = "thymectomy-through-sternum"
    RADICAL_THYMECTOMY_THROUGH_STERNUM = "radical-thymectomy-through-sternum"
    OPEN_ADRENALECTOMY = "open-adrenalectomy"
    OPEN_ADRENALECTOMY_WITH_TUMOR = "open-adrenalectomy-with-tumor"
    CAROTID_BODY_TUMOR = "carotid-body-tumor"
    CAROTID_BODY_TUMOR_WITH_ARTERY = "carotid-body-tumor-with-artery"
    LAPAROSCOPIC_ADRENALECTOMY = "laparoscopic-adrenalectomy"
    THYROID_CYST_ASPIRATION = "thyroid-cyst-aspiration"
    THYROID_NODULE_RADIOFREQUENCY = "thyroid-nodule-radiofrequency"


_ALSO: Final = {
    "thyroid-isthmusectomy": "thyroid-cyst-excision",
    "subtotal-thyroidectomy": "thyroid-lobectomy-with-other-lobe",
    "substernal-thyroidectomy-by-sternotomy": "thyroidectomy-through-sternum",
    "parathyroid-reimplantation": "parathyroid-autotransplant",
    "transcervical-thymectomy": "thymectomy-through-neck",
    "thymectomy": "thymectomy-through-sternum",
    "transsternal-thymectomy": "thymectomy-through-sternum",
    "carotid-body-tumor-excision": "carotid-body-tumor",
    "adrenalectomy": "laparoscopic-adrenalectomy",
    "robotic-adrenalectomy": "laparoscopic-adrenalectomy",
    "aspiration-of-thyroid-cyst": "thyroid-cyst-aspiration",
    "thyroid-rfa": "thyroid-nodule-radiofrequency",
}


@attrs.frozen
class EndocrineOperation:
    """A documented operation on thyroid, parathyroids, thymus, adrenal or carotid body. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> EndocrineOperation(operation="thyroid isthmusectomy").operation.value
    'thyroid-cyst-excision'
    """

    operation: EndocrineOperationWork | None = word(
        EndocrineOperationWork, "which operation on which gland was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


ENDOCRINE_OPERATION: Final = Family(
    "endocrine-operation",
    "an operation on thyroid, parathyroids, thymus, adrenal or carotid body",
    EndocrineOperation,
    also=("adrenalectomy", "thymectomy", "carotid-body-tumor"),
)
