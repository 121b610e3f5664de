"""Operations on penis, testis and scrotum besides the common ones of `urologic_operation`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["PENIS_OR_SCROTUM_OPERATION", "PenisOrScrotumOperation", "PenisOrScrotumOperationWork"]


class PenisOrScrotumOperationWork(StrEnum):
    """What was done."""

    NEWBORN_DORSAL_SLIT = "newborn-dorsal-slit"
    DEEP_PENILE_DRAINAGE = "deep-penile-drainage"
    DEEP_PENILE_BIOPSY = "deep-penile-biopsy"
    PEYRONIE_PLAQUE_EXCISION = "peyronie-plaque-excision"
    PEYRONIE_PLAQUE_EXCISION_WITH_SMALL_GRAFT = "peyronie-plaque-excision-with-small-graft"
    PEYRONIE_PLAQUE_EXCISION_WITH_LARGE_GRAFT = "peyronie-plaque-excision-with-large-graft"
    PENILE_FOREIGN_BODY_REMOVAL = "penile-foreign-body-removal"
    PARTIAL_PENECTOMY = "partial-penectomy"
    TOTAL_PENECTOMY = "total-penectomy"
    PENECTOMY_WITH_GROIN_NODES = "penectomy-with-groin-nodes"
    PENECTOMY_WITH_PELVIC_NODES = "penectomy-with-pelvic-nodes"
    PEYRONIE_INJECTION_WITH_EXPOSURE = "peyronie-injection-with-exposure"
    CAVERNOSOGRAM_INJECTION = "cavernosogram-injection"
    DYNAMIC_CAVERNOSOMETRY = "dynamic-cavernosometry"
    CHORDEE_STRAIGHTENING = "chordee-straightening"
    CHORDEE_CORRECTION_FIRST_STAGE = "chordee-correction-first-stage"
    HYPOSPADIAS_SECOND_STAGE = "hypospadias-second-stage"
    HYPOSPADIAS_BY_MEATAL_ADVANCEMENT = "hypospadias-by-meatal-advancement"
    HYPOSPADIAS_BY_LOCAL_FLAPS = "hypospadias-by-local-flaps"
    HYPOSPADIAS_BY_FLAPS_WITH_MOBILIZED_URETHRA = "hypospadias-by-flaps-with-mobilized-urethra"
    HYPOSPADIAS_WITH_CHORDEE_DISSECTION = "hypospadias-with-chordee-dissection"
    PENILE_ANGULATION_CORRECTION = "penile-angulation-correction"
    SEMIRIGID_PROSTHESIS = "semirigid-prosthesis"
    SELF_CONTAINED_PROSTHESIS = "self-contained-prosthesis"
    PROSTHESIS_REPAIR = "prosthesis-repair"
    INFECTED_INFLATABLE_PROSTHESIS_EXCHANGE = "infected-inflatable-prosthesis-exchange"
    NONINFLATABLE_PROSTHESIS_REMOVAL = "noninflatable-prosthesis-removal"
    NONINFLATABLE_PROSTHESIS_EXCHANGE = "noninflatable-prosthesis-exchange"
    INFECTED_NONINFLATABLE_PROSTHESIS_EXCHANGE = "infected-noninflatable-prosthesis-exchange"
    SAPHENOUS_SHUNT = "saphenous-shunt"
    SPONGIOSUM_SHUNT = "spongiosum-shunt"
    GLANS_SHUNT = "glans-shunt"
    PENILE_FRACTURE_REPAIR = "penile-fracture-repair"
    PENILE_INJURY_REPAIR = "penile-injury-repair"
    TESTIS_NEEDLE_BIOPSY = "testis-needle-biopsy"
    TESTIS_INCISIONAL_BIOPSY = "testis-incisional-biopsy"
    TESTIS_LESION_EXCISION = "testis-lesion-excision"
    PARTIAL_ORCHIECTOMY = "partial-orchiectomy"
    RADICAL_ORCHIECTOMY_WITH_ABDOMINAL_EXPLORATION = "radical-orchiectomy-with-abdominal-exploration"
    UNDESCENDED_TESTIS_EXPLORATION = "undescended-testis-exploration"
    UNDESCENDED_TESTIS_ABDOMINAL_EXPLORATION = "undescended-testis-abdominal-exploration"
    OPPOSITE_TESTIS_FIXATION = "opposite-testis-fixation"
    TESTIS_INJURY_REPAIR = "testis-injury-repair"
    TESTIS_MOVED_TO_THIGH = "testis-moved-to-thigh"
    EPIDIDYMECTOMY = "epididymectomy"
    EPIDIDYMECTOMY_OF_BOTH_SIDES = "epididymectomy-of-both-sides"
    EPIDIDYMIS_EXPLORATION = "epididymis-exploration"
    EPIDIDYMOVASOSTOMY = "epididymovasostomy"
    EPIDIDYMOVASOSTOMY_OF_BOTH_SIDES = "epididymovasostomy-of-both-sides"
    HYDROCELE_ASPIRATION = "hydrocele-aspiration"
    HYDROCELE_BOTTLE_REPAIR = "hydrocele-bottle-repair"
    SCROTAL_FOREIGN_BODY_REMOVAL = "scrotal-foreign-body-removal"
    SCROTAL_RESECTION = "scrotal-resection"
    SIMPLE_SCROTOPLASTY = "simple-scrotoplasty"
    COMPLICATED_SCROTOPLASTY = "complicated-scrotoplasty"


_ALSO: Final = {
    "partial-penile-amputation": "partial-penectomy",
    "penile-amputation": "total-penectomy",
    "cavernosography": "cavernosogram-injection",
    "cavernosometry": "dynamic-cavernosometry",
    "chordee-repair": "chordee-straightening",
    "magpi": "hypospadias-by-meatal-advancement",
    "distal-hypospadias-repair": "hypospadias-by-local-flaps",
    "tip-urethroplasty": "hypospadias-by-local-flaps",
    "snodgrass": "hypospadias-by-local-flaps",
    "penile-plication": "penile-angulation-correction",
    "nesbit": "penile-angulation-correction",
    "malleable-penile-prosthesis": "semirigid-prosthesis",
    "quackels-shunt": "spongiosum-shunt",
    "winter-shunt": "glans-shunt",
    "t-shunt": "glans-shunt",
    "penile-fracture": "penile-fracture-repair",
    "open-testicular-biopsy": "testis-incisional-biopsy",
    "tese": "testis-incisional-biopsy",
    "contralateral-orchiopexy": "opposite-testis-fixation",
    "testicular-rupture-repair": "testis-injury-repair",
    "bilateral-epididymectomy": "epididymectomy-of-both-sides",
    "bilateral-epididymovasostomy": "epididymovasostomy-of-both-sides",
    "bottle-repair": "hydrocele-bottle-repair",
    "scrotectomy": "scrotal-resection",
}


@attrs.frozen
class PenisOrScrotumOperation:
    """A documented operation on penis, testis, epididymis or scrotum. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> PenisOrScrotumOperation(operation="partial penile amputation").operation.value
    'partial-penectomy'
    """

    operation: PenisOrScrotumOperationWork | None = word(
        PenisOrScrotumOperationWork, "which operation on penis, testis or scrotum was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


PENIS_OR_SCROTUM_OPERATION: Final = Family(
    "penis-or-scrotum-operation",
    "an operation on penis, testis, epididymis or scrotum",
    PenisOrScrotumOperation,
    also=(
        "peyronie-plaque-excision",
        "penile-amputation",
        "hydrocele-aspiration",
        "epididymectomy",
        "penile-plication",
        "penile-fracture",
    ),
)
