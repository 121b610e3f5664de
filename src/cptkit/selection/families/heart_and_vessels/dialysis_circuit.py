"""Interventions in a dialysis circuit through a puncture of it: angiography, clot removal, balloons, stents."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family

__all__ = ["DIALYSIS_CIRCUIT", "CircuitTreatment", "DialysisCircuit"]


class CircuitTreatment(StrEnum):
    """The most that was done in a segment of the circuit; a stent includes angioplasty."""

    NONE = "none"
    ANGIOPLASTY = "angioplasty"
    STENT = "stent"


_TREATMENTS: Final = {"balloon": "angioplasty", "pta": "angioplasty", "stenting": "stent", "angiography-only": "none"}


@attrs.frozen
class DialysisCircuit:
    """A documented session in an AV fistula or graft, reached by puncture of the circuit. `None` is not documented.

    Attributes:
        peripheral: the most that was done in the peripheral segment; angiography is always part of it.
        clot_removed: whether a clot was removed or dissolved.
        central: the most that was done in the central segment, through the circuit.
        embolized: whether the circuit or a branch of it was embolized.

    >>> DialysisCircuit(peripheral="balloon", central="stent").peripheral.value
    'angioplasty'
    """

    peripheral: CircuitTreatment | None = word(
        CircuitTreatment,
        "was the peripheral segment treated by angioplasty, by a stent, or not at all?",
        also=_TREATMENTS,
    )
    clot_removed: bool | None = yes_no("was a clot removed or dissolved?", untold=False)
    central: CircuitTreatment | None = word(
        CircuitTreatment,
        "was the central segment treated by angioplasty, by a stent, or not at all?",
        also=_TREATMENTS,
        untold=CircuitTreatment.NONE,
    )
    embolized: bool | None = yes_no("was the circuit or a branch of it embolized?", untold=False)


DIALYSIS_CIRCUIT: Final = Family(
    "dialysis-circuit",
    "an intervention in a dialysis circuit",
    DialysisCircuit,
    also=(
        "fistulogram",
        "av-fistula",
        "av-graft",
        "dialysis-access",
        "dialysis-fistulogram",
    ),
)
