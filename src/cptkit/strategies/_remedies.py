"""Remedies to draw: one edit of a claim each, or one of each of two lines."""

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from cptkit.strategies._codes import diagnosis_codes, modifier_codes, place_of_service_codes, procedure_codes
from cptkit.values.claims import Claim
from cptkit.values.codes import ModifierCode
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

__all__ = ["by_kind", "remedies"]

_MOST_LINES: Final = 4


def _merge(numbers: list[int], modifiers: list[ModifierCode], shown: str) -> MergeLines:
    return MergeLines(numbers[0], numbers[1], tuple(modifiers), shown)


def _together(numbers: list[int], modifier: ModifierCode, shown: str, removed: bool) -> Together:  # noqa: FBT001 (drawn)
    other = RemoveLine(numbers[1]) if removed else AddModifier(numbers[1], modifier, shown)
    return Together((AddModifier(numbers[0], modifier, shown), other))


def by_kind(claim: Claim | None) -> dict[type[Remedy], st.SearchStrategy[Remedy]]:
    """Return a strategy for each kind of remedy; a claim of one line has nothing to merge."""
    count = _MOST_LINES if claim is None else len(claim.lines)
    numbers = st.integers(1, count)
    new = modifier_codes()
    appended = () if claim is None else tuple(code for line in claim.lines for code in line.modifiers)
    old = st.sampled_from(appended) | new if appended else new
    pointed = () if claim is None else tuple(code for line in claim.lines for code in line.diagnoses)
    diagnoses = st.sampled_from(pointed) | diagnosis_codes() if pointed else diagnosis_codes()
    units = st.integers(1, 20).map(Decimal)
    shown = st.sampled_from(["", "a separate encounter on the day"])
    drawn: dict[type[Remedy], st.SearchStrategy[Remedy]] = {
        SetUnits: st.builds(SetUnits, numbers, units, shown),
        SetPlaceOfService: st.builds(SetPlaceOfService, numbers, place_of_service_codes(), shown),
        AddModifier: st.builds(AddModifier, numbers, new, shown, first=st.booleans()),
        RemoveModifier: st.builds(RemoveModifier, numbers, old, shown),
        ReorderModifiers: st.builds(ReorderModifiers, numbers, st.lists(old, max_size=4).map(tuple), shown),
        ReplaceModifier: st.builds(ReplaceModifier, numbers, old, new, shown),
        SplitLine: st.builds(SplitLine, numbers, units, new, shown),
        MoveUnits: st.builds(MoveUnits, numbers, units, procedure_codes(), shown),
        RemoveLine: st.builds(RemoveLine, numbers, shown),
        ReplaceCode: st.builds(ReplaceCode, numbers, procedure_codes(), shown),
        ReplaceDiagnosis: st.builds(ReplaceDiagnosis, numbers, diagnoses, diagnosis_codes(), shown),
        RemoveDiagnosis: st.builds(RemoveDiagnosis, numbers, diagnoses, shown),
        ReorderDiagnoses: st.builds(ReorderDiagnoses, numbers, st.lists(diagnoses, max_size=4).map(tuple), shown),
    }
    if count > 1:
        both = st.permutations(range(1, count + 1))
        drawn[MergeLines] = st.builds(_merge, both, st.lists(new, max_size=3), shown)
        drawn[Together] = st.builds(_together, both, new, shown, st.booleans())
    return drawn


def remedies(*, claim: Claim | None = None) -> st.SearchStrategy[Remedy]:
    """Draw remedies; with a claim, such as name its lines and its modifiers.

    `apply` may still refuse some: to take away the only line, to split off all of the units.

    Args:
        claim: the claim to edit; `None` names any line up to the fourth.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(remedies())
    ... def a_remedy_names_a_line(remedy):
    ...     assert "line" in str(remedy)
    >>> a_remedy_names_a_line()
    """
    return st.one_of(*by_kind(claim).values())
