"""Burns of one site in several degrees."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.burn-of-lower-degree"
SITES: Final = ("T22.{}11A", "T23.{}02D", "T25.{}21A", "T21.{}1XA")


def messages(*diagnoses: str) -> list[str]:
    return [one.message for one in found(claim(line("77053-26", at="22", dx=",".join(diagnoses))), RULE)]


@given(st.sampled_from(SITES), st.sampled_from(SITES), st.sampled_from("123567"), st.sampled_from("123567"))
def test_of_one_site_only_the_higher_degree_of_one_kind_stays(one: str, other: str, first: str, second: str) -> None:
    codes = one.format(first), other.format(second)
    alike = one == other and (first in "123") == (second in "123") and first != second
    lower, higher = sorted(codes)
    said = f"{lower} with {higher}; burns of one site are coded to the highest degree"
    assert messages(*dict.fromkeys(codes)) == [said] * alike


@pytest.mark.parametrize("other", ["T22.212A", "T22.211D", "T22.011A", "T31.10", "L55.1"])
def test_what_is_no_burn_of_the_same_site_and_encounter_is_passed(other: str) -> None:
    assert messages("T22.311A", other) == []


def test_of_three_degrees_each_lower_one_is_told_once_and_removed() -> None:
    billed = claim(line("77053-26", at="22", dx="T22.311A,T22.211A,T22.111A"))
    assert [(one.severity, one.message[:22]) for one in found(billed, RULE)] == [
        (Severity.REVIEW, "T22.111A with T22.311A"),
        (Severity.REVIEW, "T22.211A with T22.311A"),
    ]
    assert [offered(billed, RULE, finding=place) for place in (0, 1)] == [
        (RemoveDiagnosis(1, "T22.111A"),),
        (RemoveDiagnosis(1, "T22.211A"),),
    ]
