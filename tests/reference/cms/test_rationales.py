"""The short forms of CMS's rationales."""

import re
from collections.abc import Mapping

import pytest

from cptkit.reference.cms.rationales import PAIR_RATIONALES, UNIT_RATIONALES, rationale


@pytest.mark.parametrize(
    ("phrase", "known", "short"),
    [
        ("Standard preparation/monitoring services for anesthesia", PAIR_RATIONALES, "anesthesia-preparation"),
        ("Laboratory panel", PAIR_RATIONALES, "laboratory-panel"),
        ("Gender-specific procedures", PAIR_RATIONALES, "gender-specific"),
        ("Oral Medication; Not Payable", UNIT_RATIONALES, "oral-medication"),
    ],
)
def test_a_known_rationale_has_its_short_form(phrase: str, known: Mapping[str, str], short: str) -> None:
    assert rationale(phrase, known) == short


def test_a_rationale_that_is_not_given_stays_so() -> None:
    assert rationale("", PAIR_RATIONALES) == rationale("", UNIT_RATIONALES) == ""


def test_a_new_rationale_is_joined_from_its_own_words() -> None:
    assert rationale("Gender-Specific / HCPCS 2 (new)", PAIR_RATIONALES) == "gender-specific-hcpcs-2-new"


@pytest.mark.parametrize("known", [PAIR_RATIONALES, UNIT_RATIONALES])
def test_no_two_rationales_of_a_table_share_a_short_form(known: Mapping[str, str]) -> None:
    assert len(set(known.values())) == len(known)
    assert all(re.fullmatch(r"([a-z]+(-[a-z]+)*)?", short) for short in known.values())
