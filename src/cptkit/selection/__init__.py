"""Selecting codes: documented services in, lines with reasons out, and questions instead of guesses.

The class of each family's services is here under its own name, such as `Mammogram`.
"""

from typing import Final

from cptkit.selection.circumstances import InCircumstances
from cptkit.selection.comparing import Comparison, LineDifference, LineDifferenceKind, Ranked, compare, rank
from cptkit.selection.encounter import Encounter
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Derived, Family
from cptkit.selection.outcome import Included, Note, Question, Rejected, SelectedLine, Selection
from cptkit.selection.select import select, select_encounter
from cptkit.selection.services import Documented, service_named
from cptkit.selection.words import Guidance, Side, Sides

__all__ = [
    "FAMILIES",
    "Comparison",
    "Derived",
    "Documented",
    "Encounter",
    "Family",
    "Guidance",
    "InCircumstances",
    "Included",
    "LineDifference",
    "LineDifferenceKind",
    "Note",
    "Question",
    "Ranked",
    "Rejected",
    "SelectedLine",
    "Selection",
    "Side",
    "Sides",
    "compare",
    "rank",
    "select",
    "select_encounter",
    "service_named",
]

# `FAMILIES` has them all; the stub beside this file, which is made from it, tells type checkers their names.
_SERVICES: Final = {family.service.__name__: family.service for family in FAMILIES}
globals().update(_SERVICES)
__all__.extend(_SERVICES)  # noqa: PYI056 (the stub tells them) # pyright: ignore[reportUnsupportedDunderAll]
__all__.sort(key=lambda name: (not name.isupper(), name))  # pyright: ignore[reportUnsupportedDunderAll]
