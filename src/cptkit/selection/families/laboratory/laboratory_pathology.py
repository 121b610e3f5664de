"""What pathologists do beside the diagnosis of tissue: flow cytometry, consultations during surgery, Pap tests."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = [
    "FLOW_CYTOMETRY",
    "PAP_TEST",
    "SURGICAL_CONSULTATION",
    "ConsultationMethod",
    "FlowCytometry",
    "PapPreparation",
    "PapPurpose",
    "PapScreening",
    "PapTest",
    "SurgicalConsultation",
]


@attrs.frozen
class FlowCytometry:
    """Documented flow cytometry of one specimen. `None` is not documented.

    Attributes:
        markers: how many different markers there were, each counted once.
        technical: whether the billing laboratory ran the markers.
        interpreted: whether the billing physician interpreted them.

    >>> FlowCytometry(markers=12, interpreted=True, technical=False).markers
    12
    """

    markers: int | None = count("how many different markers were there?")
    technical: bool | None = yes_no("did the billing laboratory run the markers?")
    interpreted: bool | None = yes_no("did the billing physician interpret them?")


def _further_markers(service: FlowCytometry, _: tuple[object, ...]) -> int | None:
    return None if service.markers is None else service.markers - 1


FLOW_CYTOMETRY: Final = Family(
    "flow-cytometry",
    "flow cytometry of a specimen",
    FlowCytometry,
    derived=(Derived("further_markers", Numbers(), ("markers",), _further_markers),),
    also=("immunophenotyping", "leukemia-phenotyping"),
)


class ConsultationMethod(StrEnum):
    """How the pathologist looked at the tissue during the operation."""

    GROSS = "gross"
    FROZEN_SECTION = "frozen-section"
    TOUCH_PREPARATION = "touch-preparation"


@attrs.frozen
class SurgicalConsultation:
    """A documented consultation of a pathologist during an operation. `None` is not documented.

    Attributes:
        method: how the tissue was looked at; several ways are several of them.
        specimens: how many specimens were submitted.
        blocks: how many blocks were frozen, or sites touched, of all of them.
        component, equipment_owner: as for every study.

    >>> SurgicalConsultation(method="frozen", specimens=2, blocks=3).method.value
    'frozen-section'
    """

    method: ConsultationMethod | None = word(
        ConsultationMethod,
        "was the tissue examined grossly, by frozen section or by touch preparation?",
        also={"frozen": "frozen-section", "touch-prep": "touch-preparation", "squash-prep": "touch-preparation"},
    )
    specimens: int | None = count("how many specimens were submitted?")
    blocks: int | None = count("how many blocks were frozen, or sites touched, altogether?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further_blocks(service: SurgicalConsultation, _: tuple[object, ...]) -> int | None:
    """Count the blocks or sites after the first of each specimen."""
    if service.blocks is None or service.specimens is None:
        return None
    return max(0, service.blocks - service.specimens)


SURGICAL_CONSULTATION: Final = Family(
    "surgical-consultation",
    "a pathologist's consultation during an operation, such as a frozen section",
    SurgicalConsultation,
    derived=(Derived("further_blocks", Numbers(), ("specimens", "blocks"), _further_blocks),),
    also=("frozen-section", "frozen", "touch-prep", "intraoperative-consultation"),
)


class PapPurpose(StrEnum):
    """Why the Pap test was ordered."""

    SCREENING = "screening"
    DIAGNOSTIC = "diagnostic"


class PapPreparation(StrEnum):
    """How its slides were made."""

    LIQUID_BASED = "liquid-based"
    SMEAR = "smear"


class PapScreening(StrEnum):
    """Who or what read the slides."""

    MANUAL = "manual"
    MANUAL_TWICE = "manual-twice"
    AUTOMATED = "automated"
    AUTOMATED_WITH_REVIEW = "automated-with-review"


@attrs.frozen
class PapTest:
    """A documented Pap test in the laboratory. `None` is not documented.

    Attributes:
        purpose: a screening, or for signs, symptoms or an earlier abnormal test.
        preparation: how its slides were made.
        screened: who or what read them.
        interpreted: whether a physician had to interpret it.

    >>> PapTest(purpose="screening", preparation="ThinPrep", screened="manual").preparation.value
    'liquid-based'
    """

    purpose: PapPurpose | None = word(PapPurpose, "was it a screening, or for symptoms or an earlier abnormal test?")
    preparation: PapPreparation | None = word(
        PapPreparation,
        "were the slides liquid-based, or smears?",
        also={
            "thinprep": "liquid-based",
            "surepath": "liquid-based",
            "conventional": "smear",
            "thin-layer": "liquid-based",
        },
    )
    screened: PapScreening | None = word(
        PapScreening,
        "who or what read the slides?",
        also={
            "manual-with-rescreening": "manual-twice",
            "automated-with-manual-rescreening": "automated-with-review",
            "automated-with-rescreening": "automated-with-review",
        },
    )
    interpreted: bool | None = yes_no("did a physician have to interpret it?", untold=False)


PAP_TEST: Final = Family(
    "pap-test",
    "a Pap test in the laboratory",
    PapTest,
    also=("pap", "pap-smear", "thinprep", "cervical-cytology"),
)
