"""How much a professional claim holds: the elements and repeats of the 837P (005010X222)."""

from typing import Final

__all__ = ["DIAGNOSES_PER_CLAIM", "LINES_PER_CLAIM", "MODIFIERS_PER_LINE", "POINTERS_PER_LINE"]

# SV101-3 to SV101-6.
MODIFIERS_PER_LINE: Final = 4
# SV107-1 to SV107-4.
POINTERS_PER_LINE: Final = 4
# HI01 to HI12.
DIAGNOSES_PER_CLAIM: Final = 12
# Loop 2400.
LINES_PER_CLAIM: Final = 50
