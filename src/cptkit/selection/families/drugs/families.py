"""The families of drugs, vaccines, allergy care, and how they are given."""

from typing import Final

from cptkit.selection.families.drugs.allergy_care import ALLERGY_CARE
from cptkit.selection.families.drugs.drug import DRUG
from cptkit.selection.families.drugs.drug_delivery import DRUG_DELIVERY
from cptkit.selection.families.drugs.imaging_agent import IMAGING_AGENT
from cptkit.selection.families.drugs.infusion import INFUSION
from cptkit.selection.families.drugs.vaccine import VACCINE
from cptkit.selection.family import Family

__all__ = ["DRUGS_FAMILIES"]

DRUGS_FAMILIES: Final[tuple[Family, ...]] = (
    DRUG,
    INFUSION,
    DRUG_DELIVERY,
    VACCINE,
    ALLERGY_CARE,
    IMAGING_AGENT,
)
