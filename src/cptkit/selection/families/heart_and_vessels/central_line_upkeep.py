"""What is done to a central line that lies: blood drawn, a clot stripped or broken up, its tip moved or shown."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["CENTRAL_LINE_UPKEEP", "CentralLineUpkeep", "CentralLineUpkeepWork"]


class CentralLineUpkeepWork(StrEnum):
    """What was done."""

    SHEATH_STRIPPING = "sheath-stripping"
    CLEARING_OF_LUMEN = "clearing-of-lumen"
    REPOSITIONING = "repositioning"
    CONTRAST_CHECK = "contrast-check"


_ALSO: Final = {
    "fibrin-sheath-stripping": "sheath-stripping",
    "intraluminal-clearing": "clearing-of-lumen",
    "line-repositioning": "repositioning",
    "line-check-with-contrast": "contrast-check",
    "port-check": "contrast-check",
    "dye-study-of-port": "contrast-check",
}


@attrs.frozen
class CentralLineUpkeep:
    """A documented work on a central line that lies. `None` is not documented.

    Attributes:
        work: what was done.
        sides: on which side, or on both.

    >>> CentralLineUpkeep(work="fibrin sheath stripping").work.value
    'sheath-stripping'
    """

    work: CentralLineUpkeepWork | None = word(CentralLineUpkeepWork, "what was done to the central line?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


CENTRAL_LINE_UPKEEP: Final = Family(
    "central-line-upkeep",
    "blood drawn from a central line, or its clot stripped, its tip moved or shown",
    CentralLineUpkeep,
    also=("fibrin-sheath-stripping", "line-repositioning", "line-check-with-contrast"),
)
