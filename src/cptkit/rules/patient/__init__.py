"""The patient: whether a service and its diagnoses are for someone of this age."""

from typing import Final

from cptkit.rules.patient import ages

__all__ = ["RULES"]

RULES: Final = (*ages.RULES,)
