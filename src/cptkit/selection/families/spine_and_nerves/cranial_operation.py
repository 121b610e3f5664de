"""Operations on the brain, its coverings and its fluid."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["CRANIAL_OPERATION", "CranialOperation", "CranialOperationWork"]


class CranialOperationWork(StrEnum):
    """What was done."""

    SUPRATENTORIAL_TUMOR_CRANIOTOMY = "supratentorial-tumor-craniotomy"
    SUPRATENTORIAL_MENINGIOMA_CRANIOTOMY = "supratentorial-meningioma-craniotomy"
    INFRATENTORIAL_TUMOR_CRANIOTOMY = "infratentorial-tumor-craniotomy"
    SUPRATENTORIAL_EXTRADURAL_OR_SUBDURAL_HEMATOMA = "supratentorial-extradural-or-subdural-hematoma"
    SUPRATENTORIAL_INTRACEREBRAL_HEMATOMA = "supratentorial-intracerebral-hematoma"
    BURR_HOLE_HEMATOMA_EVACUATION = "burr-hole-hematoma-evacuation"
    TWIST_DRILL_VENTRICULAR_CATHETER = "twist-drill-ventricular-catheter"
    BURR_HOLE_VENTRICULAR_CATHETER = "burr-hole-ventricular-catheter"
    VENTRICULOPERITONEAL_SHUNT = "ventriculoperitoneal-shunt"
    VENTRICULOATRIAL_SHUNT = "ventriculoatrial-shunt"
    SHUNT_REVISION = "shunt-revision"
    VENTRICULAR_SHUNT_CATHETER_REPLACEMENT = "ventricular-shunt-catheter-replacement"
    SHUNT_REMOVAL = "shunt-removal"
    TRANSSPHENOIDAL_PITUITARY_RESECTION = "transsphenoidal-pituitary-resection"
    ENDOSCOPIC_PITUITARY_RESECTION = "endoscopic-pituitary-resection"
    CHIARI_DECOMPRESSION = "chiari-decompression"
    CRANIAL_NERVE_DECOMPRESSION = "cranial-nerve-decompression"
    DECOMPRESSIVE_CRANIECTOMY = "decompressive-craniectomy"
    CRANIOPLASTY_SMALL = "cranioplasty-small"
    CRANIOPLASTY_LARGE = "cranioplasty-large"
    SHUNT_EXCHANGE = "shunt-exchange"
    CAROTID_ANEURYSM_CLIPPING = "carotid-aneurysm-clipping"
    COMPLEX_CAROTID_ANEURYSM_CLIPPING = "complex-carotid-aneurysm-clipping"
    VERTEBROBASILAR_ANEURYSM_CLIPPING = "vertebrobasilar-aneurysm-clipping"
    DEPRESSED_SKULL_FRACTURE_ELEVATION = "depressed-skull-fracture-elevation"
    COMPOUND_SKULL_FRACTURE_ELEVATION = "compound-skull-fracture-elevation"


_ALSO: Final = {
    "craniotomy-for-subdural-hematoma": "supratentorial-extradural-or-subdural-hematoma",
    "craniotomy-for-epidural-hematoma": "supratentorial-extradural-or-subdural-hematoma",
    "craniotomy-for-tumor": "supratentorial-tumor-craniotomy",
    "craniotomy-for-meningioma": "supratentorial-meningioma-craniotomy",
    "vp-shunt-placement": "ventriculoperitoneal-shunt",
    "vp-shunt-insertion": "ventriculoperitoneal-shunt",
    "evd-placement": "twist-drill-ventricular-catheter",
    "burr-hole-evacuation-of-subdural": "burr-hole-hematoma-evacuation",
    "craniotomy-for-brain-tumor": "supratentorial-tumor-craniotomy",
    "glioma-resection": "supratentorial-tumor-craniotomy",
    "meningioma-resection": "supratentorial-meningioma-craniotomy",
    "posterior-fossa-tumor-resection": "infratentorial-tumor-craniotomy",
    "subdural-hematoma-craniotomy": "supratentorial-extradural-or-subdural-hematoma",
    "epidural-hematoma-craniotomy": "supratentorial-extradural-or-subdural-hematoma",
    "intracerebral-hematoma-craniotomy": "supratentorial-intracerebral-hematoma",
    "burr-hole-for-subdural": "burr-hole-hematoma-evacuation",
    "evd": "twist-drill-ventricular-catheter",
    "external-ventricular-drain": "twist-drill-ventricular-catheter",
    "icp-monitor": "twist-drill-ventricular-catheter",
    "vp-shunt": "ventriculoperitoneal-shunt",
    "ventriculopleural-shunt": "ventriculoperitoneal-shunt",
    "va-shunt": "ventriculoatrial-shunt",
    "vp-shunt-revision": "shunt-revision",
    "microvascular-decompression": "cranial-nerve-decompression",
    "cranioplasty": "cranioplasty-large",
    "shunt-removal-with-replacement": "shunt-exchange",
    "intracranial-aneurysm-clipping": "carotid-aneurysm-clipping",
}


@attrs.frozen
class CranialOperation:
    """A documented operation on the brain, its coverings or its fluid. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> CranialOperation(operation="craniotomy for brain tumor").operation.value
    'supratentorial-tumor-craniotomy'
    """

    operation: CranialOperationWork | None = word(
        CranialOperationWork, "which operation on the head was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


CRANIAL_OPERATION: Final = Family(
    "cranial-operation",
    "an operation on the brain, its coverings or its fluid",
    CranialOperation,
    also=("craniotomy", "burr-hole", "vp-shunt", "brain-surgery"),
)
