"""What a practitioner is: by its name, else by the specialty or the taxonomy code."""

from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from cptkit import Provider
from cptkit.values.professions import Profession

PROFESSIONS = st.sampled_from(list(Profession))


@given(PROFESSIONS, st.sampled_from([str.upper, str.title, str.casefold]), st.sampled_from([" ", "-", "_", "  "]))
def test_a_profession_is_known_by_its_name_however_it_is_spelled(
    one: Profession, case: Callable[[str], str], between: str
) -> None:
    name = case(one.value).replace(" ", between)
    assert Provider("1", kind=f" {name} ").profession is one


@given(PROFESSIONS, st.sampled_from(["08", "65", "363L00000X", "unheard of"]))
def test_the_kind_of_a_practitioner_is_asked_before_the_specialty(one: Profession, specialty: str) -> None:
    assert Provider("1", kind=one.value, specialty=specialty).profession is one


@pytest.mark.parametrize(
    ("specialty", "profession"),
    [
        ("02", Profession.PHYSICIAN),
        ("c6", Profession.PHYSICIAN),
        ("35", Profession.CHIROPRACTOR),
        ("97", Profession.PHYSICIAN_ASSISTANT),
        ("E2", Profession.MENTAL_HEALTH_COUNSELOR),
        ("207RC0000X", Profession.PHYSICIAN),
        ("111NN0400X", Profession.CHIROPRACTOR),
        ("225200000X", Profession.PHYSICAL_THERAPIST_ASSISTANT),
        ("1041C0700X", Profession.CLINICAL_SOCIAL_WORKER),
        ("104100000X", None),
        ("20", Profession.PHYSICIAN),
        ("111N", None),
        ("69", None),
        (None, None),
    ],
)
def test_a_specialty_or_taxonomy_code_tells_the_profession(
    specialty: str | None, profession: Profession | None
) -> None:
    assert Provider("1", specialty=specialty).profession is profession


def test_a_name_that_is_none_of_a_profession_tells_none() -> None:
    assert Provider("1", kind="someone", specialty="08").profession is None
