"""Drugs given by pumps, bodies worn on the skin, or into cavities."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import separate_access, separate_encounter

__all__ = ["DRUG_DELIVERY", "DrugDelivery", "DrugDeliveryWork"]


class DrugDeliveryWork(StrEnum):
    """What was done."""

    ON_BODY_INJECTOR = "on-body-injector"
    PORTABLE_PUMP_REFILL = "portable-pump-refill"
    IMPLANTED_PUMP_REFILL = "implanted-pump-refill"
    CHEMOTHERAPY_INTO_SPINAL_CANAL = "chemotherapy-into-spinal-canal"
    CHEMOTHERAPY_INTO_PLEURA = "chemotherapy-into-pleura"
    CHEMOTHERAPY_INTO_ABDOMEN = "chemotherapy-into-abdomen"
    CHEMOTHERAPY_PUSH_INTO_ARTERY = "chemotherapy-push-into-artery"
    CHEMOTHERAPY_INTO_RESERVOIR = "chemotherapy-into-reservoir"
    CHEMOTHERAPY_INTO_LESIONS_UP_TO_SEVEN = "chemotherapy-into-lesions-up-to-seven"
    CHEMOTHERAPY_INTO_MORE_THAN_SEVEN_LESIONS = "chemotherapy-into-more-than-seven-lesions"
    PUSH_INTO_ARTERY = "push-into-artery"


_DRUG_DELIVERY_ALSO: Final = {
    "portable-pump-refill-and-maintenance": "portable-pump-refill",
    "onpro": "on-body-injector",
    "neulasta-onpro": "on-body-injector",
    "obi": "on-body-injector",
    "elastomeric-pump-refill": "portable-pump-refill",
    "hepatic-pump-refill": "implanted-pump-refill",
    "intrathecal-chemotherapy": "chemotherapy-into-spinal-canal",
    "intraperitoneal-chemotherapy": "chemotherapy-into-abdomen",
    "ommaya-injection": "chemotherapy-into-reservoir",
}


@attrs.frozen
class DrugDelivery:
    """Documented delivery of a drug other than into a vein, a muscle or the skin. `None` is not documented.

    Attributes:
        work: what was done.
        separate_access: whether it required an access site of its own, as an injector on the skin does.
        separate_encounter: whether it was at a separate encounter that day.

    >>> DrugDelivery(work="Onpro").work.value
    'on-body-injector'
    """

    work: DrugDeliveryWork | None = word(DrugDeliveryWork, "what was done?", also=_DRUG_DELIVERY_ALSO)
    separate_access: bool | None = separate_access()
    separate_encounter: bool | None = separate_encounter()


DRUG_DELIVERY: Final = Family(
    "drug-delivery",
    "a drug given by a pump, an injector on the skin, or into a cavity or an artery",
    DrugDelivery,
    also=("on-body-injector", "intrathecal-chemotherapy", "onpro"),
)
