"""Procedures on one eye: injections, lasers, foreign bodies."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["EYE_PROCEDURE", "EyeProcedure", "EyeWork"]


class EyeWork(StrEnum):
    """What was done."""

    INTRAVITREAL_INJECTION = "intravitreal-injection"
    AFTER_CATARACT_LASER = "after-cataract-laser"
    RETINAL_PHOTOCOAGULATION = "retinal-photocoagulation"
    PANRETINAL_PHOTOCOAGULATION = "panretinal-photocoagulation"
    TRABECULOPLASTY = "trabeculoplasty"
    IRIDOTOMY = "iridotomy"
    CORNEAL_FOREIGN_BODY_WITH_SLIT_LAMP = "corneal-foreign-body-with-slit-lamp"
    CORNEAL_FOREIGN_BODY = "corneal-foreign-body"
    CONJUNCTIVAL_FOREIGN_BODY = "conjunctival-foreign-body"
    PTERYGIUM_WITH_GRAFT = "pterygium-with-graft"
    PTERYGIUM_WITHOUT_GRAFT = "pterygium-without-graft"
    EMBEDDED_CONJUNCTIVAL_FOREIGN_BODY = "embedded-conjunctival-foreign-body"


_ALSO: Final = {
    "yag-capsulotomy": "after-cataract-laser",
    "prp": "panretinal-photocoagulation",
    "slt": "trabeculoplasty",
    "yag": "after-cataract-laser",
    "lpi": "iridotomy",
    "focal-laser": "retinal-photocoagulation",
    "intravitreal": "intravitreal-injection",
    "conjunctival-concretion-removal": "embedded-conjunctival-foreign-body",
    "selective-laser-trabeculoplasty": "trabeculoplasty",
    "laser-peripheral-iridotomy": "iridotomy",
    "panretinal-laser": "panretinal-photocoagulation",
    "yag-laser-capsulotomy": "after-cataract-laser",
    "corneal-foreign-body-removal": "corneal-foreign-body",
    "conjunctival-foreign-body-removal": "conjunctival-foreign-body",
}


@attrs.frozen
class EyeProcedure:
    """A documented procedure on one eye, or on both. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> EyeProcedure(procedure="intravitreal injection").procedure.value
    'intravitreal-injection'
    """

    procedure: EyeWork | None = word(EyeWork, "what was done to the eye?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


EYE_PROCEDURE: Final = Family(
    "eye-procedure", "a procedure on one eye", EyeProcedure, also=("intravitreal-injection", "yag-capsulotomy")
)
