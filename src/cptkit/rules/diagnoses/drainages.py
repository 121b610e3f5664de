"""Abscesses drained: those of the skin, and those whose site has a code of its own."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.meant import Meant, Other
from cptkit.values.service_kinds import ServiceKind

__all__ = ["DRAINAGES"]

_PILONIDAL: Final = ranges("L05")
_CLEFT: Final = "aapc-pilonidal"
# An abscess of the breast may be one of its skin, and a wound infection after surgery a simple one.
_OF_SITES: Final = (
    Other("an abscess of the tonsil", ranges("J36"), "42700", "aapc-peritonsillar-abscess"),
    Other("an abscess of the teeth", ranges("K04.6-K04.7"), "41800"),
    Other("an abscess of the outer ear", ranges("H60.0"), "69000"),
    Other("an abscess of the eyelid", ranges("H00.03"), "67700"),
    Other("a perianal abscess", ranges("K61.0"), "46050"),
    Other("an abscess of a Bartholin gland", ranges("N75.1"), "56420"),
    Other("an abscess of the vulva", ranges("N76.4"), "56405"),
    Other("an abscess of the scrotum", ranges("N49.2"), "55100"),
)
DRAINAGES: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.SKIN_DRAINAGE: Meant(
        "other abscesses of the skin",
        ranges("L02 L03 L72 L73"),
        (Other("a pilonidal cyst", _PILONIDAL, source=_CLEFT), *_OF_SITES),
        "cms-a57783",
    ),
    ServiceKind.PILONIDAL_DRAINAGE: Meant(
        "pilonidal cysts", _PILONIDAL, (Other("another abscess of the skin", ranges("L02")),), _CLEFT
    ),
}
