"""What one payer alone has published."""

from typing import Final

from cptkit.rules.payer import coverage, limits

__all__ = ["RULES"]

RULES: Final = (*coverage.RULES, *limits.RULES)
