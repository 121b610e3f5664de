"""Operations on prostate, kidney and scrotum."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["UROLOGIC_OPERATION", "UrologicOperation", "UrologicWork"]


class UrologicWork(StrEnum):
    """What was done."""

    TRANSURETHRAL_PROSTATE_RESECTION = "transurethral-prostate-resection"
    LAPAROSCOPIC_RADICAL_PROSTATECTOMY = "laparoscopic-radical-prostatectomy"
    SHOCK_WAVE_LITHOTRIPSY = "shock-wave-lithotripsy"
    LASER_PROSTATE_VAPORIZATION = "laser-prostate-vaporization"
    LASER_PROSTATE_ENUCLEATION = "laser-prostate-enucleation"
    PERCUTANEOUS_NEPHROLITHOTOMY = "percutaneous-nephrolithotomy"
    COMPLEX_PERCUTANEOUS_NEPHROLITHOTOMY = "complex-percutaneous-nephrolithotomy"
    HYDROCELE_EXCISION = "hydrocele-excision"
    VARICOCELE_EXCISION = "varicocele-excision"
    SPERMATOCELE_EXCISION = "spermatocele-excision"
    INGUINAL_ORCHIOPEXY = "inguinal-orchiopexy"
    ABDOMINAL_ORCHIOPEXY = "abdominal-orchiopexy"
    LAPAROSCOPIC_ORCHIOPEXY = "laparoscopic-orchiopexy"
    PROSTATIC_URETHRAL_LIFT = "prostatic-urethral-lift"


_UROLOGIC_WORK_ALSO: Final = {
    "turp": "transurethral-prostate-resection",
    "robotic-prostatectomy": "laparoscopic-radical-prostatectomy",
    "eswl": "shock-wave-lithotripsy",
    "pvp": "laser-prostate-vaporization",
    "greenlight": "laser-prostate-vaporization",
    "holep": "laser-prostate-enucleation",
    "urolift": "prostatic-urethral-lift",
    "pcnl": "percutaneous-nephrolithotomy",
    "hydrocelectomy": "hydrocele-excision",
    "varicocelectomy": "varicocele-excision",
    "spermatocelectomy": "spermatocele-excision",
}


@attrs.frozen
class UrologicOperation:
    """A documented operation on prostate, kidney or scrotum. `None` is not documented.

    Attributes:
        operation: which operation it was.
        sides: on which side, or on both.
        implants: of a prostatic urethral lift, how many implants were placed.

    >>> UrologicOperation(operation="TURP").operation.value
    'transurethral-prostate-resection'
    """

    operation: UrologicWork | None = word(UrologicWork, "which operation was it?", also=_UROLOGIC_WORK_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")
    implants: int | None = count("how many implants were placed?")


def _further_implants(service: UrologicOperation, _: tuple[object, ...]) -> int | None:
    """Return how many implants were placed beyond the first."""
    return None if service.implants is None else service.implants - 1


UROLOGIC_OPERATION: Final = Family(
    "urologic-operation",
    "an operation on prostate, kidney or scrotum",
    UrologicOperation,
    derived=(Derived("further_implants", Numbers(0), ("implants",), _further_implants),),
)
