"""What is done in ears and noses at a visit: wax removed, a nosebleed stopped, a look through a scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

__all__ = [
    "CERUMEN_REMOVAL",
    "NASAL_ENDOSCOPY",
    "NOSEBLEED_CONTROL",
    "BleedingSite",
    "CerumenRemoval",
    "CerumenTechnique",
    "NasalEndoscopy",
    "NosebleedControl",
    "NosebleedExtent",
]


class CerumenTechnique(StrEnum):
    """How the wax was removed."""

    IRRIGATION = "irrigation"
    INSTRUMENT = "instrument"


@attrs.frozen
class CerumenRemoval:
    """A documented removal of ear wax. `None` is not documented.

    Attributes:
        impacted: whether the wax was impacted.
        technique: by irrigation alone, or by an instrument.
        sides: which ear, or both.
        hearing_test: whether hearing was tested on the same day.

    >>> CerumenRemoval(impacted=True, technique="lavage", sides="both").technique.value
    'irrigation'
    """

    impacted: bool | None = yes_no("was the wax impacted?")
    technique: CerumenTechnique | None = word(
        CerumenTechnique,
        "was it removed by irrigation alone, or by an instrument?",
        also={"lavage": "irrigation", "curette": "instrument", "suction": "instrument"},
    )
    sides: Sides | None = which_sides("in which ear, or both?")
    hearing_test: bool | None = yes_no("was hearing tested on the same day?")


CERUMEN_REMOVAL: Final = Family(
    "cerumen-removal",
    "removal of ear wax",
    CerumenRemoval,
    derived=(yes_where_stated("beside_hearing_test", "hearing_test"),),
    also=("earwax-removal", "ear-wax-removal", "ear-lavage"),
)


class BleedingSite(StrEnum):
    """Where in the nose it bled."""

    ANTERIOR = "anterior"
    POSTERIOR = "posterior"


class NosebleedExtent(StrEnum):
    """How much it took."""

    SIMPLE = "simple"
    COMPLEX = "complex"


_EXTENTS: Final = {"limited": "simple", "extensive": "complex"}


@attrs.frozen
class NosebleedControl:
    """A documented control of a nosebleed. `None` is not documented.

    Attributes:
        packed_or_cauterized: whether it was cauterized, or a packing was left in.
        endoscope: whether the endoscope was in the nose while the bleeding was stopped.
        site: in the front or in the back.
        extent: limited or extensive cautery or packing, of the front.
        repeated: whether it had been stopped before, of the back.
        sides: on which side, or on both.

    >>> NosebleedControl(packed_or_cauterized=True, endoscope=False, site="anterior", extent="simple").extent.value
    'simple'
    """

    packed_or_cauterized: bool | None = yes_no("was it cauterized or packed?")
    endoscope: bool | None = yes_no("was the endoscope in the nose while the bleeding was controlled?", untold=False)
    site: BleedingSite | None = word(BleedingSite, "was the bleeding anterior or posterior?")
    extent: NosebleedExtent | None = word(
        NosebleedExtent,
        "was cautery or packing limited or extensive?",
        also={"limited": "simple", "extensive": "complex"},
    )
    repeated: bool | None = yes_no("had the bleeding been controlled before?", untold=False)
    sides: Sides | None = which_sides("on which side, or both?")


NOSEBLEED_CONTROL: Final = Family(
    "nosebleed-control",
    "control of a nosebleed",
    NosebleedControl,
    also=(
        "epistaxis-control",
        "nosebleed",
        "epistaxis-cautery",
        "nasal-cautery",
        "nasal-packing",
        "anterior-nasal-packing",
    ),
)


@attrs.frozen
class NasalEndoscopy:
    """A documented look into the nose through an endoscope. `None` is not documented.

    Attributes:
        looking_alone: whether nothing was done through the endoscope beyond looking.

    >>> NasalEndoscopy(looking_alone="yes").looking_alone
    True
    """

    looking_alone: bool | None = yes_no("was the endoscopy diagnostic only?", untold=True)


def _beside_nosebleed(_: NasalEndoscopy, services: tuple[object, ...]) -> str:
    return stated(bool(of_kind(NosebleedControl, services)))


NASAL_ENDOSCOPY: Final = Family(
    "nasal-endoscopy",
    "a diagnostic nasal endoscopy",
    NasalEndoscopy,
    derived=(Derived("beside_nosebleed_control", YES_NO, (), _beside_nosebleed),),
    also=("diagnostic-nasal-endoscopy",),
)
