"""What is done to nails: trimmed, debrided, taken off, removed for good, or mended."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import count, word
from cptkit.selection.families.skin.foot_care import ClassFindings, which_class_findings, which_toe
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import counted, of_kind

__all__ = ["NAIL_PROCEDURE", "NailProcedure", "NailTechnique"]


class NailTechnique(StrEnum):
    """What was done to the nails."""

    TRIMMING = "trimming"
    TRIMMING_OF_DYSTROPHIC = "trimming-of-dystrophic"
    DEBRIDEMENT = "debridement"
    AVULSION = "avulsion"
    PERMANENT_REMOVAL = "permanent-removal"
    HEMATOMA_EVACUATION = "hematoma-evacuation"
    BIOPSY = "biopsy"
    BED_REPAIR = "bed-repair"
    FOLD_WEDGE_EXCISION = "fold-wedge-excision"


_TECHNIQUES: Final = {
    "clipping": "trimming",
    "nail-trimming": "trimming",
    "nail-debridement": "debridement",
    "nail-avulsion": "avulsion",
    "removal": "avulsion",
    "excision-of-nail-and-matrix": "permanent-removal",
    "matrixectomy": "permanent-removal",
    "subungual-hematoma": "hematoma-evacuation",
    "hematoma-drainage": "hematoma-evacuation",
    "nail-biopsy": "biopsy",
    "nail-bed-repair": "bed-repair",
    "wedge-excision": "fold-wedge-excision",
    "subungual-hematoma-evacuation": "hematoma-evacuation",
    "subungual-hematoma-drainage": "hematoma-evacuation",
    "trephination-of-nail": "hematoma-evacuation",
    "permanent-nail-removal": "permanent-removal",
}


@attrs.frozen
class NailProcedure:
    """One documented treatment of nails, of fingers or toes. `None` is not documented.

    Attributes:
        technique: what was done.
        nails: to how many nails it was done; both borders of one nail are one.
        digit: of a nail that was operated on, which finger or toe it was; several are several.
        class_findings: which class findings are documented.
        lesion: the caller's name for the toe or finger, or for several of them.

    >>> NailProcedure(technique="matrixectomy", nails=1).technique.value
    'permanent-removal'
    """

    technique: NailTechnique | None = word(NailTechnique, "what was done to the nails?", also=_TECHNIQUES)
    nails: int | None = count("how many nails were treated?")
    digit: Digit | None = which_digit("which finger or toe was it?")
    class_findings: ClassFindings | None = which_class_findings()
    lesion: str | None = which_toe()


def _total(service: NailProcedure, services: tuple[object, ...]) -> int | None:
    """Count the nails to which this was done in the encounter."""
    return counted(one.nails for one in of_kind(NailProcedure, services) if one.technique is service.technique)


def _further(service: NailProcedure, services: tuple[object, ...]) -> int | None:
    total = _total(service, services)
    return None if total is None else total - 1


_ROUTINE_CARE: Final = frozenset(
    {NailTechnique.TRIMMING, NailTechnique.TRIMMING_OF_DYSTROPHIC, NailTechnique.DEBRIDEMENT}
)


def _told_digit(service: NailProcedure, _: tuple[object, ...]) -> str:
    """Return the finger or toe of a nail that was operated on, or that none is told."""
    return digit_or_none(None if service.technique in _ROUTINE_CARE else service.digit)


def _findings(service: NailProcedure, _: tuple[object, ...]) -> str | None:
    """Return the class findings; debridement is covered without them too, so that they are said or were not there."""
    if service.class_findings is None and service.technique is NailTechnique.DEBRIDEMENT:
        return ClassFindings.NONE
    return service.class_findings


NAIL_PROCEDURE: Final = Family(
    "nail-procedure",
    "trimming, debridement, removal or repair of nails",
    NailProcedure,
    derived=(
        Derived("total_nails", Numbers(1), ("nails",), _total),
        Derived("further_nails", Numbers(0), ("nails",), _further),
        Derived("told_digit", DIGITS, ("digit",), _told_digit),
        Derived("findings", Words(tuple(ClassFindings)), ("class_findings",), _findings),
    ),
    also=(
        "nail",
        "subungual-hematoma",
        "nail-trimming",
        "nail-debridement",
        "nail-avulsion",
        "nail-removal",
        "toenail",
    ),
    beside=(
        "ingrown",
        "mycotic",
    ),
)
