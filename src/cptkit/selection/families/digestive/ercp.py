"""What was done to the bile and pancreatic ducts through a duodenoscope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated, which_lesion

__all__ = ["ERCP", "Ercp", "ErcpTechnique"]


class ErcpTechnique(StrEnum):
    """What was done."""

    LOOKING = "looking"
    BIOPSY = "biopsy"
    SPHINCTEROTOMY = "sphincterotomy"
    PRESSURE_MEASUREMENT = "pressure-measurement"
    STONE_REMOVAL = "stone-removal"
    STONE_DESTRUCTION = "stone-destruction"
    STENT = "stent"
    STENT_REMOVAL = "stent-removal"
    DILATION = "dilation"
    STENT_EXCHANGE = "stent-exchange"
    LESION_ABLATION = "lesion-ablation"
    DUCT_SCOPE = "duct-scope"


_ERCP_TECHNIQUE_ALSO: Final = {
    "diagnostic": "looking",
    "none": "looking",
    "papillotomy": "sphincterotomy",
    "balloon-sweep": "stone-removal",
    "lithotripsy": "stone-destruction",
    "stent-placement": "stent",
    "balloon-dilation": "dilation",
    "sphincteroplasty": "dilation",
    "cholangioscopy": "duct-scope",
    "pancreatoscopy": "duct-scope",
    "spyglass": "duct-scope",
}


@attrs.frozen
class Ercp:
    """A documented step of an ERCP; each stent or dilated duct is one. `None` is not documented.

    Attributes:
        technique: what was done.
        lesion: the caller's name for the duct or the narrowing.

    >>> Ercp(technique="papillotomy").technique.value
    'sphincterotomy'
    """

    technique: ErcpTechnique | None = word(ErcpTechnique, "what was done to the ducts?", also=_ERCP_TECHNIQUE_ALSO)
    lesion: str | None = which_lesion()


_WITH_SPHINCTEROTOMY: Final = frozenset({ErcpTechnique.STENT, ErcpTechnique.STENT_EXCHANGE, ErcpTechnique.DILATION})


def _techniques(services: tuple[object, ...]) -> frozenset[ErcpTechnique | None]:
    return frozenset(one.technique for one in of_kind(Ercp, services))


def _beside_more(_: Ercp, services: tuple[object, ...]) -> str:
    """Say whether more was done than to look."""
    return stated(bool(_techniques(services) - {ErcpTechnique.LOOKING, None}))


def _beside_stent_or_dilation(_: Ercp, services: tuple[object, ...]) -> str:
    return stated(bool(_techniques(services) & _WITH_SPHINCTEROTOMY))


def _beside_destruction(_: Ercp, services: tuple[object, ...]) -> str:
    return stated(ErcpTechnique.STONE_DESTRUCTION in _techniques(services))


ERCP: Final = Family(
    "ercp",
    "an ERCP procedure on the ducts",
    Ercp,
    derived=(
        Derived("beside_more", YES_NO, (), _beside_more),
        Derived("beside_stent_or_dilation", YES_NO, (), _beside_stent_or_dilation),
        Derived("beside_destruction", YES_NO, (), _beside_destruction),
    ),
)
