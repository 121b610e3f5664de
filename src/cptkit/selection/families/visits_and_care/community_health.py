"""Help with social needs and with finding one's way in care, by the calendar month."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family

__all__ = ["COMMUNITY_HEALTH", "CommunityHealth", "CommunityService"]


class CommunityService(StrEnum):
    """Which service it was."""

    COMMUNITY_HEALTH_INTEGRATION = "community-health-integration"
    PRINCIPAL_ILLNESS_NAVIGATION = "principal-illness-navigation"
    PEER_SUPPORT_NAVIGATION = "peer-support-navigation"


@attrs.frozen
class CommunityHealth:
    """A documented month of help by auxiliary personnel. `None` is not documented.

    Attributes:
        kind: which service it was.
        minutes: their minutes of the month.

    >>> CommunityHealth(kind="CHI", minutes=90).kind.value
    'community-health-integration'
    """

    kind: CommunityService | None = word(
        CommunityService,
        "was it community health integration, or navigation of a principal illness, by a navigator or a peer?",
        also={
            "chi": "community-health-integration",
            "pin": "principal-illness-navigation",
            "pin-ps": "peer-support-navigation",
            "illness-navigation": "principal-illness-navigation",
        },
    )
    minutes: int | None = count("how many minutes were there in the month?", least=0)


_FIRST: Final = 60
_STEP: Final = 30


def _further_half_hours(service: CommunityHealth, _: tuple[object, ...]) -> int | None:
    return None if service.minutes is None else max(0, service.minutes - _FIRST) // _STEP


COMMUNITY_HEALTH: Final = Family(
    "community-health",
    "community health integration or navigation of a principal illness, for one calendar month",
    CommunityHealth,
    derived=(Derived("further_half_hours", Numbers(), ("minutes",), _further_half_hours),),
    also=("community-health-integration", "principal-illness-navigation", "chi", "pin"),
)
