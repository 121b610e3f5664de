"""What one payer alone has published."""

from typing import Final

from cptkit.rules.payer import ages, coverage, limits, modifiers, pairs, services, thresholds

__all__ = ["RULES"]

RULES: Final = (
    *coverage.RULES,
    *ages.RULES,
    *thresholds.RULES,
    *limits.RULES,
    *modifiers.RULES,
    *services.RULES,
    *pairs.RULES,
)
