"""Diagnoses: that there are some, of the code set and the list of the day, in their order and on their side."""

from typing import Final

from cptkit.rules.diagnoses import (
    aftercare,
    behaviors,
    first_listed,
    laterality,
    on_the_line,
    pointers,
    related,
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
    *related.RULES,
    *aftercare.RULES,
    *pointers.RULES,
    *behaviors.RULES,
)
