"""Angiography: arteries of neck, brain and kidneys with their catheters, and the imaging of other vessels alone."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_component, which_owner, which_sides

__all__ = ["ANGIOGRAPHY", "Angiography", "AngiographyStudy"]


class AngiographyStudy(StrEnum):
    """What was imaged, and for neck, brain and kidneys from where."""

    AORTIC_ARCH = "aortic-arch"
    EXTRACRANIAL_CAROTID = "extracranial-carotid"
    INTRACRANIAL_CAROTID_FROM_COMMON = "intracranial-carotid-from-common"
    INTRACRANIAL_CAROTID_FROM_INTERNAL = "intracranial-carotid-from-internal"
    VERTEBRAL_FROM_SUBCLAVIAN = "vertebral-from-subclavian"
    VERTEBRAL = "vertebral"
    EXTERNAL_CAROTID = "external-carotid"
    INTRACRANIAL_BRANCH = "intracranial-branch"
    RENAL = "renal"
    RENAL_BRANCH = "renal-branch"
    THORACIC_AORTA = "thoracic-aorta"
    ABDOMINAL_AORTA = "abdominal-aorta"
    AORTA_WITH_LEGS = "aorta-with-legs"
    EXTREMITY = "extremity"
    VISCERAL = "visceral"
    PELVIC = "pelvic"
    PULMONARY = "pulmonary"
    FURTHER_VESSEL = "further-vessel"
    EXTREMITY_VEINS = "extremity-veins"
    INFERIOR_VENA_CAVA = "inferior-vena-cava"
    SUPERIOR_VENA_CAVA = "superior-vena-cava"


_STUDIES: Final = {
    "arch": "aortic-arch",
    "arch-aortogram": "aortic-arch",
    "cervical-carotid": "extracranial-carotid",
    "internal-carotid": "intracranial-carotid-from-internal",
    "vertebral-artery": "vertebral",
    "main-renal-artery": "renal",
    "superselective-renal": "renal-branch",
    "abdominal-aortogram": "abdominal-aorta",
    "aortogram-with-runoff": "aorta-with-legs",
    "aorta-with-runoff": "aorta-with-legs",
    "leg": "extremity",
    "arm": "extremity",
    "lower-extremity": "extremity",
    "upper-extremity": "extremity",
    "celiac": "visceral",
    "sma": "visceral",
    "mesenteric": "visceral",
    "internal-iliac": "pelvic",
    "additional-vessel": "further-vessel",
    "venogram-of-extremity": "extremity-veins",
    "leg-veins": "extremity-veins",
    "ivc": "inferior-vena-cava",
    "svc": "superior-vena-cava",
}


@attrs.frozen
class Angiography:
    """A documented angiography; each vessel or region is one. `None` is not documented.

    Attributes:
        study: what was imaged; a further vessel is one that was selected after the basic study.
        sides: on which side, or on both.
        component, equipment_owner: of imaging that is coded apart from the catheter, as for every study.

    >>> Angiography(study="celiac").study.value
    'visceral'
    """

    study: AngiographyStudy | None = word(
        AngiographyStudy, "what was imaged, and of neck, brain or kidney from which artery?", also=_STUDIES
    )
    sides: Sides | None = which_sides("on which side, or both?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


_OF_NECK_AND_BRAIN: Final = frozenset(
    {
        AngiographyStudy.EXTRACRANIAL_CAROTID,
        AngiographyStudy.INTRACRANIAL_CAROTID_FROM_COMMON,
        AngiographyStudy.INTRACRANIAL_CAROTID_FROM_INTERNAL,
        AngiographyStudy.VERTEBRAL_FROM_SUBCLAVIAN,
        AngiographyStudy.VERTEBRAL,
    }
)


def _selective(_: Angiography, services: tuple[object, ...]) -> str:
    """Say whether a carotid or vertebral artery was imaged selectively, which includes the arch."""
    return stated(any(one.study in _OF_NECK_AND_BRAIN for one in of_kind(Angiography, services)))


ANGIOGRAPHY: Final = Family(
    "angiography",
    "angiography of vessels other than those of the heart",
    Angiography,
    derived=(Derived("selective", YES_NO, (), _selective),),
    also=("angiogram", "cerebral-angiogram", "carotid-angiogram", "venogram", "arteriogram"),
)
