"""Operations on prostate, kidney and scrotum."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["UROLOGIC_OPERATION", "UrologicOperation", "UrologicWork"]


class UrologicWork(StrEnum):
    """What was done."""

    STONE_REMOVAL_THROUGH_SKIN = "stone-removal-through-skin"
    TRANSURETHRAL_PROSTATE_RESECTION = "transurethral-prostate-resection"
    LAPAROSCOPIC_RADICAL_PROSTATECTOMY = "laparoscopic-radical-prostatectomy"
    SHOCK_WAVE_LITHOTRIPSY = "shock-wave-lithotripsy"
    LASER_PROSTATE_VAPORIZATION = "laser-prostate-vaporization"
    LASER_PROSTATE_ENUCLEATION = "laser-prostate-enucleation"
    PERCUTANEOUS_NEPHROLITHOTOMY = "percutaneous-nephrolithotomy"
    COMPLEX_PERCUTANEOUS_NEPHROLITHOTOMY = "complex-percutaneous-nephrolithotomy"
    HYDROCELE_EXCISION = "hydrocele-excision"
    VARICOCELE_EXCISION = "varicocele-excision"
    SPERMATOCELE_EXCISION = "spermatocele-excision"
    INGUINAL_ORCHIOPEXY = "inguinal-orchiopexy"
    ABDOMINAL_ORCHIOPEXY = "abdominal-orchiopexy"
    LAPAROSCOPIC_ORCHIOPEXY = "laparoscopic-orchiopexy"
    PROSTATIC_URETHRAL_LIFT = "prostatic-urethral-lift"
    WATER_VAPOR_PROSTATE_TREATMENT = "water-vapor-prostate-treatment"
    LAPAROSCOPIC_RADICAL_NEPHRECTOMY = "laparoscopic-radical-nephrectomy"
    LAPAROSCOPIC_NEPHRECTOMY = "laparoscopic-nephrectomy"
    LAPAROSCOPIC_PARTIAL_NEPHRECTOMY = "laparoscopic-partial-nephrectomy"
    LAPAROSCOPIC_NEPHROURETERECTOMY = "laparoscopic-nephroureterectomy"
    OPEN_NEPHRECTOMY = "open-nephrectomy"
    OPEN_RADICAL_NEPHRECTOMY = "open-radical-nephrectomy"
    OPEN_PARTIAL_NEPHRECTOMY = "open-partial-nephrectomy"
    LAPAROSCOPIC_PYELOPLASTY = "laparoscopic-pyeloplasty"
    LAPAROSCOPIC_URETER_REIMPLANTATION_WITH_STENT = "laparoscopic-ureter-reimplantation-with-stent"
    CYSTECTOMY_WITH_ILEAL_CONDUIT = "cystectomy-with-ileal-conduit"
    CYSTECTOMY_WITH_NODES_AND_CONDUIT = "cystectomy-with-nodes-and-conduit"
    INFLATABLE_PENILE_PROSTHESIS = "inflatable-penile-prosthesis"
    INFLATABLE_PENILE_PROSTHESIS_REMOVAL = "inflatable-penile-prosthesis-removal"
    INFLATABLE_PENILE_PROSTHESIS_EXCHANGE = "inflatable-penile-prosthesis-exchange"
    ARTIFICIAL_SPHINCTER = "artificial-sphincter"
    ARTIFICIAL_SPHINCTER_EXCHANGE = "artificial-sphincter-exchange"
    MALE_SLING = "male-sling"
    SIMPLE_ORCHIECTOMY = "simple-orchiectomy"
    RADICAL_ORCHIECTOMY = "radical-orchiectomy"
    TESTICULAR_TORSION_REDUCTION = "testicular-torsion-reduction"
    MEATOTOMY = "meatotomy"
    URETHROPLASTY = "urethroplasty"
    URETHRAL_BULKING = "urethral-bulking"
    SUPRAPUBIC_TUBE_BY_NEEDLE = "suprapubic-tube-by-needle"
    FIDUCIAL_MARKERS_IN_PROSTATE = "fiducial-markers-in-prostate"
    RECTAL_SPACER = "rectal-spacer"
    PROSTATE_CRYOABLATION = "prostate-cryoablation"
    PROSTATE_BRACHYTHERAPY_NEEDLES = "prostate-brachytherapy-needles"
    PROSTATE_FOCUSED_ULTRASOUND = "prostate-focused-ultrasound"
    LAPAROSCOPIC_SIMPLE_PROSTATECTOMY = "laparoscopic-simple-prostatectomy"
    OPEN_SIMPLE_PROSTATECTOMY = "open-simple-prostatectomy"
    OPEN_RADICAL_PROSTATECTOMY = "open-radical-prostatectomy"
    OPEN_RADICAL_PROSTATECTOMY_WITH_NODES = "open-radical-prostatectomy-with-nodes"
    LAPAROSCOPIC_PELVIC_NODES = "laparoscopic-pelvic-nodes"
    KIDNEY_CYST_UNROOFING = "kidney-cyst-unroofing"
    SCROTAL_EXPLORATION = "scrotal-exploration"
    SCROTAL_ABSCESS_DRAINAGE = "scrotal-abscess-drainage"
    TESTIS_OR_EPIDIDYMIS_DRAINAGE = "testis-or-epididymis-drainage"
    PENILE_ADHESION_LYSIS = "penile-adhesion-lysis"
    CIRCUMCISION_REVISION = "circumcision-revision"
    PENILE_FRENULUM_INCISION = "penile-frenulum-incision"
    TESTICULAR_PROSTHESIS = "testicular-prosthesis"
    VASOVASOSTOMY = "vasovasostomy"
    PARTIAL_CYSTECTOMY = "partial-cystectomy"
    BLADDER_RUPTURE_REPAIR = "bladder-rupture-repair"
    URETHRAL_BIOPSY = "urethral-biopsy"
    URETHRAL_CARUNCLE_TREATMENT = "urethral-caruncle-treatment"
    ARTIFICIAL_SPHINCTER_REMOVAL = "artificial-sphincter-removal"
    MICROWAVE_PROSTATE_TREATMENT = "microwave-prostate-treatment"
    RADIOFREQUENCY_PROSTATE_TREATMENT = "radiofrequency-prostate-treatment"
    URETERAL_REIMPLANTATION = "ureteral-reimplantation"
    URETEROLYSIS = "ureterolysis"
    LAPAROSCOPIC_KIDNEY_MASS_ABLATION = "laparoscopic-kidney-mass-ablation"


_UROLOGIC_WORK_ALSO: Final = {
    "rezum": "water-vapor-prostate-treatment",
    "robotic-radical-nephrectomy": "laparoscopic-radical-nephrectomy",
    "robotic-partial-nephrectomy": "laparoscopic-partial-nephrectomy",
    "robotic-nephroureterectomy": "laparoscopic-nephroureterectomy",
    "robotic-pyeloplasty": "laparoscopic-pyeloplasty",
    "radical-cystectomy-without-nodes": "cystectomy-with-ileal-conduit",
    "radical-cystectomy-with-ileal-conduit": "cystectomy-with-nodes-and-conduit",
    "penile-implant": "inflatable-penile-prosthesis",
    "ipp": "inflatable-penile-prosthesis",
    "ipp-removal": "inflatable-penile-prosthesis-removal",
    "ipp-revision": "inflatable-penile-prosthesis-exchange",
    "aus": "artificial-sphincter",
    "orchiectomy": "simple-orchiectomy",
    "torsion-repair": "testicular-torsion-reduction",
    "bulkamid": "urethral-bulking",
    "suprapubic-tube": "suprapubic-tube-by-needle",
    "sp-tube": "suprapubic-tube-by-needle",
    "fiducials": "fiducial-markers-in-prostate",
    "spaceoar": "rectal-spacer",
    "hifu": "prostate-focused-ultrasound",
    "robotic-simple-prostatectomy": "laparoscopic-simple-prostatectomy",
    "radical-retropubic-prostatectomy": "open-radical-prostatectomy",
    "laparoscopic-pelvic-lymphadenectomy": "laparoscopic-pelvic-nodes",
    "robotic-pelvic-node-dissection": "laparoscopic-pelvic-nodes",
    "turp": "transurethral-prostate-resection",
    "robotic-prostatectomy": "laparoscopic-radical-prostatectomy",
    "eswl": "shock-wave-lithotripsy",
    "pvp": "laser-prostate-vaporization",
    "greenlight": "laser-prostate-vaporization",
    "holep": "laser-prostate-enucleation",
    "urolift": "prostatic-urethral-lift",
    "pcnl": "stone-removal-through-skin",
    "pcnl-up-to-2-cm": "percutaneous-nephrolithotomy",
    "pcnl-over-2-cm": "complex-percutaneous-nephrolithotomy",
    "complex-pcnl": "complex-percutaneous-nephrolithotomy",
    "hydrocelectomy": "hydrocele-excision",
    "varicocelectomy": "varicocele-excision",
    "spermatocelectomy": "spermatocele-excision",
    "frenulotomy-of-penis": "penile-frenulum-incision",
    "vasectomy-reversal": "vasovasostomy",
    "tumt": "microwave-prostate-treatment",
    "tuna": "radiofrequency-prostate-treatment",
    "ureteroneocystostomy": "ureteral-reimplantation",
    "swl": "shock-wave-lithotripsy",
    "lithotripsy-by-shock-wave": "shock-wave-lithotripsy",
    "hydrocele-repair": "hydrocele-excision",
    "greenlight-laser": "laser-prostate-vaporization",
    "laser-vaporization-of-prostate": "laser-prostate-vaporization",
    "hydrogel-spacer": "rectal-spacer",
    "gold-seed-placement": "fiducial-markers-in-prostate",
    "artificial-urinary-sphincter": "artificial-sphincter",
}


@attrs.frozen
class UrologicOperation:
    """A documented operation on prostate, kidney or scrotum. `None` is not documented.

    Attributes:
        operation: which operation it was.
        sides: on which side, or on both.
        implants: of a prostatic urethral lift, how many implants were placed.

    >>> UrologicOperation(operation="TURP").operation.value
    'transurethral-prostate-resection'
    """

    operation: UrologicWork | None = word(UrologicWork, "which operation was it?", also=_UROLOGIC_WORK_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")
    implants: int | None = count("how many implants were placed?")


def _further_implants(service: UrologicOperation, _: tuple[object, ...]) -> int | None:
    """Return how many implants were placed beyond the first."""
    return None if service.implants is None else service.implants - 1


UROLOGIC_OPERATION: Final = Family(
    "urologic-operation",
    "an operation on prostate, kidney or scrotum",
    UrologicOperation,
    derived=(Derived("further_implants", Numbers(0), ("implants",), _further_implants),),
)
