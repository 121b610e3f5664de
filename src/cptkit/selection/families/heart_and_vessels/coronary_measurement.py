"""What is measured or seen inside coronary arteries beside a catheterization or an intervention."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["CORONARY_MEASUREMENT", "CoronaryMeasurement", "MeasuredBy"]


class MeasuredBy(StrEnum):
    """By what means."""

    FLOW_RESERVE = "flow-reserve"
    IMAGING_INSIDE = "imaging-inside"


@attrs.frozen
class CoronaryMeasurement:
    """A documented measurement or picture inside coronary arteries. `None` is not documented.

    Attributes:
        means: the flow reserve, or a picture by ultrasound or light from inside.
        vessels: in how many vessels, however many measurements each had.
        component, equipment_owner: as for every study.

    >>> CoronaryMeasurement(means="FFR", vessels=2).means.value
    'flow-reserve'
    """

    means: MeasuredBy | None = word(
        MeasuredBy,
        "was the flow reserve measured, or the vessel seen from inside?",
        also={"ffr": "flow-reserve", "ifr": "flow-reserve", "ivus": "imaging-inside", "oct": "imaging-inside"},
    )
    vessels: int | None = count("in how many vessels?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further_vessels(service: CoronaryMeasurement, _: tuple[object, ...]) -> int | None:
    return None if service.vessels is None else service.vessels - 1


CORONARY_MEASUREMENT: Final = Family(
    "coronary-measurement",
    "the flow reserve of coronary arteries, or their picture from inside",
    CoronaryMeasurement,
    derived=(Derived("further_vessels", Numbers(), ("vessels",), _further_vessels),),
    also=("ffr", "coronary-flow-reserve", "ivus", "coronary-ivus"),
)
