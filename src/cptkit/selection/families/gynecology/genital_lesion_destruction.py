"""Lesions of the genitals and the anus destroyed, by where, by what means and how many."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family

__all__ = ["GENITAL_LESION_DESTRUCTION", "DestroyedBy", "GenitalLesionDestruction", "GenitalSite"]


class GenitalSite(StrEnum):
    """Where the lesions were."""

    PENIS = "penis"
    VULVA = "vulva"
    VAGINA = "vagina"
    ANUS = "anus"


class DestroyedBy(StrEnum):
    """How they were destroyed, or cut off."""

    CHEMICAL = "chemical"
    ELECTRODESICCATION = "electrodesiccation"
    CRYOSURGERY = "cryosurgery"
    LASER = "laser"
    SURGICAL_EXCISION = "surgical-excision"


_MEANS: Final = {
    "podophyllin": "chemical",
    "tca": "chemical",
    "trichloroacetic-acid": "chemical",
    "electrocautery": "electrodesiccation",
    "cautery": "electrodesiccation",
    "freezing": "cryosurgery",
    "cryotherapy": "cryosurgery",
    "liquid-nitrogen": "cryosurgery",
    "excision": "surgical-excision",
}


@attrs.frozen
class GenitalLesionDestruction:
    """Documented destruction of warts or the like of genitals or anus. `None` is not documented.

    Attributes:
        site: where they were.
        means: of penis or anus, how they were destroyed.
        extensive: whether it was extensive, and not simple.

    >>> GenitalLesionDestruction(site="penis", means="liquid nitrogen").means.value
    'cryosurgery'
    """

    site: GenitalSite | None = word(GenitalSite, "where were the lesions?", also={"anal-warts": "anus"})
    means: DestroyedBy | None = word(DestroyedBy, "how were they destroyed?", also=_MEANS)
    extensive: bool | None = yes_no("was the destruction extensive?", also={"extensive": True, "simple": False})


GENITAL_LESION_DESTRUCTION: Final = Family(
    "genital-lesion-destruction",
    "destruction of warts and other lesions of genitals or anus",
    GenitalLesionDestruction,
    also=("condyloma", "condyloma-destruction", "genital-warts", "anal-warts"),
    saying={
        "vulvar-wart-destruction": {"site": "vulva"},
        "penile-wart-destruction": {"site": "penis"},
        "anal-wart-destruction": {"site": "anus"},
        "anal-condyloma-destruction": {"site": "anus"},
    },
)
