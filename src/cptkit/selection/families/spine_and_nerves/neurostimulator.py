"""Neurostimulators and drug pumps put in, exchanged, revised and taken out."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["NEUROSTIMULATOR", "Neurostimulator", "NeurostimulatorWork"]


class NeurostimulatorWork(StrEnum):
    """What was done."""

    SPINAL_PERCUTANEOUS_LEAD = "spinal-percutaneous-lead"
    SPINAL_PADDLE_LEAD = "spinal-paddle-lead"
    SPINAL_PERCUTANEOUS_LEAD_REMOVAL = "spinal-percutaneous-lead-removal"
    SPINAL_PADDLE_LEAD_REMOVAL = "spinal-paddle-lead-removal"
    SPINAL_PERCUTANEOUS_LEAD_REVISION = "spinal-percutaneous-lead-revision"
    SPINAL_PADDLE_LEAD_REVISION = "spinal-paddle-lead-revision"
    SPINAL_GENERATOR = "spinal-generator"
    SPINAL_GENERATOR_REMOVAL = "spinal-generator-removal"
    SACRAL_PERCUTANEOUS_LEAD = "sacral-percutaneous-lead"
    SACRAL_OPEN_LEAD = "sacral-open-lead"
    PERIPHERAL_GENERATOR = "peripheral-generator"
    PERIPHERAL_GENERATOR_REMOVAL = "peripheral-generator-removal"
    PERIPHERAL_PERCUTANEOUS_LEAD = "peripheral-percutaneous-lead"
    PERIPHERAL_LEAD_REVISION = "peripheral-lead-revision"
    TIBIAL_STIMULATION_SESSION = "tibial-stimulation-session"
    VAGUS_SYSTEM = "vagus-system"
    HYPOGLOSSAL_SYSTEM = "hypoglossal-system"
    HYPOGLOSSAL_SYSTEM_WITHOUT_SENSOR = "hypoglossal-system-without-sensor"
    HYPOGLOSSAL_STIMULATOR = "hypoglossal-stimulator"
    CRANIAL_GENERATOR_WITH_ONE_LEAD = "cranial-generator-with-one-lead"
    CRANIAL_GENERATOR_WITH_MORE_LEADS = "cranial-generator-with-more-leads"
    CRANIAL_GENERATOR_REMOVAL = "cranial-generator-removal"
    SPINAL_CATHETER = "spinal-catheter"
    SPINAL_CATHETER_REMOVAL = "spinal-catheter-removal"
    CONSTANT_PUMP = "constant-pump"
    PROGRAMMABLE_PUMP = "programmable-pump"
    PUMP_REMOVAL = "pump-removal"
    PUMP_CHECK = "pump-check"
    PUMP_REPROGRAMMING = "pump-reprogramming"
    PUMP_REFILL = "pump-refill"
    PUMP_REFILL_BY_PHYSICIAN = "pump-refill-by-physician"
    ANALYSIS_WITHOUT_PROGRAMMING = "analysis-without-programming"
    SIMPLE_PROGRAMMING = "simple-programming"
    COMPLEX_PROGRAMMING = "complex-programming"
    SIMPLE_CRANIAL_PROGRAMMING = "simple-cranial-programming"
    COMPLEX_CRANIAL_PROGRAMMING = "complex-cranial-programming"
    GASTRIC_ANALYSIS = "gastric-analysis"
    GASTRIC_PROGRAMMING = "gastric-programming"
    VAGUS_SYSTEM_REVISION = "vagus-system-revision"
    VAGUS_SYSTEM_REMOVAL = "vagus-system-removal"
    HYPOGLOSSAL_SYSTEM_REVISION = "hypoglossal-system-revision"
    HYPOGLOSSAL_SYSTEM_REMOVAL = "hypoglossal-system-removal"
    BRAIN_LEAD_REMOVAL = "brain-lead-removal"
    GASTRIC_PROGRAMMING_AT_IMPLANT = "gastric-programming-at-implant"
    PUMP_REFILL_WITHOUT_PROGRAMMING = "pump-refill-without-programming"
    PUMP_REFILL_WITHOUT_PROGRAMMING_BY_PHYSICIAN = "pump-refill-without-programming-by-physician"


_ALSO: Final = {
    "inspire-implant": "hypoglossal-stimulator",
    "scs-trial": "spinal-percutaneous-lead",
    "trial-lead": "spinal-percutaneous-lead",
    "scs-lead": "spinal-percutaneous-lead",
    "percutaneous-scs-lead": "spinal-percutaneous-lead",
    "paddle-lead": "spinal-paddle-lead",
    "scs-generator": "spinal-generator",
    "scs-ipg": "spinal-generator",
    "ipg-placement": "spinal-generator",
    "scs-generator-removal": "spinal-generator-removal",
    "spinal-generator-revision": "spinal-generator-removal",
    "sacral-lead": "sacral-percutaneous-lead",
    "interstim-trial": "sacral-percutaneous-lead",
    "interstim-lead": "sacral-percutaneous-lead",
    "interstim-generator": "peripheral-generator",
    "sacral-generator": "peripheral-generator",
    "interstim-generator-removal": "peripheral-generator-removal",
    "sacral-generator-removal": "peripheral-generator-removal",
    "peripheral-nerve-stimulator": "peripheral-percutaneous-lead",
    "sacral-lead-removal": "peripheral-lead-revision",
    "sacral-lead-revision": "peripheral-lead-revision",
    "ptns": "tibial-stimulation-session",
    "vns": "vagus-system",
    "inspire": "hypoglossal-stimulator",
    "inspire-iv": "hypoglossal-system",
    "inspire-v": "hypoglossal-system-without-sensor",
    "hypoglossal-nerve-stimulator": "hypoglossal-stimulator",
    "dbs-generator": "cranial-generator-with-one-lead",
    "vns-generator-replacement": "cranial-generator-with-one-lead",
    "intrathecal-catheter": "spinal-catheter",
    "pump-replacement": "programmable-pump",
    "intrathecal-pump": "programmable-pump",
    "baclofen-pump": "programmable-pump",
    "pump-interrogation": "pump-check",
    "simple-spinal-programming": "simple-programming",
    "simple-peripheral-programming": "simple-programming",
    "complex-spinal-programming": "complex-programming",
    "complex-peripheral-programming": "complex-programming",
    "simple-vagus-programming": "simple-cranial-programming",
    "complex-vagus-programming": "complex-cranial-programming",
    "inspire-revision": "hypoglossal-system-revision",
    "inspire-removal": "hypoglossal-system-removal",
    "pain-pump-refill": "pump-refill",
    "intrathecal-pump-refill": "pump-refill",
    "posterior-tibial-nerve-stimulation": "tibial-stimulation-session",
    "percutaneous-tibial-nerve-stimulation": "tibial-stimulation-session",
}


@attrs.frozen
class Neurostimulator:
    """A documented on a neurostimulator or a drug pump. `None` is not documented.

    Attributes:
        work: what was done.
        sides: on which side, or on both.

    >>> Neurostimulator(work="scs trial").work.value
    'spinal-percutaneous-lead'
    """

    work: NeurostimulatorWork | None = word(
        NeurostimulatorWork, "what was done to the leads, the generator or the pump?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


NEUROSTIMULATOR: Final = Family(
    "neurostimulator",
    "work on a neurostimulator or a drug pump",
    Neurostimulator,
    also=("spinal-cord-stimulator", "scs", "sacral-nerve-stimulator", "pain-pump"),
    broadly=(
        "intrathecal-pump",
        "stimulator-programming",
        "neurostimulator-programming",
        "vns-programming",
        "scs-programming",
    ),
)
