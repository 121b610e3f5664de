"""Colposcopy of cervix, vagina or vulva, and hysteroscopy: looking alone, or what was done."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.digestive.endoscopy import is_treated
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind

__all__ = [
    "COLPOSCOPY",
    "HYSTEROSCOPY",
    "Colposcopy",
    "ColposcopySite",
    "Hysteroscopy",
    "HysteroscopyTechnique",
    "Loop",
]


class ColposcopySite(StrEnum):
    """What was looked at first of all."""

    CERVIX = "cervix"
    VAGINA = "vagina"
    VULVA = "vulva"


class Loop(StrEnum):
    """What a loop electrode took."""

    NONE = "none"
    BIOPSY = "biopsy"
    CONIZATION = "conization"


@attrs.frozen
class Colposcopy:
    """A documented colposcopy. `None` is not documented.

    Attributes:
        site: what was looked at; the upper vagina is part of the cervix.
        biopsy: whether a biopsy was taken with forceps.
        curettage: whether endocervical curettage was done.
        loop: what a loop electrode took: a piece of the transformation zone, or a cone into the canal.

    >>> Colposcopy(site="cervix", biopsy=True, curettage=False, loop="none").loop.value
    'none'
    """

    site: ColposcopySite | None = word(ColposcopySite, "was it the cervix, the vagina or the vulva?")
    biopsy: bool | None = yes_no("was a biopsy taken with forceps?", untold=False)
    curettage: bool | None = yes_no(
        "was endocervical curettage done?",
        untold=False,
        also={"ecc": True},
    )
    loop: Loop | None = word(
        Loop,
        "what was taken with a loop electrode, if anything?",
        also={"cone": "conization"},
        untold=Loop.NONE,
    )


COLPOSCOPY: Final = Family(
    "colposcopy",
    "a colposcopy",
    Colposcopy,
    saying={
        "colposcopy-with-leep": {"loop": "biopsy"},
    },
)


class HysteroscopyTechnique(StrEnum):
    """What was done through the scope."""

    NONE = "none"
    SAMPLING_OR_POLYPECTOMY = "sampling-or-polypectomy"
    ADHESIONS = "adhesions"
    SEPTUM = "septum"
    FIBROIDS = "fibroids"
    FOREIGN_BODY = "foreign-body"
    ABLATION = "ablation"


_TECHNIQUES: Final = {
    "looking": "none",
    "biopsy": "sampling-or-polypectomy",
    "polypectomy": "sampling-or-polypectomy",
    "d&c": "sampling-or-polypectomy",
    "leiomyomata": "fibroids",
    "myomectomy": "fibroids",
    "diagnostic": "none",
    "hysteroscopic-polypectomy": "sampling-or-polypectomy",
}


@attrs.frozen
class Hysteroscopy:
    """One step of a documented hysteroscopy; several steps are several of them. `None` is not documented.

    Attributes:
        technique: what was done, `NONE` for looking alone.

    >>> Hysteroscopy(technique="polypectomy").technique.value
    'sampling-or-polypectomy'
    """

    technique: HysteroscopyTechnique | None = word(
        HysteroscopyTechnique, "what was done through the scope, if anything?", also=_TECHNIQUES
    )


def _treated(_: Hysteroscopy, services: tuple[object, ...]) -> str | None:
    return is_treated(one.technique for one in of_kind(Hysteroscopy, services))


HYSTEROSCOPY: Final = Family(
    "hysteroscopy",
    "a hysteroscopy, step by step",
    Hysteroscopy,
    derived=(Derived("treated", YES_NO, ("technique",), _treated),),
    beside=("hysteroscopic",),
    broadly=("diagnostic-hysteroscopy",),
    saying={"hysteroscopic-endometrial-ablation": {"technique": "ablation"}},
)
