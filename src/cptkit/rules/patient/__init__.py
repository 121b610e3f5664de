"""The patient: of what age and sex, new or established, and how often a service is paid."""

from typing import Final

from cptkit.rules.patient import ages, ages_of_codes, body_mass, established, frequency, newborns, sexes

__all__ = ["RULES"]

RULES: Final = (
    *ages.RULES,
    *newborns.RULES,
    *body_mass.RULES,
    *ages_of_codes.RULES,
    *sexes.RULES,
    *established.RULES,
    *frequency.RULES,
)
