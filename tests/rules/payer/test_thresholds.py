"""The charges of a year against the amount above which a payer wants a modifier."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Severity
from cptkit.corrections import AddModifier
from cptkit.policies import YearlyThreshold
from tests.support import BUNDLED, DAY, claim, found, line, offered

RULE: Final = "frequency.over-yearly-threshold"


def therapy(text: str, charge: str | None, *history: tuple[str, str, str], payer: str = "medicare") -> Claim:
    """A line of therapy after others, each as text, with its day and its charge."""
    earlier = [line(one, on, charge=amount) for one, on, amount in history]
    return claim(line(text, charge=charge), payer=payer, history=earlier)


@given(st.integers(0, 4_000), st.integers(0, 4_000))
def test_it_speaks_where_the_charges_of_the_year_are_above_the_amount(before: int, now: int) -> None:
    billed = therapy("97110-GP", str(now), ("92507-GN", "2024-01-02", str(before)))
    assert bool(found(billed, RULE)) is (before + now > 2_330)


def test_it_is_a_notice_and_offers_the_modifier() -> None:
    billed = therapy("97110-GP", "31", ("97110-GP", "2024-01-02", "2300"))
    (finding,) = found(billed, RULE)
    assert (finding.severity, finding.citation.publisher) == (Severity.NOTICE, "Noridian Healthcare Solutions")
    assert finding.message.startswith("97110 without KX; charges with GN or GP in 2024 total $2,331.00, ")
    assert offered(billed, RULE) == (AddModifier(1, "KX", "that the services are medically necessary"),)


@pytest.mark.parametrize(
    "billed",
    [
        therapy("97110-GP-KX", "31", ("97110-GP", "2024-01-02", "2300")),
        therapy("97110-GP", "31", ("97110-GO", "2024-01-02", "2300")),
        therapy("97110-GP", "31", ("97110-GP", "2023-12-31", "2300")),
        therapy("97110-GP", "31", ("97110-GP", "2024-08-14", "2300")),
        therapy("97110-GP", "30", ("97110-GP", "2024-01-02", "2300")),
        therapy("97110-GP", None, ("97110-GP", "2024-01-02", "2330")),
        therapy("97110", "31", ("97110-GP", "2024-01-02", "2300")),
        therapy("97110-GP", "31", ("97110-GP", "2024-01-02", "2300"), payer="aetna"),
    ],
    ids=["KX", "another discipline", "another year", "later", "not above", "no charge", "no therapy", "another payer"],
)
def test_it_is_silent_elsewhere(billed: Claim) -> None:
    assert found(billed, RULE) == ()


def test_each_year_has_an_amount_of_its_own() -> None:
    for year, amount in ((2019, 2_040), (2022, 2_150), (2026, 2_480)):
        clauses = BUNDLED.policies["medicare"].on(f"{year}-05-01").clauses(YearlyThreshold)
        assert {(clause.amount, clause.wanted) for clause in clauses} == {(amount, "KX")}
        assert frozenset[str]().union(*(clause.modifiers for clause in clauses)) == {"GN", "GO", "GP"}


def test_a_threshold_reads_in_words_and_concerns_its_modifiers() -> None:
    clause = BUNDLED.policies["medicare"].clause(YearlyThreshold, on=DAY)
    assert clause is not None
    assert clause.words().startswith("Threshold: physical therapy and speech-language pathology together above $2,330 ")
    assert clause.words().endswith("; with GN, GP, above $2,330 in a calendar year KX.")
    assert clause.concerns("97110", (), ("GP",))
    assert not clause.concerns("97110", (), ("GO",))
