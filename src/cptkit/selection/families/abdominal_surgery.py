"""Operations on gallbladder, appendix, bowel and stomach."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["ABDOMINAL_SURGERY", "AbdominalSurgery", "AbdominalSurgeryOperation"]


class AbdominalSurgeryOperation(StrEnum):
    """Which operation it was."""

    LAPAROSCOPIC_CHOLECYSTECTOMY = "laparoscopic-cholecystectomy"
    LAPAROSCOPIC_CHOLECYSTECTOMY_WITH_CHOLANGIOGRAPHY = "laparoscopic-cholecystectomy-with-cholangiography"
    OPEN_CHOLECYSTECTOMY = "open-cholecystectomy"
    LAPAROSCOPIC_APPENDECTOMY = "laparoscopic-appendectomy"
    OPEN_APPENDECTOMY = "open-appendectomy"
    OPEN_APPENDECTOMY_RUPTURED = "open-appendectomy-ruptured"
    PARTIAL_COLECTOMY = "partial-colectomy"
    PARTIAL_COLECTOMY_WITH_LOOP_COLOSTOMY = "partial-colectomy-with-loop-colostomy"
    HARTMANN = "hartmann"
    LOW_ANTERIOR_RESECTION = "low-anterior-resection"
    LOW_ANTERIOR_RESECTION_WITH_COLOSTOMY = "low-anterior-resection-with-colostomy"
    ILEOCOLIC_RESECTION = "ileocolic-resection"
    LAPAROSCOPIC_PARTIAL_COLECTOMY = "laparoscopic-partial-colectomy"
    LAPAROSCOPIC_ILEOCOLIC_RESECTION = "laparoscopic-ileocolic-resection"
    LAPAROSCOPIC_HARTMANN = "laparoscopic-hartmann"
    LAPAROSCOPIC_LOW_ANTERIOR_RESECTION = "laparoscopic-low-anterior-resection"
    SMALL_BOWEL_RESECTION = "small-bowel-resection"
    LAPAROSCOPIC_SMALL_BOWEL_RESECTION = "laparoscopic-small-bowel-resection"
    BOWEL_ADHESION_LYSIS = "bowel-adhesion-lysis"
    LAPAROSCOPIC_BOWEL_ADHESION_LYSIS = "laparoscopic-bowel-adhesion-lysis"
    SLEEVE_GASTRECTOMY = "sleeve-gastrectomy"
    LAPAROSCOPIC_GASTRIC_BYPASS = "laparoscopic-gastric-bypass"
    LAPAROSCOPIC_FUNDOPLICATION = "laparoscopic-fundoplication"


_ALSO: Final = {
    "lap-chole": "laparoscopic-cholecystectomy",
    "lap-appy": "laparoscopic-appendectomy",
    "open-partial-colectomy": "partial-colectomy",
    "sigmoid-colectomy": "partial-colectomy",
    "lar": "low-anterior-resection",
    "open-hartmann": "hartmann",
    "laparoscopic-sigmoid-colectomy": "laparoscopic-partial-colectomy",
    "laparoscopic-lar": "laparoscopic-low-anterior-resection",
    "gastric-sleeve": "sleeve-gastrectomy",
    "gastric-bypass": "laparoscopic-gastric-bypass",
    "nissen": "laparoscopic-fundoplication",
}


@attrs.frozen
class AbdominalSurgery:
    """A documented operation on gallbladder, appendix, bowel or stomach. `None` is not documented.

    Attributes:
        operation: which operation it was.

    >>> AbdominalSurgery(operation="laparoscopic cholecystectomy").operation.value
    'laparoscopic-cholecystectomy'
    """

    operation: AbdominalSurgeryOperation | None = word(AbdominalSurgeryOperation, "which operation was it?", also=_ALSO)


ABDOMINAL_SURGERY: Final = Family(
    "abdominal-surgery",
    "an operation on gallbladder, appendix, bowel or stomach",
    AbdominalSurgery,
    also=("cholecystectomy", "appendectomy", "colectomy", "bowel-resection"),
)
