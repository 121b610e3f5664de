"""Rules for certain services: E/M visits, anesthesia, drugs, infusions, vaccines, mammograms, maternity care."""

from typing import Final

from cptkit.rules.services import (
    anesthesia,
    chiropractic,
    drugs,
    endoscopy,
    infusions,
    mammography,
    obstetrics,
    research,
    vaccines,
    visit_places,
    visits,
)

__all__ = ["RULES"]

RULES: Final = (
    *visits.RULES,
    *visit_places.RULES,
    *anesthesia.RULES,
    *drugs.RULES,
    *infusions.RULES,
    *vaccines.RULES,
    *mammography.RULES,
    *endoscopy.RULES,
    *chiropractic.RULES,
    *obstetrics.RULES,
    *research.RULES,
)
