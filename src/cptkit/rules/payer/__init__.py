"""What one payer alone has published."""

from typing import Final

from cptkit.rules.payer import limits

__all__ = ["RULES"]

RULES: Final = (*limits.RULES,)
