"""Laboratory tests: single ones, and panels where all of a panel was done."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.families.laboratory.analytes import ALSO_CALLED, NOT_OF_BLOOD, Analyte
from cptkit.selection.families.laboratory.venipuncture import PuncturedVein, Venipuncture
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import stated
from cptkit.values.claims import Circumstance

__all__ = ["LABORATORY", "Drawn", "LabTest", "panels_of"]


class Drawn(StrEnum):
    """How the billing practice took the blood, if it did."""

    VEIN = "vein"
    FINGER = "finger"
    NO = "no"


@attrs.frozen
class LabTest:
    """One documented test of a day; several are several, and together they may be a panel. `None` is not documented.

    Attributes:
        analyte: what was measured, alone or as a panel; a blood count is an automated one with a differential;
            amplified is a test of nucleic acid.
        repeated: whether it was done again on the day, since a further result was needed.
        waived_kit: whether it was done under a certificate of waiver, with a kit that CMS lists with QW.
        results: how many results an influenza test gave: 2 where it tells A from B and both are documented.
        number: how many were tested where each is counted, such as allergens, antibody classes or isolates.
        drawn: how the billing practice took the blood, if the record says that it did; once a day for all tests.

    >>> LabTest(analyte="bun").analyte.value
    'urea-nitrogen'
    """

    analyte: Analyte | None = word(
        Analyte,
        "what was measured?",
        also=ALSO_CALLED,
    )
    repeated: bool | None = yes_no(
        "was it repeated that day because another result was needed?",
        circumstance=Circumstance.REPEATED_FOR_NEW_RESULT,
    )
    waived_kit: bool | None = yes_no("was it done under a CLIA certificate of waiver, with a kit listed with QW?")
    results: int | None = count("how many results are documented: 1, or 2 if the kit distinguishes A from B?", most=2)
    number: int | None = count("how many of them were tested, where each is counted?", untold=1)
    drawn: Drawn | None = word(
        Drawn,
        "did the billing practice draw the blood, and how?",
        also={"venipuncture": "vein", "stick": "finger", "finger-stick": "finger"},
        untold=Drawn.NO,
    )


_ELECTROLYTES: Final = frozenset({Analyte.CARBON_DIOXIDE, Analyte.CHLORIDE, Analyte.POTASSIUM, Analyte.SODIUM})
_BASIC: Final = _ELECTROLYTES | {Analyte.CREATININE, Analyte.GLUCOSE, Analyte.UREA_NITROGEN}
_LIVER: Final = frozenset({
    Analyte.ALBUMIN, Analyte.ALKALINE_PHOSPHATASE, Analyte.ALT, Analyte.AST, Analyte.BILIRUBIN, Analyte.PROTEIN
})  # fmt: skip
# What each panel holds (Texas Medicaid, organ or disease panels, after CPT), the largest first.
_PANELS: Final = {
    "comprehensive": _BASIC | _LIVER | {Analyte.CALCIUM},
    "renal": _BASIC | {Analyte.ALBUMIN, Analyte.CALCIUM, Analyte.PHOSPHORUS},
    "basic": _BASIC | {Analyte.CALCIUM},
    "basic-ionized": _BASIC | {Analyte.CALCIUM_IONIZED},
    "hepatic": _LIVER | {Analyte.BILIRUBIN_DIRECT},
    "electrolytes": _ELECTROLYTES,
    "lipids": frozenset({Analyte.CHOLESTEROL, Analyte.HDL_CHOLESTEROL, Analyte.TRIGLYCERIDES}),
}


def panels_of(analytes: frozenset[Analyte]) -> dict[str, frozenset[Analyte]]:
    """Return the panels that tests of a day make, the largest first, each test in one of them at most.

    >>> sorted(panels_of(frozenset(Analyte) - {Analyte.ALBUMIN}))
    ['basic', 'lipids']
    """
    found: dict[str, frozenset[Analyte]] = {}
    left = analytes
    for name, held in _PANELS.items():
        if held <= left:
            found[name] = held
            left -= held
    return found


# Together they hold all of the comprehensive panel, and the direct bilirubin besides.
_BASIC_AND_LIVER: Final = frozenset({Analyte.BASIC_PANEL, Analyte.HEPATIC_PANEL})
_LIVER_BESIDE_BASIC: Final = "liver-beside-basic"


def _panel(service: LabTest, services: tuple[object, ...]) -> str:
    """Say of which panel the test is a part, together with the others of the day."""
    single = [one for one in services if isinstance(one, LabTest) and not one.repeated]
    panels = panels_of(frozenset(one.analyte for one in single if one.analyte is not None))
    if service.repeated or service.analyte is None:
        return "none"
    if service.analyte in _BASIC_AND_LIVER and {one.analyte for one in single} >= _BASIC_AND_LIVER:
        return "comprehensive" if service.analyte is Analyte.BASIC_PANEL else _LIVER_BESIDE_BASIC
    return next((name for name, held in panels.items() if service.analyte in held), "none")


def _of_blood(service: LabTest, _: tuple[object, ...]) -> str | None:
    return None if service.analyte is None else stated(service.analyte not in NOT_OF_BLOOD)


_VEINS: Final = {Drawn.VEIN: PuncturedVein.ROUTINE, Drawn.FINGER: PuncturedVein.FINGER_STICK}


def _draw(service: LabTest) -> Venipuncture:
    """Give how the blood was taken as the service that it is."""
    return Venipuncture(vein=_VEINS[Drawn(service.drawn or Drawn.VEIN)])


LABORATORY: Final = Family(
    "laboratory",
    "a laboratory test, alone or as part of a panel",
    LabTest,
    derived=(
        Derived("panel", Words((*_PANELS, _LIVER_BESIDE_BASIC, "none")), ("analyte",), _panel),
        Derived("of_blood", YES_NO, ("analyte",), _of_blood),
        yes_where_stated("again", "repeated"),
        yes_where_stated("listed_kit", "waived_kit"),
    ),
    also=(
        "lab",
        "blood-test",
        "cbc",
        "cmp",
        "bmp",
        "tsh",
        "lipid-panel",
        "obstetric-panel",
        "a1c",
        "hemoglobin-a1c",
        "rapid-strep",
        "urine-culture",
        "urine-pregnancy-test",
        "ppd",
        "tb-skin-test",
    ),
    becomes={"venipuncture": _draw},
    beside=(
        "test",
        "testing",
        "level",
        "lab",
        "serum",
        "plasma",
        "total",
        "titer",
        "fasting",
        "random",
        "rapid",
        "prep",
        "blood",
    ),
)
