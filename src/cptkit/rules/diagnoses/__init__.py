"""Diagnoses: that there are some, and of which code set."""

from typing import Final

from cptkit.rules.diagnoses import on_the_line

__all__ = ["RULES"]

RULES: Final = (*on_the_line.RULES,)
