"""What one payer alone has published."""

from typing import Final

from cptkit.rules.payer import ages, coverage, limits, modifiers, pairs, services

__all__ = ["RULES"]

RULES: Final = (*coverage.RULES, *ages.RULES, *limits.RULES, *modifiers.RULES, *services.RULES, *pairs.RULES)
