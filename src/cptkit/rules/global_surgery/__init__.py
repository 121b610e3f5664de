"""Global surgery: what is in the global package of a procedure, and which modifiers bypass it."""

from typing import Final

from cptkit.rules.global_surgery import casts, in_period, modifiers, related, shared_care

__all__ = ["RULES"]

RULES: Final = (*in_period.RULES, *related.RULES, *casts.RULES, *modifiers.RULES, *shared_care.RULES)
