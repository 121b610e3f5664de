"""Fluid drained by a catheter through the skin under imaging, and such catheters exchanged or checked."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["DRAINAGE_CATHETER", "DrainageCatheter", "DrainageCatheterWork"]


class DrainageCatheterWork(StrEnum):
    """Where a catheter was put, or what was done with one."""

    SOFT_TISSUE = "soft-tissue"
    VISCERAL = "visceral"
    PERITONEAL = "peritoneal"
    THROUGH_VAGINA_OR_RECTUM = "through-vagina-or-rectum"
    EXCHANGE = "exchange"
    CONTRAST_CHECK = "contrast-check"


_WORKS: Final = {
    "abdominal-wall": "soft-tissue",
    "extremity": "soft-tissue",
    "neck": "soft-tissue",
    "liver-abscess": "visceral",
    "liver": "visceral",
    "kidney": "visceral",
    "spleen": "visceral",
    "lung": "visceral",
    "retroperitoneal": "peritoneal",
    "pelvic-abscess": "peritoneal",
    "abdominal-abscess": "peritoneal",
    "intraperitoneal": "peritoneal",
    "transvaginal": "through-vagina-or-rectum",
    "transrectal": "through-vagina-or-rectum",
    "catheter-exchange": "exchange",
    "tube-change": "exchange",
    "abscessogram": "contrast-check",
    "sinogram": "contrast-check",
    "tube-check": "contrast-check",
}


@attrs.frozen
class DrainageCatheter:
    """A documented drainage of a collection by a catheter under imaging, or work on such a catheter.

    `None` is not documented.

    Attributes:
        work: where the catheter was put through the skin, or what was done with one that was there.
        component, equipment_owner: of the imaging of an exchange or check, as for every study.

    >>> DrainageCatheter(work="liver abscess").work.value
    'visceral'
    """

    work: DrainageCatheterWork | None = word(
        DrainageCatheterWork, "where was the catheter put, or what was done with one that was there?", also=_WORKS
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


DRAINAGE_CATHETER: Final = Family(
    "drainage-catheter",
    "a collection drained by a catheter through the skin under imaging",
    DrainageCatheter,
    also=("abscess-catheter", "percutaneous-abscess-drainage", "image-guided-drainage"),
    broadly=(
        "abscess-drain",
        "abscess-drain-placement",
        "ct-guided-abscess-drainage",
        "percutaneous-drain",
        "percutaneous-drain-placement",
    ),
)
