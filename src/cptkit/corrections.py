"""The kinds of remedies, one change of a claim each or several at once, and the step that applies one.

>>> print(AddModifier(1, "26", first=True))
append 26 to line 1
"""

from cptkit.values.applying import apply
from cptkit.values.remedies import (
    AddModifier,
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveDiagnosis,
    RemoveLine,
    RemoveModifier,
    ReorderDiagnoses,
    ReorderModifiers,
    ReplaceCode,
    ReplaceDiagnosis,
    ReplaceModifier,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
    Together,
)

__all__ = [
    "AddModifier",
    "MergeLines",
    "MoveUnits",
    "Remedy",
    "RemoveDiagnosis",
    "RemoveLine",
    "RemoveModifier",
    "ReorderDiagnoses",
    "ReorderModifiers",
    "ReplaceCode",
    "ReplaceDiagnosis",
    "ReplaceModifier",
    "SetPlaceOfService",
    "SetUnits",
    "SplitLine",
    "Together",
    "apply",
]
