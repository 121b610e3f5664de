"""CT of the body: a region, with or without contrast, or its vessels."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import (
    SPINE_REGIONS,
    Contrast,
    Sides,
    separate_study,
    stated,
    which_component,
    which_contrast,
    which_owner,
    which_sides,
)

__all__ = ["CT", "Ct", "CtRegion"]


class CtRegion(StrEnum):
    """What a CT study shows; eye sockets stand for the skull base, the sella and the ears as well."""

    HEAD = "head"
    EYE_SOCKETS = "eye-sockets"
    FACE = "face"
    NECK = "neck"
    CHEST = "chest"
    CERVICAL_SPINE = "cervical-spine"
    THORACIC_SPINE = "thoracic-spine"
    LUMBAR_SPINE = "lumbar-spine"
    PELVIS = "pelvis"
    ARM = "arm"
    LEG = "leg"
    ABDOMEN = "abdomen"
    ABDOMEN_AND_PELVIS = "abdomen-and-pelvis"
    CORONARY_CALCIUM = "coronary-calcium"
    CORONARY_ARTERIES = "coronary-arteries"
    COLON = "colon"
    COLON_SCREENING = "colon-screening"
    HEART = "heart"
    AORTA_AND_LEG_ARTERIES = "aorta-and-leg-arteries"


@attrs.frozen
class Ct:
    """A documented CT study of one region. `None` is not documented.

    Attributes:
        region: what it shows.
        contrast: whether contrast was given; contrast by mouth alone is without.
        angiography: whether it was a study of the vessels, with images worked out of the sections.
        sides: which arm or leg.
        separate_study: whether it was a study of its own beside another of the day.
        component, equipment_owner: as for every study.

    >>> Ct(region="abdomen and pelvis", contrast="with").region.value
    'abdomen-and-pelvis'
    """

    region: CtRegion | None = word(
        CtRegion,
        "which region was imaged?",
        also={
            "brain": "head",
            "orbits": "eye-sockets",
            "sinus": "face",
            "sinuses": "face",
            "maxillofacial": "face",
            "thorax": "chest",
            "abdomen-pelvis": "abdomen-and-pelvis",
            "orbit": "eye-sockets",
            "temporal-bones": "eye-sockets",
            "temporal-bone": "eye-sockets",
            "soft-tissue-of-neck": "neck",
            "soft-tissue-neck": "neck",
            "neck-soft-tissue": "neck",
            "lungs": "chest",
            "abdomen/pelvis": "abdomen-and-pelvis",
            "abd/pelvis": "abdomen-and-pelvis",
            "a/p": "abdomen-and-pelvis",
            **SPINE_REGIONS,
            "shoulder": "arm",
            "elbow": "arm",
            "forearm": "arm",
            "wrist": "arm",
            "hand": "arm",
            "upper-extremity": "arm",
            "hip": "leg",
            "thigh": "leg",
            "knee": "leg",
            "calf": "leg",
            "ankle": "leg",
            "foot": "leg",
            "lower-extremity": "leg",
            "calcium-score": "coronary-calcium",
            "calcium-scoring": "coronary-calcium",
            "coronary-cta": "coronary-arteries",
            "ccta": "coronary-arteries",
            "coronary": "coronary-arteries",
            "colonography": "colon",
            "ct-colonography": "colon",
            "virtual-colonoscopy": "colon",
            "screening-colonography": "colon-screening",
            "aorta-with-runoff": "aorta-and-leg-arteries",
            "aorta-runoff": "aorta-and-leg-arteries",
            "runoff": "aorta-and-leg-arteries",
            "sella": "eye-sockets",
            "posterior-fossa": "eye-sockets",
            "ear": "eye-sockets",
            "enterography": "abdomen-and-pelvis",
            "urogram": "abdomen-and-pelvis",
            "ct-urogram": "abdomen-and-pelvis",
            "kidney-stone": "abdomen-and-pelvis",
            "facial-bones": "face",
        },
    )
    contrast: Contrast | None = which_contrast()
    angiography: bool | None = yes_no("was it an angiography study?")
    sides: Sides | None = which_sides("was it the left side, the right side, or both?")
    separate_study: bool | None = separate_study()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


_HALVES: Final = frozenset({CtRegion.ABDOMEN, CtRegion.PELVIS})


def _halves(service: Ct, services: tuple[object, ...]) -> list[Ct]:
    """Give the studies of abdomen and pelvis of the encounter, where there are both."""
    alike = [
        one
        for one in services
        if isinstance(one, Ct) and one.region in _HALVES and stated(one.angiography) == stated(service.angiography)
    ]
    return alike if service.region in _HALVES and {one.region for one in alike} >= _HALVES else []


def _area(service: Ct, services: tuple[object, ...]) -> str | None:
    """Say what is shown; abdomen and pelvis of one encounter are one study."""
    return CtRegion.ABDOMEN_AND_PELVIS if _halves(service, services) else service.region


def _phases(service: Ct, services: tuple[object, ...]) -> str | None:
    """Say whether contrast was given, to both halves where abdomen and pelvis are one study."""
    seen = {one.contrast for one in _halves(service, services)} or {service.contrast}
    if None in seen:
        return None
    return service.contrast if len(seen) == 1 else Contrast.WITHOUT_AND_WITH


CT: Final = Family(
    "ct",
    "CT of a region of the body",
    Ct,
    derived=(
        Derived("area", Words(tuple(CtRegion)), ("region",), _area),
        yes_where_stated("vessels", "angiography"),
        Derived("phases", Words(tuple(Contrast)), ("contrast",), _phases),
    ),
    also=("ct scan", "cat-scan"),
    saying={
        "cta": {"angiography": True},
        "ctpa": {"region": "chest", "angiography": True},
        "ct-pe-protocol": {"region": "chest", "angiography": True},
        "cta-pe": {"region": "chest", "angiography": True},
        "ct-angiogram": {"angiography": True},
        "noncontrast-ct": {"contrast": "without"},
        "stone-protocol-ct": {"region": "abdomen-and-pelvis", "contrast": "without"},
        "renal-stone-ct": {"region": "abdomen-and-pelvis", "contrast": "without"},
        "calcium-score": {"region": "coronary-calcium"},
        "cac-score": {"region": "coronary-calcium"},
        "coronary-calcium-score": {"region": "coronary-calcium"},
        "ccta": {"region": "coronary-arteries"},
        "ct-coronary-angiogram": {"region": "coronary-arteries"},
        "virtual-colonoscopy": {"region": "colon"},
        "screening-ct-colonography": {"region": "colon-screening"},
        "cth": {"region": "head"},
    },
    beside=("noncontrast",),
)
