"""An endoscopy of esophagus, stomach and duodenum: looking alone, or what was done to each lesion."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Value
from cptkit.selection.facts import value_of, word, yes_no
from cptkit.selection.families.digestive.endoscopy import is_treated
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import which_lesion

__all__ = ["UPPER_ENDOSCOPY", "UpperEndoscopy", "UpperTechnique"]


class UpperTechnique(StrEnum):
    """What was done through the scope."""

    NONE = "none"
    BIOPSY = "biopsy"
    INJECTION = "injection"
    SNARE = "snare"
    HOT_FORCEPS = "hot-forceps"
    ABLATION = "ablation"
    MUCOSAL_RESECTION = "mucosal-resection"
    BLEEDING_CONTROL = "bleeding-control"
    VARICES_BANDED = "varices-banded"
    VARICES_INJECTED = "varices-injected"
    FOREIGN_BODY = "foreign-body"
    WIRE_DILATION = "wire-dilation"
    BALLOON_DILATION = "balloon-dilation"
    OUTLET_DILATION = "outlet-dilation"
    FEEDING_TUBE = "feeding-tube"
    STENT = "stent"
    ULTRASOUND = "ultrasound"
    ULTRASOUND_NEEDLE = "ultrasound-needle"
    UNGUIDED_BOUGIE = "unguided-bougie"
    LARGE_BALLOON_DILATION = "large-balloon-dilation"
    PSEUDOCYST_DRAINAGE = "pseudocyst-drainage"
    TUBE_PLACEMENT = "tube-placement"
    REFLUX_HEAT_TREATMENT = "reflux-heat-treatment"


_TECHNIQUES: Final = {
    "looking": "none",
    "hot-biopsy": "hot-forceps",
    "hot-snare": "snare",
    "cold-snare": "snare",
    "emr": "mucosal-resection",
    "peg": "feeding-tube",
    "food-bolus": "foreign-body",
    "savary": "wire-dilation",
    "sclerotherapy": "varices-injected",
    "maloney": "unguided-bougie",
    "maloney-dilation": "unguided-bougie",
    "savary-dilation": "wire-dilation",
    "clo-test": "biopsy",
    "variceal-banding": "varices-banded",
    "band-ligation-of-varices": "varices-banded",
    "peg-placement": "feeding-tube",
    "apc": "ablation",
    "argon-plasma": "ablation",
    "hemostasis": "bleeding-control",
    "eus": "ultrasound",
    "balloon-dilation-30-mm": "large-balloon-dilation",
    "stretta": "reflux-heat-treatment",
    "endoscopic-ultrasound": "ultrasound",
    "diagnostic": "none",
    "dilation-over-guidewire": "wire-dilation",
    "banding": "varices-banded",
    "evl": "varices-banded",
    "control-of-bleeding": "bleeding-control",
    "foreign-body-removal": "foreign-body",
    "fna": "ultrasound-needle",
    "eus-fna": "ultrasound-needle",
    "eus-with-fna": "ultrasound-needle",
    "peg-tube": "feeding-tube",
}


@attrs.frozen
class UpperEndoscopy:
    """One step of a documented upper endoscopy, such as what was done to one lesion. `None` is not documented.

    Attributes:
        technique: what was done, `NONE` for looking alone; a balloon is one of less than 30 mm in the esophagus,
            an outlet that of the stomach, and an unguided bougie one without the scope.
        all_regions: whether ultrasound was of all three: esophagus, stomach, and the duodenum or, where the stomach was
            altered by surgery, the jejunum.
        lesion: the caller's name for the lesion.

    >>> UpperEndoscopy(technique="PEG").technique.value
    'feeding-tube'
    """

    technique: UpperTechnique | None = word(
        UpperTechnique, "what was done through the scope, if anything?", also=_TECHNIQUES
    )
    all_regions: bool | None = yes_no(
        "did the ultrasound cover the esophagus, the stomach and the duodenum (or jejunum), all three?"
    )
    lesion: str | None = which_lesion()


def _treated(_: UpperEndoscopy, services: tuple[object, ...]) -> str | None:
    through_scope = (
        one for one in of_kind(UpperEndoscopy, services) if one.technique != UpperTechnique.UNGUIDED_BOUGIE
    )
    return is_treated(one.technique for one in through_scope)


def _every_region(service: UpperEndoscopy, _: tuple[object, ...]) -> Value | None:
    """Say whether ultrasound was of all three regions; of no other technique is it asked."""
    return None if service.technique is None else value_of(service.all_regions)


UPPER_ENDOSCOPY: Final = Family(
    "upper-endoscopy",
    "an endoscopy of the esophagus, stomach and duodenum, step by step",
    UpperEndoscopy,
    derived=(
        Derived("treated", YES_NO, ("technique",), _treated),
        Derived("every_region", YES_NO, ("technique", "all_regions"), _every_region),
    ),
    also=(
        "egd",
        "esophagogastroduodenoscopy",
        "upper-gi-endoscopy",
        "eus",
        "endoscopic-ultrasound",
    ),
    beside=(
        "placement",
        "control",
        "removal",
    ),
)
