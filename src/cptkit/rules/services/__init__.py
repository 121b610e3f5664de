"""Rules for certain services: E/M visits, drugs, mammograms, clinical trials."""

from typing import Final

from cptkit.rules.services import drugs, mammography, research, visits

__all__ = ["RULES"]

RULES: Final = (*visits.RULES, *drugs.RULES, *mammography.RULES, *research.RULES)
