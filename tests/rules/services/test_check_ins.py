"""Virtual check-ins and online visits: those that belong to a visit, by its day, its diagnosis and its practitioner."""

from datetime import timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Finding, Provider, ServiceLine, Severity
from cptkit.corrections import RemoveLine
from tests.support import DAY, claim, found, line, offered

RULE: Final = "visit.check-in-with-visit"


def on(code: str, after: int, dx: str = "I10,E11.9", by: Provider | None = None) -> ServiceLine:
    return attrs.evolve(line(code, DAY + timedelta(after), dx=dx), rendering_provider=by)


def found_beside(*visits: ServiceLine, payer: str | None = "medicare") -> tuple[Finding, ...]:
    return found(claim(on("G2012", 0), payer=payer, history=visits), RULE)


@given(st.integers(-40, 40))
def test_a_check_in_belongs_to_a_visit_of_the_week_before_or_the_day_after(after: int) -> None:
    of_history = found_beside(on("99213", after))
    on_claim = found(claim(on("G2012", 0), on("99213", after)), RULE)
    assert len(of_history) == len(on_claim) == (-7 <= after <= 1)


@given(st.integers(-40, 40))
def test_an_online_visit_belongs_to_a_visit_of_the_week_before_or_after(after: int) -> None:
    said = found(claim(on("99422", 0), history=[on("99213", after)]), RULE)
    assert len(said) == (-7 <= after <= 7)
    assert all("online digital E/M within 7 days" in one.message for one in said)


def test_an_image_is_a_check_in() -> None:
    assert found(claim(on("G2010", 0), history=[on("99213", -3)]), RULE)


@pytest.mark.parametrize(
    ("visit", "count"),
    [
        (on("99213", -3, "E11.9"), 1),
        (on("99213", -3, "M54.50"), 0),
        (on("93000", -3), 0),
        (on("99213", -3, by=Provider("1", specialty="11", group="A")), 1),
    ],
)
def test_only_a_related_visit_counts(visit: ServiceLine, count: int) -> None:
    assert [one.severity for one in found_beside(visit)] == [Severity.REVIEW] * count


def test_a_visit_to_another_practitioner_is_none() -> None:
    one, other = Provider("1", specialty="11", group="A"), Provider("2", specialty="06", group="B")
    billed = claim(on("G2012", 0, by=one), history=[on("99213", -3, by=other)])
    assert found(billed, RULE) == ()


def test_the_message_names_both_days_and_the_check_in_is_not_billed() -> None:
    billed = claim(on("G2012", 0), on("99213", 1))
    (finding,) = found(billed, RULE)
    assert finding.message.startswith("G2012 on 2024-08-13, 99213 on 2024-08-14, both for I10; ")
    assert offered(billed, RULE) == (RemoveLine(1),)
