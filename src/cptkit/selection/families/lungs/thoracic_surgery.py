"""Operations on the lungs and what surrounds them, open or through a thoracoscope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["THORACIC_SURGERY", "ThoracicOperation", "ThoracicSurgery"]


class ThoracicOperation(StrEnum):
    """What was done."""

    THORACOSCOPIC_LOBECTOMY = "thoracoscopic-lobectomy"
    THORACOSCOPIC_WEDGE_RESECTION = "thoracoscopic-wedge-resection"
    THORACOSCOPIC_SEGMENTECTOMY = "thoracoscopic-segmentectomy"
    THORACOSCOPIC_BILOBECTOMY = "thoracoscopic-bilobectomy"
    THORACOSCOPIC_PNEUMONECTOMY = "thoracoscopic-pneumonectomy"
    THORACOSCOPIC_PLEURODESIS = "thoracoscopic-pleurodesis"
    THORACOSCOPIC_PARTIAL_DECORTICATION = "thoracoscopic-partial-decortication"
    THORACOSCOPIC_TOTAL_DECORTICATION = "thoracoscopic-total-decortication"
    THORACOSCOPIC_BLEB_RESECTION = "thoracoscopic-bleb-resection"
    THORACOSCOPIC_PERICARDIAL_WINDOW = "thoracoscopic-pericardial-window"
    THORACOSCOPIC_MEDIASTINAL_MASS_EXCISION = "thoracoscopic-mediastinal-mass-excision"
    THORACOSCOPIC_SYMPATHECTOMY = "thoracoscopic-sympathectomy"
    THORACOSCOPIC_THYMECTOMY = "thoracoscopic-thymectomy"
    THORACOSCOPIC_BIOPSY_OF_INFILTRATE = "thoracoscopic-biopsy-of-infiltrate"
    THORACOSCOPIC_BIOPSY_OF_NODULE = "thoracoscopic-biopsy-of-nodule"
    THORACOSCOPIC_PLEURAL_BIOPSY = "thoracoscopic-pleural-biopsy"
    DIAGNOSTIC_THORACOSCOPY = "diagnostic-thoracoscopy"
    OPEN_LOBECTOMY = "open-lobectomy"
    OPEN_BILOBECTOMY = "open-bilobectomy"
    OPEN_SEGMENTECTOMY = "open-segmentectomy"
    OPEN_PNEUMONECTOMY = "open-pneumonectomy"
    OPEN_WEDGE_RESECTION = "open-wedge-resection"
    OPEN_TOTAL_DECORTICATION = "open-total-decortication"
    OPEN_PARTIAL_DECORTICATION = "open-partial-decortication"
    EXPLORATORY_THORACOTOMY = "exploratory-thoracotomy"
    THORACOTOMY_FOR_BLEEDING = "thoracotomy-for-bleeding"
    MEDIASTINOSCOPY_WITH_NODE_BIOPSY = "mediastinoscopy-with-node-biopsy"
    MEDIASTINOSCOPY_WITH_MASS_BIOPSY = "mediastinoscopy-with-mass-biopsy"
    FURTHER_THORACOSCOPIC_WEDGE_RESECTION = "further-thoracoscopic-wedge-resection"
    THORACOSCOPIC_DIAGNOSTIC_WEDGE_BEFORE_RESECTION = "thoracoscopic-diagnostic-wedge-before-resection"
    THORACOSCOPIC_NODE_DISSECTION = "thoracoscopic-node-dissection"
    OPEN_NODE_DISSECTION = "open-node-dissection"
    OPEN_DIAGNOSTIC_WEDGE_BEFORE_RESECTION = "open-diagnostic-wedge-before-resection"
    FURTHER_OPEN_WEDGE_RESECTION = "further-open-wedge-resection"


_THORACIC_SURGERY_ALSO: Final = {
    "vats-lobectomy": "thoracoscopic-lobectomy",
    "vats-wedge-resection": "thoracoscopic-wedge-resection",
    "vats-wedge": "thoracoscopic-wedge-resection",
    "vats-segmentectomy": "thoracoscopic-segmentectomy",
    "vats-bilobectomy": "thoracoscopic-bilobectomy",
    "vats-pneumonectomy": "thoracoscopic-pneumonectomy",
    "vats-pleurodesis": "thoracoscopic-pleurodesis",
    "vats-partial-decortication": "thoracoscopic-partial-decortication",
    "vats-decortication": "thoracoscopic-total-decortication",
    "vats-total-decortication": "thoracoscopic-total-decortication",
    "vats-bleb-resection": "thoracoscopic-bleb-resection",
    "vats-bullectomy": "thoracoscopic-bleb-resection",
    "vats-pericardial-window": "thoracoscopic-pericardial-window",
    "vats-mediastinal-mass": "thoracoscopic-mediastinal-mass-excision",
    "vats-sympathectomy": "thoracoscopic-sympathectomy",
    "vats-thymectomy": "thoracoscopic-thymectomy",
    "vats-lung-biopsy": "thoracoscopic-biopsy-of-infiltrate",
    "vats-nodule-biopsy": "thoracoscopic-biopsy-of-nodule",
    "vats-pleural-biopsy": "thoracoscopic-pleural-biopsy",
    "diagnostic-vats": "diagnostic-thoracoscopy",
    "thoracotomy": "exploratory-thoracotomy",
    "mediastinoscopy": "mediastinoscopy-with-node-biopsy",
    "additional-thoracoscopic-wedge-resection": "further-thoracoscopic-wedge-resection",
    "vats-additional-wedge": "further-thoracoscopic-wedge-resection",
    "vats-diagnostic-wedge": "thoracoscopic-diagnostic-wedge-before-resection",
    "vats-lymphadenectomy": "thoracoscopic-node-dissection",
    "vats-mediastinal-lymphadenectomy": "thoracoscopic-node-dissection",
    "thoracoscopic-mediastinal-lymphadenectomy": "thoracoscopic-node-dissection",
    "open-mediastinal-lymphadenectomy": "open-node-dissection",
    "additional-open-wedge-resection": "further-open-wedge-resection",
}


@attrs.frozen
class ThoracicSurgery:
    """A documented operation in the chest other than on the heart. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> ThoracicSurgery(operation="VATS lobectomy").operation.value
    'thoracoscopic-lobectomy'
    """

    operation: ThoracicOperation | None = word(
        ThoracicOperation, "what was the operation?", also=_THORACIC_SURGERY_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


THORACIC_SURGERY: Final = Family(
    "thoracic-surgery",
    "an operation on lung, pleura or mediastinum",
    ThoracicSurgery,
    also=("vats", "thoracoscopy", "lobectomy", "lung-resection"),
    broadly=("thoracotomy", "mediastinoscopy"),
)
