"""Coronary intervention: what was done in one vessel, or in one of its branches."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated

__all__ = ["CORONARY_INTERVENTION", "CoronaryIntervention", "CoronaryWork", "Vessel"]


class Vessel(StrEnum):
    """In which coronary artery, or in a bypass graft of it."""

    LEFT_MAIN = "left-main"
    LEFT_ANTERIOR_DESCENDING = "left-anterior-descending"
    LEFT_CIRCUMFLEX = "left-circumflex"
    RIGHT = "right"
    RAMUS = "ramus"


class CoronaryWork(StrEnum):
    """What was done, from the least to the most; what is more holds what is less."""

    ANGIOPLASTY = "angioplasty"
    ATHERECTOMY = "atherectomy"
    STENT = "stent"
    STENT_AND_ATHERECTOMY = "stent-and-atherectomy"


@attrs.frozen
class CoronaryIntervention:
    """A documented intervention in one coronary artery or one of its branches. `None` is not documented.

    Attributes:
        vessel: which artery it was, or belongs to.
        work: the most that was done there.
        branch: whether it was a branch of the artery, beside work in the artery itself or in another branch.
        graft: whether it was done in or through a bypass graft.
        infarction: whether the vessel was closed, or nearly, in an infarction that was under way.
        chronic_occlusion: whether the vessel had been closed for long.

    >>> CoronaryIntervention(vessel="LD", work="stent").vessel.value
    'left-anterior-descending'
    """

    vessel: Vessel | None = word(
        Vessel,
        "which coronary artery was it, or which one does the branch come from?",
        also={
            "lm": "left-main",
            "ld": "left-anterior-descending",
            "lad": "left-anterior-descending",
            "lc": "left-circumflex",
            "lcx": "left-circumflex",
            "circumflex": "left-circumflex",
            "right-coronary": "right",
            "right-coronary-artery": "right",
            "ramus-intermedius": "ramus",
            "diagonal": "left-anterior-descending",
            "obtuse-marginal": "left-circumflex",
            "rc": "right",
            "rca": "right",
            "ri": "ramus",
        },
    )
    work: CoronaryWork | None = word(
        CoronaryWork,
        "what was the most extensive work done there: a balloon, atherectomy, a stent, or a stent with atherectomy?",
        also={
            "balloon": "angioplasty",
            "ptca": "angioplasty",
            "balloon-angioplasty": "angioplasty",
            "rotational-atherectomy": "atherectomy",
            "des": "stent",
            "drug-eluting-stent": "stent",
            "bare-metal-stent": "stent",
        },
    )
    branch: bool | None = yes_no(
        "was it a branch, in addition to work in its artery or in another branch of that artery?"
    )
    graft: bool | None = yes_no("was it done in or through a bypass graft?", untold=False)
    infarction: bool | None = yes_no(
        "was the vessel closed, or nearly closed, in an acute infarction?",
        untold=False,
    )
    chronic_occlusion: bool | None = yes_no("was it a chronic occlusion of the vessel?", untold=False)


def _state(service: CoronaryIntervention, _: tuple[object, ...]) -> str:
    """Say what the vessel was like: that decides before what was done."""
    if service.infarction:
        return "infarction"
    if service.chronic_occlusion:
        return "chronic-occlusion"
    return "graft" if service.graft else "native"


def _further_branch(service: CoronaryIntervention, services: tuple[object, ...]) -> str:
    """Say whether it is a branch beside its artery or another branch of it; one alone is billed as an artery is."""
    alike = [one for one in of_kind(CoronaryIntervention, services) if one.vessel is service.vessel]
    first = next((one for one in alike if not one.branch), next(iter(alike), service))
    return stated(service.branch and first is not service)


CORONARY_INTERVENTION: Final = Family(
    "coronary-intervention",
    "a coronary intervention in one vessel",
    CoronaryIntervention,
    derived=(
        Derived(
            "state",
            Words(("native", "graft", "infarction", "chronic-occlusion")),
            ("infarction", "chronic_occlusion", "graft"),
            _state,
        ),
        Derived("further_branch", YES_NO, ("branch",), _further_branch),
    ),
    also=(
        "pci",
        "ptca",
    ),
    broadly=(
        "coronary-angioplasty",
        "coronary-stent",
        "coronary-stenting",
    ),
    saying={
        "poba": {"work": "angioplasty"},
        "balloon-angioplasty-of-coronary": {"work": "angioplasty"},
        "drug-eluting-stent": {"work": "stent"},
        "des-to-lad": {"vessel": "left-anterior-descending", "work": "stent"},
        "lad-stent": {"vessel": "left-anterior-descending", "work": "stent"},
        "pci-for-stemi": {"infarction": True},
        "pci-for-acute-mi": {"infarction": True},
        "primary-pci": {"infarction": True},
    },
)
