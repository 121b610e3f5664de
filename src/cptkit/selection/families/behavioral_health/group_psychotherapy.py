"""Psychotherapy of a family or of a group."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family, yes_where_stated

__all__ = ["GROUP_PSYCHOTHERAPY", "GroupPsychotherapy", "TherapyGroup"]


class TherapyGroup(StrEnum):
    """With whom it was held."""

    FAMILY_WITHOUT_PATIENT = "family-without-patient"
    FAMILY_WITH_PATIENT = "family-with-patient"
    SEVERAL_FAMILIES = "several-families"
    GROUP = "group"


_GROUPS: Final = {
    "family": "family-with-patient",
    "couple": "family-with-patient",
    "group-therapy": "group",
    "multiple-family": "several-families",
    "couples-therapy": "family-with-patient",
    "family-psychotherapy-with-patient": "family-with-patient",
    "family-psychotherapy-without-patient": "family-without-patient",
    "family-therapy-with-patient": "family-with-patient",
    "family-therapy-without-patient": "family-without-patient",
}


@attrs.frozen
class GroupPsychotherapy:
    """Documented psychotherapy of a family or group of one day. `None` is not documented.

    Attributes:
        held_with: the family without or with the patient, several families, or a group.
        minutes: how long it took; of a family alone it decides.
        interactive_complexity: whether communication was difficult, as where a guardian was involved.

    >>> GroupPsychotherapy(held_with="couple", minutes=50).held_with.value
    'family-with-patient'
    """

    held_with: TherapyGroup | None = word(
        TherapyGroup, "was it with the family, with or without the patient, or with a group?", also=_GROUPS
    )
    minutes: int | None = count("how many minutes did it take?", least=0)
    interactive_complexity: bool | None = yes_no("was there interactive complexity?")


GROUP_PSYCHOTHERAPY: Final = Family(
    "group-psychotherapy",
    "psychotherapy of a family or group",
    GroupPsychotherapy,
    derived=(yes_where_stated("complicated", "interactive_complexity"),),
    also=(
        "family-psychotherapy",
        "family-therapy",
        "group-therapy",
        "couples-therapy",
        "family-psychotherapy-with-patient",
        "family-psychotherapy-without-patient",
        "family-therapy-with-patient",
        "family-therapy-without-patient",
    ),
)
