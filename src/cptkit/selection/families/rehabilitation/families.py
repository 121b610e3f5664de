"""The families of therapy by therapists, chiropractors, acupuncturists and those who train caregivers."""

from typing import Final

from cptkit.selection.families.rehabilitation.acupuncture import ACUPUNCTURE
from cptkit.selection.families.rehabilitation.caregiver_training import CAREGIVER_TRAINING
from cptkit.selection.families.rehabilitation.chiropractic_manipulation import CHIROPRACTIC_MANIPULATION
from cptkit.selection.families.rehabilitation.osteopathic_manipulation import OSTEOPATHIC_MANIPULATION
from cptkit.selection.families.rehabilitation.therapy import THERAPY
from cptkit.selection.families.rehabilitation.untimed_therapy import UNTIMED_THERAPY
from cptkit.selection.family import Family

__all__ = ["REHABILITATION_FAMILIES"]

REHABILITATION_FAMILIES: Final[tuple[Family, ...]] = (
    THERAPY,
    UNTIMED_THERAPY,
    CAREGIVER_TRAINING,
    CHIROPRACTIC_MANIPULATION,
    OSTEOPATHIC_MANIPULATION,
    ACUPUNCTURE,
)
