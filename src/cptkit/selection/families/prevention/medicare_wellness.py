"""Medicare's own preventive visits: the IPPE (welcome visit) and the AWV (annual wellness visit)."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.visit_facts import with_resident

__all__ = ["MEDICARE_WELLNESS", "MedicareWellness"]


@attrs.frozen
class MedicareWellness:
    """A documented IPPE or AWV of a Medicare patient. `None` is not documented.

    Attributes:
        part_b_months: for how many full months the patient has had Part B.
        ippe_before, awv_before: whether the patient has ever had one, by any practitioner.
        months_since_last: full months since the month of the last IPPE or AWV.
        teaching_physician_present, primary_care_exception: what GC and GE say.

    >>> MedicareWellness(part_b_months=30, awv_before=True, months_since_last=11).months_since_last
    11
    """

    part_b_months: int | None = count("for how many full months has the patient had Part B?", least=0)
    ippe_before: bool | None = yes_no("has the patient had an IPPE before, from any practitioner?")
    awv_before: bool | None = yes_no("has the patient had an AWV before, from any practitioner?")
    months_since_last: int | None = count(
        "how many full months have passed since the month of the last IPPE or AWV?", least=0
    )
    teaching_physician_present: bool | None = with_resident()
    primary_care_exception: bool | None = yes_no(
        "did a resident see the patient alone under the primary care exception?"
    )


MEDICARE_WELLNESS: Final = Family(
    "medicare-wellness",
    "the IPPE or the AWV of a Medicare patient",
    MedicareWellness,
    derived=(yes_where_stated("by_exception", "primary_care_exception"),),
    also=(
        "annual wellness visit",
        "awv",
        "ippe",
        "welcome-to-medicare-visit",
        "medicare-annual-wellness-visit",
        "medicare-wellness-visit",
        "medicare-wellness-exam",
        "welcome-to-medicare-exam",
    ),
    saying={
        "initial-awv": {"awv_before": False},
        "initial-annual-wellness-visit": {"awv_before": False},
        "subsequent-awv": {"awv_before": True},
        "subsequent-annual-wellness-visit": {"awv_before": True},
    },
)
