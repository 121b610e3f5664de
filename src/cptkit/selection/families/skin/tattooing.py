"""Skin tattooed to correct its color, as of a nipple that was rebuilt, by its area."""

from decimal import Decimal
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import measure
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import steps_beyond

__all__ = ["TATTOOING", "Tattooing"]


@attrs.frozen
class Tattooing:
    """A documented tattooing to correct the color of the skin. `None` is not documented.

    Attributes:
        area: how large the tattooed areas were together.

    >>> Tattooing(area="12 sq cm").area
    Decimal('12')
    """

    area: Decimal | None = measure("how large were the tattooed areas together?", "sq cm")


# The second code is for up to so many square centimeters, each further one for as many.
_STEP: Final = 20


def _further_steps(service: Tattooing, _: tuple[object, ...]) -> int | None:
    return steps_beyond(service.area, _STEP, _STEP)


TATTOOING: Final = Family(
    "tattooing",
    "skin tattooed to correct its color",
    Tattooing,
    derived=(Derived("further_steps", Numbers(), ("area",), _further_steps),),
    also=("nipple-tattoo", "areola-tattoo", "medical-tattoo"),
)
