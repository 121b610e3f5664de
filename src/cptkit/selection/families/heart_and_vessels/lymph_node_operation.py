"""Operations on lymph nodes besides those of the breast."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["LYMPH_NODE_OPERATION", "LymphNodeOperation", "LymphNodeOperationWork"]


class LymphNodeOperationWork(StrEnum):
    """What was done."""

    NODE_ABSCESS_DRAINAGE = "node-abscess-drainage"
    NODE_ABSCESS_DRAINAGE_EXTENSIVE = "node-abscess-drainage-extensive"
    LYMPHANGIOTOMY = "lymphangiotomy"
    DEEP_CERVICAL_NODE_BIOPSY = "deep-cervical-node-biopsy"
    DEEP_CERVICAL_NODE_BIOPSY_WITH_FAT_PAD = "deep-cervical-node-biopsy-with-fat-pad"
    GROIN_NODE_BIOPSY = "groin-node-biopsy"
    DEEP_JUGULAR_NODE_DISSECTION = "deep-jugular-node-dissection"
    CYSTIC_HYGROMA_EXCISION = "cystic-hygroma-excision"
    CYSTIC_HYGROMA_EXCISION_WITH_DEEP_DISSECTION = "cystic-hygroma-excision-with-deep-dissection"
    PELVIC_AND_AORTIC_STAGING = "pelvic-and-aortic-staging"
    RETROPERITONEAL_STAGING = "retroperitoneal-staging"
    LAPAROSCOPIC_RETROPERITONEAL_NODE_BIOPSY = "laparoscopic-retroperitoneal-node-biopsy"
    SUPRAHYOID_DISSECTION = "suprahyoid-dissection"
    ABDOMINAL_NODE_DISSECTION = "abdominal-node-dissection"
    GROIN_NODE_DISSECTION = "groin-node-dissection"
    GROIN_AND_PELVIC_NODE_DISSECTION = "groin-and-pelvic-node-dissection"
    PELVIC_NODE_DISSECTION = "pelvic-node-dissection"
    RETROPERITONEAL_NODE_DISSECTION = "retroperitoneal-node-dissection"


_ALSO: Final = {
    "lymph-node-abscess-drainage": "node-abscess-drainage",
    "cervical-node-biopsy": "deep-cervical-node-biopsy",
    "deep-cervical-node-excision": "deep-cervical-node-biopsy",
    "scalene-node-biopsy": "deep-cervical-node-biopsy-with-fat-pad",
    "inguinal-node-biopsy": "groin-node-biopsy",
    "inguinofemoral-node-excision": "groin-node-biopsy",
    "cystic-hygroma": "cystic-hygroma-excision",
    "limited-pelvic-node-staging": "pelvic-and-aortic-staging",
    "limited-retroperitoneal-node-staging": "retroperitoneal-staging",
    "laparoscopic-node-sampling": "laparoscopic-retroperitoneal-node-biopsy",
    "suprahyoid-neck-dissection": "suprahyoid-dissection",
    "regional-abdominal-lymphadenectomy": "abdominal-node-dissection",
    "inguinal-lymphadenectomy": "groin-node-dissection",
    "inguinofemoral-lymphadenectomy": "groin-node-dissection",
    "inguinofemoral-and-pelvic-lymphadenectomy": "groin-and-pelvic-node-dissection",
    "pelvic-lymphadenectomy": "pelvic-node-dissection",
    "rplnd": "retroperitoneal-node-dissection",
    "retroperitoneal-lymphadenectomy": "retroperitoneal-node-dissection",
}


@attrs.frozen
class LymphNodeOperation:
    """A documented operation on lymph nodes. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> LymphNodeOperation(operation="lymph node abscess drainage").operation.value
    'node-abscess-drainage'
    """

    operation: LymphNodeOperationWork | None = word(
        LymphNodeOperationWork, "which operation on lymph nodes was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


LYMPH_NODE_OPERATION: Final = Family(
    "lymph-node-operation",
    "an operation on lymph nodes of neck, groin, belly or pelvis",
    LymphNodeOperation,
    also=("cervical-node-biopsy", "pelvic-lymphadenectomy", "inguinal-lymphadenectomy"),
)
