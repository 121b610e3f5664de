"""Circumcision and vasectomy."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = [
    "CIRCUMCISION",
    "VASECTOMY",
    "Circumcision",
    "CircumcisionTechnique",
    "Vasectomy",
    "VasectomyApproach",
]


class CircumcisionTechnique(StrEnum):
    """How the foreskin was removed."""

    DEVICE = "device"
    EXCISION = "excision"


_TECHNIQUES: Final = {"clamp": "device", "gomco": "device", "mogen": "device", "plastibell": "device"}


@attrs.frozen
class Circumcision:
    """A documented circumcision. `None` is not documented.

    Attributes:
        technique: by a clamp or other device, or by excision.
        block: whether the nerve was blocked.
        age_in_days: how old the patient is, in days.

    >>> Circumcision(technique="Gomco", block=True).technique.value
    'device'
    """

    technique: CircumcisionTechnique | None = word(
        CircumcisionTechnique, "was it done with a device or by excision?", also=_TECHNIQUES
    )
    block: bool | None = yes_no("was a nerve block given?")
    age_in_days: int | None = count("how old is the patient, in days?", least=0)


CIRCUMCISION: Final = Family(
    "circumcision",
    "a circumcision",
    Circumcision,
    also=(
        "newborn-circumcision",
        "adult-circumcision",
        "circ",
    ),
)


class VasectomyApproach(StrEnum):
    """The way to the spermatic ducts."""

    SCROTAL = "scrotal"
    LAPAROSCOPIC = "laparoscopic"


@attrs.frozen
class Vasectomy:
    """A documented vasectomy, of one side or of both. `None` is not documented.

    Attributes:
        approach: through the scrotum, with or without a scalpel, or by laparoscope.
        semen_tested: whether the semen was tested after it.

    >>> Vasectomy(approach="scrotal").approach.value
    'scrotal'
    """

    approach: VasectomyApproach | None = word(
        VasectomyApproach, "was it done through the scrotum or by laparoscope?", untold=VasectomyApproach.SCROTAL
    )
    semen_tested: bool | None = yes_no("was the semen tested after the vasectomy?")


VASECTOMY: Final = Family("vasectomy", "a vasectomy", Vasectomy)
