"""What one payer alone has published."""

from typing import Final

from cptkit.rules.payer import (
    ages,
    coverage,
    diagnoses,
    limits,
    modifiers,
    over_time,
    pairs,
    practitioners,
    related,
    repeats,
    services,
    thresholds,
)

__all__ = ["RULES"]

RULES: Final = (
    *coverage.RULES,
    *diagnoses.RULES,
    *ages.RULES,
    *thresholds.RULES,
    *limits.RULES,
    *over_time.RULES,
    *modifiers.RULES,
    *services.RULES,
    *practitioners.RULES,
    *pairs.RULES,
    *related.RULES,
    *repeats.RULES,
)
