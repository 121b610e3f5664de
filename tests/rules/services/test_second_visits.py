"""The same office visit twice on one day."""

from typing import Any, Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Provider, Setting, Severity
from cptkit.corrections import RemoveLine, SetUnits
from tests.support import claim, found, line, offered

RULE: Final = "visit.second-office-visit"
WHY: Final = "a second office visit of a day is paid only for an unrelated problem"
ONE: Final = Provider(id="A", specialty="08", group="G")
PARTNER: Final = Provider(id="B", specialty="08", group="G")
OTHER: Final = Provider(id="C", specialty="20", group="G")


def twice(first: Any, second: Any, **more: Any) -> Claim:
    return claim(first, second, **more)


# Palmetto, Combined Billing: two visits of a day are one, but for unrelated problems.
@given(
    st.sampled_from(["99212", "99213", "99214"]),
    st.sampled_from(["", "-25"]),
    st.sampled_from(["I10", "M54.50", "I10,M54.50"]),
    st.sampled_from(["I10", "M54.50"]),
)
def test_a_second_visit_is_for_another_problem_and_has_25(code: str, modifier: str, first: str, second: str) -> None:
    billed = twice(line(code, dx=first), line(f"{code}{modifier}", dx=second))
    apart = bool(modifier) and second not in first.split(",")
    findings = found(billed, RULE)
    assert len(findings) == (not apart)
    if findings:
        assert findings[0].message == f"{code} twice on 2024-08-13; {WHY}"
        assert (findings[0].severity, findings[0].lines) == (Severity.REVIEW, (1, 2))
        assert offered(billed, RULE) == (RemoveLine(2),)


@pytest.mark.parametrize(("first", "second"), [("99213-25", "99213"), ("99213", "99213-25")])
def test_25_may_be_on_either_visit(first: str, second: str) -> None:
    assert found(twice(line(first, dx="I10"), line(second, dx="M54.50")), RULE) == ()


def test_two_units_are_two_visits() -> None:
    billed = claim(line("99213 x2", dx="I10"))
    (finding,) = found(billed, RULE)
    assert finding.message == f"2 units of 99213; {WHY}"
    assert offered(billed, RULE) == (SetUnits(1, 1),)


def test_partners_of_one_specialty_are_one_physician_and_others_are_not() -> None:
    first = line("99213", dx="I10", rendering_provider=ONE)
    assert len(found(twice(first, line("99213", dx="I10", rendering_provider=PARTNER)), RULE)) == 1
    assert found(twice(first, line("99213", dx="I10", rendering_provider=OTHER)), RULE) == ()


def test_the_history_counts_and_its_visit_is_not_removed() -> None:
    billed = claim(line("99213-25", dx="I10"), history=[line("99213", dx="I10")])
    (finding,) = found(billed, RULE)
    assert finding.lines == (1,)


@pytest.mark.parametrize(("field", "first", "second"), [("encounter", "1", "2"), ("performed_at", "09:00", "14:00")])
def test_what_is_told_as_two_encounters_is_let_stand(field: str, first: str, second: str) -> None:
    lines = [line("99213", dx="I10", **{field: told}) for told in (first, second)]
    assert found(twice(*lines), RULE) == ()


def test_a_clinic_of_a_hospital_and_other_visits_are_passed() -> None:
    billed = twice(line("99213", dx="I10"), line("99213-25", dx="I10"))
    assert found(attrs.evolve(billed, setting=Setting.OUTPATIENT_HOSPITAL), RULE) == ()
    assert found(twice(line("99232", dx="I10"), line("99232-25", dx="I10")), RULE) == ()
    # Of two different visits the pair edits speak.
    assert found(twice(line("99214", dx="I10"), line("99213", dx="I10")), RULE) == ()
