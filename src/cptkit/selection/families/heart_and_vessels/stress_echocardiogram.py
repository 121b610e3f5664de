"""The stress echocardiogram, with the whole stress test by the same practitioner or without."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["STRESS_ECHOCARDIOGRAM", "StressEchocardiogram"]


@attrs.frozen
class StressEchocardiogram:
    """A documented echocardiogram at rest and under stress. `None` is not documented.

    Attributes:
        whole_stress_test: whether the same practitioner supervised the stress test and interpreted its tracing; if not,
            what was done of the stress test is a service of its own.
        contrast: whether contrast was given to see the chambers; it was not unless the record says so.
        component, equipment_owner: as for every study.

    >>> StressEchocardiogram(whole_stress_test=True, contrast=False).contrast
    False
    """

    whole_stress_test: bool | None = yes_no(
        "did the same practitioner supervise the stress test and interpret its tracing?"
    )
    contrast: bool | None = yes_no("was contrast used to show the chambers?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


STRESS_ECHOCARDIOGRAM: Final = Family(
    "stress-echocardiogram", "an echocardiogram at rest and under stress", StressEchocardiogram, also=("stress-echo",)
)
