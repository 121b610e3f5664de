"""A cataract taken out and a lens put in."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Side, stated, which_side

__all__ = ["CATARACT_SURGERY", "CataractSurgery", "SurgicalCare"]


class SurgicalCare(StrEnum):
    """Which part of the care of an operation the billing practitioner gives."""

    WHOLE = "whole"
    OPERATION = "operation"
    AFTERCARE = "aftercare"


_CARES: Final = {"54": "operation", "surgery-only": "operation", "55": "aftercare", "postoperative": "aftercare"}


@attrs.frozen
class CataractSurgery:
    """A documented removal of one cataract with a lens put in; both eyes are two of them. `None` is not documented.

    Attributes:
        side: which eye.
        complex: whether it took devices or techniques that are not usual, or the eye was a small child's.
        care: the operation with the care after it, or one of them where they are shared.
        drainage_device: whether a device that drains fluid was put in.
        cyclophotocoagulation: whether the ciliary body was treated by laser through an endoscope.

    >>> CataractSurgery(side="left", complex=False, care="54").care.value
    'operation'
    """

    side: Side | None = which_side("which eye?")
    complex: bool | None = yes_no("did the surgery need unusual devices or techniques?", untold=False)
    care: SurgicalCare | None = word(
        SurgicalCare,
        "does the billing practitioner also provide the postoperative care?",
        also=_CARES,
        untold=SurgicalCare.WHOLE,
    )
    drainage_device: bool | None = yes_no("was a drainage device inserted?")
    cyclophotocoagulation: bool | None = yes_no("was the ciliary body treated through an endoscope?")


def _glaucoma(name: str) -> Derived:
    """Make the fact that something was done against glaucoma, which was not where nothing is said of it."""

    def work_out(service: CataractSurgery, _: tuple[object, ...]) -> str:
        return stated(getattr(service, name))

    return Derived(f"with_{name}", YES_NO, (name,), work_out)


CATARACT_SURGERY: Final = Family(
    "cataract-surgery",
    "removal of a cataract with a lens implant",
    CataractSurgery,
    derived=(_glaucoma("drainage_device"), _glaucoma("cyclophotocoagulation")),
    beside=("eye", "iol", "lens"),
    also=(
        "cataract",
        "phaco",
        "phacoemulsification",
        "cataract-extraction",
        "phaco-with-iol",
        "phaco-iol",
        "ce-iol",
    ),
    saying={"complex-phaco": {"complex": True}},
)
