"""Hernias of the front wall of the belly repaired, by any approach."""

from decimal import Decimal
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import measure, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind

__all__ = ["ABDOMINAL_HERNIA_REPAIR", "AbdominalHerniaRepair"]


@attrs.frozen
class AbdominalHerniaRepair:
    """A documented repair of all hernias of the front wall of the belly in one session. `None` is not documented.

    Ventral, incisional, umbilical, epigastric and spigelian hernias, by any approach; mesh is part of it.

    Attributes:
        recurrent: whether a hernia was repaired there before.
        incarcerated: whether it was incarcerated or strangulated.
        length: the total length of the defects, between the outer edges of all.
        old_mesh_removed: whether mesh of an earlier repair was taken out.

    >>> AbdominalHerniaRepair(recurrent=False, incarcerated=False, length="4 cm").length
    Decimal('4')
    """

    recurrent: bool | None = yes_no("was a hernia repaired there before?", untold=False)
    incarcerated: bool | None = yes_no("was it incarcerated or strangulated?", untold=False)
    length: Decimal | None = measure("what is the total length of the defects?", "cm")
    old_mesh_removed: bool | None = yes_no("was mesh from an earlier repair removed?")


_TOLD: Final = Words(("alone", "first", "further"))


def _told(service: AbdominalHerniaRepair, services: tuple[object, ...]) -> str:
    """Say whether the hernias are told in one service; one code is for all, by a length that no sum gives."""
    repairs = of_kind(AbdominalHerniaRepair, services)
    if len(repairs) == 1:
        return "alone"
    return "first" if repairs[0] is service else "further"


ABDOMINAL_HERNIA_REPAIR: Final = Family(
    "abdominal-hernia-repair",
    "repair of anterior abdominal hernias",
    AbdominalHerniaRepair,
    derived=(yes_where_stated("mesh_taken_out", "old_mesh_removed"), Derived("told", _TOLD, (), _told)),
    also=("ventral hernia repair", "umbilical hernia repair", "incisional hernia repair"),
)
