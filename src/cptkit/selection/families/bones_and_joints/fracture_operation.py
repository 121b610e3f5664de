"""Broken bones set in an operation, open or with pins through the skin."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = ["FRACTURE_OPERATION", "FractureOperation", "OperatedFracture"]


class OperatedFracture(StrEnum):
    """Which fracture it was, and how it was fixed where that decides."""

    CLAVICLE = "clavicle"
    PROXIMAL_HUMERUS = "proximal-humerus"
    HUMERAL_SHAFT_BY_PLATE = "humeral-shaft-by-plate"
    HUMERAL_SHAFT_BY_NAIL = "humeral-shaft-by-nail"
    OLECRANON = "olecranon"
    DISTAL_RADIUS_OUTSIDE_JOINT = "distal-radius-outside-joint"
    DISTAL_RADIUS_TWO_FRAGMENTS = "distal-radius-two-fragments"
    DISTAL_RADIUS_THREE_FRAGMENTS = "distal-radius-three-fragments"
    FEMORAL_NECK = "femoral-neck"
    TROCHANTER_BY_PLATE = "trochanter-by-plate"
    TROCHANTER_BY_NAIL = "trochanter-by-nail"
    TWO_MALLEOLI = "two-malleoli"
    THREE_MALLEOLI_WITH_POSTERIOR = "three-malleoli-with-posterior"
    DISTAL_RADIUS_BY_PINS = "distal-radius-by-pins"
    RADIAL_SHAFT = "radial-shaft"
    ULNAR_SHAFT = "ulnar-shaft"
    RADIAL_AND_ULNAR_SHAFTS_ONE_FIXED = "radial-and-ulnar-shafts-one-fixed"
    RADIAL_AND_ULNAR_SHAFTS_BOTH_FIXED = "radial-and-ulnar-shafts-both-fixed"
    METACARPAL = "metacarpal"
    METACARPAL_BY_PINS = "metacarpal-by-pins"
    FINGER_SHAFT = "finger-shaft"
    FINGER_SHAFT_BY_PINS = "finger-shaft-by-pins"
    FINGER_JOINT = "finger-joint"
    FINGERTIP = "fingertip"
    FINGERTIP_BY_PINS = "fingertip-by-pins"
    FEMORAL_SHAFT_BY_NAIL = "femoral-shaft-by-nail"
    FEMORAL_SHAFT_BY_PLATE = "femoral-shaft-by-plate"
    FEMORAL_CONDYLE = "femoral-condyle"
    PATELLA = "patella"
    TIBIAL_PLATEAU_ONE_CONDYLE = "tibial-plateau-one-condyle"
    TIBIAL_PLATEAU_BOTH_CONDYLES = "tibial-plateau-both-condyles"
    TIBIAL_SHAFT_BY_PLATE = "tibial-shaft-by-plate"
    TIBIAL_SHAFT_BY_NAIL = "tibial-shaft-by-nail"
    MEDIAL_MALLEOLUS = "medial-malleolus"
    POSTERIOR_MALLEOLUS = "posterior-malleolus"
    LATERAL_MALLEOLUS = "lateral-malleolus"
    THREE_MALLEOLI = "three-malleoli"
    SYNDESMOSIS = "syndesmosis"
    CALCANEUS = "calcaneus"
    CALCANEUS_BY_PINS = "calcaneus-by-pins"
    TALUS = "talus"
    TALUS_BY_PINS = "talus-by-pins"
    TARSAL = "tarsal"
    METATARSAL = "metatarsal"
    GREAT_TOE = "great-toe"
    TOE = "toe"
    SUPRACONDYLAR_HUMERUS_BY_PINS = "supracondylar-humerus-by-pins"
    SUPRACONDYLAR_HUMERUS = "supracondylar-humerus"
    SUPRACONDYLAR_HUMERUS_INTO_JOINT = "supracondylar-humerus-into-joint"
    MEDIAL_EPICONDYLE = "medial-epicondyle"
    HUMERAL_CONDYLE = "humeral-condyle"
    RADIAL_HEAD = "radial-head"
    TIBIAL_PILON_OF_TIBIA = "tibial-pilon-of-tibia"
    TIBIAL_PILON_WITH_FIBULA = "tibial-pilon-with-fibula"
    RADIAL_NECK_WITH_PROSTHESIS = "radial-neck-with-prosthesis"
    PROXIMAL_HUMERUS_WITH_PROSTHESIS = "proximal-humerus-with-prosthesis"
    GREATER_TUBEROSITY = "greater-tuberosity"
    SCAPULA = "scapula"
    EPICONDYLE_BY_PINS = "epicondyle-by-pins"
    HUMERAL_CONDYLE_BY_PINS = "humeral-condyle-by-pins"
    MONTEGGIA = "monteggia"
    GALEAZZI = "galeazzi"
    GALEAZZI_WITH_TRIANGULAR_CARTILAGE_REPAIR = "galeazzi-with-triangular-cartilage-repair"
    SCAPHOID = "scaphoid"
    CARPAL = "carpal"
    ULNAR_STYLOID = "ulnar-styloid"
    ULNAR_STYLOID_BY_PINS = "ulnar-styloid-by-pins"
    ACETABULUM_WALL = "acetabulum-wall"
    ACETABULUM_ONE_COLUMN = "acetabulum-one-column"
    ACETABULUM_BOTH_COLUMNS = "acetabulum-both-columns"
    FEMORAL_NECK_BY_PINS = "femoral-neck-by-pins"
    GREATER_TROCHANTER = "greater-trochanter"
    FEMORAL_HEAD = "femoral-head"
    DISTAL_FEMUR = "distal-femur"
    DISTAL_FEMUR_INTO_JOINT = "distal-femur-into-joint"
    DISTAL_FEMUR_BY_PINS = "distal-femur-by-pins"
    TIBIAL_SPINE = "tibial-spine"
    TIBIAL_SHAFT_BY_PINS = "tibial-shaft-by-pins"
    TIBIAL_PILON_OF_FIBULA = "tibial-pilon-of-fibula"
    FIBULAR_SHAFT = "fibular-shaft"


_OPERATED_FRACTURE_ALSO: Final = {
    "bimalleolar": "two-malleoli",
    "trimalleolar-with-posterior": "three-malleoli-with-posterior",
    "trimalleolar-without-posterior": "three-malleoli",
    "hip-fracture": "femoral-neck",
    "intertrochanteric-nail": "trochanter-by-nail",
    "distal-fibula": "lateral-malleolus",
    "collarbone": "clavicle",
    "both-bones-of-forearm": "radial-and-ulnar-shafts-both-fixed",
    "proximal-phalanx": "finger-shaft",
    "middle-phalanx": "finger-shaft",
    "distal-phalanx": "fingertip",
    "heel": "calcaneus",
    "big-toe": "great-toe",
    "supracondylar-humerus-pinning": "supracondylar-humerus-by-pins",
    "supracondylar-pinning": "supracondylar-humerus-by-pins",
    "lateral-condyle": "humeral-condyle",
    "pilon": "tibial-pilon-of-tibia",
    "greater-tuberosity-of-humerus": "greater-tuberosity",
    "glenoid": "scapula",
    "shoulder-blade": "scapula",
    "medial-epicondyle-by-pins": "epicondyle-by-pins",
    "lateral-condyle-by-pins": "humeral-condyle-by-pins",
    "monteggia-fracture-dislocation": "monteggia",
    "galeazzi-fracture-dislocation": "galeazzi",
    "navicular-of-wrist": "scaphoid",
    "hamate": "carpal",
    "triquetrum": "carpal",
    "posterior-wall-of-acetabulum": "acetabulum-wall",
    "transverse-acetabulum": "acetabulum-one-column",
    "acetabulum-t-fracture": "acetabulum-both-columns",
    "femoral-neck-by-screws": "femoral-neck-by-pins",
    "percutaneous-femoral-neck": "femoral-neck-by-pins",
    "supracondylar-femur": "distal-femur",
    "distal-femur-with-intercondylar-extension": "distal-femur-into-joint",
    "intercondylar-femur": "distal-femur-into-joint",
    "supracondylar-femur-by-pins": "distal-femur-by-pins",
    "tibial-tuberosity": "tibial-spine",
    "percutaneous-tibial-shaft": "tibial-shaft-by-pins",
    "proximal-fibula": "fibular-shaft",
    "bimalleolar-ankle": "two-malleoli",
    "bimal": "two-malleoli",
}


@attrs.frozen
class FractureOperation:
    """A documented operation on a broken bone. `None` is not documented.

    Attributes:
        fracture: which fracture it was, and how it was fixed where that decides.
        sides: on which side it was.
        digit: of a finger or toe, which one it was.
        lesion: the caller's name for the bone, such as the fifth metacarpal.

    >>> FractureOperation(fracture="bimalleolar", sides="left").fracture.value
    'two-malleoli'
    """

    fracture: OperatedFracture | None = word(
        OperatedFracture,
        "which fracture was it, and how was it fixed?",
        also=_OPERATED_FRACTURE_ALSO,
    )
    sides: Sides | None = which_sides("on which side was it?")
    digit: Digit | None = which_digit("which finger or toe was it?")
    lesion: str | None = which_lesion()


_OF_DIGITS: Final = frozenset(
    {
        OperatedFracture.FINGER_SHAFT,
        OperatedFracture.FINGER_SHAFT_BY_PINS,
        OperatedFracture.FINGER_JOINT,
        OperatedFracture.FINGERTIP,
        OperatedFracture.FINGERTIP_BY_PINS,
        OperatedFracture.GREAT_TOE,
        OperatedFracture.TOE,
    }
)


def _told_digit(service: FractureOperation, _: tuple[object, ...]) -> str:
    """Return the finger or toe that was set, or that none is told."""
    return digit_or_none(service.digit if service.fracture in _OF_DIGITS else None)


FRACTURE_OPERATION: Final = Family(
    "fracture-operation",
    "a broken bone set in an operation",
    FractureOperation,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    also=("orif", "supracondylar-humerus-pinning", "supracondylar-pinning"),
    broadly=(
        "open-reduction-internal-fixation",
        "im-nail",
        "intramedullary-nail",
        "nailing",
    ),
    beside=(
        "fracture",
        "fixation",
    ),
    saying={
        "cephalomedullary-nail": {"fracture": "trochanter-by-nail"},
        "cmn": {"fracture": "trochanter-by-nail"},
        "im-nail-hip": {"fracture": "trochanter-by-nail"},
        "intertrochanteric-im-nail": {"fracture": "trochanter-by-nail"},
        "im-nail-femur": {"fracture": "femoral-shaft-by-nail"},
        "femoral-nail": {"fracture": "femoral-shaft-by-nail"},
        "femoral-shaft-im-nail": {"fracture": "femoral-shaft-by-nail"},
        "im-nail-tibia": {"fracture": "tibial-shaft-by-nail"},
        "tibial-nail": {"fracture": "tibial-shaft-by-nail"},
        "tibial-im-nail": {"fracture": "tibial-shaft-by-nail"},
        "orif-distal-radius": {},
        "orif-ankle": {},
    },
)
