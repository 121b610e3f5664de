"""The records of what modifiers are for: kinds of service, and what published texts say of each modifier."""

from enum import Enum

import attrs

from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Setting

__all__ = ["ModifierNeed", "ModifierUse", "ServiceKind", "ServiceRange"]


class ServiceKind(Enum):
    """A kind of service that a text on a modifier speaks of, given by ranges of codes."""

    VISIT = "visit"
    OTHER_VISIT = "other-visit"
    ANESTHESIA = "anesthesia"
    TIMED_ANESTHESIA = "timed-anesthesia"
    ANESTHESIA_CIRCUMSTANCE = "anesthesia-circumstance"
    SURGERY = "surgery"
    SKIN = "skin"
    ARM_HAND = "arm-hand"
    LEG_FOOT = "leg-foot"
    MUSCLE_BONE = "muscle-bone"
    NOSE_LUNG = "nose-lung"
    DIGESTIVE = "digestive"
    URINARY_GENITAL = "urinary-genital"
    EYE_EAR = "eye-ear"
    RADIOLOGY = "radiology"
    CT = "ct"
    MAMMOGRAPHY = "mammography"
    PET = "pet"
    RADIOPHARMACEUTICAL = "radiopharmaceutical"
    PORTABLE_X_RAY_TRIP = "portable-x-ray-trip"
    LABORATORY = "laboratory"
    CLINICAL_LABORATORY = "clinical-laboratory"
    TISSUE_PATHOLOGY = "tissue-pathology"
    AMBULANCE = "ambulance"
    AMBULANCE_TRIP = "ambulance-trip"
    TRANSPORT = "transport"
    THERAPY = "therapy"
    FUNCTIONAL_LIMITATION = "functional-limitation"
    CHIROPRACTIC = "chiropractic"
    DRUG = "drug"
    ESA = "esa"
    ESA_OUTSIDE_DIALYSIS = "esa-outside-dialysis"
    EQUIPMENT = "equipment"
    DIALYSIS = "dialysis"
    CATEGORY_TWO = "category-two"
    SEDATION = "sedation"
    BARIUM_ENEMA = "barium-enema"
    PRIMARY_CARE_EXCEPTION = "primary-care-exception"
    FOOT_CARE = "foot-care"
    HEARING = "hearing"
    RADIATION_MANAGEMENT = "radiation-management"
    CORONARY_MEASUREMENT = "coronary-measurement"
    PREVENTION_PROGRAM = "prevention-program"
    VISIT_IN_PACKAGE = "visit-in-package"
    OFFICE_VISIT = "office-visit"
    SCREENING_MAMMOGRAM = "screening-mammogram"
    DIAGNOSTIC_MAMMOGRAM = "diagnostic-mammogram"


def _shape(code: str) -> str:
    return "".join("9" if letter.isdigit() else letter for letter in code)


@attrs.frozen
class ServiceRange:
    """A range of codes that are of one kind of service; a single code is first and last at once.

    >>> from cptkit.values.periods import ALWAYS
    >>> anesthesia = ServiceRange(ServiceKind.ANESTHESIA, "00100", "01999", ALWAYS, Citation("CMS", "a manual"))
    >>> anesthesia.includes("00400"), anesthesia.includes("0100T")
    (True, False)
    """

    kind: ServiceKind
    first_code: str
    last_code: str
    period: Period
    citation: Citation

    def includes(self, code: str) -> bool:
        """Say whether a code is in the range: between its ends, with digits where they have digits."""
        return self.first_code <= code <= self.last_code and _shape(code) == _shape(self.first_code)


@attrs.frozen
class ModifierUse:
    """What one text says of where a modifier belongs.

    Attributes:
        fits_on: the kinds of service on which alone it belongs; empty is any.
        not_on: the kinds of service on which it never belongs.
        settings: on whose claims alone it belongs; empty is any.
        places: the place-of-service codes at which alone it belongs; empty is any. Where settings are
            named too, either is enough, since a surgical center bills as a practitioner does.
        why: in our own words, to follow the modifier and the code.
    """

    modifier: str
    fits_on: frozenset[ServiceKind]
    not_on: frozenset[ServiceKind]
    settings: frozenset[Setting]
    places: frozenset[str]
    why: str
    period: Period
    citation: Citation


@attrs.frozen
class ModifierNeed:
    """What one text says that a line has to bear: one of certain modifiers.

    Attributes:
        services: lines of this kind of service need it; `None` where a modifier does.
        modifier: lines with this modifier need it; `None` where a kind of service does.
        one_of: the modifiers of which the line needs one.
        settings: whose claims need it; empty is any.
        why: in our own words, to follow what is missing.
    """

    services: ServiceKind | None
    modifier: str | None
    one_of: tuple[str, ...]
    settings: frozenset[Setting]
    why: str
    period: Period
    citation: Citation
