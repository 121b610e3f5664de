"""Procedures on the anus."""

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
    HEMORRHOID_EXCISION_ONE_COLUMN = "hemorrhoid-excision-one-column"
    HEMORRHOID_EXCISION_SEVERAL_COLUMNS = "hemorrhoid-excision-several-columns"
    HEMORRHOID_EXCISION_WITH_FISSURE = "hemorrhoid-excision-with-fissure"
    HEMORRHOID_LIGATION_SEVERAL_COLUMNS = "hemorrhoid-ligation-several-columns"
    HEMORRHOID_SCLEROSING = "hemorrhoid-sclerosing"


@attrs.frozen
class AnorectalProcedure:
    """A documented procedure on the anus. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> AnorectalProcedure(procedure="anoscopy").procedure.value
    'anoscopy'
    """

    procedure: AnorectalWork | None = word(AnorectalWork, "what was done at the anus?")


ANORECTAL_PROCEDURE: Final = Family(
    "anorectal-procedure",
    "a procedure on the anus",
    AnorectalProcedure,
    also=("anoscopy", "hemorrhoid-banding", "hemorrhoidectomy"),
)
