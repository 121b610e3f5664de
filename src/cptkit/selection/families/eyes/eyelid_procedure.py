"""Procedures on eyelids, lashes and tear ducts."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, which_sides

__all__ = ["EYELID_PROCEDURE", "Eyelid", "EyelidProcedure", "EyelidWork"]


class EyelidWork(StrEnum):
    """What was done."""

    TARSORRHAPHY_OPENING = "tarsorrhaphy-opening"
    LID_MARGIN_INCISION = "lid-margin-incision"
    LID_MARGIN_INCISION_WITH_GRAFT = "lid-margin-incision-with-graft"
    TARSORRHAPHY_WITH_TARSAL_TRANSPOSITION = "tarsorrhaphy-with-tarsal-transposition"
    PTOSIS_REPAIR_BY_SUPERIOR_RECTUS = "ptosis-repair-by-superior-rectus"
    PTOSIS_OVERCORRECTION_REPAIR = "ptosis-overcorrection-repair"
    LID_RECONSTRUCTION_UP_TO_TWO_THIRDS = "lid-reconstruction-up-to-two-thirds"
    LOWER_LID_RECONSTRUCTION = "lower-lid-reconstruction"
    UPPER_LID_RECONSTRUCTION = "upper-lid-reconstruction"
    LID_RECONSTRUCTION_SECOND_STAGE = "lid-reconstruction-second-stage"
    ONE_CHALAZION = "one-chalazion"
    CHALAZIA_OF_ONE_LID = "chalazia-of-one-lid"
    CHALAZIA_OF_SEVERAL_LIDS = "chalazia-of-several-lids"
    EPILATION_BY_FORCEPS = "epilation-by-forceps"
    UPPER_BLEPHAROPLASTY = "upper-blepharoplasty"
    UPPER_BLEPHAROPLASTY_OF_HEAVY_SKIN = "upper-blepharoplasty-of-heavy-skin"
    PTOSIS_REPAIR_FROM_INSIDE = "ptosis-repair-from-inside"
    PTOSIS_REPAIR_FROM_OUTSIDE = "ptosis-repair-from-outside"
    PUNCTAL_PLUG = "punctal-plug"
    PTOSIS_REPAIR_BY_SLING_OF_OTHER_MATERIAL = "ptosis-repair-by-sling-of-other-material"
    PTOSIS_REPAIR_BY_FASCIAL_SLING = "ptosis-repair-by-fascial-sling"
    PTOSIS_REPAIR_BY_CONJUNCTIVA_AND_MUSCLE = "ptosis-repair-by-conjunctiva-and-muscle"
    BROW_PTOSIS_REPAIR = "brow-ptosis-repair"
    LID_RETRACTION_REPAIR = "lid-retraction-repair"
    TARSORRHAPHY = "tarsorrhaphy"
    TEMPORARY_LID_CLOSURE = "temporary-lid-closure"
    CANTHOPLASTY = "canthoplasty"
    LOWER_BLEPHAROPLASTY = "lower-blepharoplasty"
    LOWER_BLEPHAROPLASTY_WITH_FAT = "lower-blepharoplasty-with-fat"
    ECTROPION_REPAIR_BY_SUTURES = "ectropion-repair-by-sutures"
    ECTROPION_REPAIR_BY_WEDGE = "ectropion-repair-by-wedge"
    ECTROPION_REPAIR_EXTENSIVE = "ectropion-repair-extensive"
    ENTROPION_REPAIR_BY_SUTURES = "entropion-repair-by-sutures"
    ENTROPION_REPAIR_BY_WEDGE = "entropion-repair-by-wedge"
    ENTROPION_REPAIR_EXTENSIVE = "entropion-repair-extensive"
    LID_LESION_EXCISION = "lid-lesion-excision"
    LID_BIOPSY = "lid-biopsy"
    LID_MARGIN_LESION_DESTRUCTION = "lid-margin-lesion-destruction"
    FULL_THICKNESS_LID_EXCISION_TO_ONE_FOURTH = "full-thickness-lid-excision-to-one-fourth"
    FULL_THICKNESS_LID_EXCISION_OVER_ONE_FOURTH = "full-thickness-lid-excision-over-one-fourth"
    PARTIAL_THICKNESS_LID_LACERATION_REPAIR = "partial-thickness-lid-laceration-repair"
    FULL_THICKNESS_LID_LACERATION_REPAIR = "full-thickness-lid-laceration-repair"
    EMBEDDED_LID_FOREIGN_BODY = "embedded-lid-foreign-body"
    CHALAZION_UNDER_GENERAL_ANESTHESIA = "chalazion-under-general-anesthesia"
    LID_ABSCESS_DRAINAGE = "lid-abscess-drainage"
    CANTHOTOMY = "canthotomy"
    LASH_DESTRUCTION = "lash-destruction"
    LID_WEIGHT = "lid-weight"
    ECTROPION_REPAIR_BY_CAUTERY = "ectropion-repair-by-cautery"
    ENTROPION_REPAIR_BY_CAUTERY = "entropion-repair-by-cautery"


class Eyelid(StrEnum):
    """Which lid it was."""

    UPPER_LEFT = "upper-left"
    LOWER_LEFT = "lower-left"
    UPPER_RIGHT = "upper-right"
    LOWER_RIGHT = "lower-right"


_EYELID_WORK_ALSO: Final = {
    "tarsorrhaphy-takedown": "tarsorrhaphy-opening",
    "lid-margin-incision-for-trichiasis": "lid-margin-incision",
    "overcorrected-ptosis": "ptosis-overcorrection-repair",
    "hughes-flap": "lid-reconstruction-up-to-two-thirds",
    "cutler-beard": "upper-lid-reconstruction",
    "hughes-flap-division": "lid-reconstruction-second-stage",
    "ectropion-repair-by-tarsal-strip": "ectropion-repair-extensive",
    "tarsal-strip-for-ectropion": "ectropion-repair-extensive",
    "quickert-sutures": "entropion-repair-by-sutures",
    "entropion-repair-by-tarsal-strip": "entropion-repair-extensive",
    "tarsal-strip-for-entropion": "entropion-repair-extensive",
    "eyelid-lesion-excision": "lid-lesion-excision",
    "eyelid-biopsy": "lid-biopsy",
    "lid-laceration-repair": "full-thickness-lid-laceration-repair",
    "frontalis-sling": "ptosis-repair-by-sling-of-other-material",
    "muller-muscle-resection": "ptosis-repair-by-conjunctiva-and-muscle",
    "mmcr": "ptosis-repair-by-conjunctiva-and-muscle",
    "brow-lift": "brow-ptosis-repair",
    "temporary-tarsorrhaphy": "temporary-lid-closure",
    "chalazion": "one-chalazion",
    "chalazion-excision": "one-chalazion",
    "blepharoplasty": "upper-blepharoplasty-of-heavy-skin",
    "trichiasis": "epilation-by-forceps",
    "lateral-canthotomy": "canthotomy",
    "trichiasis-electrolysis": "lash-destruction",
    "gold-weight": "lid-weight",
    "ectropion-thermocauterization": "ectropion-repair-by-cautery",
    "entropion-thermocauterization": "entropion-repair-by-cautery",
    "punctal-plug-insertion": "punctal-plug",
    "chalazion-removal": "one-chalazion",
}


@attrs.frozen
class EyelidProcedure:
    """A documented procedure on an eyelid; each plug is one. `None` is not documented.

    Attributes:
        procedure: what was done.
        lid: which lid it was.
        sides: on which side, or on both.

    >>> EyelidProcedure(procedure="punctal plug", lid="lower left").lid.value
    'lower-left'
    """

    procedure: EyelidWork | None = word(EyelidWork, "what was done to the eyelid?", also=_EYELID_WORK_ALSO)
    lid: Eyelid | None = word(Eyelid, "which eyelid was it?")
    sides: Sides | None = which_sides("on which side, or both?")


_CHALAZIA: Final = Words(("one", "several-of-one-lid", "several-lids"))


def _chalazia(_: EyelidProcedure, services: tuple[object, ...]) -> str | None:
    """Say whether the chalazia that are told one by one are of one lid or of several."""
    told = [one.lid for one in of_kind(EyelidProcedure, services) if one.procedure is EyelidWork.ONE_CHALAZION]
    if len(told) <= 1:
        return "one"
    if None in told:
        return None
    return "several-of-one-lid" if len(set(told)) == 1 else "several-lids"


EYELID_PROCEDURE: Final = Family(
    "eyelid-procedure",
    "a procedure on an eyelid",
    EyelidProcedure,
    derived=(Derived("chalazia", _CHALAZIA, ("lid",), _chalazia),),
    also=("punctal-plug", "chalazion", "chalazion-excision"),
    broadly=("blepharoplasty", "ptosis-repair"),
    beside=("lid",),
)
