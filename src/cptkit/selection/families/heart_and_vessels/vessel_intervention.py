"""Interventions through catheters in vessels other than those of heart, leg and dialysis circuit."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["VESSEL_INTERVENTION", "VesselIntervention", "VesselInterventionWork"]


class VesselInterventionWork(StrEnum):
    """What was done."""

    FILTER_PLACEMENT = "filter-placement"
    FILTER_REPOSITIONING = "filter-repositioning"
    FILTER_RETRIEVAL = "filter-retrieval"
    VENOUS_EMBOLIZATION = "venous-embolization"
    ARTERIAL_EMBOLIZATION = "arterial-embolization"
    TUMOR_EMBOLIZATION = "tumor-embolization"
    BLEEDING_EMBOLIZATION = "bleeding-embolization"
    ARTERIAL_THROMBOLYSIS_FIRST_DAY = "arterial-thrombolysis-first-day"
    VENOUS_THROMBOLYSIS_FIRST_DAY = "venous-thrombolysis-first-day"
    THROMBOLYSIS_FURTHER_DAY = "thrombolysis-further-day"
    THROMBOLYSIS_LAST_DAY = "thrombolysis-last-day"
    VENOUS_THROMBECTOMY = "venous-thrombectomy"
    REPEAT_VENOUS_THROMBECTOMY = "repeat-venous-thrombectomy"
    ARTERIAL_THROMBECTOMY = "arterial-thrombectomy"
    ARTERIAL_STENT = "arterial-stent"
    VENOUS_STENT = "venous-stent"
    ARTERIAL_ANGIOPLASTY = "arterial-angioplasty"
    VENOUS_ANGIOPLASTY = "venous-angioplasty"
    INTRAVASCULAR_ULTRASOUND = "intravascular-ultrasound"
    CAROTID_STENT_WITH_PROTECTION = "carotid-stent-with-protection"
    CAROTID_STENT_WITHOUT_PROTECTION = "carotid-stent-without-protection"
    FOREIGN_BODY_RETRIEVAL = "foreign-body-retrieval"
    LIVER_SHUNT = "liver-shunt"
    LIVER_SHUNT_REVISION = "liver-shunt-revision"
    STROKE_THROMBECTOMY = "stroke-thrombectomy"
    PSEUDOANEURYSM_INJECTION = "pseudoaneurysm-injection"
    SECONDARY_ARTERIAL_THROMBECTOMY = "secondary-arterial-thrombectomy"
    INTRACRANIAL_EMBOLIZATION = "intracranial-embolization"
    HEAD_OR_NECK_EMBOLIZATION = "head-or-neck-embolization"


_ALSO: Final = {
    "pulmonary-thrombectomy": "arterial-thrombectomy",
    "pulmonary-embolism-thrombectomy": "arterial-thrombectomy",
    "pe-thrombectomy": "arterial-thrombectomy",
    "ufe": "tumor-embolization",
    "uae": "tumor-embolization",
    "fibroid-embolization": "tumor-embolization",
    "placement-of-ivc-filter": "filter-placement",
    "retrieval-of-ivc-filter": "filter-retrieval",
    "iliac-vein-stenting": "venous-stent",
    "ivc-filter": "filter-placement",
    "ivc-filter-placement": "filter-placement",
    "vena-cava-filter": "filter-placement",
    "ivc-filter-removal": "filter-retrieval",
    "ivc-filter-retrieval": "filter-retrieval",
    "filter-removal": "filter-retrieval",
    "varicocele-embolization": "venous-embolization",
    "ovarian-vein-embolization": "venous-embolization",
    "aneurysm-embolization": "arterial-embolization",
    "avm-embolization": "arterial-embolization",
    "uterine-fibroid-embolization": "tumor-embolization",
    "uterine-artery-embolization": "tumor-embolization",
    "chemoembolization": "tumor-embolization",
    "tace": "tumor-embolization",
    "prostate-artery-embolization": "tumor-embolization",
    "y90": "tumor-embolization",
    "embolization-for-hemorrhage": "bleeding-embolization",
    "gi-bleed-embolization": "bleeding-embolization",
    "arterial-thrombolysis": "arterial-thrombolysis-first-day",
    "venous-thrombolysis": "venous-thrombolysis-first-day",
    "mechanical-venous-thrombectomy": "venous-thrombectomy",
    "primary-arterial-thrombectomy": "arterial-thrombectomy",
    "renal-stent": "arterial-stent",
    "subclavian-stent": "arterial-stent",
    "mesenteric-stent": "arterial-stent",
    "iliac-vein-stent": "venous-stent",
    "renal-angioplasty": "arterial-angioplasty",
    "subclavian-angioplasty": "arterial-angioplasty",
    "iliac-vein-angioplasty": "venous-angioplasty",
    "ivus": "intravascular-ultrasound",
    "carotid-stent": "carotid-stent-with-protection",
    "tips": "liver-shunt",
    "tips-revision": "liver-shunt-revision",
    "intracranial-thrombectomy": "stroke-thrombectomy",
    "mechanical-thrombectomy-for-stroke": "stroke-thrombectomy",
    "thrombin-injection": "pseudoaneurysm-injection",
    "bailout-thrombectomy": "secondary-arterial-thrombectomy",
    "brain-avm-embolization": "intracranial-embolization",
    "aneurysm-coiling": "intracranial-embolization",
}


@attrs.frozen
class VesselIntervention:
    """A documented intervention through a catheter in a vessel other than of heart or leg. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> VesselIntervention(procedure="ivc filter").procedure.value
    'filter-placement'
    """

    procedure: VesselInterventionWork | None = word(VesselInterventionWork, "what was done in the vessel?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


VESSEL_INTERVENTION: Final = Family(
    "vessel-intervention",
    "an intervention through a catheter in a vessel other than of heart or leg",
    VesselIntervention,
    also=("embolization", "thrombolysis", "angioplasty", "thrombectomy"),
    broadly=("ivc-filter", "vena-cava-filter"),
)
