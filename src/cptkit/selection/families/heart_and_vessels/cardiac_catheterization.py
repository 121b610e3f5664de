"""Catheters in the heart to look and measure: which side, the coronary arteries, bypass grafts."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import yes_no
from cptkit.selection.families.heart_and_vessels.coronary_intervention import CoronaryIntervention
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated, which_component, which_owner

__all__ = ["CARDIAC_CATHETERIZATION", "CardiacCatheterization"]


@attrs.frozen
class CardiacCatheterization:
    """A documented catheterization of a heart that was not malformed at birth. `None` is not documented.

    Attributes:
        left_heart: whether the left ventricle was entered, with or without its picture.
        right_heart: whether pressures of the right side were measured.
        coronary_arteries: whether the coronary arteries were imaged; bypass_grafts: whether grafts were.
        decided_intervention: beside an intervention of the day, whether it was decided on by this study, where no
            earlier one sufficed.
        component, equipment_owner: as for every study.

    >>> CardiacCatheterization(left_heart=True, coronary_arteries=True).left_heart
    True
    """

    left_heart: bool | None = yes_no("was the left ventricle entered?")
    right_heart: bool | None = yes_no("were pressures of the right side of the heart measured?")
    coronary_arteries: bool | None = yes_no("were the coronary arteries imaged?")
    bypass_grafts: bool | None = yes_no("were bypass grafts imaged?")
    decided_intervention: bool | None = yes_no(
        "was the decision to intervene based on this study, with no earlier one?"
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


_PARTS: Final = ("left_heart", "right_heart", "coronary_arteries", "bypass_grafts")


def _imaged(fact: str) -> Derived:
    """Make one part of a catheterization: where another is told and it is not, it was not done."""

    def told(service: CardiacCatheterization, _: tuple[object, ...]) -> str | None:
        done: bool | None = getattr(service, fact)
        others = any(getattr(service, one) for one in _PARTS)
        return None if done is None and not others else stated(done)

    return Derived(fact, YES_NO, (fact,), told)


def _with_intervention(_: CardiacCatheterization, services: tuple[object, ...]) -> str:
    return stated(bool(of_kind(CoronaryIntervention, services)))


def _apart(service: CardiacCatheterization, services: tuple[object, ...]) -> str | None:
    """Say whether it is billed by itself: beside an intervention only where that was decided on by it."""
    if not of_kind(CoronaryIntervention, services):
        return "yes"
    return None if service.decided_intervention is None else stated(service.decided_intervention)


CARDIAC_CATHETERIZATION: Final = Family(
    "cardiac-catheterization",
    "a diagnostic catheterization of the heart",
    CardiacCatheterization,
    derived=(
        *(_imaged(fact) for fact in _PARTS),
        Derived("with_intervention", YES_NO, (), _with_intervention),
        Derived("apart", YES_NO, ("decided_intervention",), _apart),
    ),
    also=("heart-cath", "coronary-angiography"),
    saying={
        "lhc": {"left_heart": True},
        "rhc": {"right_heart": True},
        "left-heart-catheterization": {"left_heart": True},
        "right-heart-catheterization": {"right_heart": True},
        "r/lhc": {"left_heart": True, "right_heart": True},
        "left-and-right-heart-cath": {"left_heart": True, "right_heart": True},
        "coronary-angiogram": {"coronary_arteries": True},
        "coronary-angio": {"coronary_arteries": True},
        "lhc-with-coronary-angiography": {"left_heart": True, "coronary_arteries": True},
        "lhc-with-coronaries": {"left_heart": True, "coronary_arteries": True},
        "left-heart-cath-with-coronaries": {"left_heart": True, "coronary_arteries": True},
    },
)
