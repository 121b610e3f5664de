"""Operations on tubes, ovaries and the walls of the vagina."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated

__all__ = ["GYNECOLOGIC_OPERATION", "GynecologicOperation", "GynecologicSurgery"]


class GynecologicSurgery(StrEnum):
    """What was done."""

    LAPAROSCOPIC_ADNEXA_REMOVAL = "laparoscopic-adnexa-removal"
    LAPAROSCOPIC_LESION_EXCISION = "laparoscopic-lesion-excision"
    LAPAROSCOPIC_ADHESION_LYSIS = "laparoscopic-adhesion-lysis"
    LAPAROSCOPIC_TUBAL_FULGURATION = "laparoscopic-tubal-fulguration"
    LAPAROSCOPIC_TUBAL_DEVICE = "laparoscopic-tubal-device"
    OPEN_TUBAL_LIGATION = "open-tubal-ligation"
    POSTPARTUM_TUBAL_LIGATION = "postpartum-tubal-ligation"
    TUBAL_LIGATION_AT_CESAREAN = "tubal-ligation-at-cesarean"
    ECTOPIC_PREGNANCY_WITH_TUBE_REMOVED = "ectopic-pregnancy-with-tube-removed"
    ECTOPIC_PREGNANCY_WITH_TUBE_KEPT = "ectopic-pregnancy-with-tube-kept"
    DIAGNOSTIC_LAPAROSCOPY = "diagnostic-laparoscopy"
    ANTERIOR_VAGINAL_REPAIR = "anterior-vaginal-repair"
    POSTERIOR_VAGINAL_REPAIR = "posterior-vaginal-repair"
    COMBINED_VAGINAL_REPAIR = "combined-vaginal-repair"
    SLING = "sling"
    LAPAROSCOPIC_TUBAL_LIGATION = "laparoscopic-tubal-ligation"


_ALSO: Final = {
    "laparoscopic-salpingectomy": "laparoscopic-adnexa-removal",
    "laparoscopic-bilateral-salpingectomy": "laparoscopic-adnexa-removal",
    "laparoscopic-oophorectomy": "laparoscopic-adnexa-removal",
    "laparoscopic-salpingo-oophorectomy": "laparoscopic-adnexa-removal",
    "laparoscopic-bso": "laparoscopic-adnexa-removal",
    "laparoscopic-ovarian-cystectomy": "laparoscopic-lesion-excision",
    "endometriosis-excision": "laparoscopic-lesion-excision",
    "fulguration-of-endometriosis": "laparoscopic-lesion-excision",
    "laparoscopic-lysis-of-adhesions": "laparoscopic-adhesion-lysis",
    "filshie-clips": "laparoscopic-tubal-device",
    "falope-rings": "laparoscopic-tubal-device",
    "minilaparotomy": "open-tubal-ligation",
    "postpartum-tubal": "postpartum-tubal-ligation",
    "cystocele-repair": "anterior-vaginal-repair",
    "anterior-repair": "anterior-vaginal-repair",
    "anterior-colporrhaphy": "anterior-vaginal-repair",
    "rectocele-repair": "posterior-vaginal-repair",
    "posterior-repair": "posterior-vaginal-repair",
    "posterior-colporrhaphy": "posterior-vaginal-repair",
    "a-and-p-repair": "combined-vaginal-repair",
    "midurethral-sling": "sling",
    "tvt": "sling",
    "tot": "sling",
}


@attrs.frozen
class GynecologicOperation:
    """A documented operation on tubes, ovaries or the walls of the vagina. `None` is not documented.

    Attributes:
        operation: what was done.

    >>> GynecologicOperation(operation="laparoscopic salpingectomy").operation.value
    'laparoscopic-adnexa-removal'
    """

    operation: GynecologicSurgery | None = word(GynecologicSurgery, "which operation was it?", also=_ALSO)


_LAPAROSCOPIC: Final = frozenset(
    {
        GynecologicSurgery.LAPAROSCOPIC_ADNEXA_REMOVAL,
        GynecologicSurgery.LAPAROSCOPIC_LESION_EXCISION,
        GynecologicSurgery.LAPAROSCOPIC_ADHESION_LYSIS,
        GynecologicSurgery.LAPAROSCOPIC_TUBAL_FULGURATION,
        GynecologicSurgery.LAPAROSCOPIC_TUBAL_DEVICE,
        GynecologicSurgery.LAPAROSCOPIC_TUBAL_LIGATION,
        GynecologicSurgery.ECTOPIC_PREGNANCY_WITH_TUBE_REMOVED,
        GynecologicSurgery.ECTOPIC_PREGNANCY_WITH_TUBE_KEPT,
    }
)


def _more_than_looking(_: GynecologicOperation, services: tuple[object, ...]) -> str:
    """Say whether more than a look was taken through a laparoscope in the encounter."""
    return stated(any(one.operation in _LAPAROSCOPIC for one in of_kind(GynecologicOperation, services)))


GYNECOLOGIC_OPERATION: Final = Family(
    "gynecologic-operation",
    "an operation on tubes, ovaries or the walls of the vagina",
    GynecologicOperation,
    derived=(Derived("more_than_looking", YES_NO, (), _more_than_looking),),
    also=("tubal-ligation", "sterilization", "pelvic-laparoscopy"),
)
