"""Operations on gallbladder, appendix, bowel and stomach."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.families.digestive.bowel_operation import BowelOperation
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated

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
    LAPAROSCOPIC_GASTRIC_BAND = "laparoscopic-gastric-band"
    GASTRIC_BAND_REVISION = "gastric-band-revision"
    GASTRIC_BAND_REMOVAL = "gastric-band-removal"
    GASTRIC_BAND_EXCHANGE = "gastric-band-exchange"
    GASTRIC_BAND_AND_PORT_REMOVAL = "gastric-band-and-port-removal"
    GASTRIC_PORT_REMOVAL = "gastric-port-removal"
    LAPAROSCOPIC_LONG_LIMB_GASTRIC_BYPASS = "laparoscopic-long-limb-gastric-bypass"
    OPEN_GASTRIC_BYPASS = "open-gastric-bypass"
    DUODENAL_SWITCH = "duodenal-switch"
    BYPASS_REVISION = "bypass-revision"
    LAPAROSCOPIC_PARAESOPHAGEAL_HERNIA_REPAIR = "laparoscopic-paraesophageal-hernia-repair"
    LAPAROSCOPIC_PARAESOPHAGEAL_HERNIA_REPAIR_WITH_MESH = "laparoscopic-paraesophageal-hernia-repair-with-mesh"
    LAPAROSCOPIC_HELLER_MYOTOMY = "laparoscopic-heller-myotomy"
    PYLOROMYOTOMY = "pyloromyotomy"
    OPEN_SPLENECTOMY = "open-splenectomy"
    LAPAROSCOPIC_SPLENECTOMY = "laparoscopic-splenectomy"
    EXPLORATORY_LAPAROTOMY = "exploratory-laparotomy"
    REOPENED_LAPAROTOMY = "reopened-laparotomy"
    WHIPPLE = "whipple"
    DISTAL_PANCREATECTOMY = "distal-pancreatectomy"
    PARTIAL_HEPATECTOMY = "partial-hepatectomy"
    RIGHT_HEPATECTOMY = "right-hepatectomy"
    LEFT_HEPATECTOMY = "left-hepatectomy"
    CHOLECYSTECTOMY_WITH_CHOLANGIOGRAPHY = "cholecystectomy-with-cholangiography"
    LAPAROSCOPIC_CHOLECYSTECTOMY_WITH_DUCT_EXPLORATION = "laparoscopic-cholecystectomy-with-duct-exploration"
    ILEOSTOMY_OR_COLOSTOMY_CLOSURE = "ileostomy-or-colostomy-closure"
    STOMA_CLOSURE_WITH_RESECTION = "stoma-closure-with-resection"
    HARTMANN_REVERSAL = "hartmann-reversal"
    LAPAROSCOPIC_STOMA_CLOSURE = "laparoscopic-stoma-closure"
    ILEOSTOMY = "ileostomy"
    COLOSTOMY = "colostomy"
    BOWEL_PERFORATION_SUTURE = "bowel-perforation-suture"
    PERFORATED_ULCER_SUTURE = "perforated-ulcer-suture"
    ABDOMINOPERINEAL_RESECTION = "abdominoperineal-resection"
    LAPAROSCOPIC_ABDOMINOPERINEAL_RESECTION = "laparoscopic-abdominoperineal-resection"
    TOTAL_ABDOMINAL_COLECTOMY = "total-abdominal-colectomy"
    LAPAROSCOPIC_TOTAL_COLECTOMY = "laparoscopic-total-colectomy"
    LAPAROSCOPIC_PERITONEAL_DIALYSIS_CATHETER = "laparoscopic-peritoneal-dialysis-catheter"
    OPEN_PERITONEAL_DIALYSIS_CATHETER = "open-peritoneal-dialysis-catheter"
    PERCUTANEOUS_PERITONEAL_CATHETER = "percutaneous-peritoneal-catheter"
    PERITONEAL_DIALYSIS_CATHETER = "peritoneal-dialysis-catheter"
    PERITONEAL_CATHETER_REMOVAL = "peritoneal-catheter-removal"
    PANNICULECTOMY = "panniculectomy"
    LAPAROSCOPIC_ILEOSTOMY = "laparoscopic-ileostomy"
    LAPAROSCOPIC_COLOSTOMY = "laparoscopic-colostomy"
    OPEN_CHOLECYSTOSTOMY = "open-cholecystostomy"
    LIVER_WEDGE_BIOPSY = "liver-wedge-biopsy"
    ABDOMINAL_ABSCESS_DRAINAGE = "abdominal-abscess-drainage"
    LAPAROSCOPY_WITH_BIOPSY = "laparoscopy-with-biopsy"
    PARTIAL_GASTRECTOMY_WITH_GASTROJEJUNOSTOMY = "partial-gastrectomy-with-gastrojejunostomy"
    PARTIAL_GASTRECTOMY_WITH_ROUX_EN_Y = "partial-gastrectomy-with-roux-en-y"
    TOTAL_GASTRECTOMY_WITH_ROUX_EN_Y = "total-gastrectomy-with-roux-en-y"
    GASTROJEJUNOSTOMY = "gastrojejunostomy"
    TRANSHIATAL_ESOPHAGECTOMY = "transhiatal-esophagectomy"
    IVOR_LEWIS_ESOPHAGECTOMY = "ivor-lewis-esophagectomy"
    LAPAROSCOPIC_JEJUNOSTOMY = "laparoscopic-jejunostomy"
    RECTAL_PROLAPSE_REPAIR_THROUGH_PERINEUM = "rectal-prolapse-repair-through-perineum"
    LAPAROSCOPIC_RECTOPEXY = "laparoscopic-rectopexy"
    OMENTUM_REMOVAL = "omentum-removal"
    SPHINCTER_DEVICE_FOR_REFLUX = "sphincter-device-for-reflux"


_ALSO: Final = {
    "laparoscopic-loop-ileostomy": "laparoscopic-ileostomy",
    "lap-chole-with-ioc": "laparoscopic-cholecystectomy-with-cholangiography",
    "lap-chole-with-cholangiogram": "laparoscopic-cholecystectomy-with-cholangiography",
    "lap-gastric-bypass": "laparoscopic-gastric-bypass",
    "laparoscopic-rygb": "laparoscopic-gastric-bypass",
    "robotic-gastric-bypass": "laparoscopic-gastric-bypass",
    "laparoscopic-sleeve": "sleeve-gastrectomy",
    "lap-sleeve": "sleeve-gastrectomy",
    "robotic-cholecystectomy": "laparoscopic-cholecystectomy",
    "robotic-sigmoid-colectomy": "laparoscopic-partial-colectomy",
    "laparoscopic-right-colectomy": "laparoscopic-ileocolic-resection",
    "laparoscopic-right-hemicolectomy": "laparoscopic-ileocolic-resection",
    "laparoscopic-left-hemicolectomy": "laparoscopic-partial-colectomy",
    "gastric-band": "laparoscopic-gastric-band",
    "lap-band": "laparoscopic-gastric-band",
    "lap-band-removal": "gastric-band-and-port-removal",
    "laparoscopic-hiatal-hernia-repair": "laparoscopic-paraesophageal-hernia-repair",
    "heller-myotomy": "laparoscopic-heller-myotomy",
    "splenectomy": "open-splenectomy",
    "lap-splenectomy": "laparoscopic-splenectomy",
    "ex-lap": "exploratory-laparotomy",
    "relaparotomy": "reopened-laparotomy",
    "pancreaticoduodenectomy": "whipple",
    "stoma-closure": "ileostomy-or-colostomy-closure",
    "loop-ileostomy-takedown": "ileostomy-or-colostomy-closure",
    "ileostomy-takedown-with-resection": "stoma-closure-with-resection",
    "laparoscopic-hartmann-reversal": "laparoscopic-stoma-closure",
    "enterorrhaphy": "bowel-perforation-suture",
    "graham-patch": "perforated-ulcer-suture",
    "apr": "abdominoperineal-resection",
    "lap-pd-catheter": "laparoscopic-peritoneal-dialysis-catheter",
    "pd-catheter": "peritoneal-dialysis-catheter",
    "pd-catheter-removal": "peritoneal-catheter-removal",
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
    "diagnostic-laparoscopy-with-biopsy": "laparoscopy-with-biopsy",
    "altemeier": "rectal-prolapse-repair-through-perineum",
    "omentectomy": "omentum-removal",
    "linx": "sphincter-device-for-reflux",
    "rygb": "laparoscopic-gastric-bypass",
    "roux-en-y-gastric-bypass": "laparoscopic-gastric-bypass",
    "vsg": "sleeve-gastrectomy",
    "laparoscopic-nissen": "laparoscopic-fundoplication",
    "nissen-fundoplication": "laparoscopic-fundoplication",
    "whipple-procedure": "whipple",
    "hartmann-procedure": "hartmann",
    "exlap": "exploratory-laparotomy",
    "sbr": "small-bowel-resection",
    "colostomy-creation": "colostomy",
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


def _beside_open_operation(service: AbdominalSurgery, services: tuple[object, ...]) -> str:
    """Say whether the abdomen was opened for another operation of the encounter."""
    others = [one for one in services if one is not service]
    here = [one.operation for one in of_kind(AbdominalSurgery, others)]
    elsewhere = [one.operation for one in of_kind(BowelOperation, others)]
    done = [str(one) for one in (*here, *elsewhere) if one is not None]
    return stated(any(_LAPAROSCOPIC not in one for one in done))


_LAPAROSCOPIC: Final = "laparoscopic"
ABDOMINAL_SURGERY: Final = Family(
    "abdominal-surgery",
    "an operation on gallbladder, appendix, bowel or stomach",
    AbdominalSurgery,
    derived=(Derived("beside_open_operation", YES_NO, (), _beside_open_operation),),
    also=("cholecystectomy", "appendectomy", "colectomy", "bowel-resection"),
)
