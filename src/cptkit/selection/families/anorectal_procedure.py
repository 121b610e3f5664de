"""Office procedures on the anus."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["ANORECTAL_PROCEDURE", "AnorectalProcedure", "AnorectalWork"]


class AnorectalWork(StrEnum):
    """What was done."""

    ANOSCOPY = "anoscopy"
    HEMORRHOID_BANDING = "hemorrhoid-banding"
    THROMBOSED_HEMORRHOID_INCISION = "thrombosed-hemorrhoid-incision"
    THROMBOSED_HEMORRHOID_EXCISION = "thrombosed-hemorrhoid-excision"
    PERIANAL_ABSCESS_DRAINAGE = "perianal-abscess-drainage"


@attrs.frozen
class AnorectalProcedure:
    """A documented office procedure on the anus. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> AnorectalProcedure(procedure="anoscopy").procedure.value
    'anoscopy'
    """

    procedure: AnorectalWork | None = word(AnorectalWork, "what was done at the anus?")


ANORECTAL_PROCEDURE: Final = Family("anorectal-procedure", "an office procedure on the anus", AnorectalProcedure)
