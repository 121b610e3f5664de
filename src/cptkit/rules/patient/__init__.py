"""The patient: of what age, new or established, and how often a service is paid."""

from typing import Final

from cptkit.rules.patient import ages, established, frequency

__all__ = ["RULES"]

RULES: Final = (*ages.RULES, *established.RULES, *frequency.RULES)
