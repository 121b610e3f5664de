"""What a physician does for a patient of a home health agency or a hospice without seeing the patient."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family

__all__ = ["HOME_HEALTH_OVERSIGHT", "HomeHealthOversight", "Oversight"]


class Oversight(StrEnum):
    """What was done for the patient."""

    CERTIFICATION = "certification"
    RECERTIFICATION = "recertification"
    CARE_PLAN_OVERSIGHT = "care-plan-oversight"
    HOSPICE_CARE_PLAN_OVERSIGHT = "hospice-care-plan-oversight"


_WORK: Final = {
    "cert": "certification",
    "recert": "recertification",
    "cpo": "care-plan-oversight",
    "home-health-certification": "certification",
    "home-health-cert": "certification",
    "home-health-recertification": "recertification",
    "home-health-recert": "recertification",
    "home-health-care-plan-oversight": "care-plan-oversight",
}


@attrs.frozen
class HomeHealthOversight:
    """Documented certification of home health services, or a calendar month of care plan oversight.

    `None` is not documented.

    Attributes:
        work: what was done.
        minutes: of care plan oversight, the physician's minutes of the calendar month.

    >>> HomeHealthOversight(work="cpo", minutes=35).work.value
    'care-plan-oversight'
    """

    work: Oversight | None = word(Oversight, "was it a certification, a recertification or oversight?", also=_WORK)
    minutes: int | None = count("how many minutes of oversight were there in the month?", least=0)


HOME_HEALTH_OVERSIGHT: Final = Family(
    "home-health-oversight",
    "certification and oversight of home health care or hospice",
    HomeHealthOversight,
    broadly=("home-health-care-plan-oversight",),
)
