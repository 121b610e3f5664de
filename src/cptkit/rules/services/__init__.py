"""Rules for certain services: E/M visits, drugs, mammograms, endoscopies, clinical trials."""

from typing import Final

from cptkit.rules.services import drugs, endoscopy, mammography, research, visits

__all__ = ["RULES"]

RULES: Final = (*visits.RULES, *drugs.RULES, *mammography.RULES, *endoscopy.RULES, *research.RULES)
