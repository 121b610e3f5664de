"""Selecting codes: documented services in, lines with reasons out, and questions instead of guesses."""

from cptkit.selection.ductogram import Ductogram, Side
from cptkit.selection.outcome import Note, Proposal, Question, Rejected, SelectedLine, Selection
from cptkit.selection.select import Service, select

__all__ = [
    "Ductogram",
    "Note",
    "Proposal",
    "Question",
    "Rejected",
    "SelectedLine",
    "Selection",
    "Service",
    "Side",
    "select",
]
