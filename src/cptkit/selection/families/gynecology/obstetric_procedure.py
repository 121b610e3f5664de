"""Procedures on a pregnant uterus or a fetus, other than the delivery."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["OBSTETRIC_PROCEDURE", "ObstetricProcedure", "ObstetricWork"]


class ObstetricWork(StrEnum):
    """What was done."""

    AMNIOCENTESIS = "amniocentesis"
    AMNIOTIC_FLUID_REDUCTION = "amniotic-fluid-reduction"
    CHORIONIC_VILLUS_SAMPLING = "chorionic-villus-sampling"
    CORD_BLOOD_SAMPLING = "cord-blood-sampling"
    CONTRACTION_STRESS_TEST = "contraction-stress-test"
    EXTERNAL_VERSION = "external-version"
    CERVICAL_RIPENING = "cervical-ripening"
    PLACENTA_DELIVERY = "placenta-delivery"
    CERCLAGE_REMOVAL_UNDER_ANESTHESIA = "cerclage-removal-under-anesthesia"
    FETAL_REDUCTION = "fetal-reduction"
    BIRTH_WOUND_REPAIR_BY_ANOTHER = "birth-wound-repair-by-another"
    INDUCED_ABORTION_BY_CURETTAGE = "induced-abortion-by-curettage"
    INDUCED_ABORTION_BY_EVACUATION = "induced-abortion-by-evacuation"
    MOLE_EVACUATION = "mole-evacuation"
    ABDOMINAL_CERCLAGE = "abdominal-cerclage"


_ALSO: Final = {
    "amnio": "amniocentesis",
    "diagnostic-amniocentesis": "amniocentesis",
    "therapeutic-amniocentesis": "amniotic-fluid-reduction",
    "cvs": "chorionic-villus-sampling",
    "cordocentesis": "cord-blood-sampling",
    "pubs": "cord-blood-sampling",
    "oxytocin-challenge-test": "contraction-stress-test",
    "external-cephalic-version": "external-version",
    "ecv": "external-version",
    "cervical-dilator-insertion": "cervical-ripening",
    "cerclage-removal": "cerclage-removal-under-anesthesia",
    "multifetal-reduction": "fetal-reduction",
    "elective-abortion-by-curettage": "induced-abortion-by-curettage",
    "elective-abortion-by-evacuation": "induced-abortion-by-evacuation",
    "evacuation-of-hydatidiform-mole": "mole-evacuation",
    "molar-pregnancy-evacuation": "mole-evacuation",
}


@attrs.frozen
class ObstetricProcedure:
    """A documented procedure in a pregnancy. `None` is not documented.

    Attributes:
        procedure: what was done.
        guided: whether the billing physician guided the needle by ultrasound.
        component, equipment_owner: as for every study.

    >>> ObstetricProcedure(procedure="CVS").procedure.value
    'chorionic-villus-sampling'
    """

    procedure: ObstetricWork | None = word(ObstetricWork, "what was done?", also=_ALSO)
    guided: bool | None = yes_no("did the billing physician guide the needle by ultrasound?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


OBSTETRIC_PROCEDURE: Final = Family(
    "obstetric-procedure", "a procedure in a pregnancy other than the delivery", ObstetricProcedure
)
