"""Procedures on the bladder without a scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BLADDER_PROCEDURE", "BladderProcedure", "BladderProcedureProcedure"]


class BladderProcedureProcedure(StrEnum):
    """What was done."""

    RESIDUAL_SCAN = "residual-scan"
    STRAIGHT_CATHETER = "straight-catheter"
    INDWELLING_CATHETER = "indwelling-catheter"
    COMPLICATED_INDWELLING_CATHETER = "complicated-indwelling-catheter"
    IRRIGATION = "irrigation"
    SUPRAPUBIC_TUBE_CHANGE = "suprapubic-tube-change"
    DRUG_INSTILLATION = "drug-instillation"
    UROFLOW = "uroflow"
    SPHINCTER_ELECTROMYOGRAPHY = "sphincter-electromyography"


_ALSO: Final = {
    "foley": "indwelling-catheter",
    "post-void-residual": "residual-scan",
    "in-and-out-catheter": "straight-catheter",
    "bcg": "drug-instillation",
}


@attrs.frozen
class BladderProcedure:
    """A documented procedure on the bladder without a scope. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> BladderProcedure(procedure="residual scan").procedure.value
    'residual-scan'
    """

    procedure: BladderProcedureProcedure | None = word(
        BladderProcedureProcedure, "what was done to the bladder?", also=_ALSO
    )


BLADDER_PROCEDURE: Final = Family(
    "bladder-procedure", "a catheter, a scan or a washing of the bladder", BladderProcedure
)
