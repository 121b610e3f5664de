"""Injections of joints, tendons and nerves: what each code is for, and what is injected by another."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.meant import Meant, Other
from cptkit.values.service_kinds import ServiceKind

__all__ = ["INJECTIONS"]

_CARPAL_TUNNEL: Final = ranges("G56.0")
_MORTON: Final = ranges("G57.6")
_OF_CARPAL_TUNNEL: Final = Other("carpal tunnel syndrome", _CARPAL_TUNNEL, "20526")
_OF_NEUROMA: Final = Other("Morton's neuroma", _MORTON, "64455")
_OF_TRIGGER_FINGER: Final = Other("a trigger finger", ranges("M65.3"), "20550")
_OF_FASCIA: Final = Other("plantar fasciitis", ranges("M72.2"), "20550")
_OF_GANGLION: Final = Other("a ganglion", ranges("M67.4"), "20612")
_SOURCE: Final = "verity-a57201"
_OF_JOINTS: Final = Meant(
    "joints and bursae",
    ranges("M00-M25 M70-M71 M75 M77 S43 S53 S63 S73 S83 S93"),
    (_OF_TRIGGER_FINGER, _OF_CARPAL_TUNNEL, _OF_NEUROMA, _OF_FASCIA, _OF_GANGLION),
    _SOURCE,
)
INJECTIONS: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.SMALL_JOINT_INJECTION: _OF_JOINTS,
    ServiceKind.INTERMEDIATE_JOINT_INJECTION: _OF_JOINTS,
    ServiceKind.MAJOR_JOINT_INJECTION: _OF_JOINTS,
    # A plantar fascia with a spur of the heel is one 20551.
    ServiceKind.TENDON_ORIGIN_INJECTION: Meant(
        "the origin or insertion of a tendon",
        ranges("M66-M67 M70 M75-M77 S46 S56 S66 S76 S86"),
        (_OF_TRIGGER_FINGER, _OF_CARPAL_TUNNEL, _OF_NEUROMA, _OF_FASCIA),
        _SOURCE,
    ),
    ServiceKind.TENDON_SHEATH_INJECTION: Meant(
        "tendon sheaths and ligaments",
        ranges("M65-M67 M70 M72 M76-M77"),
        (_OF_CARPAL_TUNNEL, _OF_NEUROMA),
        "aapc-tendon-injections",
    ),
    ServiceKind.CARPAL_TUNNEL_INJECTION: Meant(
        "carpal tunnel syndrome",
        _CARPAL_TUNNEL,
        (Other("a disease of a tendon sheath", ranges("M65.3-M65.4"), "20550"),),
        "aapc-carpal-tunnel-injection",
    ),
    ServiceKind.OTHER_NERVE_BLOCK: Meant("other peripheral nerves", (), (_OF_NEUROMA,), _SOURCE, any_else=True),
    ServiceKind.OTHER_NERVE_DESTRUCTION: Meant(
        "the destruction of other peripheral nerves",
        (),
        (Other("Morton's neuroma", _MORTON, "64632"),),
        _SOURCE,
        any_else=True,
    ),
}
