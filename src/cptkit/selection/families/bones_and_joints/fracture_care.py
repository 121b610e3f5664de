"""A broken bone treated without an operation, and casts and splints put on."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Side, stated, which_lesion, which_side

__all__ = [
    "CAST_APPLICATION",
    "FRACTURE_CARE",
    "CastApplication",
    "CastKind",
    "CastMaterial",
    "FractureCare",
    "FractureCarePart",
    "FracturedBone",
    "is_part_of_care",
]


class FracturedBone(StrEnum):
    """The bone, as far as its codes are published here."""

    DISTAL_RADIUS = "distal-radius"
    METACARPAL = "metacarpal"
    TIBIAL_SHAFT = "tibial-shaft"
    METATARSAL = "metatarsal"
    CLAVICLE = "clavicle"
    SCAPULA = "scapula"
    PROXIMAL_HUMERUS = "proximal-humerus"
    HUMERAL_SHAFT = "humeral-shaft"
    RADIAL_HEAD = "radial-head"
    OLECRANON = "olecranon"
    RADIAL_SHAFT = "radial-shaft"
    ULNAR_SHAFT = "ulnar-shaft"
    RADIAL_AND_ULNAR_SHAFTS = "radial-and-ulnar-shafts"
    SCAPHOID = "scaphoid"
    FINGER_SHAFT = "finger-shaft"
    FINGERTIP = "fingertip"
    PATELLA = "patella"
    TIBIAL_PLATEAU = "tibial-plateau"
    FIBULAR_SHAFT = "fibular-shaft"
    MEDIAL_MALLEOLUS = "medial-malleolus"
    LATERAL_MALLEOLUS = "lateral-malleolus"
    POSTERIOR_MALLEOLUS = "posterior-malleolus"
    BIMALLEOLAR = "bimalleolar"
    TRIMALLEOLAR = "trimalleolar"
    CALCANEUS = "calcaneus"
    TALUS = "talus"
    TARSAL = "tarsal"
    GREAT_TOE = "great-toe"
    TOE = "toe"
    GREATER_TUBEROSITY = "greater-tuberosity"
    SUPRACONDYLAR_HUMERUS = "supracondylar-humerus"
    HUMERAL_EPICONDYLE = "humeral-epicondyle"
    HUMERAL_CONDYLE = "humeral-condyle"
    MONTEGGIA = "monteggia"
    GALEAZZI = "galeazzi"
    CARPAL = "carpal"
    ULNAR_STYLOID = "ulnar-styloid"
    FINGER_JOINT = "finger-joint"
    PELVIC_RING = "pelvic-ring"
    COCCYX = "coccyx"
    ACETABULUM = "acetabulum"
    FEMORAL_NECK = "femoral-neck"
    TROCHANTER = "trochanter"
    GREATER_TROCHANTER = "greater-trochanter"
    FEMORAL_SHAFT = "femoral-shaft"
    DISTAL_FEMUR = "distal-femur"
    FEMORAL_CONDYLE = "femoral-condyle"
    TIBIAL_SPINE = "tibial-spine"
    TIBIAL_PILON = "tibial-pilon"
    STERNUM = "sternum"


class FractureCarePart(StrEnum):
    """How the care of the fracture is billed."""

    WHOLE = "whole"
    TREATMENT = "treatment"
    AFTERCARE = "aftercare"
    ITEMIZED = "itemized"


_BONES: Final = {
    "wrist": "distal-radius",
    "colles": "distal-radius",
    "collarbone": "clavicle",
    "surgical-neck-of-humerus": "proximal-humerus",
    "elbow": "olecranon",
    "navicular": "scaphoid",
    "proximal-phalanx": "finger-shaft",
    "middle-phalanx": "finger-shaft",
    "distal-phalanx": "fingertip",
    "distal-fibula": "lateral-malleolus",
    "heel": "calcaneus",
    "big-toe": "great-toe",
    "boxer": "metacarpal",
    "boxers": "metacarpal",
    "fifth-metacarpal": "metacarpal",
    "fifth-metatarsal": "metatarsal",
    "jones": "metatarsal",
    "greater-tuberosity-of-humerus": "greater-tuberosity",
    "humeral-tuberosity": "greater-tuberosity",
    "supracondylar": "supracondylar-humerus",
    "transcondylar-humerus": "supracondylar-humerus",
    "medial-epicondyle": "humeral-epicondyle",
    "lateral-epicondyle": "humeral-epicondyle",
    "lateral-condyle": "humeral-condyle",
    "medial-condyle-of-humerus": "humeral-condyle",
    "monteggia-fracture-dislocation": "monteggia",
    "galeazzi-fracture-dislocation": "galeazzi",
    "triquetrum": "carpal",
    "hamate": "carpal",
    "capitate": "carpal",
    "lunate": "carpal",
    "pisiform": "carpal",
    "trapezium": "carpal",
    "articular-finger": "finger-joint",
    "posterior-pelvic-ring": "pelvic-ring",
    "tailbone": "coccyx",
    "hip-socket": "acetabulum",
    "neck-of-femur": "femoral-neck",
    "intertrochanteric": "trochanter",
    "subtrochanteric": "trochanter",
    "pertrochanteric": "trochanter",
    "intertrochanteric-hip": "trochanter",
    "supracondylar-femur": "distal-femur",
    "transcondylar-femur": "distal-femur",
    "medial-femoral-condyle": "femoral-condyle",
    "lateral-femoral-condyle": "femoral-condyle",
    "tibial-tuberosity": "tibial-spine",
    "pilon": "tibial-pilon",
    "plafond": "tibial-pilon",
    "tibial-plafond": "tibial-pilon",
    "breastbone": "sternum",
}
_PARTS: Final = {
    "global": "whole",
    "54": "treatment",
    "surgery-only": "treatment",
    "55": "aftercare",
    "postoperative": "aftercare",
    "temporary": "itemized",
}


@attrs.frozen
class FractureCare:
    """A documented closed treatment of one broken bone. `None` is not documented.

    Attributes:
        bone: which bone; several metacarpals or metatarsals are several of them.
        manipulated: whether the fragments were put back in place.
        care: with the care of the 90 days after it, one of both parts, or visit by visit, as where the bone was
            splinted for others to treat.
        side: on which side.
        digit: of a finger or toe, which one it was.
        lesion: the caller's name for the bone, such as the fifth metacarpal.

    >>> FractureCare(bone="distal radius", manipulated=True, care="global", side="left").care.value
    'whole'
    """

    bone: FracturedBone | None = word(FracturedBone, "which bone was fractured?", also=_BONES, parts=True)
    manipulated: bool | None = yes_no("was the fracture manipulated?")
    care: FractureCarePart | None = word(
        FractureCarePart, "is the 90-day care billed as one package, in part, or visit by visit?", also=_PARTS
    )
    side: Side | None = which_side("on which side?")
    digit: Digit | None = which_digit("which finger or toe was it?")
    lesion: str | None = which_lesion()


_OF_DIGITS: Final = frozenset(
    {
        FracturedBone.FINGER_SHAFT,
        FracturedBone.FINGERTIP,
        FracturedBone.FINGER_JOINT,
        FracturedBone.GREAT_TOE,
        FracturedBone.TOE,
    }
)


def _told_digit(service: FractureCare, _: tuple[object, ...]) -> str:
    """Return the finger or toe that was broken, or that none is told."""
    return digit_or_none(service.digit if service.bone in _OF_DIGITS else None)


# Whoever sets a fracture in an operating room sees the patient again, unless it is told otherwise.
_OF_OPERATING_ROOMS: Final = ("21", "22", "24")
FRACTURE_CARE: Final = Family(
    "fracture-care",
    "a fracture treated without surgery",
    FractureCare,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    by_place={"care": dict.fromkeys(_OF_OPERATING_ROOMS, "whole")},
    broadly=(
        "fracture-treatment",
        "closed-treatment-of-fracture",
        "closed-fracture-care",
    ),
    beside=(
        "closed",
        "treatment",
        "care",
    ),
)


class CastMaterial(StrEnum):
    """Of what a cast or splint is."""

    PLASTER = "plaster"
    FIBERGLASS = "fiberglass"


class CastKind(StrEnum):
    """What was put on."""

    SHORT_ARM_CAST = "short-arm-cast"
    GAUNTLET_CAST = "gauntlet-cast"
    LONG_ARM_SPLINT = "long-arm-splint"
    SHORT_ARM_SPLINT = "short-arm-splint"
    SHORT_ARM_DYNAMIC_SPLINT = "short-arm-dynamic-splint"
    FINGER_SPLINT = "finger-splint"
    FINGER_DYNAMIC_SPLINT = "finger-dynamic-splint"
    LONG_ARM_CAST = "long-arm-cast"
    FINGER_CAST = "finger-cast"
    LONG_LEG_CAST = "long-leg-cast"
    WALKING_LONG_LEG_CAST = "walking-long-leg-cast"
    CYLINDER_CAST = "cylinder-cast"
    SHORT_LEG_CAST = "short-leg-cast"
    WALKING_SHORT_LEG_CAST = "walking-short-leg-cast"
    PATELLAR_TENDON_BEARING_CAST = "patellar-tendon-bearing-cast"
    TOTAL_CONTACT_CAST = "total-contact-cast"
    LONG_LEG_SPLINT = "long-leg-splint"
    SHORT_LEG_SPLINT = "short-leg-splint"
    SHOULDER_STRAPPING = "shoulder-strapping"
    ELBOW_OR_WRIST_STRAPPING = "elbow-or-wrist-strapping"
    HAND_OR_FINGER_STRAPPING = "hand-or-finger-strapping"
    KNEE_STRAPPING = "knee-strapping"
    ANKLE_OR_FOOT_STRAPPING = "ankle-or-foot-strapping"
    TOE_STRAPPING = "toe-strapping"
    UNNA_BOOT = "unna-boot"
    COMPRESSION_WRAP = "compression-wrap"


_KINDS: Final = {
    "volar-splint": "short-arm-splint",
    "posterior-ankle-splint": "short-leg-splint",
    "buddy-taping": "hand-or-finger-strapping",
    "forearm-splint": "short-arm-splint",
    "ankle-strapping": "ankle-or-foot-strapping",
    "ankle-taping": "ankle-or-foot-strapping",
    "multilayer-compression-wrap": "compression-wrap",
}


@attrs.frozen
class CastApplication:
    """A documented cast or splint put on. `None` is not documented.

    Attributes:
        kind: which cast or splint.
        in_global_period: whether it replaces another within 90 days of the fracture treatment.
        side: on which side.
        material: of what it is, where the practice supplied it.
        age: the patient's age in years.

    >>> CastApplication(kind="short-arm cast", in_global_period=True, side="right").kind.value
    'short-arm-cast'
    """

    kind: CastKind | None = word(CastKind, "which cast or splint was put on?", also=_KINDS)
    in_global_period: bool | None = yes_no("does it replace another within 90 days of the treatment?")
    side: Side | None = which_side("on which side?")
    material: CastMaterial | None = word(CastMaterial, "is it plaster or fiberglass?")
    age: int | None = count("how old is the patient, in years?", least=0)


_ADULT_AGE: Final = 11


def _supplied(service: CastApplication, _: tuple[object, ...]) -> str:
    return "none" if service.material is None else str(service.material)


def _of_adult(service: CastApplication, _: tuple[object, ...]) -> str | None:
    return None if service.age is None else stated(service.age >= _ADULT_AGE)


def is_part_of_care(service: object, services: tuple[object, ...]) -> bool:
    """Say whether a service is the first cast or splint of a fracture, which the treatment of the fracture includes."""
    return isinstance(service, CastApplication) and _first_of_care(service, services) == "yes"


def _first_of_care(service: CastApplication, services: tuple[object, ...]) -> str | None:
    """Say whether it is the first of a fracture whose care is billed as one, or whose treatment is."""
    alike = [one for one in of_kind(FractureCare, services) if service.side is None or one.side in (None, service.side)]
    cares = {one.care for one in alike}
    if cares & {FractureCarePart.WHOLE, FractureCarePart.TREATMENT}:
        return "yes"
    return None if None in cares else "no"


CAST_APPLICATION: Final = Family(
    "cast-application",
    "application of a cast or splint",
    CastApplication,
    derived=(
        Derived("first_of_fracture_care", YES_NO, (), _first_of_care),
        yes_where_stated("replaces_in_period", "in_global_period"),
        Derived("supplied", Words((*CastMaterial, "none")), ("material",), _supplied),
        Derived("of_adult", YES_NO, ("age",), _of_adult),
    ),
    also=(
        "cast",
        "splint",
        "volar-splint",
        "forearm-splint",
        "ankle-strapping",
        "ankle-taping",
        "multilayer-compression-wrap",
    ),
    # A short arm cast and an Unna boot say by themselves what was put on.
    saying={kind.value: {"kind": kind.value} for kind in CastKind},
    beside=("application",),
)
