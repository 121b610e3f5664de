"""Operations on tendons of hand and fingers other than a first repair."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family

__all__ = ["HAND_TENDON_OPERATION", "HandTendonOperation", "HandTendonOperationWork"]


class HandTendonOperationWork(StrEnum):
    """What was done."""

    RADICAL_FLEXOR_TENOSYNOVECTOMY = "radical-flexor-tenosynovectomy"
    PALM_FLEXOR_EXCISION = "palm-flexor-excision"
    FINGER_FLEXOR_EXCISION = "finger-flexor-excision"
    FLEXOR_GRAFT_OUTSIDE_SHEATH = "flexor-graft-outside-sheath"
    FLEXOR_REPAIR_IN_SHEATH_LATER = "flexor-repair-in-sheath-later"
    FLEXOR_GRAFT_IN_SHEATH = "flexor-graft-in-sheath"
    DEEP_FLEXOR_GRAFT_WITH_INTACT_SUPERFICIAL = "deep-flexor-graft-with-intact-superficial"
    DEEP_FLEXOR_REPAIR_LATER_WITH_INTACT_SUPERFICIAL = "deep-flexor-repair-later-with-intact-superficial"
    FLEXOR_ROD_PLACEMENT = "flexor-rod-placement"
    FLEXOR_ROD_EXCHANGE_FOR_GRAFT = "flexor-rod-exchange-for-graft"
    HAND_EXTENSOR_GRAFT = "hand-extensor-graft"
    EXTENSOR_ROD_PLACEMENT = "extensor-rod-placement"
    EXTENSOR_ROD_EXCHANGE_FOR_GRAFT = "extensor-rod-exchange-for-graft"
    FINGER_EXTENSOR_GRAFT = "finger-extensor-graft"
    CENTRAL_SLIP_GRAFT = "central-slip-graft"
    MALLET_FINGER_REPAIR = "mallet-finger-repair"
    MALLET_FINGER_REPAIR_WITH_GRAFT = "mallet-finger-repair-with-graft"
    EXTENSOR_REALIGNMENT = "extensor-realignment"
    FLEXOR_TENOLYSIS_IN_PALM_AND_FINGER = "flexor-tenolysis-in-palm-and-finger"
    EXTENSOR_TENOLYSIS_INTO_FOREARM = "extensor-tenolysis-into-forearm"
    PALM_FLEXOR_TENOTOMY = "palm-flexor-tenotomy"
    FINGER_FLEXOR_TENOTOMY = "finger-flexor-tenotomy"
    EXTENSOR_TENOTOMY = "extensor-tenotomy"
    TENODESIS_OF_MIDDLE_JOINT = "tenodesis-of-middle-joint"
    TENODESIS_OF_END_JOINT = "tenodesis-of-end-joint"
    EXTENSOR_LENGTHENING = "extensor-lengthening"
    EXTENSOR_SHORTENING = "extensor-shortening"
    FLEXOR_LENGTHENING = "flexor-lengthening"
    FLEXOR_SHORTENING = "flexor-shortening"
    DORSAL_TRANSFER_WITH_GRAFT = "dorsal-transfer-with-graft"
    PALMAR_TRANSFER = "palmar-transfer"
    PALMAR_TRANSFER_WITH_GRAFT = "palmar-transfer-with-graft"
    OPPONENSPLASTY_BY_SUPERFICIAL_FLEXOR = "opponensplasty-by-superficial-flexor"
    OPPONENSPLASTY_BY_TRANSFER_WITH_GRAFT = "opponensplasty-by-transfer-with-graft"
    OPPONENSPLASTY_BY_HYPOTHENAR_MUSCLE = "opponensplasty-by-hypothenar-muscle"
    OPPONENSPLASTY_BY_OTHER_MEANS = "opponensplasty-by-other-means"
    INTRINSIC_RESTORATION_OF_TWO_FINGERS = "intrinsic-restoration-of-two-fingers"
    INTRINSIC_RESTORATION_OF_FOUR_FINGERS = "intrinsic-restoration-of-four-fingers"
    CLAW_FINGER_CORRECTION = "claw-finger-correction"
    PULLEY_WITH_LOCAL_TISSUE = "pulley-with-local-tissue"
    PULLEY_WITH_GRAFT = "pulley-with-graft"


_ALSO: Final = {
    "flexor-tenosynovectomy-of-finger": "radical-flexor-tenosynovectomy",
    "palm-extensor-excision": "palm-flexor-excision",
    "finger-extensor-excision": "finger-flexor-excision",
    "fds-slip-excision": "finger-flexor-excision",
    "flexor-tendon-graft-zone-3": "flexor-graft-outside-sheath",
    "secondary-zone-2-flexor-repair": "flexor-repair-in-sheath-later",
    "flexor-tendon-graft-zone-2": "flexor-graft-in-sheath",
    "fdp-graft-with-intact-fds": "deep-flexor-graft-with-intact-superficial",
    "secondary-fdp-repair": "deep-flexor-repair-later-with-intact-superficial",
    "hunter-rod": "flexor-rod-placement",
    "silicone-rod-for-flexor-tendon": "flexor-rod-placement",
    "hunter-rod-removal-and-graft": "flexor-rod-exchange-for-graft",
    "extensor-tendon-graft-of-hand": "hand-extensor-graft",
    "silicone-rod-for-extensor-tendon": "extensor-rod-placement",
    "extensor-tendon-graft-of-finger": "finger-extensor-graft",
    "boutonniere-reconstruction-with-graft": "central-slip-graft",
    "open-mallet-finger-repair": "mallet-finger-repair",
    "distal-extensor-insertion-repair": "mallet-finger-repair",
    "mallet-finger-repair-with-tendon-graft": "mallet-finger-repair-with-graft",
    "sagittal-band-repair": "extensor-realignment",
    "extensor-tendon-centralization": "extensor-realignment",
    "flexor-tenolysis-of-palm-and-finger": "flexor-tenolysis-in-palm-and-finger",
    "complex-extensor-tenolysis": "extensor-tenolysis-into-forearm",
    "open-flexor-tenotomy-in-palm": "palm-flexor-tenotomy",
    "open-flexor-tenotomy-in-finger": "finger-flexor-tenotomy",
    "fowler-tenotomy": "extensor-tenotomy",
    "pip-tenodesis": "tenodesis-of-middle-joint",
    "dip-tenodesis": "tenodesis-of-end-joint",
    "extensor-tendon-lengthening": "extensor-lengthening",
    "extensor-tendon-shortening": "extensor-shortening",
    "flexor-tendon-lengthening-of-finger": "flexor-lengthening",
    "flexor-tendon-shortening": "flexor-shortening",
    "fds-transfer": "palmar-transfer",
    "opponensplasty": "opponensplasty-by-superficial-flexor",
    "opponensplasty-with-fds": "opponensplasty-by-superficial-flexor",
    "huber-transfer": "opponensplasty-by-hypothenar-muscle",
    "opponensplasty-with-eip": "opponensplasty-by-other-means",
    "zancolli-lasso-of-four-fingers": "intrinsic-restoration-of-four-fingers",
    "claw-hand-correction": "claw-finger-correction",
    "pulley-reconstruction": "pulley-with-local-tissue",
    "pulley-reconstruction-with-graft": "pulley-with-graft",
}


@attrs.frozen
class HandTendonOperation:
    """A documented operation on a tendon of the hand or a finger. `None` is not documented.

    Attributes:
        operation: what was done.
        digit: of a finger, which one.

    >>> HandTendonOperation(operation="flexor tenosynovectomy of finger").operation.value
    'radical-flexor-tenosynovectomy'
    """

    operation: HandTendonOperationWork | None = word(
        HandTendonOperationWork, "which operation on a tendon of the hand was it?", also=_ALSO
    )
    digit: Digit | None = which_digit("which finger was it?")


_OF_DIGITS: Final = frozenset(
    {
        HandTendonOperationWork.RADICAL_FLEXOR_TENOSYNOVECTOMY,
        HandTendonOperationWork.FINGER_FLEXOR_EXCISION,
        HandTendonOperationWork.FLEXOR_REPAIR_IN_SHEATH_LATER,
        HandTendonOperationWork.FLEXOR_GRAFT_IN_SHEATH,
        HandTendonOperationWork.DEEP_FLEXOR_GRAFT_WITH_INTACT_SUPERFICIAL,
        HandTendonOperationWork.DEEP_FLEXOR_REPAIR_LATER_WITH_INTACT_SUPERFICIAL,
        HandTendonOperationWork.FLEXOR_ROD_PLACEMENT,
        HandTendonOperationWork.FLEXOR_ROD_EXCHANGE_FOR_GRAFT,
        HandTendonOperationWork.FINGER_EXTENSOR_GRAFT,
        HandTendonOperationWork.CENTRAL_SLIP_GRAFT,
        HandTendonOperationWork.MALLET_FINGER_REPAIR,
        HandTendonOperationWork.MALLET_FINGER_REPAIR_WITH_GRAFT,
        HandTendonOperationWork.FLEXOR_TENOLYSIS_IN_PALM_AND_FINGER,
        HandTendonOperationWork.EXTENSOR_TENOLYSIS_INTO_FOREARM,
        HandTendonOperationWork.FINGER_FLEXOR_TENOTOMY,
        HandTendonOperationWork.EXTENSOR_TENOTOMY,
        HandTendonOperationWork.TENODESIS_OF_MIDDLE_JOINT,
        HandTendonOperationWork.TENODESIS_OF_END_JOINT,
        HandTendonOperationWork.EXTENSOR_LENGTHENING,
        HandTendonOperationWork.EXTENSOR_SHORTENING,
        HandTendonOperationWork.FLEXOR_LENGTHENING,
        HandTendonOperationWork.FLEXOR_SHORTENING,
        HandTendonOperationWork.PULLEY_WITH_LOCAL_TISSUE,
        HandTendonOperationWork.PULLEY_WITH_GRAFT,
    }
)


def _told_digit(service: HandTendonOperation, _: tuple[object, ...]) -> str:
    """Return the finger that was operated on, if it is told."""
    return digit_or_none(service.digit if service.operation in _OF_DIGITS else None)


HAND_TENDON_OPERATION: Final = Family(
    "hand-tendon-operation",
    "an operation on a tendon of the hand other than its first repair",
    HandTendonOperation,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    also=("opponensplasty", "pulley-reconstruction", "mallet-finger-repair"),
)
