"""Moderate sedation for a procedure, by who does the procedure or by another."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.facts import count, value_of, word, yes_no
from cptkit.selection.families.bones_and_joints.dislocation_reduction import DislocationReduction
from cptkit.selection.families.bones_and_joints.fracture_care import FractureCare
from cptkit.selection.families.digestive.colonoscopy import Colonoscopy
from cptkit.selection.families.digestive.ercp import Ercp
from cptkit.selection.families.digestive.sigmoidoscopy import Sigmoidoscopy
from cptkit.selection.families.digestive.upper_endoscopy import UpperEndoscopy
from cptkit.selection.families.heart_and_vessels.cardiac_catheterization import CardiacCatheterization
from cptkit.selection.families.heart_and_vessels.cardiac_device import CardiacDevice
from cptkit.selection.families.heart_and_vessels.central_line import CentralLine
from cptkit.selection.families.heart_and_vessels.coronary_intervention import CoronaryIntervention
from cptkit.selection.families.heart_and_vessels.transesophageal_echocardiogram import TransesophagealEchocardiogram
from cptkit.selection.families.lungs.bronchoscopy import Bronchoscopy
from cptkit.selection.family import Derived, Family

__all__ = ["MODERATE_SEDATION", "ModerateSedation", "SedatedBy"]

_UNTIL_FURTHER: Final = 23
_STEP: Final = 15

_ENDOSCOPIES: Final = (Colonoscopy, UpperEndoscopy, Sigmoidoscopy, Ercp)
# Procedures that are often sedated for, beside which an endoscopy would be told.
_OTHERS: Final = (
    Bronchoscopy,
    CardiacCatheterization,
    CardiacDevice,
    CentralLine,
    CoronaryIntervention,
    DislocationReduction,
    FractureCare,
    TransesophagealEchocardiogram,
)


class SedatedBy(StrEnum):
    """Who is responsible for the sedation."""

    SAME = "same"
    ANOTHER = "another"


@attrs.frozen
class ModerateSedation:
    """A documented moderate sedation. `None` is not documented.

    Attributes:
        minutes: from the first dose until the physician is no longer with the patient.
        age: the patient's age in years.
        by: whether who does the procedure sedates, an observer watching, or another physician.
        endoscopy: whether it is for an endoscopy of the digestive tract; one of the same encounter says so too.

    >>> ModerateSedation(minutes=30, age=60, by="same").minutes
    30
    """

    minutes: int | None = count("how many minutes did the sedation last?", least=0)
    age: int | None = count("how old is the patient, in years?", least=0)
    by: SedatedBy | None = word(
        SedatedBy, "who gave the sedation, the practitioner who did the procedure or another one?"
    )
    endoscopy: bool | None = yes_no("was the sedation for a GI endoscopy?")


def _for_endoscopy(service: ModerateSedation, services: tuple[object, ...]) -> str | None:
    """Say whether it was for an endoscopy, which the other procedures of the encounter tell too."""
    if any(isinstance(one, _ENDOSCOPIES) for one in services):
        return "yes"
    if service.endoscopy is not None:
        return str(value_of(service.endoscopy))
    return "no" if any(isinstance(one, _OTHERS) for one in services) else None


def _further(service: ModerateSedation, _: tuple[object, ...]) -> int | None:
    """Count the quarters of an hour after the first, each from its middle on."""
    if service.minutes is None:
        return None
    return max(0, (service.minutes - _UNTIL_FURTHER) // _STEP + 1)


MODERATE_SEDATION: Final = Family(
    "moderate-sedation",
    "moderate sedation for a procedure",
    ModerateSedation,
    derived=(
        Derived("for_endoscopy", YES_NO, ("endoscopy",), _for_endoscopy),
        Derived("further_quarters", Numbers(0), ("minutes",), _further),
    ),
    also=("conscious-sedation",),
)
