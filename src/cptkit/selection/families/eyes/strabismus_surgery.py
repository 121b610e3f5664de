"""Operations on the muscles of an eye for strabismus."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["STRABISMUS_SURGERY", "StrabismusSurgery"]


@attrs.frozen
class StrabismusSurgery:
    """A documented operation on the muscles of one eye, or of both alike. `None` is not documented.

    Attributes:
        horizontal_muscles: how many of the medial and lateral rectus were operated on, in one eye.
        vertical_muscles: how many of the superior and inferior rectus and the inferior oblique.
        superior_oblique: whether the superior oblique was operated on.
        transposition: whether a muscle was transposed.
        earlier_eye_surgery: whether the eye had surgery or an injury before that did not involve its muscles.
        scarred: whether its muscles were scarred by earlier surgery, or otherwise restricted.
        posterior_fixation: whether a posterior fixation suture was placed.
        adjustable_sutures: whether adjustable sutures were placed.
        sides: of which eye, or of both alike.

    >>> StrabismusSurgery(horizontal_muscles=2, sides="left").horizontal_muscles
    2
    """

    horizontal_muscles: int | None = count(
        "how many horizontal muscles of the eye were operated on?", least=0, most=2, untold=0
    )
    vertical_muscles: int | None = count(
        "how many vertical muscles of the eye, without the superior oblique, were operated on?",
        least=0,
        most=3,
        untold=0,
    )
    superior_oblique: bool | None = yes_no("was the superior oblique operated on?", untold=False)
    transposition: bool | None = yes_no("was a muscle transposed?", untold=False)
    earlier_eye_surgery: bool | None = yes_no(
        "had the eye surgery or an injury before that did not involve its muscles?", untold=False
    )
    scarred: bool | None = yes_no("were its muscles scarred or restricted, as by earlier muscle surgery?", untold=False)
    posterior_fixation: bool | None = yes_no("was a posterior fixation suture placed?", untold=False)
    adjustable_sutures: bool | None = yes_no("were adjustable sutures placed?", untold=False)
    sides: Sides | None = which_sides("which eye was it, or both alike?")


STRABISMUS_SURGERY: Final = Family(
    "strabismus-surgery",
    "an operation on the muscles of an eye",
    StrabismusSurgery,
    also=("strabismus", "eye-muscle-surgery", "strabismus-repair"),
)
