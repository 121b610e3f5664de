"""The patient over time: new or established, and how often a service is paid."""

from typing import Final

from cptkit.rules.patient import established, frequency

__all__ = ["RULES"]

RULES: Final = (*established.RULES, *frequency.RULES)
