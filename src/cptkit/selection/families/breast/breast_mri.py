"""MR of the breast: one or both, with or without contrast; hospitals have codes of their own at Medicare."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.facts import yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import (
    Contrast,
    Sides,
    breasts_of,
    which_component,
    which_contrast,
    which_owner,
    which_sides,
)

__all__ = ["BREAST_MRI", "BreastMri"]


@attrs.frozen
class BreastMri:
    """A documented MR of one breast or both. `None` is not documented.

    Attributes:
        sides: one breast or both.
        contrast: without contrast, with it, or without and then with it.
        cad: whether computer-aided detection was used.
        abbreviated: whether it was a shortened protocol.
        component, equipment_owner: as for every study.

    >>> BreastMri(sides="both", contrast="without and with").contrast.value
    'without-and-with'
    """

    sides: Sides | None = which_sides("was it the left breast, the right breast, or both?")
    contrast: Contrast | None = which_contrast()
    cad: bool | None = yes_no("was computer-aided detection used?")
    abbreviated: bool | None = yes_no("was it an abbreviated protocol?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _breasts(service: BreastMri, services: tuple[object, ...]) -> str | None:
    """Say whether one breast or both were imaged."""
    alike = (one for one in services if isinstance(one, BreastMri) and one.contrast is service.contrast)
    return breasts_of(service.sides, (one.sides for one in alike))


BREAST_MRI: Final = Family(
    "breast-mri",
    "MR of the breast",
    BreastMri,
    derived=(
        Derived("breasts", Words(("one", "both")), ("sides",), _breasts),
        yes_where_stated("short_protocol", "abbreviated"),
    ),
)
