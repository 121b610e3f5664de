"""Central venous catheters and ports: put in, replaced, repaired, removed."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import stated, which_component, which_owner

__all__ = ["CENTRAL_LINE", "CentralLine", "CentralLineImaging", "CentralLineKind", "CentralLineWork"]


class CentralLineWork(StrEnum):
    """What was done."""

    INSERTION = "insertion"
    REPLACEMENT = "replacement"
    CATHETER_REPLACEMENT = "catheter-replacement"
    REPAIR = "repair"
    REMOVAL = "removal"


class CentralLineKind(StrEnum):
    """Which catheter or device: the first four enter a central vein, the others a vein of a limb."""

    NON_TUNNELED = "non-tunneled"
    TUNNELED = "tunneled"
    PORT = "port"
    PUMP = "pump"
    PICC = "picc"
    PICC_PORT = "picc-port"


class CentralLineImaging(StrEnum):
    """What imaging guided it."""

    NONE = "none"
    ULTRASOUND = "ultrasound"
    FLUOROSCOPY = "fluoroscopy"
    BOTH = "both"


_KINDS: Final = {
    "nontunneled": "non-tunneled",
    "cvc": "non-tunneled",
    "hickman": "tunneled",
    "broviac": "tunneled",
    "groshong": "tunneled",
    "permcath": "tunneled",
    "tunneled-dialysis-catheter": "tunneled",
    "mediport": "port",
    "portacath": "port",
    "port-a-cath": "port",
    "midline-port": "picc-port",
}
_WORK: Final = {"placement": "insertion", "exchange": "replacement"}


@attrs.frozen
class CentralLine:
    """A documented procedure on a central venous catheter or device. `None` is not documented.

    Attributes:
        procedure: put in through a new access, replaced as a whole through the same one, its catheter alone replaced,
            repaired, or removed.
        kind: which catheter or device.
        age: the patient's age in years.
        imaging: what imaging guided it.
        recorded: of ultrasound, whether the open vein and the needle entering it are documented, with images kept.
        component, equipment_owner: of the imaging, as for every study.

    >>> CentralLine(procedure="insertion", kind="PICC", age=40, imaging="ultrasound").kind.value
    'picc'
    """

    procedure: CentralLineWork | None = word(CentralLineWork, "what was done to the catheter or device?", also=_WORK)
    kind: CentralLineKind | None = word(CentralLineKind, "which catheter or device was it?", also=_KINDS)
    age: int | None = count("how old is the patient, in years?", least=0)
    imaging: CentralLineImaging | None = word(
        CentralLineImaging,
        "what imaging guided it, if any?",
        untold=CentralLineImaging.NONE,
        also={"us-guidance": "ultrasound"},
    )
    recorded: bool | None = yes_no(
        "does the record show that the vein was patent and that needle entry was visualized, with images saved?"
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _seen(one: CentralLineImaging, service: CentralLine) -> str:
    return stated(service.imaging in (one, CentralLineImaging.BOTH))


def _by_ultrasound(service: CentralLine, _: tuple[object, ...]) -> str:
    return _seen(CentralLineImaging.ULTRASOUND, service)


def _by_fluoroscopy(service: CentralLine, _: tuple[object, ...]) -> str:
    return _seen(CentralLineImaging.FLUOROSCOPY, service)


CENTRAL_LINE: Final = Family(
    "central-line",
    "a central venous catheter or port",
    CentralLine,
    derived=(
        Derived("by_ultrasound", YES_NO, ("imaging",), _by_ultrasound),
        Derived("by_fluoroscopy", YES_NO, ("imaging",), _by_fluoroscopy),
    ),
    also=(
        "central-venous-catheter",
        "cvc",
        "central-line-placement",
    ),
    saying={
        "tunneled-dialysis-catheter": {"kind": "tunneled"},
        "picc": {"kind": "picc"},
        "ij-central-line": {"kind": "non-tunneled"},
        "triple-lumen-catheter": {"kind": "non-tunneled"},
        "permcath": {"kind": "tunneled"},
        "permacath": {"kind": "tunneled"},
        "hickman": {"kind": "tunneled"},
        "tunneled-catheter": {"kind": "tunneled"},
        "port": {"kind": "port"},
        "port-a-cath": {"kind": "port"},
        "mediport": {"kind": "port"},
        "remove-port": {"kind": "port", "procedure": "removal"},
    },
    beside=(
        "placement",
        "line",
        "imaging",
    ),
)
