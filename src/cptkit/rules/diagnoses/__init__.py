"""Diagnoses: that there are some, of the code set and the list of the day, in their order and on their side."""

from typing import Final

from cptkit.rules.diagnoses import (
    active_treatment,
    aftercare,
    apart,
    behaviors,
    burns,
    combinations,
    companions,
    conditions,
    digits,
    external_causes,
    first_listed,
    hernias,
    laterality,
    on_the_line,
    order,
    pointers,
    pregnancy,
    related,
    sites,
    together,
    validity,
)

__all__ = ["RULES"]

RULES: Final = (
    *on_the_line.RULES,
    *validity.RULES,
    *first_listed.RULES,
    *laterality.RULES,
    *together.RULES,
    *order.RULES,
    *companions.RULES,
    *apart.RULES,
    *related.RULES,
    *combinations.RULES,
    *burns.RULES,
    *pregnancy.RULES,
    *aftercare.RULES,
    *external_causes.RULES,
    *active_treatment.RULES,
    *pointers.RULES,
    *behaviors.RULES,
    *sites.RULES,
    *hernias.RULES,
    *digits.RULES,
    *conditions.RULES,
)
