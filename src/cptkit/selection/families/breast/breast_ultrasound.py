"""Ultrasound of the breast: complete or limited, of the axilla alone, with what is measured on top."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import Sides, which_component, which_extent, which_owner, which_sides

__all__ = ["BREAST_ULTRASOUND", "BreastUltrasound", "Elastography"]


class Elastography(StrEnum):
    """What the stiffness of was measured."""

    NONE = "none"
    ORGAN = "organ"
    LESIONS = "lesions"


@attrs.frozen
class BreastUltrasound:
    """A documented ultrasound of one breast or both. `None` is not documented.

    Attributes:
        sides: one breast or both.
        complete: whether all four quadrants and the area behind the nipple are documented.
        axilla_alone: whether only the axilla was looked at.
        guides_needle: whether it did no more than guide a needle.
        elastography: whether the stiffness of the organ or of lesions was measured.
        measured_lesions: of how many lesions.
        opto_acoustic: whether opto-acoustic images were taken on top.
        component, equipment_owner: as for every study.

    >>> BreastUltrasound(sides="left", complete=False).complete
    False
    """

    sides: Sides | None = which_sides("was it the left breast, the right breast, or both?")
    complete: bool | None = which_extent("are all four quadrants and the area behind the nipple documented?")
    axilla_alone: bool | None = yes_no("was only the axilla examined?")
    guides_needle: bool | None = yes_no("was it used only to guide a needle?")
    elastography: Elastography | None = word(
        Elastography, "was elastography of the organ or of lesions done?", also={"no": "none", "yes": "lesions"}
    )
    measured_lesions: int | None = count("how many lesions had elastography?")
    opto_acoustic: bool | None = yes_no("were opto-acoustic images also taken?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _area(service: BreastUltrasound, _: tuple[object, ...]) -> str:
    """Say what was looked at: the breast unless the axilla alone, or no more than a needle, is documented."""
    if service.guides_needle:
        return "needle"
    return "axilla" if service.axilla_alone else "breast"


def _stiffness(service: BreastUltrasound, _: tuple[object, ...]) -> str:
    """Say what was measured; nothing, unless documented."""
    return service.elastography or Elastography.NONE


def _further(service: BreastUltrasound, _: tuple[object, ...]) -> int | None:
    """Count the measured lesions after the first."""
    return None if service.measured_lesions is None else service.measured_lesions - 1


BREAST_ULTRASOUND: Final = Family(
    "breast-ultrasound",
    "ultrasound of the breast",
    BreastUltrasound,
    derived=(
        Derived("area", Words(("breast", "axilla", "needle")), ("axilla_alone", "guides_needle"), _area),
        Derived("stiffness", Words(tuple(Elastography)), ("elastography",), _stiffness),
        Derived("further_lesions", Numbers(), ("measured_lesions",), _further),
        yes_where_stated("opto_acoustic_images", "opto_acoustic"),
    ),
)
