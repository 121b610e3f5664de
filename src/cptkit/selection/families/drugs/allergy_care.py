"""Allergy: tests of the skin, shots, and the extract for them."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = ["ALLERGY_CARE", "AllergyCare", "AllergyService"]


class AllergyService(StrEnum):
    """What was done."""

    PRICK_TEST = "prick-test"
    SKIN_TEST_INTO_SKIN = "test-into-skin"
    PATCH_TEST = "patch-test"
    SHOT = "shot"
    EXTRACT_FOR_SEVERAL_DOSES = "extract-for-several-doses"
    EXTRACT_SINGLE_DOSE = "extract-single-dose"
    VENOM_EXTRACT = "venom-extract"
    FOOD_OR_DRUG_CHALLENGE = "food-or-drug-challenge"
    RAPID_DESENSITIZATION = "rapid-desensitization"
    VENOM_TEST = "venom-test"
    DRUG_TEST = "drug-test"
    DILUTION_SERIES_INTO_SKIN = "dilution-series-into-skin"
    DELAYED_TEST_INTO_SKIN = "delayed-test-into-skin"
    LIGHT_PATCH_TEST = "light-patch-test"
    WHOLE_INSECT_EXTRACT = "whole-insect-extract"


_SERVICES: Final = {
    "scratch-test": "prick-test",
    "allergy-shots": "shot",
    "venom-testing": "venom-test",
    "drug-allergy-test": "drug-test",
    "penicillin-test": "drug-test",
    "penicillin-testing": "drug-test",
    "venom-skin-test": "venom-test",
    "hymenoptera-test": "venom-test",
    "penicillin-skin-test": "drug-test",
    "drug-skin-test": "drug-test",
    "drug-testing": "drug-test",
    "skin-endpoint-titration": "dilution-series-into-skin",
    "set": "dilution-series-into-skin",
    "intradermal-dilutional-test": "dilution-series-into-skin",
    "intradermal-dilutional-testing": "dilution-series-into-skin",
    "idt": "dilution-series-into-skin",
    "delayed-intradermal": "delayed-test-into-skin",
    "photo-patch-test": "light-patch-test",
    "photo-patch": "light-patch-test",
    "photopatch": "light-patch-test",
    "fire-ant-extract": "whole-insect-extract",
    "intradermal": "test-into-skin",
    "intradermal-test": "test-into-skin",
    "prick": "prick-test",
    "skin-prick": "prick-test",
    "skin-prick-test": "prick-test",
    "percutaneous": "prick-test",
    "percutaneous-test": "prick-test",
    "scratch": "prick-test",
    "patch": "patch-test",
    "injection": "shot",
    "allergy-shot": "shot",
    "immunotherapy-injection": "shot",
    "venom": "venom-extract",
    "food-challenge": "food-or-drug-challenge",
    "oral-food-challenge": "food-or-drug-challenge",
    "oral-challenge": "food-or-drug-challenge",
    "drug-challenge": "food-or-drug-challenge",
    "ingestion-challenge": "food-or-drug-challenge",
    "desensitization": "rapid-desensitization",
    "rush": "rapid-desensitization",
    "shots": "shot",
    "allergy-injection": "shot",
    "extract": "extract-for-several-doses",
    "serum": "extract-for-several-doses",
    "antigen": "extract-for-several-doses",
    "allergy-skin-test": "prick-test",
    "patch-testing": "patch-test",
    "intradermal-testing": "test-into-skin",
    "allergy-serum": "extract-for-several-doses",
    "allergen-extract": "extract-for-several-doses",
    "antigen-vials": "extract-for-several-doses",
    "allergy-extract-preparation": "extract-for-several-doses",
}


@attrs.frozen
class AllergyCare:
    """A documented service of one kind of a day. `None` is not documented.

    Attributes:
        kind: what was done.
        number: how many tests, shots, doses of extract, or hours of desensitization.
        venoms: how many venoms of stinging insects the extract holds.
        minutes: how long a challenge took.

    >>> AllergyCare(kind="prick test", number=40).number
    40
    """

    kind: AllergyService | None = word(AllergyService, "what was done?", also=_SERVICES)
    number: int | None = count("how many tests, injections, doses of extract or hours of desensitization were there?")
    venoms: int | None = count("how many venoms of stinging insects does the extract hold?")
    minutes: int | None = count("for how many minutes was the patient challenged?")


ALLERGY_CARE: Final = Family(
    "allergy-care",
    "an allergy test, shot or extract",
    AllergyCare,
    # The first two hours are the first code; each further one begins with its 31st minute.
    derived=(blocks_past(91, 60),),
    also=(
        "allergy-test",
        "allergy-testing",
        "allergy-shot",
        "allergy-shots",
        "allergen-immunotherapy",
        "skin-prick-test",
        "prick-test",
        "scratch-test",
        "allergy-skin-test",
        "patch-test",
        "patch-testing",
        "allergy-injection",
        "oral-food-challenge",
        "food-challenge",
        "intradermal-test",
        "intradermal-testing",
        "allergy-serum",
        "allergen-extract",
        "antigen-vials",
        "allergy-extract-preparation",
    ),
)
