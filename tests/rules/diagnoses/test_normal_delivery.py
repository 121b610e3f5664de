"""O80: a normal delivery is the only diagnosis of its chapter."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.normal-delivery-not-alone"
OBSTETRIC: Final = ("O00.90", "O09.523", "O24.420", "O42.02", "O70.0", "O72.1", "O82", "O99.824", "O9A.22")
OTHERS: Final = ("Z37.0", "Z3A.39", "Z30.2", "D62", "P95", "N64.52")
WHY: Final = "it is for a delivery without complications, and is not reported with another code from O00 to O9A"


@given(st.lists(st.sampled_from((*OBSTETRIC, *OTHERS)), unique=True), st.booleans())
def test_o80_is_the_only_code_of_its_chapter(others: list[str], first: bool) -> None:  # noqa: FBT001 (drawn)
    diagnoses = ["O80", *others] if first else [*others, "O80"]
    obstetric = [one for one in others if one in OBSTETRIC]
    findings = found(claim(line("59400", at="21", dx=",".join(diagnoses))), RULE)
    assert [one.message for one in findings] == [f"O80 with {', '.join(obstetric)}; {WHY}"] * bool(obstetric)
    assert {one.severity for one in findings} <= {Severity.REVIEW}
    assert found(claim(line("59400", at="21", dx=",".join(others) or "N64.52")), RULE) == ()


@pytest.mark.parametrize(("day", "count"), [("2024-08-13", 1), ("2024-08-12", 0)])
def test_the_diagnoses_of_one_day_are_read_together(day: str, count: int) -> None:
    lines = line("59409", at="21", dx="O80,Z37.0"), line("59300", day, at="21", dx="O70.0")
    assert [one.lines for one in found(claim(*lines), RULE)] == [(1,)] * count


def test_the_normal_delivery_is_taken_off() -> None:
    assert offered(claim(line("59400", at="21", dx="O80,O70.0,Z37.0")), RULE) == (RemoveDiagnosis(1, "O80"),)
