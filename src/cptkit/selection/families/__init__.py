"""The families: every class of services that `select` knows, each with its decision table."""

from typing import Final

from cptkit.selection.families.ductogram import DUCTOGRAM, Ductogram
from cptkit.selection.family import Family

__all__ = ["FAMILIES", "Ductogram"]

FAMILIES: Final[tuple[Family, ...]] = (DUCTOGRAM,)
