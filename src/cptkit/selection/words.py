"""Facts that several families share: which side, which component, whose equipment."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import name, word, yes_no
from cptkit.values.claims import Circumstance

__all__ = [
    "SPINE_REGIONS",
    "Contrast",
    "Guidance",
    "Side",
    "Sides",
    "breasts_of",
    "separate_access",
    "separate_encounter",
    "separate_study",
    "stated",
    "which_component",
    "which_contrast",
    "which_extent",
    "which_guidance",
    "which_lesion",
    "which_owner",
    "which_side",
    "which_sides",
]


class Side(StrEnum):
    """Which side of the body."""

    LEFT = "left"
    RIGHT = "right"


class Sides(StrEnum):
    """Which sides of the body; `ONE` where it is not documented which."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ONE = "one"


class Contrast(StrEnum):
    """Whether images were taken without contrast, with it, or without and then with it."""

    WITHOUT = "without"
    WITH = "with"
    WITHOUT_AND_WITH = "without-and-with"


class Guidance(StrEnum):
    """What imaging guides a needle or a marker."""

    NONE = "none"
    MAMMOGRAPHIC = "mammographic"
    STEREOTACTIC = "stereotactic"
    STEREOTACTIC_TOMOSYNTHESIS = "stereotactic-tomosynthesis"
    TOMOSYNTHESIS = "tomosynthesis"
    ULTRASOUND = "ultrasound"
    MR = "mr"
    CT = "ct"
    FLUOROSCOPY = "fluoroscopy"


# What else the regions of the spine are called.
SPINE_REGIONS: Final = {
    "c-spine": "cervical-spine",
    "cervical": "cervical-spine",
    "t-spine": "thoracic-spine",
    "thoracic": "thoracic-spine",
    "l-spine": "lumbar-spine",
    "lumbar": "lumbar-spine",
    "lumbosacral-spine": "lumbar-spine",
}
_LEFT_RIGHT: Final = {"lt": "left", "rt": "right", "l": "left", "r": "right"}
_BOTH: Final = {**_LEFT_RIGHT, "bilateral": "both", "50": "both", "unilateral": "one"}
_CONTRASTS: Final = {
    "none": "without",
    "no": "without",
    "only": "with",
    "after": "without-and-with",
    "both": "without-and-with",
    "without-then-with": "without-and-with",
    "with-contrast": "with",
    "without-contrast": "without",
    "with-and-without-contrast": "without-and-with",
    "without-and-with-contrast": "without-and-with",
    "with-and-without": "without-and-with",
}
_GUIDANCES: Final = {
    "us": "ultrasound",
    "us-guided": "ultrasound",
    "ultrasound-guided": "ultrasound",
    "mri": "mr",
    "mri-guided": "mr",
    "ct-guided": "ct",
    "stereo": "stereotactic",
    "3d": "tomosynthesis",
    "dbt": "tomosynthesis",
    "tomo": "tomosynthesis",
    "stereotactic-and-tomosynthesis": "stereotactic-tomosynthesis",
    "mammogram": "mammographic",
    "mammography": "mammographic",
    "palpation": "none",
    "no": "none",
}
_COMPONENTS: Final = {
    "26": "professional",
    "interpretation": "professional",
    "reading": "professional",
    "tc": "technical",
    "equipment": "technical",
    "whole": "global",
}
_EXTENTS: Final = {"complete": True, "limited": False, "follow-up": False}


def which_side(ask: str) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make a fact that is the left or the right side."""
    return word(Side, ask, also=_LEFT_RIGHT)


def which_sides(ask: str) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that is one side or both."""
    return word(Sides, ask, also=_BOTH)


def which_extent(ask: str) -> Any:  # noqa: ANN401 (as above)
    """Make a fact whether a study was complete, told by yes or no, or as complete or limited."""
    return yes_no(ask, also=_EXTENTS)


def which_contrast() -> Any:  # noqa: ANN401 (as above)
    """Make the fact whether contrast was given for images."""
    ask = "was it done without contrast, with it, or without and then with it?"
    return word(Contrast, ask, also=_CONTRASTS)


def which_guidance() -> Any:  # noqa: ANN401 (as above)
    """Make the fact what imaging guided a procedure."""
    return word(Guidance, "what imaging guided it, if any?", also=_GUIDANCES)


def stated(fact: bool | None) -> str:  # noqa: FBT001 (one value in, one word out)
    """Return yes for what is documented to be so, and no otherwise: what is rare is said, or was not there.

    >>> stated(None)
    'no'
    """
    return "yes" if fact else "no"


def breasts_of(own: Sides | None, alike: Iterable[Sides | None]) -> str | None:
    """Say whether a study is of one breast or of both, together with the others of its kind of the encounter.

    >>> breasts_of(Sides.LEFT, [Sides.LEFT, Sides.RIGHT])
    'both'
    """
    if own is None:
        return None
    seen = {own, *alike}
    return "both" if Sides.BOTH in seen or {Sides.LEFT, Sides.RIGHT} <= seen else "one"


def which_component() -> Any:  # noqa: ANN401 (as above)
    """Make the fact which component of a study the billing physician did."""
    ask = "does the billing physician only interpret the study, or also own the equipment?"
    return word(Component, ask, also=_COMPONENTS)


def which_owner() -> Any:  # noqa: ANN401 (as above)
    """Make the fact who owns the equipment."""
    return word(Owner, "who owns the equipment?", also={"idtf": "testing-facility", "asc": "surgical-center"})


def which_lesion() -> Any:  # noqa: ANN401 (as above)
    """Make the fact which lesion it was: one name for one lesion, whatever was done to it."""
    return name("which lesion was it, and was another service done to the same lesion that day?")


def separate_access() -> Any:  # noqa: ANN401 (as above)
    """Make the fact whether a drug required an access site of its own."""
    return yes_no("did it require a separate access site?", circumstance=Circumstance.SEPARATE_STRUCTURE)


def separate_encounter() -> Any:  # noqa: ANN401 (as above)
    """Make the fact whether a drug was given at an encounter of its own."""
    return yes_no("was it given at a separate encounter that day?", circumstance=Circumstance.SEPARATE_ENCOUNTER)


def separate_study() -> Any:  # noqa: ANN401 (as above)
    """Make the fact whether a study was one of its own beside another of the region: an MRA beside an MRI."""
    ask = "was it ordered and read as a study of its own, apart from the other of that day?"
    return yes_no(ask, circumstance=Circumstance.UNUSUAL_NON_OVERLAPPING)
