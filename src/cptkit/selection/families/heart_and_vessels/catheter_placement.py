"""Catheters placed in arteries and veins for imaging or treatment, by vascular family and order."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import name, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind

__all__ = ["CATHETER_PLACEMENT", "CatheterOrder", "CatheterPlacement", "CatheterTerritory"]


class CatheterTerritory(StrEnum):
    """In which vessels the catheter was."""

    ARTERY_ABOVE_DIAPHRAGM = "artery-above-diaphragm"
    ARTERY_BELOW_DIAPHRAGM = "artery-below-diaphragm"
    VEIN = "vein"
    PULMONARY_ARTERY = "pulmonary-artery"


class CatheterOrder(StrEnum):
    """How far the catheter went: not beyond aorta, vena cava or heart, or into a branch of some order."""

    NONSELECTIVE = "nonselective"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


_TERRITORIES: Final = {
    "thoracic": "artery-above-diaphragm",
    "brachiocephalic": "artery-above-diaphragm",
    "abdominal": "artery-below-diaphragm",
    "pelvic": "artery-below-diaphragm",
    "lower-extremity": "artery-below-diaphragm",
    "leg": "artery-below-diaphragm",
    "venous": "vein",
    "pulmonary": "pulmonary-artery",
}
_ORDERS: Final = {
    "aorta": "nonselective",
    "vena-cava": "nonselective",
    "first-order": "first",
    "second-order": "second",
    "third-order": "third",
    "third-order-or-more": "third",
    "1": "first",
    "2": "second",
    "3": "third",
}


@attrs.frozen
class CatheterPlacement:
    """A documented place of a catheter; each vessel that was selected is one. `None` is not documented.

    Attributes:
        territory: in which vessels the catheter was.
        reached: how far it went.
        vascular_family: the caller's name for the branch of the aorta that the vessel belongs to, as celiac or right
            renal; it parts families where several vessels were selected.

    >>> CatheterPlacement(territory="abdominal", reached="third order", vascular_family="celiac").reached.value
    'third'
    """

    territory: CatheterTerritory | None = word(
        CatheterTerritory, "was the catheter in arteries above or below the diaphragm, or in veins?", also=_TERRITORIES
    )
    reached: CatheterOrder | None = word(CatheterOrder, "which order of vessel was selected?", also=_ORDERS)
    vascular_family: str | None = name("to which branch of the aorta does the vessel belong?")


_ROLES: Final = Words(("furthest", "further", "on-the-way"))
_RANKS: Final = {order: rank for rank, order in enumerate(CatheterOrder)}


def _role(service: CatheterPlacement, services: tuple[object, ...]) -> str | None:
    """Say whether it is the furthest place of its family, a further one, or one that was passed on the way."""
    alike = [one for one in of_kind(CatheterPlacement, services) if one.territory is service.territory]
    if any(one.reached is None for one in alike):
        return "furthest" if len(alike) == 1 else None
    selective = [one for one in alike if one.reached is not CatheterOrder.NONSELECTIVE]
    if service.reached is CatheterOrder.NONSELECTIVE:
        return "on-the-way" if selective else "furthest"
    if len(selective) > 1 and any(one.vascular_family is None for one in selective):
        return None
    of_family = [one for one in selective if one.vascular_family == service.vascular_family]
    furthest = max(of_family, key=lambda one: _RANKS[one.reached] if one.reached else 0)
    if furthest is service:
        return "furthest"
    return "on-the-way" if service.reached is CatheterOrder.FIRST else "further"


CATHETER_PLACEMENT: Final = Family(
    "catheter-placement",
    "a catheter placed in an artery or vein",
    CatheterPlacement,
    derived=(Derived("role", _ROLES, ("reached", "vascular_family"), _role),),
    also=("selective-catheterization", "selective-catheter-placement"),
)
