"""Procedures on marrow and blood."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, stated, which_sides

__all__ = ["BLOOD_PROCEDURE", "BloodProcedure", "BloodWork"]


class BloodWork(StrEnum):
    """What was done."""

    MARROW_ASPIRATION = "marrow-aspiration"
    MARROW_BIOPSY = "marrow-biopsy"
    MARROW_ASPIRATION_AND_BIOPSY = "marrow-aspiration-and-biopsy"
    THERAPEUTIC_PHLEBOTOMY = "therapeutic-phlebotomy"
    BLOOD_TRANSFUSION = "blood-transfusion"
    PORT_FLUSH = "port-flush"
    CATHETER_DECLOTTING = "catheter-declotting"
    BLOOD_DRAW_FROM_PORT = "blood-draw-from-port"
    PLASMA_EXCHANGE = "plasma-exchange"
    RED_CELL_EXCHANGE = "red-cell-exchange"
    WHITE_CELL_REMOVAL = "white-cell-removal"
    PHOTOPHERESIS = "photopheresis"
    STEM_CELL_COLLECTION_OF_PATIENT = "stem-cell-collection-of-patient"
    STEM_CELL_COLLECTION_OF_DONOR = "stem-cell-collection-of-donor"
    STEM_CELL_TRANSPLANT_OF_PATIENT = "stem-cell-transplant-of-patient"
    STEM_CELL_TRANSPLANT_OF_DONOR = "stem-cell-transplant-of-donor"
    INTRAOSSEOUS_NEEDLE = "intraosseous-needle"
    UMBILICAL_VEIN_CATHETER = "umbilical-vein-catheter"
    UMBILICAL_ARTERY_CATHETER = "umbilical-artery-catheter"


_BLOOD_WORK_ALSO: Final = {
    "bone-marrow-biopsy": "marrow-biopsy",
    "phlebotomy": "therapeutic-phlebotomy",
    "bone-marrow-aspiration": "marrow-aspiration",
    "bone-marrow-biopsy-and-aspiration": "marrow-aspiration-and-biopsy",
    "bone-marrow-aspiration-and-biopsy": "marrow-aspiration-and-biopsy",
    "aspiration-and-biopsy": "marrow-aspiration-and-biopsy",
    "transfusion": "blood-transfusion",
    "port-draw": "blood-draw-from-port",
    "declotting": "catheter-declotting",
    "cathflo": "catheter-declotting",
    "tpa": "catheter-declotting",
    "draw-from-port": "blood-draw-from-port",
    "plasmapheresis": "plasma-exchange",
    "autologous-transplant": "stem-cell-transplant-of-patient",
    "allogeneic-transplant": "stem-cell-transplant-of-donor",
    "prbc-transfusion": "blood-transfusion",
    "plex": "plasma-exchange",
    "tpe": "plasma-exchange",
    "therapeutic-plasma-exchange": "plasma-exchange",
    "io-line": "intraosseous-needle",
    "port-declotting": "catheter-declotting",
    "declot-port": "catheter-declotting",
}


@attrs.frozen
class BloodProcedure:
    """A documented procedure on marrow or blood. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: of marrow, from which side of the pelvis it was taken; none is told of the sternum.

    >>> BloodProcedure(procedure="bone marrow biopsy").procedure.value
    'marrow-biopsy'
    """

    procedure: BloodWork | None = word(BloodWork, "what was done?", also=_BLOOD_WORK_ALSO)
    sides: Sides | None = which_sides("from which side of the pelvis was marrow taken, or from both?")


def _of_a_side(service: BloodProcedure, _: tuple[object, ...]) -> str:
    """Say whether a side is told; marrow of the sternum has none."""
    return stated(service.sides is not None)


BLOOD_PROCEDURE: Final = Family(
    "blood-procedure",
    "a bone marrow or blood procedure",
    BloodProcedure,
    derived=(Derived("of_a_side", YES_NO, (), _of_a_side),),
    also=(
        "bone-marrow",
        "therapeutic-phlebotomy",
        "blood-transfusion",
        "port-flush",
        "bone-marrow-biopsy",
        "bone-marrow-biopsy-and-aspiration",
    ),
    beside=("placement",),
)
