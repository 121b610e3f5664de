"""Laboratory tests: single ones, and panels where all of a panel was done."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.values.claims import Circumstance

__all__ = ["LABORATORY", "Analyte", "Drawn", "LabTest", "panels_of"]


class Analyte(StrEnum):
    """What was measured or looked for, in blood or otherwise; a panel where it is documented as a whole."""

    ALBUMIN = "albumin"
    ALKALINE_PHOSPHATASE = "alkaline-phosphatase"
    ALT = "alt"
    AST = "ast"
    BILIRUBIN = "bilirubin"
    BILIRUBIN_DIRECT = "bilirubin-direct"
    CALCIUM = "calcium"
    CALCIUM_IONIZED = "calcium-ionized"
    CARBON_DIOXIDE = "carbon-dioxide"
    CHLORIDE = "chloride"
    CHOLESTEROL = "cholesterol"
    CREATININE = "creatinine"
    GLUCOSE = "glucose"
    HDL_CHOLESTEROL = "hdl-cholesterol"
    PHOSPHORUS = "phosphorus"
    POTASSIUM = "potassium"
    PROTEIN = "protein"
    SODIUM = "sodium"
    TRIGLYCERIDES = "triglycerides"
    TSH = "tsh"
    UREA_NITROGEN = "urea-nitrogen"
    BLOOD_COUNT = "blood-count"
    HEMOGLOBIN_A1C = "hemoglobin-a1c"
    PROTHROMBIN_TIME = "prothrombin-time"
    HEMOGLOBIN = "hemoglobin"
    HEMATOCRIT = "hematocrit"
    STREP_A = "strep-a"
    INFLUENZA = "influenza"
    RSV = "rsv"
    MONONUCLEOSIS = "mononucleosis"
    H_PYLORI = "h-pylori"
    LEAD = "lead"
    URINALYSIS_BY_DIPSTICK = "urinalysis-by-dipstick"
    URINALYSIS_AUTOMATED = "urinalysis-automated"
    URINE_PREGNANCY_TEST = "urine-pregnancy-test"
    URINE_MICROALBUMIN = "urine-microalbumin"
    GLUCOSE_METER = "glucose-meter"
    OCCULT_BLOOD = "occult-blood"
    OCCULT_BLOOD_SCREENING = "occult-blood-screening"
    URINALYSIS = "urinalysis"
    COMPREHENSIVE_PANEL = "comprehensive-panel"
    RENAL_PANEL = "renal-panel"
    BASIC_PANEL = "basic-panel"
    BASIC_PANEL_IONIZED = "basic-panel-ionized"
    HEPATIC_PANEL = "hepatic-panel"
    ELECTROLYTE_PANEL = "electrolyte-panel"
    LIPID_PANEL = "lipid-panel"


class Drawn(StrEnum):
    """How the billing practice took the blood, if it did."""

    VEIN = "vein"
    FINGER = "finger"
    NO = "no"


_ANALYTES: Final = {
    "bun": "urea-nitrogen",
    "co2": "carbon-dioxide",
    "sgot": "ast",
    "sgpt": "alt",
    "hdl": "hdl-cholesterol",
    "cbc": "blood-count",
    "a1c": "hemoglobin-a1c",
    "inr": "prothrombin-time",
    "rapid-strep": "strep-a",
    "flu": "influenza",
    "dipstick": "urinalysis-by-dipstick",
    "pt": "prothrombin-time",
    "pt-inr": "prothrombin-time",
    "pt/inr": "prothrombin-time",
    "ua": "urinalysis",
    "cmp": "comprehensive-panel",
    "comprehensive-metabolic-panel": "comprehensive-panel",
    "renal-function-panel": "renal-panel",
    "bmp": "basic-panel",
    "basic-metabolic-panel": "basic-panel",
    "lft": "hepatic-panel",
    "lfts": "hepatic-panel",
    "hepatic-function-panel": "hepatic-panel",
    "liver-panel": "hepatic-panel",
    "electrolytes": "electrolyte-panel",
    "lipids": "lipid-panel",
}


@attrs.frozen
class LabTest:
    """One documented test of a day; several are several, and together they may be a panel. `None` is not documented.

    Attributes:
        analyte: what was measured, alone or as a panel; a blood count is an automated one with a differential.
        repeated: whether it was done again on the day, since a further result was needed.
        waived_kit: whether it was done under a certificate of waiver, with a kit that CMS lists with QW.
        results: how many results an influenza test gave: 2 where it tells A from B and both are documented.
        drawn: how the billing practice took the blood.

    >>> LabTest(analyte="bun").analyte.value
    'urea-nitrogen'
    """

    analyte: Analyte | None = word(
        Analyte,
        "what was measured?",
        also=_ANALYTES,
    )
    repeated: bool | None = yes_no(
        "was it done again on the day, since a further result was needed?",
        circumstance=Circumstance.REPEATED_FOR_NEW_RESULT,
    )
    waived_kit: bool | None = yes_no("was it done under a certificate of waiver, with a kit that is listed with QW?")
    results: int | None = count("how many results are documented: 1, or 2 where the kit tells A from B?", most=2)
    drawn: Drawn | None = word(
        Drawn, "did the billing practice take the blood, and how?", also={"venipuncture": "vein", "stick": "finger"}
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


def _panel(service: LabTest, services: tuple[object, ...]) -> str:
    """Say of which panel the test is a part, together with the others of the day."""
    single = (one for one in services if isinstance(one, LabTest) and not one.repeated)
    panels = panels_of(frozenset(one.analyte for one in single if one.analyte is not None))
    if service.repeated or service.analyte is None:
        return "none"
    return next((name for name, held in panels.items() if service.analyte in held), "none")


LABORATORY: Final = Family(
    "laboratory",
    "a laboratory test, alone or as part of a panel",
    LabTest,
    derived=(
        Derived("panel", Words((*_PANELS, "none")), ("analyte",), _panel),
        yes_where_stated("again", "repeated"),
        yes_where_stated("listed_kit", "waived_kit"),
    ),
    also=("lab", "blood-test"),
)
