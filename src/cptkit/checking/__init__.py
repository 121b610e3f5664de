"""Checking claims: the report, its explanation, proved remedies, and the modifiers that matter."""

from cptkit.checking.check import check, check_all
from cptkit.checking.explain import Explanation, Outcome, explain
from cptkit.checking.modifiers import ModifierAdvice, Standing, modifiers_for
from cptkit.checking.remedies import remedies
from cptkit.values.remedies import apply

__all__ = [
    "Explanation",
    "ModifierAdvice",
    "Outcome",
    "Standing",
    "apply",
    "check",
    "check_all",
    "explain",
    "modifiers_for",
    "remedies",
]
