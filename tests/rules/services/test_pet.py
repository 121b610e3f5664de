"""PET studies: the treatment strategy that a study of cancer informs."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import AddModifier
from tests.support import claim, found, line, offered

RULE: Final = "pet.strategy-not-said"
STUDIES: Final = ("78608", "78811", "78812", "78813", "78814", "78815", "78816")
CANCERS: Final = ("C00.0", "C34.90", "C50.911", "C61", "C79.51", "C83.30", "C96.9")


@given(st.sampled_from(STUDIES), st.sampled_from(CANCERS), st.sampled_from(["", "-26", "-TC"]))
def test_every_study_of_cancer_at_medicare_says_its_strategy(code: str, cancer: str, component: str) -> None:
    (finding,) = found(claim(line(f"{code}{component}", dx=cancer)), RULE)
    assert finding.severity is Severity.REVIEW
    assert finding.message.startswith(f"{code} for {cancer} without PI or PS; ")
    for strategy in ("PI", "PS"):
        assert found(claim(line(f"{code}{component}-{strategy}", dx=cancer)), RULE) == ()
    assert found(claim(line(f"{code}{component}", dx=cancer), payer="aetna"), RULE) == ()


@pytest.mark.parametrize("diagnoses", ["G30.9", "G40.909,C50.911", "R91.1", "Z12.31", "D05.11"])
def test_a_study_for_another_first_diagnosis_need_not(diagnoses: str) -> None:
    assert found(claim(line("78608-26", dx=diagnoses)), RULE) == ()


@pytest.mark.parametrize("code", ["78459", "78491", "A9552", "71260"])
def test_other_studies_need_not(code: str) -> None:
    assert found(claim(line(code, dx="C50.911")), RULE) == ()


def test_the_record_decides_which_of_both() -> None:
    billed = claim(line("78815-26", dx="C50.911"))
    first, second = offered(billed, RULE)
    assert isinstance(first, AddModifier)
    assert isinstance(second, AddModifier)
    assert (first.modifier, second.modifier) == ("PI", "PS")
