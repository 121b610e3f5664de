"""A colonoscopy: looking alone, or what was done to each lesion."""

from enum import StrEnum
from typing import Any, Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.digestive.endoscopy import first_documented, is_treated
from cptkit.selection.families.digestive.sigmoidoscopy import Sigmoidoscopy
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated, which_lesion

__all__ = ["COLONOSCOPY", "Colonoscopy", "ColonoscopyPurpose", "ColonoscopyTechnique", "Reach"]


class ColonoscopyTechnique(StrEnum):
    """What was done through the scope."""

    NONE = "none"
    BIOPSY = "biopsy"
    SNARE = "snare"
    HOT_FORCEPS = "hot-forceps"
    ABLATION = "ablation"
    INJECTION = "injection"
    MUCOSAL_RESECTION = "mucosal-resection"
    BAND_LIGATION = "band-ligation"
    BLEEDING_CONTROL = "bleeding-control"
    FOREIGN_BODY = "foreign-body"
    DILATION = "dilation"
    STENT = "stent"
    DECOMPRESSION = "decompression"
    ULTRASOUND = "ultrasound"
    ULTRASOUND_NEEDLE = "ultrasound-needle"


class ColonoscopyPurpose(StrEnum):
    """Why it was begun; what was found does not change it."""

    SCREENING = "screening"
    DIAGNOSTIC = "diagnostic"


class Reach(StrEnum):
    """How far the scope came."""

    CECUM = "cecum"
    BEYOND_SPLENIC_FLEXURE = "beyond-splenic-flexure"
    SPLENIC_FLEXURE = "splenic-flexure"


_TECHNIQUES: Final = {
    "looking": "none",
    "cold-forceps": "biopsy",
    "cold-biopsy-forceps": "biopsy",
    "cold-biopsy": "biopsy",
    "polypectomy-by-snare": "snare",
    "hot-biopsy": "hot-forceps",
    "hot-snare": "snare",
    "cold-snare": "snare",
    "emr": "mucosal-resection",
    "tattoo": "injection",
    "tattooing": "injection",
    "tattoo-injection": "injection",
    "submucosal-injection": "injection",
    "apc": "ablation",
    "argon-plasma": "ablation",
    "hemostasis": "bleeding-control",
    "colonoscopic-emr": "mucosal-resection",
    "snare-polypectomy": "snare",
}
_REACHES: Final = {"complete": "cecum", "terminal-ileum": "cecum", "anastomosis": "cecum"}


@attrs.frozen
class Colonoscopy:
    """One step of a documented colonoscopy, such as what was done to one lesion; several steps are several of them.

    What holds of the whole examination need be documented in one step only. `None` is not documented.

    Attributes:
        technique: what was done, `NONE` for looking alone; bleeding that the endoscopist caused does not count.
        lesion: the caller's name for the lesion.
        purpose: why the colonoscopy was begun.
        high_risk: whether the patient is at high risk of colorectal cancer.
        reached: how far the scope came.
        after_stool_test: whether a stool test that was positive led to the screening.

    >>> Colonoscopy(technique="EMR", purpose="screening", reached="cecum").technique.value
    'mucosal-resection'
    """

    technique: ColonoscopyTechnique | None = word(
        ColonoscopyTechnique, "what was done through the scope, if anything?", also=_TECHNIQUES
    )
    lesion: str | None = which_lesion()
    purpose: ColonoscopyPurpose | None = word(
        ColonoscopyPurpose, "was the colonoscopy started as a screening, or for a sign or symptom?"
    )
    high_risk: bool | None = yes_no(
        "is the patient at high risk of colorectal cancer?",
        also={"high-risk": True, "average-risk": False},
    )
    reached: Reach | None = word(Reach, "how far did the scope reach?", also=_REACHES)
    after_stool_test: bool | None = yes_no("was the screening done because of a positive stool test?")


def _treated(_: Colonoscopy, services: tuple[object, ...]) -> str | None:
    return is_treated(one.technique for one in of_kind(Colonoscopy, services))


def _purpose(_: Colonoscopy, services: tuple[object, ...]) -> str | None:
    return first_documented(one.purpose for one in of_kind(Colonoscopy, services))


def _risk(_: Colonoscopy, services: tuple[object, ...]) -> str | None:
    known = first_documented(one.high_risk for one in of_kind(Colonoscopy, services))
    return None if known is None else stated(known)


def _reach(_: Colonoscopy, services: tuple[object, ...]) -> str | None:
    return first_documented(one.reached for one in of_kind(Colonoscopy, services))


def _after_stool_test(_: Colonoscopy, services: tuple[object, ...]) -> str:
    return stated(any(one.after_stool_test for one in of_kind(Colonoscopy, services)))


def _short(service: Colonoscopy) -> Sigmoidoscopy:
    """Give a step as one of a sigmoidoscopy, which it is where the scope did not pass the splenic flexure."""
    shared: dict[str, Any] = {"technique": service.technique, "lesion": service.lesion}
    return Sigmoidoscopy(**shared)


COLONOSCOPY: Final = Family(
    "colonoscopy",
    "a colonoscopy, step by step",
    Colonoscopy,
    derived=(
        Derived("treated", YES_NO, ("technique",), _treated),
        Derived("begun_for", Words(tuple(ColonoscopyPurpose)), ("purpose",), _purpose),
        Derived("at_high_risk", YES_NO, ("high_risk",), _risk),
        Derived("scope_reached", Words(tuple(Reach)), ("reached",), _reach),
        Derived("follows_stool_test", YES_NO, ("after_stool_test",), _after_stool_test),
    ),
    becomes={"sigmoidoscopy": _short},
    also=("colonoscopic-emr",),
    saying={
        "surveillance-colonoscopy": {"purpose": "screening", "high_risk": True},
    },
)
