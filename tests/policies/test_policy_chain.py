"""Policies: what a payer's own texts say, what it inherits, and on which days."""

from datetime import date

import attrs
import pytest

from cptkit import Citation, PayerPolicy, Period, Severity, Table
from cptkit.policies import Adoption, BilateralZero, DailyLimit, LineOfBusiness
from cptkit.policies.clauses import Effect

DAY = date(2024, 8, 13)
SOURCE = Citation("a payer", "its policies")
OTHER = Citation("another payer", "its policies")


def limit(title: str, number: int, period: Period | None = None, citation: Citation = SOURCE) -> DailyLimit:
    """A daily limit on one code."""
    return DailyLimit(title, frozenset({"77053"}), number, Effect.DENIES, period or Period(date(2020, 1, 1)), citation)


BASE = PayerPolicy(
    "base",
    "Base",
    LineOfBusiness.MEDICARE,
    OTHER,
    adopts=(
        Adoption(Table.MUE, Period(date(2007, 1, 1)), OTHER),
        Adoption(Table.FEE_SCHEDULE, Period(date(2001, 1, 1)), OTHER),
    ),
    clauses=(limit("base limit", 2, citation=OTHER),),
)
OWN = PayerPolicy(
    "own",
    "Own",
    LineOfBusiness.MEDICARE_ADVANTAGE,
    SOURCE,
    adopts=(Adoption(Table.FEE_SCHEDULE, Period(date(2024, 1, 1)), SOURCE, frozenset({"pc_tc"})),),
    clauses=(
        limit("own limit of last year", 3, Period(date(2023, 1, 1), date(2023, 12, 31))),
        limit("own limit", 1, Period(date(2024, 1, 1), floor=True)),
    ),
    base=BASE,
)


def test_a_policy_comes_before_the_one_that_it_follows() -> None:
    assert [policy.id for policy in OWN.chain()] == ["own", "base"]
    assert [policy.id for policy in BASE.chain()] == ["base"]


def test_the_nearest_clause_in_force_speaks() -> None:
    assert OWN.clause(DailyLimit, on=DAY) == OWN.clauses[1]
    assert OWN.clause(DailyLimit, on=date(2023, 6, 1)) == OWN.clauses[0]
    assert OWN.clause(DailyLimit, on=date(2022, 6, 1)) == BASE.clauses[0]
    assert BASE.clause(DailyLimit, on=date(2019, 6, 1)) is None
    assert OWN.clause(BilateralZero, on=DAY) is None


def test_a_text_whose_start_is_not_published_may_have_held_and_speaks_after_those_that_held() -> None:
    assert OWN.clause(DailyLimit, on=date(2019, 6, 1)) == OWN.clauses[1]
    assert OWN.on(date(2019, 6, 1)).clauses(DailyLimit) == (OWN.clauses[1],)
    titles = [clause.title for clause in OWN.on(date(2023, 6, 1)).clauses(DailyLimit)]
    assert titles == ["own limit of last year", "base limit", "own limit"]


def test_an_adoption_whose_start_is_not_published_does_not_hold_before_it() -> None:
    adoption = Adoption(Table.PAIR_EDITS, Period(date(2024, 1, 1), floor=True), SOURCE)
    policy = attrs.evolve(OWN, adopts=(adoption,))
    assert policy.on(DAY).adoption(Table.PAIR_EDITS) == adoption
    assert policy.on(date(2023, 12, 31)).adoption(Table.PAIR_EDITS) is None


def test_the_clauses_of_a_day_are_the_payers_own_then_those_it_follows() -> None:
    assert [clause.title for clause in OWN.on(DAY).clauses(DailyLimit)] == ["own limit", "base limit"]
    assert OWN.on(DAY).clauses(BilateralZero) == ()


def test_a_table_is_adopted_by_the_payers_own_text_before_that_of_its_base() -> None:
    today = OWN.on(DAY)
    assert today.adoption(Table.FEE_SCHEDULE) == OWN.adopts[0]
    assert today.adoption(Table.MUE) == BASE.adopts[0]
    assert today.adoption(Table.PAIR_EDITS) is None
    assert OWN.on(date(2023, 6, 1)).adoption(Table.FEE_SCHEDULE) == BASE.adopts[1]


def test_an_adoption_binds_the_columns_that_it_names_or_all() -> None:
    assert OWN.adopts[0].binds("pc_tc")
    assert not OWN.adopts[0].binds("bilateral")
    assert not OWN.adopts[0].binds("")
    assert BASE.adopts[0].binds("")


@pytest.mark.parametrize(
    ("outcome", "severity"),
    [
        (Effect.DENIES, Severity.DENIAL),
        (Effect.PAYS_ONE, Severity.REVIEW),
        (Effect.INFORMS, Severity.NOTICE),
    ],
)
def test_what_a_text_says_happens_gives_the_severity(outcome: Effect, severity: Severity) -> None:
    assert outcome.severity is severity
