"""What lies under the skin or in an opening is let out: fluid drained, a foreign body taken out."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import lesions_of, of_kind
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = [
    "ABSCESS_DRAINAGE",
    "FOREIGN_BODY_REMOVAL",
    "AbscessDrainage",
    "Drained",
    "ForeignBodyRemoval",
    "ForeignBodySite",
]


class Drained(StrEnum):
    """What was drained."""

    ABSCESS = "abscess"
    PILONIDAL = "pilonidal"
    HEMATOMA = "hematoma"
    POSTOPERATIVE_INFECTION = "postoperative-infection"
    ACNE = "acne"


_DRAINED: Final = {
    "cyst": "abscess",
    "furuncle": "abscess",
    "carbuncle": "abscess",
    "paronychia": "abscess",
    "pilonidal-cyst": "pilonidal",
    "seroma": "hematoma",
    "fluid-collection": "hematoma",
    "acne-surgery": "acne",
    "comedones": "acne",
    "milia": "acne",
}


@attrs.frozen
class AbscessDrainage:
    """A documented drainage of fluid under the skin. `None` is not documented.

    Attributes:
        kind: what was drained.
        incised: whether it was cut open, and not only punctured by a needle.
        complicated: whether it was complicated, such as by many chambers that were broken up, or by packing.
        lesions: how many were drained.
        lesion: the caller's name for it, where it is one.

    >>> AbscessDrainage(kind="seroma", incised=True).kind.value
    'hematoma'
    """

    kind: Drained | None = word(Drained, "what was drained?", also=_DRAINED)
    incised: bool | None = yes_no("was it incised, not just punctured?")
    complicated: bool | None = yes_no("was the drainage complicated?", untold=False)
    lesions: int | None = count("how many were drained?")
    lesion: str | None = which_lesion()


def _drained(service: AbscessDrainage, services: tuple[object, ...]) -> int | None:
    """Count what was cut open of this kind in the encounter."""
    alike = (one for one in of_kind(AbscessDrainage, services) if one.kind is service.kind and one.incised is not False)
    return lesions_of(alike) or None


ABSCESS_DRAINAGE: Final = Family(
    "abscess-drainage",
    "drainage of fluid under the skin",
    AbscessDrainage,
    derived=(Derived("total_lesions", Numbers(1), ("lesions",), _drained),),
    also=("acne-surgery",),
    saying={name: {"incised": True} for name in ("incision-and-drainage", "i-and-d", "i&d")},
    broadly=(
        "abscess-aspiration",
        "aspiration-of-abscess",
        "seroma-drainage",
    ),
)


class ForeignBodySite(StrEnum):
    """Where the foreign body was."""

    SKIN = "skin"
    FOOT = "foot"
    MUSCLE = "muscle"
    EAR_CANAL = "ear-canal"
    NOSE = "nose"


@attrs.frozen
class ForeignBodyRemoval:
    """A documented removal of a foreign body, other than of the eye. `None` is not documented.

    Attributes:
        site: where it was: under the skin, in the foot, in a muscle or tendon sheath elsewhere, in ear canal or nose.
        incised: of one under the skin, whether the skin was cut to reach it.
        deep: of foot or muscle, whether it was deep, and not just under the skin.
        complicated: whether the removal was complicated.
        general_anesthesia: of ear or nose, whether it took general anesthesia.
        sides: on which side, of foot, ear or nose.
        lesion: the caller's name for the place.

    >>> ForeignBodyRemoval(incised="yes", complicated="no").incised
    True
    """

    site: ForeignBodySite | None = word(
        ForeignBodySite,
        "where was the foreign body?",
        also={"ear": "ear-canal", "external-auditory-canal": "ear-canal", "nostril": "nose", "subcutaneous": "skin"},
        untold=ForeignBodySite.SKIN,
    )
    incised: bool | None = yes_no("was the skin cut to reach the foreign body?")
    deep: bool | None = yes_no("was it deep, and not just under the skin?", also={"subcutaneous": False})
    complicated: bool | None = yes_no("was the removal complicated?", untold=False)
    general_anesthesia: bool | None = yes_no("did it take general anesthesia?", untold=False)
    sides: Sides | None = which_sides("on which side, or both?")
    lesion: str | None = which_lesion()


FOREIGN_BODY_REMOVAL: Final = Family(
    "foreign-body-removal",
    "removal of a foreign body from skin, foot, muscle, ear or nose",
    ForeignBodyRemoval,
    also=("foreign-body", "splinter-removal"),
    broadly=("fb-removal",),
)
