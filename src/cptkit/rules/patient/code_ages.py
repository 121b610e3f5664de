"""The ages that codes are for by their own text, by kind of service."""

from collections.abc import Mapping
from typing import Final

import attrs

from cptkit.values.service_kinds import ServiceKind

__all__ = ["AGES", "Ages"]


@attrs.frozen
class Ages:
    """The ages of a code: the first and the last day of life or year that it is for, but for some years."""

    words: str
    first_day: int = 0
    first_year: int = 0
    last_day: int | None = None
    last_year: int | None = None
    but_for: range = range(0)
    source: str = "convention"

    def include(self, days: int, years: int) -> bool:
        """Return whether a patient of so many days, or whole years, is of one of the ages."""
        return (
            self.first_day <= days
            and self.first_year <= years
            and (self.last_day is None or days <= self.last_day)
            and (self.last_year is None or years <= self.last_year)
            and years not in self.but_for
        )


_GROUPS: Final = "bcbsnc-consistency"
_DIALYSIS: Final = "iframe-90951"
_SLEEP: Final = "aasm-pediatric-polysomnography"
# BCBS of North Carolina: newborn is under 29 days, infant under a year. Of the others CPT's own text tells the ages.
AGES: Final[Mapping[ServiceKind, Ages]] = {
    ServiceKind.NEWBORN_CARE: Ages("newborns, 28 days old or younger", last_day=28, source=_GROUPS),
    ServiceKind.INFANT_CHECKUP: Ages("infants under 1 year", last_year=0, source=_GROUPS),
    ServiceKind.INFANT_CRITICAL_CARE: Ages("children from 29 days to 24 months", first_day=29, last_year=2),
    ServiceKind.CHILD_CRITICAL_CARE: Ages("children from 2 to 5 years", first_year=2, last_year=5),
    ServiceKind.NEWBORN_PROCEDURE: Ages("newborns, 28 days old or younger", last_day=28),
    ServiceKind.PROCEDURE_AFTER_28_DAYS: Ages("patients older than 28 days", first_day=29),
    ServiceKind.COUNSELED_VACCINATION: Ages("patients through 18 years", last_year=18),
    # By their labels hepatitis A is for adults from 18 or 19 years on, hepatitis B from 18 or 20.
    ServiceKind.VACCINE_OF_CHILDREN: Ages("children and adolescents through 19 years", last_year=19),
    ServiceKind.VACCINE_OF_ADULTS: Ages("adults from 18 years on", first_year=18),
    ServiceKind.DIALYSIS_UNDER_2: Ages("children under 2 years", last_year=1, source=_DIALYSIS),
    ServiceKind.DIALYSIS_FROM_2_TO_11: Ages(
        "children from 2 to 11 years", first_year=2, last_year=11, source=_DIALYSIS
    ),
    ServiceKind.DIALYSIS_FROM_12_TO_19: Ages(
        "patients from 12 to 19 years", first_year=12, last_year=19, source=_DIALYSIS
    ),
    ServiceKind.DIALYSIS_FROM_20: Ages("patients of 20 years or older", first_year=20, source=_DIALYSIS),
    ServiceKind.SLEEP_STUDY_UNDER_6: Ages("children under 6 years", last_year=5, source=_SLEEP),
    ServiceKind.SLEEP_STUDY_FROM_6: Ages("patients of 6 years or older", first_year=6, source=_SLEEP),
    ServiceKind.SEDATION_FROM_5: Ages("patients of 5 years or older", first_year=5),
    ServiceKind.INFANT_ANESTHESIA: Ages("infants under 1 year", last_year=0, source="aapc-99100-infants"),
    # A preterm infant's 50 weeks after conception end some days later than six months after birth.
    ServiceKind.HERNIA_OF_INFANT: Ages("infants under 6 months", last_day=196, source="mbcm-inguinal-2021"),
    ServiceKind.ANESTHESIA_FOR_AGE: Ages(
        "patients under 1 year or over 70 years", but_for=range(1, 71), source="aapc-qualifying-circumstances"
    ),
}
