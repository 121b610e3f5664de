"""Rules for certain services: E/M visits, anesthesia, drugs, vaccines, mammograms, endoscopies, clinical trials."""

from typing import Final

from cptkit.rules.services import (
    anesthesia,
    chiropractic,
    drugs,
    endoscopy,
    mammography,
    research,
    vaccines,
    visits,
)

__all__ = ["RULES"]

RULES: Final = (
    *visits.RULES,
    *anesthesia.RULES,
    *drugs.RULES,
    *vaccines.RULES,
    *mammography.RULES,
    *endoscopy.RULES,
    *chiropractic.RULES,
    *research.RULES,
)
