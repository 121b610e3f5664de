"""Work on the leads of a pacemaker or defibrillator, and devices without leads through a vein."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["CARDIAC_LEAD", "CardiacLead", "CardiacLeadWork"]


class CardiacLeadWork(StrEnum):
    """What was done."""

    ONE_LEAD_INSERTION = "one-lead-insertion"
    TWO_LEAD_INSERTION = "two-lead-insertion"
    LEAD_REPOSITIONING = "lead-repositioning"
    LEFT_VENTRICULAR_LEAD_ADDITION = "left-ventricular-lead-addition"
    LEFT_VENTRICULAR_LEAD_REPOSITIONING = "left-ventricular-lead-repositioning"
    ONE_LEAD_REPAIR = "one-lead-repair"
    TWO_LEAD_REPAIR = "two-lead-repair"
    ONE_PACEMAKER_LEAD_REMOVAL = "one-pacemaker-lead-removal"
    TWO_PACEMAKER_LEADS_REMOVAL = "two-pacemaker-leads-removal"
    DEFIBRILLATOR_LEAD_REMOVAL = "defibrillator-lead-removal"
    LEADLESS_PACEMAKER_INSERTION = "leadless-pacemaker-insertion"
    LEADLESS_PACEMAKER_REMOVAL = "leadless-pacemaker-removal"
    SUBCUTANEOUS_DEFIBRILLATOR_SYSTEM = "subcutaneous-defibrillator-system"
    SUBCUTANEOUS_ELECTRODE_INSERTION = "subcutaneous-electrode-insertion"
    SUBCUTANEOUS_ELECTRODE_REMOVAL = "subcutaneous-electrode-removal"
    SUBCUTANEOUS_ELECTRODE_REPOSITIONING = "subcutaneous-electrode-repositioning"
    LOOP_RECORDER_INSERTION = "loop-recorder-insertion"
    LOOP_RECORDER_REMOVAL = "loop-recorder-removal"
    TEMPORARY_PACING_LEAD = "temporary-pacing-lead"
    TEMPORARY_DUAL_PACING_LEADS = "temporary-dual-pacing-leads"


_ALSO: Final = {
    "loop-recorder-implant": "loop-recorder-insertion",
    "loop-recorder-implantation": "loop-recorder-insertion",
    "insertable-cardiac-monitor": "loop-recorder-insertion",
    "icm-insertion": "loop-recorder-insertion",
    "loop-recorder-explant": "loop-recorder-removal",
    "loop-recorder-explantation": "loop-recorder-removal",
    "leadless-pacemaker-implant": "leadless-pacemaker-insertion",
    "single-lead-insertion": "one-lead-insertion",
    "lead-insertion": "one-lead-insertion",
    "new-rv-lead": "one-lead-insertion",
    "lead-revision": "lead-repositioning",
    "rv-lead-revision": "lead-repositioning",
    "lv-lead-addition": "left-ventricular-lead-addition",
    "lv-lead-repositioning": "left-ventricular-lead-repositioning",
    "icd-lead-extraction": "defibrillator-lead-removal",
    "leadless-pacemaker": "leadless-pacemaker-insertion",
    "micra": "leadless-pacemaker-insertion",
    "subcutaneous-icd": "subcutaneous-defibrillator-system",
    "s-icd": "subcutaneous-defibrillator-system",
    "loop-recorder": "loop-recorder-insertion",
    "ilr-insertion": "loop-recorder-insertion",
    "linq": "loop-recorder-insertion",
    "ilr-removal": "loop-recorder-removal",
    "temporary-pacemaker": "temporary-pacing-lead",
    "temporary-transvenous-pacemaker": "temporary-pacing-lead",
}


@attrs.frozen
class CardiacLead:
    """A documented on leads, or on a heart device without leads through a vein. `None` is not documented.

    Attributes:
        work: what was done.

    >>> CardiacLead(work="single lead insertion").work.value
    'one-lead-insertion'
    """

    work: CardiacLeadWork | None = word(CardiacLeadWork, "what was done to a lead or to the device?", also=_ALSO)


CARDIAC_LEAD: Final = Family(
    "cardiac-lead",
    "work on leads, or on a heart device without leads through a vein",
    CardiacLead,
    broadly=("lead-revision", "loop-recorder", "ilr", "leadless-pacemaker", "subcutaneous-icd"),
    saying={
        "ilr-implant": {"work": "loop-recorder-insertion"},
        "reveal-linq": {"work": "loop-recorder-insertion"},
        "implantable-loop-recorder": {"work": "loop-recorder-insertion"},
        "temp-wire": {"work": "temporary-pacing-lead"},
        "tvp": {"work": "temporary-pacing-lead"},
    },
)
