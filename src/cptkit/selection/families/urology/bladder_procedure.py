"""Procedures on the bladder without a scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.families.visits_and_care.newborn_care import IN_CHILDS_CRITICAL_CARE
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["BLADDER_PROCEDURE", "BladderProcedure", "BladderWork"]


class BladderWork(StrEnum):
    """What was done."""

    SIMPLE_UROFLOW = "simple-uroflow"
    RESIDUAL_SCAN = "residual-scan"
    STRAIGHT_CATHETER = "straight-catheter"
    INDWELLING_CATHETER = "indwelling-catheter"
    COMPLICATED_INDWELLING_CATHETER = "complicated-indwelling-catheter"
    IRRIGATION = "irrigation"
    SUPRAPUBIC_TUBE_CHANGE = "suprapubic-tube-change"
    DRUG_INSTILLATION = "drug-instillation"
    UROFLOW = "uroflow"
    SPHINCTER_ELECTROMYOGRAPHY = "sphincter-electromyography"
    CYSTOMETROGRAM = "cystometrogram"
    CYSTOMETROGRAM_WITH_VOIDING_PRESSURE = "cystometrogram-with-voiding-pressure"
    CYSTOMETROGRAM_WITH_VOIDING_AND_URETHRAL_PRESSURE = "cystometrogram-with-voiding-and-urethral-pressure"
    ABDOMINAL_VOIDING_PRESSURE = "abdominal-voiding-pressure"
    NEEDLE_ASPIRATION = "needle-aspiration"
    TROCAR_ASPIRATION = "trocar-aspiration"
    RETROGRADE_URETHROGRAM_INJECTION = "retrograde-urethrogram-injection"
    NEEDLE_ELECTROMYOGRAPHY = "needle-electromyography"
    SIMPLE_CYSTOMETROGRAM = "simple-cystometrogram"
    CYSTOMETROGRAM_WITH_URETHRAL_PRESSURE = "cystometrogram-with-urethral-pressure"


_ALSO: Final = {
    "stopwatch-uroflow": "simple-uroflow",
    "foley": "indwelling-catheter",
    "post-void-residual": "residual-scan",
    "pvr": "residual-scan",
    "bladder-scan": "residual-scan",
    "in-and-out-catheter": "straight-catheter",
    "bcg": "drug-instillation",
    "bladder-aspiration": "needle-aspiration",
    "suprapubic-aspiration": "needle-aspiration",
    "straight-cath": "straight-catheter",
    "pvr-by-ultrasound": "residual-scan",
    "in-and-out-cath": "straight-catheter",
    "straight-catheterization": "straight-catheter",
    "foley-placement": "indwelling-catheter",
    "foley-catheter": "indwelling-catheter",
    "foley-insertion": "indwelling-catheter",
    "bcg-instillation": "drug-instillation",
    "intravesical-bcg": "drug-instillation",
    "uroflowmetry": "uroflow",
    "cmg": "cystometrogram",
    "spt-change": "suprapubic-tube-change",
    "sp-tube-change": "suprapubic-tube-change",
}


@attrs.frozen
class BladderProcedure:
    """A documented procedure on the bladder without a scope. `None` is not documented.

    Attributes:
        procedure: what was done.
        component, equipment_owner: as for every study.

    >>> BladderProcedure(procedure="residual scan").procedure.value
    'residual-scan'
    """

    procedure: BladderWork | None = word(BladderWork, "what was done to the bladder?", also=_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


BLADDER_PROCEDURE: Final = Family(
    "bladder-procedure",
    "a bladder catheter, scan or irrigation",
    BladderProcedure,
    derived=(IN_CHILDS_CRITICAL_CARE,),
    also=("bladder-scan", "foley", "uroflow"),
    broadly=("urodynamics",),
    beside=(
        "insertion",
        "placement",
    ),
)
