"""Operations on bunions and toes."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.digits import TOES, Digit, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

__all__ = ["FOREFOOT_OPERATION", "ForefootOperation", "ForefootWork"]


class ForefootWork(StrEnum):
    """What was done."""

    BUNION_WITHOUT_OSTEOTOMY = "bunion-without-osteotomy"
    BUNION_WITH_PROXIMAL_OSTEOTOMY = "bunion-with-proximal-osteotomy"
    BUNION_WITH_DISTAL_OSTEOTOMY = "bunion-with-distal-osteotomy"
    BUNION_WITH_FUSION = "bunion-with-fusion"
    BUNION_WITH_PHALANX_OSTEOTOMY = "bunion-with-phalanx-osteotomy"
    BUNION_WITH_DOUBLE_OSTEOTOMY = "bunion-with-double-osteotomy"
    STIFF_GREAT_TOE = "stiff-great-toe"
    HAMMERTOE = "hammertoe"
    FLEXOR_TENOTOMY = "flexor-tenotomy"
    FIRST_METATARSAL_OSTEOTOMY = "first-metatarsal-osteotomy"
    LESSER_METATARSAL_OSTEOTOMY = "lesser-metatarsal-osteotomy"
    SEVERAL_METATARSAL_OSTEOTOMIES = "several-metatarsal-osteotomies"
    GREAT_TOE_PHALANX_OSTEOTOMY = "great-toe-phalanx-osteotomy"
    METATARSAL_PARTIAL_EXCISION = "metatarsal-partial-excision"
    CALCANEUS_OR_TALUS_PARTIAL_EXCISION = "calcaneus-or-talus-partial-excision"
    FIRST_METATARSAL_HEAD_RESECTION = "first-metatarsal-head-resection"
    MIDDLE_METATARSAL_HEAD_RESECTION = "middle-metatarsal-head-resection"
    FIFTH_METATARSAL_HEAD_RESECTION = "fifth-metatarsal-head-resection"
    TAILORS_BUNION = "tailors-bunion"
    SESAMOID_REMOVAL = "sesamoid-removal"
    METATARSAL_EXOSTECTOMY = "metatarsal-exostectomy"
    METATARSOPHALANGEAL_CAPSULOTOMY = "metatarsophalangeal-capsulotomy"


_FOREFOOT_WORK_ALSO: Final = {
    "austin-bunionectomy": "bunion-with-distal-osteotomy",
    "chevron-bunionectomy": "bunion-with-distal-osteotomy",
    "lapidus-bunionectomy": "bunion-with-fusion",
    "akin-osteotomy": "bunion-with-phalanx-osteotomy",
    "hammertoe-correction": "hammertoe",
    "hammertoe-repair": "hammertoe",
    "keller": "bunion-without-osteotomy",
    "mcbride": "bunion-without-osteotomy",
    "austin": "bunion-with-distal-osteotomy",
    "chevron": "bunion-with-distal-osteotomy",
    "lapidus": "bunion-with-fusion",
    "akin": "bunion-with-phalanx-osteotomy",
    "cheilectomy": "stiff-great-toe",
    "weil-osteotomy": "lesser-metatarsal-osteotomy",
    "metatarsal-excision-for-osteomyelitis": "metatarsal-partial-excision",
    "tarsal-partial-excision": "metatarsal-partial-excision",
    "second-metatarsal-head-resection": "middle-metatarsal-head-resection",
    "bunionette": "tailors-bunion",
    "sesamoidectomy": "sesamoid-removal",
}


# A second toe is told as a left second here, where nothing else is meant.
_TOES: Final = {toe.removesuffix("-toe"): toe.value for toe in TOES}


@attrs.frozen
class ForefootOperation:
    """A documented operation on a bunion or one toe; several toes are several. `None` is not documented.

    Attributes:
        operation: what was done.
        digit: which toe it was.
        sides: on which side, or on both.

    >>> ForefootOperation(operation="Lapidus", sides="left").operation.value
    'bunion-with-fusion'
    """

    operation: ForefootWork | None = word(ForefootWork, "what was done?", also=_FOREFOOT_WORK_ALSO)
    digit: Digit | None = which_digit("which toe was it?", among=TOES, also=_TOES)
    sides: Sides | None = which_sides("on which side, or both?")


def _with_the_other(service: ForefootOperation, services: tuple[object, ...]) -> str:
    """Say whether a bunion without a cut, and a cut of the first metatarsal, are told of one foot."""
    pair = {ForefootWork.BUNION_WITHOUT_OSTEOTOMY, ForefootWork.FIRST_METATARSAL_OSTEOTOMY}
    alike = {one.operation for one in of_kind(ForefootOperation, services) if one.sides == service.sides}
    return stated(pair <= alike)


FOREFOOT_OPERATION: Final = Family(
    "forefoot-operation",
    "an operation on a bunion or a toe",
    ForefootOperation,
    derived=(Derived("with_the_other", YES_NO, (), _with_the_other),),
    also=("bunionectomy", "hammertoe"),
    broadly=(
        "metatarsal-osteotomy",
        "metatarsal-head-resection",
        "metatarsal-excision",
        "bunion-correction",
        "hav-correction",
    ),
)
