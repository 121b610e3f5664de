"""Care for a pregnancy: visits before, the delivery, and the care after it, whole or in parts."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import stated

__all__ = ["OBSTETRIC_CARE", "AntepartumCare", "Delivery", "ObstetricCare"]


class Delivery(StrEnum):
    """How the billing group delivered the child, if it did."""

    NONE = "none"
    VAGINAL = "vaginal"
    VAGINAL_AFTER_CESAREAN = "vaginal-after-cesarean"
    CESAREAN = "cesarean"
    CESAREAN_AFTER_TRIAL = "cesarean-after-trial"


class AntepartumCare(StrEnum):
    """How much of the care before the delivery the billing group gave."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


_DELIVERIES: Final = {
    "vbac": "vaginal-after-cesarean",
    "cesarean-section": "cesarean",
    "c-section": "cesarean",
    "by-others": "none",
}


@attrs.frozen
class ObstetricCare:
    """The documented care of one group for one pregnancy. `None` is not documented.

    Attributes:
        delivery: how the group delivered; `NONE` where others did. After a cesarean of an earlier pregnancy a
            vaginal delivery, and a cesarean that follows a trial of one, have words of their own.
        antepartum: how much of the care before the delivery the group gave.
        visits: how many visits before the delivery the group gave.
        postpartum: whether the group gives the care after the delivery.

    >>> ObstetricCare(delivery="VBAC", antepartum="all", postpartum=True).delivery.value
    'vaginal-after-cesarean'
    """

    delivery: Delivery | None = word(
        Delivery, "how did the billing group deliver the baby, if it did?", also=_DELIVERIES
    )
    antepartum: AntepartumCare | None = word(
        AntepartumCare, "how much of the antepartum care did the billing group provide?"
    )
    visits: int | None = count("how many antepartum visits did the billing group provide?")
    postpartum: bool | None = yes_no("does the billing group provide the postpartum care?")


def _apart(service: ObstetricCare, _: tuple[object, ...]) -> str | None:
    """Say whether visits before the delivery are billed apart: there were some, and they are not part of a whole."""
    if service.antepartum is not AntepartumCare.ALL:
        return None if service.antepartum is None else stated(service.antepartum is AntepartumCare.SOME)
    if service.delivery is Delivery.NONE or service.postpartum is False:
        return "yes"
    return None if service.delivery is None or service.postpartum is None else "no"


OBSTETRIC_CARE: Final = Family(
    "obstetric-care",
    "pregnancy care, global or in parts",
    ObstetricCare,
    derived=(Derived("visits_apart", YES_NO, ("antepartum", "delivery", "postpartum"), _apart),),
    also=(
        "maternity care",
        "prenatal care",
        "delivery",
        "c-section",
        "cesarean",
        "vbac",
    ),
    broadly=(
        "ob-care",
        "global-ob-care",
    ),
    beside=(
        "delivery",
        "routine",
    ),
    saying={
        "nsvd": {"delivery": "vaginal"},
        "svd": {"delivery": "vaginal"},
        "cesarean-section": {"delivery": "cesarean"},
        "vaginal-delivery-only": {"delivery": "vaginal", "antepartum": "none", "postpartum": False},
        "cesarean-delivery-only": {"delivery": "cesarean", "antepartum": "none", "postpartum": False},
        "postpartum-visit": {"delivery": "none", "antepartum": "none", "postpartum": True},
        "postpartum-care": {"postpartum": True},
        "antepartum-care": {},
        "prenatal-visits": {},
    },
)
