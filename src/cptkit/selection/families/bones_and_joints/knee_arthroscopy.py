"""What was done in the knee through a scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Side, stated, which_side

__all__ = ["KNEE_ARTHROSCOPY", "KneeArthroscopy", "KneeArthroscopyProcedure"]


class KneeArthroscopyProcedure(StrEnum):
    """What was done through the scope."""

    MENISCUS_REMOVAL = "meniscus-removal"
    BOTH_MENISCI_REMOVAL = "both-menisci-removal"
    MENISCUS_REPAIR = "meniscus-repair"
    BOTH_MENISCI_REPAIR = "both-menisci-repair"
    LIMITED_SYNOVECTOMY = "limited-synovectomy"
    MAJOR_SYNOVECTOMY = "major-synovectomy"
    MICROFRACTURE = "microfracture"
    ACL_RECONSTRUCTION = "acl-reconstruction"
    LATERAL_RELEASE = "lateral-release"
    LYSIS_OF_ADHESIONS = "lysis-of-adhesions"
    LOOSE_BODY_REMOVAL = "loose-body-removal"
    CHONDROPLASTY = "chondroplasty"
    DIAGNOSTIC = "diagnostic"
    OTHER_COMPARTMENT_WORK = "other-compartment-work"
    INFECTION_LAVAGE = "infection-lavage"
    OSTEOCHONDRAL_AUTOGRAFT = "osteochondral-autograft"
    OSTEOCHONDRAL_ALLOGRAFT = "osteochondral-allograft"
    MENISCUS_TRANSPLANT = "meniscus-transplant"
    PCL_RECONSTRUCTION = "pcl-reconstruction"


_PROCEDURES: Final = {
    "meniscectomy": "meniscus-removal",
    "medial-meniscectomy": "meniscus-removal",
    "lateral-meniscectomy": "meniscus-removal",
    "medial-and-lateral-meniscectomy": "both-menisci-removal",
    "medial-meniscus-repair": "meniscus-repair",
    "lateral-meniscus-repair": "meniscus-repair",
    "partial-meniscectomy": "meniscus-removal",
    "partial-medial-meniscectomy": "meniscus-removal",
    "partial-lateral-meniscectomy": "meniscus-removal",
    "plica-excision": "limited-synovectomy",
    "abrasion-arthroplasty": "microfracture",
    "acl": "acl-reconstruction",
    "loose-body": "loose-body-removal",
    "chondroplasty-of-another-compartment": "other-compartment-work",
    "loose-body-removal-from-another-compartment": "other-compartment-work",
    "oats": "osteochondral-autograft",
    "mosaicplasty": "osteochondral-autograft",
    "pcl": "pcl-reconstruction",
    "aclr": "acl-reconstruction",
    "acl-repair": "acl-reconstruction",
    "acl-recon": "acl-reconstruction",
    "meniscal-repair": "meniscus-repair",
    "arthroscopic-meniscectomy": "meniscus-removal",
    "knee-chondroplasty": "chondroplasty",
}


@attrs.frozen
class KneeArthroscopy:
    """One procedure that was done in the knee through a scope; several are several of them.

    Attributes:
        procedure: what was done.
        side: in which knee.

    >>> KneeArthroscopy(procedure="meniscus removal", side="left").procedure.value
    'meniscus-removal'
    """

    procedure: KneeArthroscopyProcedure | None = word(
        KneeArthroscopyProcedure, "what was done through the scope?", also=_PROCEDURES
    )
    side: Side | None = which_side("which knee?")


# What is part of each other procedure in the same knee.
_SMALLER: Final = frozenset(
    {
        KneeArthroscopyProcedure.CHONDROPLASTY,
        KneeArthroscopyProcedure.DIAGNOSTIC,
        KneeArthroscopyProcedure.OTHER_COMPARTMENT_WORK,
    }
)


def _beside_larger(service: KneeArthroscopy, services: tuple[object, ...]) -> str:
    """Say whether something larger was done in the same knee."""
    others = (one.procedure for one in of_kind(KneeArthroscopy, services) if one.side == service.side)
    return stated(any(one is not None and one not in _SMALLER for one in others))


KNEE_ARTHROSCOPY: Final = Family(
    "knee-arthroscopy",
    "a knee arthroscopy procedure",
    KneeArthroscopy,
    derived=(Derived("beside_larger", YES_NO, (), _beside_larger),),
    also=(
        "knee-scope",
        "acl-reconstruction",
        "aclr",
        "acl-repair",
        "meniscal-repair",
        "meniscus-repair",
    ),
    beside=(
        "arthroscopic",
        "scope",
    ),
)
