"""Advance care planning (ACP)."""

from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count
from cptkit.selection.families.prevention.medicare_wellness import MedicareWellness
from cptkit.selection.family import Derived, Family
from cptkit.selection.visit_facts import blocks_past, separately_identifiable_visit
from cptkit.selection.words import stated

__all__ = ["ADVANCE_CARE_PLANNING", "AdvanceCarePlanning"]


@attrs.frozen
class AdvanceCarePlanning:
    """A documented discussion of advance directives, face to face. `None` is not documented.

    Attributes:
        minutes: how long it lasted.
        separately_identifiable: what 25 says.

    >>> AdvanceCarePlanning(minutes=16).minutes
    16
    """

    minutes: int | None = count("how many minutes did the discussion last?", least=0)
    separately_identifiable: bool | None = separately_identifiable_visit()


_FIRST_YEAR: Final = 12


def _beside_wellness(_: AdvanceCarePlanning, services: tuple[object, ...]) -> str:
    """Say whether there was an AWV in the encounter; the IPPE is none."""
    months = (one.part_b_months for one in services if isinstance(one, MedicareWellness))
    return stated(any(one is not None and one >= _FIRST_YEAR for one in months))


ADVANCE_CARE_PLANNING: Final = Family(
    "advance-care-planning",
    "a discussion of advance directives",
    AdvanceCarePlanning,
    # Additional 30 minutes are met at the midpoint.
    derived=(blocks_past(16, 30), Derived("beside_wellness_visit", YES_NO, (), _beside_wellness)),
    also=(
        "acp",
        "advance-directive-discussion",
    ),
)
