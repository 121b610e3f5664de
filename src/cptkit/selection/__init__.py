"""Selecting codes: documented services in, lines with reasons out, and questions instead of guesses."""

from cptkit.selection.families import FAMILIES, Ductogram
from cptkit.selection.family import Derived, Family
from cptkit.selection.outcome import Included, Note, Question, Rejected, SelectedLine, Selection
from cptkit.selection.select import select
from cptkit.selection.words import Side, Sides

__all__ = [
    "FAMILIES",
    "Derived",
    "Ductogram",
    "Family",
    "Included",
    "Note",
    "Question",
    "Rejected",
    "SelectedLine",
    "Selection",
    "Side",
    "Sides",
    "select",
]
