"""Breasts reconstructed, reduced, lifted or enlarged, and their implants and expanders."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

__all__ = ["BREAST_RECONSTRUCTION", "BreastReconstruction", "BreastReconstructionWork"]


class BreastReconstructionWork(StrEnum):
    """What was done."""

    IMMEDIATE_IMPLANT = "immediate-implant"
    DELAYED_IMPLANT = "delayed-implant"
    TISSUE_EXPANDER = "tissue-expander"
    BIOLOGIC_IMPLANT = "biologic-implant"
    EXPANDER_TO_IMPLANT_EXCHANGE = "expander-to-implant-exchange"
    EXPANDER_REMOVAL = "expander-removal"
    INTACT_IMPLANT_REMOVAL = "intact-implant-removal"
    RUPTURED_IMPLANT_REMOVAL = "ruptured-implant-removal"
    CAPSULE_REVISION = "capsule-revision"
    CAPSULECTOMY = "capsulectomy"
    RECONSTRUCTION_REVISION = "reconstruction-revision"
    LATISSIMUS_FLAP = "latissimus-flap"
    FREE_FLAP = "free-flap"
    ONE_PEDICLE_TRAM_FLAP = "one-pedicle-tram-flap"
    ONE_PEDICLE_TRAM_FLAP_WITH_VESSEL_ANASTOMOSIS = "one-pedicle-tram-flap-with-vessel-anastomosis"
    TWO_PEDICLE_TRAM_FLAP = "two-pedicle-tram-flap"
    BREAST_REDUCTION = "breast-reduction"
    MASTOPEXY = "mastopexy"
    AUGMENTATION_WITH_IMPLANT = "augmentation-with-implant"
    NIPPLE_RECONSTRUCTION = "nipple-reconstruction"
    INVERTED_NIPPLE_CORRECTION = "inverted-nipple-correction"


_ALSO: Final = {
    "bilateral-breast-reduction": "breast-reduction",
    "reduction": "breast-reduction",
    "tissue-expander-exchange": "expander-to-implant-exchange",
    "exchange-of-tissue-expander-for-implant": "expander-to-implant-exchange",
    "expander-to-implant": "expander-to-implant-exchange",
    "direct-to-implant": "immediate-implant",
    "implant-at-mastectomy": "immediate-implant",
    "implant-exchange": "delayed-implant",
    "implant-replacement": "delayed-implant",
    "tissue-expander-placement": "tissue-expander",
    "expander": "tissue-expander",
    "acellular-dermal-matrix": "biologic-implant",
    "adm": "biologic-implant",
    "alloderm": "biologic-implant",
    "expander-exchange": "expander-to-implant-exchange",
    "implant-removal": "intact-implant-removal",
    "capsulotomy": "capsule-revision",
    "capsulorrhaphy": "capsule-revision",
    "complete-capsulectomy": "capsulectomy",
    "revision-of-reconstructed-breast": "reconstruction-revision",
    "diep-flap": "free-flap",
    "diep": "free-flap",
    "free-tram": "free-flap",
    "pedicled-tram": "one-pedicle-tram-flap",
    "tram-flap": "one-pedicle-tram-flap",
    "supercharged-tram": "one-pedicle-tram-flap-with-vessel-anastomosis",
    "bipedicled-tram": "two-pedicle-tram-flap",
    "reduction-mammaplasty": "breast-reduction",
    "breast-lift": "mastopexy",
    "breast-augmentation": "augmentation-with-implant",
    "nipple-areola-reconstruction": "nipple-reconstruction",
}


@attrs.frozen
class BreastReconstruction:
    """A documented reconstruction of the breast, or an operation on its size or implant. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> BreastReconstruction(operation="direct to implant").operation.value
    'immediate-implant'
    """

    operation: BreastReconstructionWork | None = word(
        BreastReconstructionWork, "which operation on the breast was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


_ON_CAPSULE: Final = frozenset({BreastReconstructionWork.CAPSULECTOMY, BreastReconstructionWork.CAPSULE_REVISION})


def _with_capsule(service: BreastReconstruction, services: tuple[object, ...]) -> str:
    """Say whether the capsule around the implant was taken out or revised, in the same breast."""
    return stated(
        any(
            one.operation in _ON_CAPSULE and (one.sides is service.sides or Sides.BOTH in (one.sides, service.sides))
            for one in of_kind(BreastReconstruction, services)
        )
    )


BREAST_RECONSTRUCTION: Final = Family(
    "breast-reconstruction",
    "a reconstruction of the breast, or an operation on its size or implant",
    BreastReconstruction,
    derived=(Derived("with_capsule", YES_NO, (), _with_capsule),),
    also=("breast-reduction", "breast-implant", "breast-surgery"),
    broadly=("tissue-expander",),
)
