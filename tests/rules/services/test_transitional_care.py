"""Transitional care beside the visit that it includes, and by the surgeon after an operation."""

from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Provider, Severity
from cptkit.corrections import RemoveLine
from tests.support import SURGEON, SURGERY, claim, days_after, found, line, offered

RULE: Final = "visit.transitional-care-with-visit"
VISITS: Final = ("99202", "99213", "99215", "99341", "99350")
OTHERS: Final = ("93000", "99497", "G2211", "99490", "36415")


@given(st.sampled_from(["99495", "99496"]), st.lists(st.sampled_from((*VISITS, *OTHERS)), max_size=3, unique=True))
def test_of_the_services_of_the_day_the_first_visit_is_found(care: str, beside: list[str]) -> None:
    said = found(claim(line(care, at="11"), *(line(code, at="11") for code in beside)), RULE)
    visits = [code for code in beside if code in VISITS]
    assert [one.severity for one in said] == [Severity.REVIEW] * bool(visits)
    for one in said:
        assert one.message.startswith(f"{visits[0]} with {care}; ")


def test_the_visit_is_not_billed() -> None:
    assert offered(claim(line("99496", at="11"), line("99214", at="11")), RULE) == (RemoveLine(2),)


def test_a_visit_that_is_billed_already_leaves_the_care() -> None:
    billed = claim(line("99495", at="11"), history=[line("99214", at="11")])
    assert [one.lines for one in found(billed, RULE)] == [(1,)]


@pytest.mark.parametrize("on", ["2024-08-06", "2024-08-12", "2024-08-14"])
def test_a_visit_on_another_day_is_passed(on: str) -> None:
    assert found(claim(line("99495", at="11"), line("99214", on, at="11")), RULE) == ()


def test_a_visit_to_another_practitioner_is_passed() -> None:
    one, other = Provider("1", specialty="11", group="A"), Provider("2", specialty="06", group="B")
    care, visit = line("99495", at="11"), line("99214", at="11")
    billed = claim(attrs.evolve(care, rendering_provider=one), attrs.evolve(visit, rendering_provider=other))
    assert found(billed, RULE) == ()


AFTER: Final = "visit.transitional-care-after-surgery"
OTHER: Final = Provider("2", specialty="11", group="A")


@given(st.sampled_from(["99495", "99496"]), st.integers(1, 120), st.sampled_from([SURGEON, OTHER, None]))
def test_only_the_surgeon_does_not_bill_it_in_the_global_period(care: str, days: int, by: Provider | None) -> None:
    others = [days_after("99490", days, at="11", by=OTHER)]
    billed = claim(days_after(care, days, at="11", by=by), *others, history=[days_after("19303", 0, "LT")])
    expected = by is SURGEON and days <= 90
    assert [one.severity for one in found(billed, AFTER)] == [Severity.REVIEW] * expected
    if expected:
        assert offered(billed, AFTER) == (RemoveLine(1),)


def test_before_an_operation_and_after_none_it_is_passed() -> None:
    assert found(claim(days_after("99495", -1, at="11"), history=[days_after("19303", 0, "LT")]), AFTER) == ()
    assert found(claim(line("99495", SURGERY, by=SURGEON)), AFTER) == ()
