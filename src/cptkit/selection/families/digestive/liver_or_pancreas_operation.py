"""Operations on liver, bile ducts and pancreas besides the common ones of `abdominal_surgery`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["LIVER_OR_PANCREAS_OPERATION", "LiverOrPancreasOperation", "LiverOrPancreasOperationWork"]


class LiverOrPancreasOperationWork(StrEnum):
    """What was done."""

    LIVER_BIOPSY_DURING_ANOTHER_OPERATION = "liver-biopsy-during-another-operation"
    LIVER_ABSCESS_DRAINAGE = "liver-abscess-drainage"
    PARASITIC_LIVER_CYST_ASPIRATION = "parasitic-liver-cyst-aspiration"
    TRISEGMENTECTOMY = "trisegmentectomy"
    LIVER_TRANSPLANT = "liver-transplant"
    LIVER_WOUND_SUTURE = "liver-wound-suture"
    LIVER_WOUND_SUTURE_COMPLEX = "liver-wound-suture-complex"
    LIVER_WOUND_PACKING = "liver-wound-packing"
    LIVER_WOUND_REPACKING = "liver-wound-repacking"
    LAPAROSCOPIC_LIVER_RADIOFREQUENCY_ABLATION = "laparoscopic-liver-radiofrequency-ablation"
    LAPAROSCOPIC_LIVER_CRYOABLATION = "laparoscopic-liver-cryoablation"
    OPEN_LIVER_RADIOFREQUENCY_ABLATION = "open-liver-radiofrequency-ablation"
    OPEN_LIVER_CRYOABLATION = "open-liver-cryoablation"
    HEPATIC_DUCT_EXPLORATION = "hepatic-duct-exploration"
    COMMON_DUCT_EXPLORATION = "common-duct-exploration"
    COMMON_DUCT_EXPLORATION_WITH_SPHINCTEROTOMY = "common-duct-exploration-with-sphincterotomy"
    TRANSDUODENAL_SPHINCTEROPLASTY = "transduodenal-sphincteroplasty"
    PANCREAS_DRAIN_PLACEMENT = "pancreas-drain-placement"
    PANCREAS_DRAIN_PLACEMENT_WITH_STOMAS = "pancreas-drain-placement-with-stomas"
    PANCREATIC_STONE_REMOVAL = "pancreatic-stone-removal"
    OPEN_PANCREAS_BIOPSY = "open-pancreas-biopsy"
    PANCREATIC_NECROSECTOMY = "pancreatic-necrosectomy"
    PANCREATIC_LESION_EXCISION = "pancreatic-lesion-excision"
    DISTAL_PANCREATECTOMY_WITH_JEJUNOSTOMY = "distal-pancreatectomy-with-jejunostomy"
    NEAR_TOTAL_PANCREATECTOMY = "near-total-pancreatectomy"
    AMPULLA_EXCISION = "ampulla-excision"
    WHIPPLE_WITHOUT_PANCREATOJEJUNOSTOMY = "whipple-without-pancreatojejunostomy"
    PYLORUS_SPARING_WHIPPLE = "pylorus-sparing-whipple"
    PYLORUS_SPARING_WHIPPLE_WITHOUT_PANCREATOJEJUNOSTOMY = "pylorus-sparing-whipple-without-pancreatojejunostomy"
    TOTAL_PANCREATECTOMY = "total-pancreatectomy"


_ALSO: Final = {
    "intraoperative-liver-biopsy": "liver-biopsy-during-another-operation",
    "open-liver-abscess-drainage": "liver-abscess-drainage",
    "orthotopic-liver-transplant": "liver-transplant",
    "hepatorrhaphy": "liver-wound-suture",
    "liver-packing": "liver-wound-packing",
    "laparoscopic-liver-ablation": "laparoscopic-liver-radiofrequency-ablation",
    "laparoscopic-microwave-ablation-of-liver": "laparoscopic-liver-radiofrequency-ablation",
    "open-liver-ablation": "open-liver-radiofrequency-ablation",
    "open-microwave-ablation-of-liver": "open-liver-radiofrequency-ablation",
    "choledochotomy": "common-duct-exploration",
    "open-cbd-exploration": "common-duct-exploration",
    "pancreatic-enucleation": "pancreatic-lesion-excision",
    "child-procedure": "near-total-pancreatectomy",
    "ampullectomy": "ampulla-excision",
    "pppd": "pylorus-sparing-whipple",
}


@attrs.frozen
class LiverOrPancreasOperation:
    """A documented operation on liver, bile ducts or pancreas. `None` is not documented.

    Attributes:
        operation: what was done.

    >>> LiverOrPancreasOperation(operation="intraoperative liver biopsy").operation.value
    'liver-biopsy-during-another-operation'
    """

    operation: LiverOrPancreasOperationWork | None = word(
        LiverOrPancreasOperationWork, "which operation on liver, bile ducts or pancreas was it?", also=_ALSO
    )


LIVER_OR_PANCREAS_OPERATION: Final = Family(
    "liver-or-pancreas-operation",
    "an operation on liver, bile ducts or pancreas",
    LiverOrPancreasOperation,
    also=("pancreatic-necrosectomy", "common-duct-exploration", "liver-transplant", "choledochotomy"),
)
