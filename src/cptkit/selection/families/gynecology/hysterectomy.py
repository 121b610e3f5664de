"""Removal of the uterus, by approach, weight, and what was removed with it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = ["HYSTERECTOMY", "Hysterectomy", "HysterectomyApproach"]


class HysterectomyApproach(StrEnum):
    """How it was removed; supracervical leaves the cervix."""

    ABDOMINAL = "abdominal"
    ABDOMINAL_SUPRACERVICAL = "abdominal-supracervical"
    VAGINAL = "vaginal"
    LAPAROSCOPY_ASSISTED = "laparoscopy-assisted"
    LAPAROSCOPIC = "laparoscopic"
    LAPAROSCOPIC_SUPRACERVICAL = "laparoscopic-supracervical"


_APPROACHES: Final = {
    "open": "abdominal",
    "tah": "abdominal",
    "lavh": "laparoscopy-assisted",
    "tlh": "laparoscopic",
    "total-laparoscopic": "laparoscopic",
    "lsh": "laparoscopic-supracervical",
    "robotic": "laparoscopic",
    "tvh": "vaginal",
    "total-abdominal-hysterectomy": "abdominal",
}


@attrs.frozen
class Hysterectomy:
    """A documented removal of the uterus for no cancer that called for more. `None` is not documented.

    Attributes:
        approach: how it was removed.
        grams: the weight of the uterus.
        tubes_or_ovaries: whether a tube or an ovary was removed with it.

    >>> Hysterectomy(approach="LAVH", grams=180, tubes_or_ovaries=True).approach.value
    'laparoscopy-assisted'
    """

    approach: HysterectomyApproach | None = word(
        HysterectomyApproach, "was it abdominal, vaginal or laparoscopic?", also=_APPROACHES
    )
    grams: int | None = count("how much did the uterus weigh, in grams?")
    tubes_or_ovaries: bool | None = yes_no("was a tube or an ovary also removed?", untold=False)


HYSTERECTOMY: Final = Family(
    "hysterectomy",
    "removal of the uterus",
    Hysterectomy,
    also=(
        "tah",
        "tlh",
        "lavh",
        "tvh",
    ),
    saying={
        "tah-bso": {"approach": "abdominal", "tubes_or_ovaries": True},
        "tlh-with-bso": {"approach": "laparoscopic", "tubes_or_ovaries": True},
        "lavh-bso": {"approach": "lavh", "tubes_or_ovaries": True},
        "total-abdominal-hysterectomy": {"approach": "abdominal"},
    },
)
