"""Modifiers: how they combine, where each belongs, and what the record says about them."""

from typing import Final

from cptkit.rules.modifiers import ambulance, circumstances, grammar, liability, repeats, sites, uses

__all__ = ["RULES"]

RULES: Final = (
    *grammar.RULES,
    *uses.RULES,
    *ambulance.RULES,
    *liability.RULES,
    *circumstances.RULES,
    *repeats.RULES,
    *sites.RULES,
)
