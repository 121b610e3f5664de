"""Selecting codes: documented services in, lines with reasons out, and questions instead of guesses."""

from cptkit.selection.comparing import Comparison, LineDifference, LineDifferenceKind, Ranked, compare, rank
from cptkit.selection.encounter import Encounter
from cptkit.selection.families import (
    FAMILIES,
    AxillaryNodes,
    BreastAblation,
    BreastBiopsy,
    BreastCatheter,
    BreastCt,
    BreastCyst,
    BreastExcision,
    BreastLocalization,
    BreastMri,
    BreastSpecimen,
    BreastUltrasound,
    Ductogram,
    FineNeedleAspiration,
    Infusion,
    Mammogram,
    Mastectomy,
)
from cptkit.selection.family import Derived, Family
from cptkit.selection.outcome import Included, Note, Question, Rejected, SelectedLine, Selection
from cptkit.selection.select import select, select_encounter
from cptkit.selection.services import service_named
from cptkit.selection.words import Guidance, Side, Sides

__all__ = [
    "FAMILIES",
    "AxillaryNodes",
    "BreastAblation",
    "BreastBiopsy",
    "BreastCatheter",
    "BreastCt",
    "BreastCyst",
    "BreastExcision",
    "BreastLocalization",
    "BreastMri",
    "BreastSpecimen",
    "BreastUltrasound",
    "Comparison",
    "Derived",
    "Ductogram",
    "Encounter",
    "Family",
    "FineNeedleAspiration",
    "Guidance",
    "Included",
    "Infusion",
    "LineDifference",
    "LineDifferenceKind",
    "Mammogram",
    "Mastectomy",
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
