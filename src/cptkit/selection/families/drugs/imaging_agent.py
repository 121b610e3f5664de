"""Contrast agents and radioactive tracers that a practice supplies for its images."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.doses import dose_units, told_in, unit_size
from cptkit.selection.facts import measure, word, yes_no
from cptkit.selection.families.drugs.drug import OF_A_HOSPITAL
from cptkit.selection.family import Derived, Family

__all__ = ["IMAGING_AGENT", "ImagingAgent", "ImagingAgentName"]


class ImagingAgentName(StrEnum):
    """Which agent; contrast with iodine by how many milligrams of it a milliliter holds."""

    SESTAMIBI = "sestamibi"
    TETROFOSMIN = "tetrofosmin"
    MEDRONATE = "medronate"
    MEBROFENIN = "mebrofenin"
    MACROAGGREGATED_ALBUMIN = "macroaggregated-albumin"
    SULFUR_COLLOID = "sulfur-colloid"
    FLUORODEOXYGLUCOSE = "fluorodeoxyglucose"
    THALLIUM = "thallium"
    IODINE_100_TO_199 = "iodine-100-to-199"
    IODINE_200_TO_299 = "iodine-200-to-299"
    IODINE_300_TO_399 = "iodine-300-to-399"
    GADOTERATE = "gadoterate"
    GADOBENATE = "gadobenate"
    GADOXETATE = "gadoxetate"
    GADOBUTROL = "gadobutrol"
    GADOLINIUM_OTHER = "gadolinium-other"
    PERFLUTREN_LIPID = "perflutren-lipid"
    SULFUR_HEXAFLUORIDE = "sulfur-hexafluoride"


_BRANDS: Final = {
    "cardiolite": "sestamibi",
    "myoview": "tetrofosmin",
    "mdp": "medronate",
    "choletec": "mebrofenin",
    "maa": "macroaggregated-albumin",
    "fdg": "fluorodeoxyglucose",
    "omnipaque-300": "iodine-300-to-399",
    "omnipaque-350": "iodine-300-to-399",
    "isovue-300": "iodine-300-to-399",
    "isovue-370": "iodine-300-to-399",
    "optiray-320": "iodine-300-to-399",
    "visipaque-320": "iodine-300-to-399",
    "isovue-200": "iodine-200-to-299",
    "omnipaque-240": "iodine-200-to-299",
    "visipaque-270": "iodine-200-to-299",
    "omnipaque-180": "iodine-100-to-199",
    "dotarem": "gadoterate",
    "multihance": "gadobenate",
    "eovist": "gadoxetate",
    "gadavist": "gadobutrol",
    "magnevist": "gadolinium-other",
    "definity": "perflutren-lipid",
    "lumason": "sulfur-hexafluoride",
}


def _unit(service: "ImagingAgent") -> tuple[str, ...]:
    return told_in(service.agent)


@attrs.frozen
class ImagingAgent:
    """A documented contrast agent or tracer of a day. `None` is not documented.

    Attributes:
        agent: which agent.
        amount: how much was given, in milliliters; of a tracer in study doses, of thallium in millicuries.
        bought_by_practice: whether the billing practice bought it; it did unless the record says otherwise, or the
            patient was in a hospital.

    >>> ImagingAgent(agent="Gadavist", amount="7.5 mL").amount
    Decimal('7.5')
    """

    agent: ImagingAgentName | None = word(ImagingAgentName, "which agent was given?", also=_BRANDS)
    amount: Decimal | None = measure("how much was given, in milliliters or study doses?", units=_unit)
    bought_by_practice: bool | None = yes_no("did the billing practice buy the agent?", untold=True)


def _given(service: ImagingAgent, _: tuple[object, ...]) -> int | None:
    """Count the units that were given; a begun unit counts."""
    if service.agent is None or service.amount is None:
        return None
    return dose_units(service.amount, unit_size(service.agent))


IMAGING_AGENT: Final = Family(
    "imaging-agent",
    "a contrast agent or a radioactive tracer for images",
    ImagingAgent,
    derived=(Derived("units_given", Numbers(), ("agent", "amount"), _given),),
    also=("contrast-agent", "radiopharmaceutical", "tracer"),
    by_place={"bought_by_practice": dict.fromkeys(OF_A_HOSPITAL, "no")},
    broadly=(
        "omnipaque",
        "isovue",
        "gadolinium",
        "gadolinium-contrast",
        "iodinated-contrast",
        "locm",
    ),
)
