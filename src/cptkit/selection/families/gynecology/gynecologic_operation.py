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
    OPEN_ADNEXA_REMOVAL = "open-adnexa-removal"
    SALPINGO_OOPHORECTOMY = "salpingo-oophorectomy"
    OPEN_TUBE_REMOVAL = "open-tube-removal"
    OPEN_OVARY_REMOVAL = "open-ovary-removal"
    OPEN_OVARIAN_CYSTECTOMY = "open-ovarian-cystectomy"
    OVARIAN_CYSTECTOMY = "ovarian-cystectomy"
    OPEN_MYOMECTOMY_SMALL = "open-myomectomy-small"
    OPEN_MYOMECTOMY_LARGE = "open-myomectomy-large"
    LAPAROSCOPIC_MYOMECTOMY_SMALL = "laparoscopic-myomectomy-small"
    LAPAROSCOPIC_MYOMECTOMY_LARGE = "laparoscopic-myomectomy-large"
    LAPAROSCOPIC_FIBROID_ABLATION = "laparoscopic-fibroid-ablation"
    LAPAROSCOPIC_VAULT_SUSPENSION = "laparoscopic-vault-suspension"
    OPEN_VAULT_SUSPENSION = "open-vault-suspension"
    VAGINAL_EXTRAPERITONEAL_SUSPENSION = "vaginal-extraperitoneal-suspension"
    VAGINAL_INTRAPERITONEAL_SUSPENSION = "vaginal-intraperitoneal-suspension"
    COMBINED_REPAIR_WITH_ENTEROCELE = "combined-repair-with-enterocele"
    VAGINAL_CLOSURE = "vaginal-closure"
    SLING_REMOVAL_OR_REVISION = "sling-removal-or-revision"
    PERINEUM_REPAIR = "perineum-repair"
    BARTHOLIN_MARSUPIALIZATION = "bartholin-marsupialization"
    SIMPLE_VULVECTOMY_PARTIAL = "simple-vulvectomy-partial"
    CERVICAL_CERCLAGE = "cervical-cerclage"
    STAGING_OF_OVARIAN_CANCER = "staging-of-ovarian-cancer"
    OMENTECTOMY_AND_BOTH_ADNEXA = "omentectomy-and-both-adnexa"
    OPEN_ECTOPIC_PREGNANCY_WITH_TUBE_REMOVED = "open-ectopic-pregnancy-with-tube-removed"
    OPEN_ECTOPIC_PREGNANCY_WITH_TUBE_KEPT = "open-ectopic-pregnancy-with-tube-kept"


_ALSO: Final = {
    "tubal-ligation-with-cesarean": "tubal-ligation-at-cesarean",
    "open-bso": "open-adnexa-removal",
    "bso": "salpingo-oophorectomy",
    "open-salpingectomy": "open-tube-removal",
    "open-oophorectomy": "open-ovary-removal",
    "open-myomectomy": "open-myomectomy-small",
    "laparoscopic-myomectomy": "laparoscopic-myomectomy-small",
    "acessa": "laparoscopic-fibroid-ablation",
    "laparoscopic-sacrocolpopexy": "laparoscopic-vault-suspension",
    "robotic-sacrocolpopexy": "laparoscopic-vault-suspension",
    "abdominal-sacrocolpopexy": "open-vault-suspension",
    "sacrospinous-ligament-fixation": "vaginal-extraperitoneal-suspension",
    "sslf": "vaginal-extraperitoneal-suspension",
    "uterosacral-ligament-suspension": "vaginal-intraperitoneal-suspension",
    "colpocleisis": "vaginal-closure",
    "lefort": "vaginal-closure",
    "sling-revision": "sling-removal-or-revision",
    "perineoplasty": "perineum-repair",
    "partial-vulvectomy": "simple-vulvectomy-partial",
    "cerclage": "cervical-cerclage",
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
    "ectopic-pregnancy-laparotomy-with-salpingectomy": "open-ectopic-pregnancy-with-tube-removed",
    "urethral-sling": "sling",
    "sacrocolpopexy": "laparoscopic-vault-suspension",
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
