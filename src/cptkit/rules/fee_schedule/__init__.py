"""What the Physician Fee Schedule's indicators say of a line."""

from typing import Final

from cptkit.rules.fee_schedule import (
    co_surgeons,
    components,
    extent,
    readings,
    side_missing,
    sides,
    status,
    surgical_team,
)

__all__ = ["RULES"]

RULES: Final = (
    *status.RULES,
    *components.RULES,
    *readings.RULES,
    *sides.RULES,
    *side_missing.RULES,
    *surgical_team.RULES,
    *co_surgeons.RULES,
    *extent.RULES,
)
