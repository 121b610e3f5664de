"""Specimens of surgical pathology: the level that a diagnosis tells, where a level above it is billed."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.meant import Meant, Other
from cptkit.values.service_kinds import ServiceKind

__all__ = ["SPECIMENS"]

_SOURCE: Final = "codingahead-88304"
_STERILIZATION: Final = Other("a sterilization, level II", ranges("Z30.2"), "88302")
_HERNIA_SAC: Final = Other("a hernia, whose sac is level II", ranges("K40-K43 K45-K46"), "88302")
# What is taken out whole for the disease, and of which a biopsy is rare.
_LEVEL_3: Final = (
    Other("of an appendix, level III", ranges("K35-K37"), "88304"),
    Other("of a gallbladder, level III", ranges("K80-K81"), "88304"),
    Other("of hemorrhoids, level III", ranges("K64"), "88304"),
    Other("of tonsils and adenoids, level III", ranges("J35.0-J35.3"), "88304"),
    Other("of a lipoma, level III", ranges("D17.0-D17.3"), "88304"),
    Other("of a cyst of the skin, level III", ranges("L72.0-L72.1"), "88304"),
    Other("of a pilonidal cyst, level III", ranges("L05"), "88304"),
    Other("of a ganglion, level III", ranges("M67.4"), "88304"),
    Other("of a meniscus, level III", ranges("M23.2-M23.3 S83.2"), "88304"),
    Other("of a disc, level III", ranges("M50-M51"), "88304"),
    Other("of Dupuytren's contracture, level III", ranges("M72.0"), "88304"),
    Other("of a Morton's neuroma, level III", ranges("G57.6"), "88304"),
    Other("of varicose veins, level III", ranges("I83"), "88304"),
)
SPECIMENS: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.SPECIMEN_OF_LEVEL_3: Meant(
        "specimens of level III", (), (_STERILIZATION, _HERNIA_SAC), _SOURCE, any_else=True
    ),
    ServiceKind.SPECIMEN_OF_LEVEL_4: Meant(
        "specimens of level IV", (), (_STERILIZATION, _HERNIA_SAC, *_LEVEL_3), _SOURCE, any_else=True
    ),
}
