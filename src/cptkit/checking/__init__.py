"""Checking claims: the report, its explanation, proved remedies, and the modifiers that matter."""

from cptkit.checking.advice import Advice, Fit, ModifierAdvice
from cptkit.checking.advising import modifiers_for
from cptkit.checking.checker import check, check_all
from cptkit.checking.explaining import Explanation, Outcome, explain
from cptkit.checking.proving import remedies
from cptkit.values.applying import apply

__all__ = [
    "Advice",
    "Explanation",
    "Fit",
    "ModifierAdvice",
    "Outcome",
    "apply",
    "check",
    "check_all",
    "explain",
    "modifiers_for",
    "remedies",
]
