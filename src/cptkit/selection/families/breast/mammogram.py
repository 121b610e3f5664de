"""The mammogram: screening, diagnostic, or after a procedure; with tomosynthesis or without."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, assert_never

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import Sides, breasts_of, which_component, which_owner, which_sides

__all__ = ["MAMMOGRAM", "Mammogram", "ProcedureGuidance", "Purpose"]


class Purpose(StrEnum):
    """What a mammogram is for."""

    SCREENING = "screening"
    DIAGNOSTIC = "diagnostic"
    AFTER_PROCEDURE = "after-procedure"
    TECHNICAL_REPEAT = "technical-repeat"


class ProcedureGuidance(StrEnum):
    """What guided the biopsy or the marker that a mammogram follows."""

    MAMMOGRAPHIC = "mammographic"
    STEREOTACTIC = "stereotactic"
    STEREOTACTIC_TOMOSYNTHESIS = "stereotactic-tomosynthesis"
    TOMOSYNTHESIS = "tomosynthesis"
    ULTRASOUND = "ultrasound"
    MR = "mr"


_PURPOSES: Final = {
    "routine": "screening",
    "callback": "diagnostic",
    "post-procedure": "after-procedure",
    "post-biopsy": "after-procedure",
    "after-biopsy": "after-procedure",
    "repeat": "technical-repeat",
}
_GUIDANCES: Final = {"us": "ultrasound", "mri": "mr", "stereo": "stereotactic", "mammogram": "mammographic"}


@attrs.frozen
class Mammogram:
    """A documented mammogram. `None` is not documented.

    Attributes:
        purpose: what it was for; `AFTER_PROCEDURE` follows a biopsy or the placing of a marker.
        sides: one breast or both; the left and the right may be two mammograms of one encounter.
        tomosynthesis: whether it was done with tomosynthesis.
        digital: whether it was taken digitally; it matters through 2016.
        cad: whether computer-aided detection was used; it matters through 2016.
        contrast: whether contrast was given into a vein.
        procedure_guidance: what guided the procedure that it follows.
        same_unit: whether it was taken on the unit on which the procedure was done.
        completes_screening: whether it completes a screening that was not conclusive.
        component, equipment_owner: as for every study.

    >>> Mammogram(purpose="screening", sides="bilateral").sides.value
    'both'
    """

    purpose: Purpose | None = word(Purpose, "what was the mammogram for?", also=_PURPOSES)
    sides: Sides | None = which_sides("was it the left breast, the right breast, or both?")
    tomosynthesis: bool | None = yes_no("was it done with tomosynthesis?")
    digital: bool | None = yes_no("was it taken digitally?")
    cad: bool | None = yes_no("was computer-aided detection used?")
    contrast: bool | None = yes_no("was it done with contrast?")
    procedure_guidance: ProcedureGuidance | None = word(
        ProcedureGuidance, "what imaging guided the procedure before the mammogram?", also=_GUIDANCES
    )
    same_unit: bool | None = yes_no("was it taken on the same unit as the procedure?")
    completes_screening: bool | None = yes_no("does it complete a screening mammogram?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


_PART_OF_PROCEDURE: Final = "part-of-procedure"
_AFTER_STEREOTACTIC: Final = "after-stereotactic"
_STUDIES: Final = Words(("screening", "diagnostic", _AFTER_STEREOTACTIC, _PART_OF_PROCEDURE, "technical-repeat"))


def _study(service: Mammogram, _: tuple[object, ...]) -> str | None:
    """Say what the mammogram counts as: one after a procedure is diagnostic, or part of the procedure."""
    if service.purpose is not Purpose.AFTER_PROCEDURE:
        return service.purpose
    match service.procedure_guidance:
        case None:
            return None
        case ProcedureGuidance.MAMMOGRAPHIC:
            return _PART_OF_PROCEDURE
        case ProcedureGuidance.STEREOTACTIC:
            return _AFTER_STEREOTACTIC
        case ProcedureGuidance.ULTRASOUND | ProcedureGuidance.MR:
            return Purpose.DIAGNOSTIC
        case ProcedureGuidance.STEREOTACTIC_TOMOSYNTHESIS | ProcedureGuidance.TOMOSYNTHESIS:
            same = service.same_unit
            return None if same is None else _PART_OF_PROCEDURE if same else Purpose.DIAGNOSTIC
        case _:
            assert_never(service.procedure_guidance)


def _breasts(service: Mammogram, services: tuple[object, ...]) -> str | None:
    """Say whether one breast or both were imaged for one purpose."""
    alike: Iterator[Sides | None] = (
        one.sides for one in services if isinstance(one, Mammogram) and one.purpose is service.purpose
    )
    return breasts_of(service.sides, alike)


def _beside_screening(service: Mammogram, services: tuple[object, ...]) -> str | None:
    """Say whether it is a diagnostic mammogram beside a screening one."""
    others = {one.purpose for one in services if isinstance(one, Mammogram) and one is not service}
    if service.purpose is None:
        return None
    return "yes" if service.purpose is Purpose.DIAGNOSTIC and Purpose.SCREENING in others else "no"


MAMMOGRAM: Final = Family(
    "mammogram",
    "x-rays of the breast: screening, diagnostic, or after a procedure",
    Mammogram,
    derived=(
        Derived("study", _STUDIES, ("purpose", "procedure_guidance", "same_unit"), _study),
        Derived("breasts", Words(("one", "both")), ("sides",), _breasts),
        yes_where_stated("contrast_given", "contrast"),
        Derived("beside_screening", YES_NO, ("purpose",), _beside_screening),
        yes_where_stated("completion", "completes_screening"),
    ),
    also=("mammography", "mammo"),
)
