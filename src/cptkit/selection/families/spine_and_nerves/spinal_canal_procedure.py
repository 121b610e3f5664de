"""What is put into the spinal canal or a disc through a needle, other than a steroid."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["SPINAL_CANAL_PROCEDURE", "SpinalCanalProcedure", "SpinalCanalWork"]


class SpinalCanalWork(StrEnum):
    """What was done."""

    EPIDURAL_BLOOD_PATCH = "epidural-blood-patch"
    MYELOGRAM_INJECTION = "myelogram-injection"
    CERVICAL_MYELOGRAM = "cervical-myelogram"
    THORACIC_MYELOGRAM = "thoracic-myelogram"
    LUMBAR_MYELOGRAM = "lumbar-myelogram"
    MYELOGRAM_OF_TWO_OR_MORE_REGIONS = "myelogram-of-two-or-more-regions"
    LUMBAR_DISCOGRAM_INJECTION = "lumbar-discogram-injection"
    CERVICAL_DISCOGRAM_INJECTION = "cervical-discogram-injection"
    CERVICAL_OR_THORACIC_CATHETER = "cervical-or-thoracic-catheter"
    CERVICAL_OR_THORACIC_CATHETER_WITH_IMAGING = "cervical-or-thoracic-catheter-with-imaging"
    LUMBAR_OR_SACRAL_CATHETER = "lumbar-or-sacral-catheter"
    LUMBAR_OR_SACRAL_CATHETER_WITH_IMAGING = "lumbar-or-sacral-catheter-with-imaging"
    ADHESIOLYSIS_OF_ONE_DAY = "adhesiolysis-of-one-day"
    ADHESIOLYSIS_OF_SEVERAL_DAYS = "adhesiolysis-of-several-days"
    CERVICAL_MYELOGRAM_READING = "cervical-myelogram-reading"
    THORACIC_MYELOGRAM_READING = "thoracic-myelogram-reading"
    LUMBAR_MYELOGRAM_READING = "lumbar-myelogram-reading"
    MYELOGRAM_READING_OF_TWO_OR_MORE_REGIONS = "myelogram-reading-of-two-or-more-regions"
    EPIDURAL_CATHETER_DAY = "epidural-catheter-day"


_SPINAL_CANAL_PROCEDURE_ALSO: Final = {
    "blood-patch": "epidural-blood-patch",
    "lumbar-discogram": "lumbar-discogram-injection",
    "thoracic-discogram-injection": "cervical-discogram-injection",
    "epidural-catheter": "lumbar-or-sacral-catheter",
    "racz": "adhesiolysis-of-one-day",
    "daily-epidural-management": "epidural-catheter-day",
    "epidural-management": "epidural-catheter-day",
}


@attrs.frozen
class SpinalCanalProcedure:
    """A documented procedure of the spinal canal or a disc by needle, other than an epidural steroid injection.

    `None` is not documented.

    Attributes:
        procedure: what was done; a reading is by another than who injected.
        component, equipment_owner: of a reading, as for every study.

    >>> SpinalCanalProcedure(procedure="blood patch").procedure.value
    'epidural-blood-patch'
    """

    procedure: SpinalCanalWork | None = word(SpinalCanalWork, "what was done?", also=_SPINAL_CANAL_PROCEDURE_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


SPINAL_CANAL_PROCEDURE: Final = Family(
    "spinal-canal-procedure",
    "a blood patch, a myelogram, a discogram or a catheter in the spinal canal",
    SpinalCanalProcedure,
    also=("blood-patch", "epidural-blood-patch", "myelogram", "myelography", "discogram"),
    broadly=("epidural-catheter",),
)
