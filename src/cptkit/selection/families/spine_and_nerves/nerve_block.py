"""Anesthetics and steroids injected at nerves outside the spine."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides
from cptkit.values.claims import Circumstance

__all__ = ["NERVE_BLOCK", "NerveBlock", "NerveBlockNerve"]


class NerveBlockNerve(StrEnum):
    """Which nerve it was."""

    GREATER_OCCIPITAL = "greater-occipital"
    BRACHIAL_PLEXUS = "brachial-plexus"
    SUPRASCAPULAR = "suprascapular"
    SCIATIC = "sciatic"
    FEMORAL = "femoral"
    GENICULAR = "genicular"
    PLANTAR_DIGITAL = "plantar-digital"
    OTHER_PERIPHERAL = "other-peripheral"
    SACROILIAC = "sacroiliac"
    TRIGEMINAL = "trigeminal"
    AXILLARY = "axillary"
    AXILLARY_NERVE = "axillary-nerve"
    BRACHIAL_PLEXUS_INFUSION = "brachial-plexus-infusion"
    SCIATIC_INFUSION = "sciatic-infusion"
    FEMORAL_INFUSION = "femoral-infusion"
    LUMBAR_PLEXUS_INFUSION = "lumbar-plexus-infusion"
    ILIOINGUINAL = "ilioinguinal"
    PUDENDAL = "pudendal"
    SINGLE_INTERCOSTAL = "single-intercostal"
    STELLATE_GANGLION = "stellate-ganglion"
    LUMBAR_SYMPATHETIC = "lumbar-sympathetic"
    SUPERIOR_HYPOGASTRIC = "superior-hypogastric"
    CELIAC_PLEXUS = "celiac-plexus"
    SPHENOPALATINE = "sphenopalatine"
    SPHENOPALATINE_BY_NEEDLE = "sphenopalatine-by-needle"
    SPHENOPALATINE_BY_NASAL_DEVICE = "sphenopalatine-by-nasal-device"
    PARAVERTEBRAL = "paravertebral"
    LOWER_LIMB_PLANE = "lower-limb-plane"
    LOWER_LIMB_PLANE_INFUSION = "lower-limb-plane-infusion"
    ABDOMINAL_PLANE = "abdominal-plane"
    ABDOMINAL_PLANE_INFUSION = "abdominal-plane-infusion"
    THORACIC_PLANE = "thoracic-plane"
    THORACIC_PLANE_INFUSION = "thoracic-plane-infusion"
    VAGUS = "vagus"
    PARACERVICAL = "paracervical"
    FURTHER_INTERCOSTAL = "further-intercostal"
    FURTHER_PARAVERTEBRAL = "further-paravertebral"
    PARAVERTEBRAL_INFUSION = "paravertebral-infusion"


_ALSO: Final = {
    "tap": "abdominal-plane",
    "transversus-abdominis-plane": "abdominal-plane",
    "rectus-sheath": "abdominal-plane",
    "quadratus-lumborum": "abdominal-plane",
    "erector-spinae": "thoracic-plane",
    "pecs": "thoracic-plane",
    "serratus": "thoracic-plane",
    "interscalene": "brachial-plexus",
    "supraclavicular": "brachial-plexus",
    "infraclavicular": "brachial-plexus",
    "axillary-plexus": "brachial-plexus",
    "axillary-approach": "brachial-plexus",
    "popliteal": "sciatic",
    "adductor-canal": "femoral",
    "occipital": "greater-occipital",
    "interscalene-catheter": "brachial-plexus-infusion",
    "popliteal-catheter": "sciatic-infusion",
    "femoral-catheter": "femoral-infusion",
    "iliohypogastric": "ilioinguinal",
    "intercostal": "single-intercostal",
    "thoracic-sympathetic": "lumbar-sympathetic",
    "spg": "sphenopalatine",
    "sphenocath": "sphenopalatine-by-nasal-device",
    "tx360": "sphenopalatine-by-nasal-device",
    "thoracic-paravertebral": "paravertebral",
    "fascia-iliaca": "lower-limb-plane",
    "ipack": "lower-limb-plane",
    "paracervical-nerve": "paracervical",
    "intercostal-each-further-level": "further-intercostal",
    "paravertebral-further-sites": "further-paravertebral",
    "paravertebral-catheter": "paravertebral-infusion",
}
# A nerve is told with or without the word block.
_BLOCKS: Final = {**_ALSO, **{f"{name}-block": _ALSO.get(name, name) for name in (*_ALSO, *NerveBlockNerve)}}


@attrs.frozen
class NerveBlock:
    """A documented injection of an anesthetic or a steroid at a nerve outside the spine. `None` is not documented.

    Attributes:
        nerve: which nerve it was.
        sides: on which side, or on both.
        postoperative_pain: beside anesthesia, whether the surgeon requested it for the pain after the operation.

    >>> NerveBlock(nerve="greater occipital").nerve.value
    'greater-occipital'
    """

    nerve: NerveBlockNerve | None = word(NerveBlockNerve, "which nerve was blocked?", also=_BLOCKS)
    sides: Sides | None = which_sides("on which side, or both?")
    postoperative_pain: bool | None = yes_no(
        "was it for pain after the operation, as the surgeon requested, and not the anesthesia for it?",
        circumstance=Circumstance.UNUSUAL_NON_OVERLAPPING,
    )


NERVE_BLOCK: Final = Family(
    "nerve-block",
    "an anesthetic nerve block",
    NerveBlock,
    broadly=(
        "block",
        "peripheral-nerve-block",
    ),
    saying={
        "gon-block": {"nerve": "greater-occipital"},
        "onb": {"nerve": "greater-occipital"},
        "morton-neuroma-injection": {"nerve": "plantar-digital"},
    },
)
