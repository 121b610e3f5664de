"""Office procedures on urethra and penis."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["URETHRAL_PROCEDURE", "UrethralProcedure", "UrethralWork"]


class UrethralWork(StrEnum):
    """What was done."""

    FIRST_DILATION_OF_MALE = "first-dilation-of-male"
    LATER_DILATION_OF_MALE = "later-dilation-of-male"
    FIRST_FILIFORM_DILATION_OF_MALE = "first-filiform-dilation-of-male"
    LATER_FILIFORM_DILATION_OF_MALE = "later-filiform-dilation-of-male"
    FIRST_DILATION_OF_FEMALE = "first-dilation-of-female"
    LATER_DILATION_OF_FEMALE = "later-dilation-of-female"
    INJECTION_FOR_ERECTION = "injection-for-erection"
    INJECTION_FOR_PEYRONIE = "injection-for-peyronie"
    PRIAPISM_IRRIGATION = "priapism-irrigation"
    PENILE_BIOPSY = "penile-biopsy"
    DORSAL_SLIT = "dorsal-slit"


_URETHRAL_PROCEDURE_ALSO: Final = {
    "male-dilation": "first-dilation-of-male",
    "filiform-dilation": "first-filiform-dilation-of-male",
    "female-dilation": "first-dilation-of-female",
    "penile-injection": "injection-for-erection",
    "intracavernosal-injection": "injection-for-erection",
    "trimix": "injection-for-erection",
    "peyronie-injection": "injection-for-peyronie",
}


@attrs.frozen
class UrethralProcedure:
    """A documented office procedure on urethra or penis without a scope. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> UrethralProcedure(procedure="penile injection").procedure.value
    'injection-for-erection'
    """

    procedure: UrethralWork | None = word(UrethralWork, "what was done?", also=_URETHRAL_PROCEDURE_ALSO)


URETHRAL_PROCEDURE: Final = Family(
    "urethral-procedure",
    "a dilation of the urethra, or an injection or biopsy of the penis",
    UrethralProcedure,
    also=("urethral-dilation", "penile-biopsy"),
    broadly=("penile-injection",),
)
