"""Vascular lesions of the skin destroyed, such as port-wine stains by laser, by their area."""

from decimal import Decimal
from typing import Final

import attrs

from cptkit.selection.facts import measure
from cptkit.selection.family import Family

__all__ = ["VASCULAR_LESION_DESTRUCTION", "VascularLesionDestruction"]


@attrs.frozen
class VascularLesionDestruction:
    """A documented destruction of vascular lesions of the skin. `None` is not documented.

    Attributes:
        area: how large the treated areas of the session were together.

    >>> VascularLesionDestruction(area="12 sq cm").area
    Decimal('12')
    """

    area: Decimal | None = measure("how large were the treated areas together?", "sq cm")


VASCULAR_LESION_DESTRUCTION: Final = Family(
    "vascular-lesion-destruction",
    "destruction of vascular lesions of the skin, such as a port-wine stain",
    VascularLesionDestruction,
    also=(
        "port-wine-stain-laser",
        "hemangioma-laser",
        "port-wine-stain-destruction",
        "destruction-of-vascular-lesions",
    ),
)
