"""The National Correct Coding Initiative: PTP edits, MUE values, add-on codes."""

from typing import Final

from cptkit.rules.ncci import add_ons, distinct_services, encounters, pairs, units

__all__ = ["RULES"]

RULES: Final = (*pairs.RULES, *distinct_services.RULES, *units.RULES, *encounters.RULES, *add_ons.RULES)
