"""Counseling to prevent disease, apart from a preventive visit, by its minutes."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family

__all__ = ["RISK_FACTOR_COUNSELING", "RiskFactorCounseling"]


@attrs.frozen
class RiskFactorCounseling:
    """Documented counseling of one patient to prevent disease, apart from a visit. `None` is not documented.

    Attributes:
        minutes: how long it lasted.

    >>> RiskFactorCounseling(minutes=20).minutes
    20
    """

    minutes: int | None = count("how many minutes did the counseling last?", least=0)


RISK_FACTOR_COUNSELING: Final = Family(
    "risk-factor-counseling",
    "counseling to prevent disease, apart from a preventive visit",
    RiskFactorCounseling,
    also=("preventive-medicine-counseling",),
)
