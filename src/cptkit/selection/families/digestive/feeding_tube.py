"""Feeding tubes that are put in, exchanged, mended or checked without an endoscope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["FEEDING_TUBE", "FeedingTube", "FeedingTubeWork"]


class FeedingTubeWork(StrEnum):
    """What was done."""

    GASTROSTOMY_TUBE_UNDER_FLUOROSCOPY = "gastrostomy-tube-under-fluoroscopy"
    DUODENOSTOMY_OR_JEJUNOSTOMY_TUBE_UNDER_FLUOROSCOPY = "duodenostomy-or-jejunostomy-tube-under-fluoroscopy"
    CECOSTOMY_TUBE_UNDER_FLUOROSCOPY = "cecostomy-tube-under-fluoroscopy"
    GASTROSTOMY_CONVERTED_TO_GASTROJEJUNOSTOMY = "gastrostomy-converted-to-gastrojejunostomy"
    GASTROSTOMY_TUBE_EXCHANGE_UNDER_FLUOROSCOPY = "gastrostomy-tube-exchange-under-fluoroscopy"
    JEJUNOSTOMY_TUBE_EXCHANGE_UNDER_FLUOROSCOPY = "jejunostomy-tube-exchange-under-fluoroscopy"
    GASTROJEJUNOSTOMY_TUBE_EXCHANGE_UNDER_FLUOROSCOPY = "gastrojejunostomy-tube-exchange-under-fluoroscopy"
    TUBE_OBSTRUCTION_REMOVAL = "tube-obstruction-removal"
    TUBE_CONTRAST_CHECK = "tube-contrast-check"
    GASTROSTOMY_TUBE_CHANGE = "gastrostomy-tube-change"
    GASTROSTOMY_TUBE_CHANGE_WITH_TRACT_REVISION = "gastrostomy-tube-change-with-tract-revision"
    NASOGASTRIC_TUBE_UNDER_FLUOROSCOPY = "nasogastric-tube-under-fluoroscopy"
    OPEN_GASTROSTOMY = "open-gastrostomy"
    LAPAROSCOPIC_GASTROSTOMY = "laparoscopic-gastrostomy"


_ALSO: Final = {
    "g-tube-placement-under-fluoroscopy": "gastrostomy-tube-under-fluoroscopy",
    "percutaneous-gastrostomy": "gastrostomy-tube-under-fluoroscopy",
    "ir-gastrostomy": "gastrostomy-tube-under-fluoroscopy",
    "g-to-gj-conversion": "gastrostomy-converted-to-gastrojejunostomy",
    "g-tube-exchange-under-fluoroscopy": "gastrostomy-tube-exchange-under-fluoroscopy",
    "gj-tube-exchange": "gastrojejunostomy-tube-exchange-under-fluoroscopy",
    "g-tube-check": "tube-contrast-check",
    "tube-check": "tube-contrast-check",
    "g-tube-change": "gastrostomy-tube-change",
    "peg-tube-change": "gastrostomy-tube-change",
    "bedside-g-tube-replacement": "gastrostomy-tube-change",
}


@attrs.frozen
class FeedingTube:
    """A documented tube for feeding put in, exchanged or checked, without an endoscope. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> FeedingTube(procedure="percutaneous gastrostomy").procedure.value
    'gastrostomy-tube-under-fluoroscopy'
    """

    procedure: FeedingTubeWork | None = word(FeedingTubeWork, "what was done with the feeding tube?", also=_ALSO)


FEEDING_TUBE: Final = Family(
    "feeding-tube",
    "a tube for feeding put in, exchanged or checked, without an endoscope",
    FeedingTube,
    also=("gastrostomy", "g-tube", "gastrostomy-tube", "g-tube-change"),
    broadly=(
        "g-tube-replacement",
        "peg-exchange",
        "g-tube-placement",
        "fluoroscopic-gastrostomy",
    ),
)
