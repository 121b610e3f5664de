"""Advanced primary care management (APCM): one code a calendar month, by the patient's conditions."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family, yes_where_stated

__all__ = ["ADVANCED_PRIMARY_CARE", "AdvancedPrimaryCare"]


@attrs.frozen
class AdvancedPrimaryCare:
    """Documented APCM of one calendar month, which is not counted by minutes. `None` is not documented.

    Attributes:
        conditions: how many chronic conditions the patient has.
        qualified_medicare_beneficiary: whether the patient is one (QMB).

    >>> AdvancedPrimaryCare(conditions=2).conditions
    2
    """

    conditions: int | None = count("how many chronic conditions does the patient have?", least=0)
    qualified_medicare_beneficiary: bool | None = yes_no("is the patient a Qualified Medicare Beneficiary (QMB)?")


ADVANCED_PRIMARY_CARE: Final = Family(
    "advanced-primary-care",
    "advanced primary care management for one calendar month",
    AdvancedPrimaryCare,
    derived=(yes_where_stated("qualified_beneficiary", "qualified_medicare_beneficiary"),),
    also=("apcm", "advanced-primary-care-management"),
)
