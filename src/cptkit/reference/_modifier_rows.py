"""From facts to records of modifiers."""

from collections.abc import Iterable, Mapping
from typing import Final

from cptkit.reference._facts import YES_NO, YES_NO_OR_UNSAID, Citations, Fact
from cptkit.reference._level_two_cells import read_level_two
from cptkit.reference.modifiers import AmbulancePoint, Guidance, Modifier, ModifierConflict, ModifierRole, Position
from cptkit.reference.tables import pair_key
from cptkit.values.tables import Setting

__all__ = ["read_ambulance_point", "read_conflict", "read_guidance", "read_modifier"]

_ROLES: Final[Mapping[str, ModifierRole | None]] = {"": None, **{role.value: role for role in ModifierRole}}
_POSITIONS: Final[Mapping[str, Position | None]] = {
    "": None,
    **{position.value: position for position in Position},
}

_COLUMN_TWO: Final = "column-two"
_BYPASSES: Final = {**YES_NO_OR_UNSAID, _COLUMN_TWO: True}


def read_modifier(fact: Fact, citations: Citations) -> tuple[str, Modifier]:
    """Return a modifier's record under the modifier."""
    code = fact.required("code")
    return code, Modifier(
        code,
        fact.text("label"),
        fact.one_of("role", _ROLES),
        fact.one_of("position", _POSITIONS),
        fact.one_of("bypasses_pairs", _BYPASSES),
        fact.period(),
        fact.citation(citations),
        has_rules=fact.one_of("has_rules", YES_NO) if "has_rules" in fact.cells else None,
        level_two=read_level_two(fact),
        on_column_two_only=fact.text("bypasses_pairs") == _COLUMN_TWO or None,
    )


def read_conflict(fact: Fact, citations: Citations) -> tuple[str, ModifierConflict]:
    """Return a conflict under its two modifiers."""
    one, two = fact.required("modifier_1"), fact.required("modifier_2")
    return pair_key(one, two), ModifierConflict(
        (one, two),
        fact.required("explanation"),
        fact.members("denied_in", Setting),
        fact.period(),
        fact.citation(citations),
    )


def read_ambulance_point(fact: Fact, citations: Citations) -> tuple[str, AmbulancePoint]:
    """Return what a letter of an ambulance modifier stands for under the letter."""
    letter = fact.required("letter")
    return letter, AmbulancePoint(
        letter,
        fact.required("label"),
        fact.one_of("origin", YES_NO),
        fact.one_of("destination", YES_NO),
        fact.period(),
        fact.citation(citations),
    )


def read_guidance(facts: Iterable[Fact], citations: Citations) -> dict[str, Guidance]:
    """Read when each modifier is to be used, by modifier."""
    return {
        fact.required("code"): Guidance(
            fact.required("code"),
            fact.required("when_to_use"),
            fact.text("not_for"),
            fact.citation(citations),
        )
        for fact in facts
    }
