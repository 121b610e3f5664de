"""The families: every class of services that `select` knows, by section, each with its decision table."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from cptkit.selection.families.anesthesia.families import ANESTHESIA_FAMILIES
from cptkit.selection.families.behavioral_health.families import BEHAVIORAL_HEALTH_FAMILIES
from cptkit.selection.families.bones_and_joints.families import BONES_AND_JOINTS_FAMILIES
from cptkit.selection.families.breast.families import BREAST_FAMILIES
from cptkit.selection.families.digestive.families import DIGESTIVE_FAMILIES
from cptkit.selection.families.drugs.families import DRUGS_FAMILIES
from cptkit.selection.families.ear_nose_throat.families import EAR_NOSE_THROAT_FAMILIES
from cptkit.selection.families.eyes.families import EYES_FAMILIES
from cptkit.selection.families.gynecology.families import GYNECOLOGY_FAMILIES
from cptkit.selection.families.heart_and_vessels.families import HEART_AND_VESSELS_FAMILIES
from cptkit.selection.families.imaging.families import IMAGING_FAMILIES
from cptkit.selection.families.laboratory.families import LABORATORY_FAMILIES
from cptkit.selection.families.lungs.families import LUNGS_FAMILIES
from cptkit.selection.families.prevention.families import PREVENTION_FAMILIES
from cptkit.selection.families.rehabilitation.families import REHABILITATION_FAMILIES
from cptkit.selection.families.skin.families import SKIN_FAMILIES
from cptkit.selection.families.spine_and_nerves.families import SPINE_AND_NERVES_FAMILIES
from cptkit.selection.families.urology.families import UROLOGY_FAMILIES
from cptkit.selection.families.visits_and_care.families import VISITS_AND_CARE_FAMILIES
from cptkit.selection.family import Family
from cptkit.values.rows import Several

__all__ = ["FAMILIES", "SECTIONS"]

SECTIONS: Final[Mapping[str, tuple[Family, ...]]] = {
    "visits and care": VISITS_AND_CARE_FAMILIES,
    "prevention": PREVENTION_FAMILIES,
    "behavioral health": BEHAVIORAL_HEALTH_FAMILIES,
    "rehabilitation": REHABILITATION_FAMILIES,
    "drugs": DRUGS_FAMILIES,
    "anesthesia": ANESTHESIA_FAMILIES,
    "breast": BREAST_FAMILIES,
    "imaging": IMAGING_FAMILIES,
    "laboratory": LABORATORY_FAMILIES,
    "skin": SKIN_FAMILIES,
    "bones and joints": BONES_AND_JOINTS_FAMILIES,
    "spine and nerves": SPINE_AND_NERVES_FAMILIES,
    "heart and vessels": HEART_AND_VESSELS_FAMILIES,
    "lungs": LUNGS_FAMILIES,
    "ear, nose and throat": EAR_NOSE_THROAT_FAMILIES,
    "digestive": DIGESTIVE_FAMILIES,
    "urology": UROLOGY_FAMILIES,
    "gynecology": GYNECOLOGY_FAMILIES,
    "eyes": EYES_FAMILIES,
}
FAMILIES: Final[Several[Family]] = Several(chain.from_iterable(SECTIONS.values()))
