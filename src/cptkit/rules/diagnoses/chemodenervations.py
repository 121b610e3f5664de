"""Chemodenervation of the head and neck: blepharospasm, chronic migraine and cervical dystonia have a code each."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.meant import Meant, Other
from cptkit.values.service_kinds import ServiceKind

__all__ = ["CHEMODENERVATIONS"]

_SOURCE: Final = "aapc-chemodenervation"
_FACE: Final = Other("a spasm of the face", ranges("G24.5 G51.3"), "64612")
_MIGRAINE: Final = Other("chronic migraine", ranges("G43.7 G43.E"), "64615")
_NECK: Final = Other("cervical dystonia", ranges("G24.3"), "64616")


def _for(words: str, *others: Other) -> Meant:
    # Each is for a wide set of conditions, of which its own is an example.
    return Meant(words, (), others, _SOURCE, any_else=True)


CHEMODENERVATIONS: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.FACE_CHEMODENERVATION: _for("muscles of the face", _MIGRAINE, _NECK),
    ServiceKind.MIGRAINE_CHEMODENERVATION: _for("muscles as for chronic migraine", _FACE, _NECK),
    ServiceKind.NECK_CHEMODENERVATION: _for("muscles of the neck", _MIGRAINE, _FACE),
}
