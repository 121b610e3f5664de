"""The virtual check-in: a few minutes, to determine whether a visit is needed."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import Patient, new_or_established

__all__ = ["VIRTUAL_CHECK_IN", "VirtualCheckIn"]


@attrs.frozen
class VirtualCheckIn:
    """A documented virtual check-in. `None` is not documented.

    Attributes:
        patient: new or established.
        minutes: the minutes of medical discussion.
        tied_to_a_visit: whether it originates from a related visit of the last seven days, or leads to
            one within 24 hours or at the next available appointment.

    >>> VirtualCheckIn(patient="established", minutes=7).minutes
    7
    """

    patient: Patient | None = new_or_established()
    minutes: int | None = count("how many minutes of medical discussion were there?", least=0)
    tied_to_a_visit: bool | None = yes_no(
        "did it result from a visit in the last 7 days, or lead to one within 24 hours or the next available slot?"
    )


VIRTUAL_CHECK_IN: Final = Family(
    "virtual-check-in",
    "a few minutes of medical discussion, to determine whether a visit is needed",
    VirtualCheckIn,
)
