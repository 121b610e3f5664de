"""Foot care at Medicare: nails are debrided for a symptom, or with class findings."""

from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import AddModifier
from tests.support import claim, found, line, offered

RULE: Final = "foot-care.nails-without-findings"
NAILS: Final = st.sampled_from(["11720", "11721"])


@given(
    NAILS,
    st.sampled_from(["", "-59", "-Q7", "-Q8", "-Q9", "-GA", "-GY"]),
    st.sampled_from(["", "M79.674", "M79.672", "L03.031", "L02.611", "R26.2"]),
    st.sampled_from(["", "E11.42", "I70.213", "L60.2"]),
)
def test_nails_take_class_findings_or_a_symptom(code: str, modifier: str, symptom: str, other: str) -> None:
    diagnoses = ",".join(one for one in ("B35.1", symptom, other) if one)
    said = found(claim(line(f"{code}{modifier}", dx=diagnoses)), RULE)
    assert [one.severity for one in said] == [Severity.REVIEW] * (modifier in ("", "-59") and not symptom)


@pytest.mark.parametrize(("payer", "count"), [("medicare", 1), ("palmetto", 1), ("aetna", 0), (None, 0)])
def test_it_is_what_medicare_covers(payer: str | None, count: int) -> None:
    assert len(found(claim(line("11721", dx="B35.1"), payer=payer), RULE)) == count


def test_without_a_diagnosis_nothing_is_said() -> None:
    assert found(claim(attrs.evolve(line("11721"), diagnoses=())), RULE) == ()


def test_the_class_findings_are_offered_with_what_the_record_must_show() -> None:
    remedies = offered(claim(line("11721", dx="B35.1,E11.42")), RULE)
    assert [one.modifier for one in remedies if isinstance(one, AddModifier)] == ["Q7", "Q8", "Q9"]
