"""Alcohol and drugs: screening with advice, and the treatment of opioid use in the office."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Derived, Family

__all__ = ["OPIOID_USE_TREATMENT", "SUBSTANCE_USE_COUNSELING", "OpioidUseTreatment", "SubstanceUseCounseling"]


@attrs.frozen
class SubstanceUseCounseling:
    """A documented structured assessment of alcohol or drugs with a brief intervention. `None` is not documented.

    Attributes:
        minutes: the minutes of both together.

    >>> SubstanceUseCounseling(minutes=20).minutes
    20
    """

    minutes: int | None = count("how many minutes did assessment and intervention take?", least=0)


SUBSTANCE_USE_COUNSELING: Final = Family(
    "substance-use-counseling",
    "a structured assessment of alcohol or drug use with a brief intervention (SBIRT)",
    SubstanceUseCounseling,
    also=("sbirt", "sbi", "brief-intervention"),
)


@attrs.frozen
class OpioidUseTreatment:
    """A documented month of treatment of opioid use disorder in the office. `None` is not documented.

    Attributes:
        first_month: whether it was the first month, with the plan of treatment.
        minutes: the minutes of the month.

    >>> OpioidUseTreatment(first_month=True, minutes=75).minutes
    75
    """

    first_month: bool | None = yes_no("was it the first month of the treatment?")
    minutes: int | None = count("how many minutes were there in the month?", least=0)


_FIRST: Final = 120
_STEP: Final = 30


def _further_half_hours(service: OpioidUseTreatment, _: tuple[object, ...]) -> int | None:
    return None if service.minutes is None else max(0, service.minutes - _FIRST) // _STEP


OPIOID_USE_TREATMENT: Final = Family(
    "opioid-use-treatment",
    "treatment of opioid use disorder in the office, for one calendar month",
    OpioidUseTreatment,
    derived=(Derived("further_half_hours", Numbers(), ("minutes",), _further_half_hours),),
    also=(
        "opioid-treatment",
        "office-based-opioid-treatment",
        "obot",
        "moud",
        "opioid-use-disorder-treatment",
    ),
)
