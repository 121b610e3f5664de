"""Office procedures of gynecology."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.families.gynecologic_scopes import Colposcopy, ColposcopySite
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated

__all__ = ["GYNECOLOGIC_PROCEDURE", "GynecologicProcedure", "GynecologicWork"]


class GynecologicWork(StrEnum):
    """What was done."""

    ENDOMETRIAL_BIOPSY = "endometrial-biopsy"
    CERVICAL_POLYP_EXCISION = "cervical-polyp-excision"
    ENDOCERVICAL_CURETTAGE = "endocervical-curettage"
    CERVICAL_LOOP_EXCISION = "cervical-loop-excision"
    VULVAR_BIOPSY = "vulvar-biopsy"
    BARTHOLIN_ABSCESS_DRAINAGE = "bartholin-abscess-drainage"
    PESSARY_FITTING = "pessary-fitting"
    DILATION_AND_CURETTAGE = "dilation-and-curettage"


_ALSO: Final = {
    "emb": "endometrial-biopsy",
    "leep": "cervical-loop-excision",
    "d-and-c": "dilation-and-curettage",
    "d&c": "dilation-and-curettage",
    "ecc": "endocervical-curettage",
    "pessary": "pessary-fitting",
}


@attrs.frozen
class GynecologicProcedure:
    """A documented office procedure of gynecology. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> GynecologicProcedure(procedure="endometrial biopsy").procedure.value
    'endometrial-biopsy'
    """

    procedure: GynecologicWork | None = word(GynecologicWork, "which procedure was it?", also=_ALSO)


def _with_colposcopy(_: GynecologicProcedure, services: tuple[object, ...]) -> str:
    """Say whether the cervix or the vagina was examined through a colposcope in the encounter."""
    sites = {one.site for one in of_kind(Colposcopy, services)}
    return stated(bool(sites & {ColposcopySite.CERVIX, ColposcopySite.VAGINA}))


GYNECOLOGIC_PROCEDURE: Final = Family(
    "gynecologic-procedure",
    "an office gynecologic procedure",
    GynecologicProcedure,
    derived=(Derived("with_colposcopy", YES_NO, (), _with_colposcopy),),
)
