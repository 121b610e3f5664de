"""Esketamine taken in the office, with the drug and the two hours of watching in one code."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family

__all__ = ["ESKETAMINE_SESSION", "EsketamineSession"]


@attrs.frozen
class EsketamineSession:
    """A documented session of esketamine with the drug of the practice, of an established patient.

    Attributes:
        milligrams: the dose.

    >>> EsketamineSession(milligrams=84).milligrams
    84
    """

    milligrams: int | None = count("how many milligrams were given?")


ESKETAMINE_SESSION: Final = Family(
    "esketamine-session",
    "esketamine taken in the office, watched for two hours",
    EsketamineSession,
    also=("esketamine", "spravato"),
)
