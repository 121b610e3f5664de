"""CT of the breast: one or both, with or without contrast."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import (
    Contrast,
    Sides,
    breasts_of,
    which_component,
    which_contrast,
    which_owner,
    which_sides,
)

__all__ = ["BREAST_CT", "BreastCt"]


@attrs.frozen
class BreastCt:
    """A documented CT of one breast or both, on a unit made for the breast. `None` is not documented.

    Attributes:
        sides: one breast or both.
        contrast: without contrast, with it, or without and then with it.
        component, equipment_owner: as for every study.

    >>> BreastCt(sides="left", contrast="with").contrast.value
    'with'
    """

    sides: Sides | None = which_sides("was it the left breast, the right breast, or both?")
    contrast: Contrast | None = which_contrast()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _breasts(service: BreastCt, services: tuple[object, ...]) -> str | None:
    """Say whether one breast or both were imaged."""
    alike = (one for one in services if isinstance(one, BreastCt) and one.contrast is service.contrast)
    return breasts_of(service.sides, (one.sides for one in alike))


BREAST_CT: Final = Family(
    "breast-ct",
    "CT of the breast",
    BreastCt,
    derived=(Derived("breasts", Words(("one", "both")), ("sides",), _breasts),),
)
