"""Services in a global period that are called unrelated, for a diagnosis like the operation's."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Finding, PayerPolicy, Period, Provider, Reference, ServiceLine, Severity
from cptkit.corrections import ReplaceModifier
from cptkit.policies import Effect, LineOfBusiness, RelatedDiagnosis
from cptkit.tables import ServiceKind
from tests.support import BUNDLED, OURS, SURGEON, claim, days_after, found, offered

RULE: Final = "payer.related-diagnosis"
MAJOR, MINOR = "19120", "19101"
NO_CODES: Final = frozenset[str]()
NO_KINDS: Final = frozenset[ServiceKind]()
SINCE: Final = Period(date(2020, 1, 1))
STAGED: Final = "that it was planned or staged at the time of the operation"
RETURN: Final = "an unplanned return to the operating room for a complication of the operation"


def clause(
    *modifiers: str, codes: frozenset[str] = NO_CODES, outcome: Effect = Effect.DENIES, period: Period = SINCE
) -> RelatedDiagnosis:
    """A text on modifiers for what is unrelated."""
    return RelatedDiagnosis("they are related", frozenset(modifiers), codes, NO_KINDS, outcome, period, OURS)


def granite(*clauses: RelatedDiagnosis) -> Reference:
    """A reference with a payer of these texts."""
    return BUNDLED.with_policies(PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=clauses))


def related(billed: ServiceLine, *history: ServiceLine, ours: Reference | None = None) -> tuple[Finding, ...]:
    """What the rule finds on a line after operations."""
    reference = granite(clause("79")) if ours is None else ours
    return found(claim(billed, payer="granite", history=history), RULE, reference)


@given(st.integers(1, 200), st.sampled_from(("N64.52", "N64.4", "N60.01", "D24.2")))
def test_it_speaks_in_the_period_alone_and_of_one_category(after: int, diagnosis: str) -> None:
    said = related(days_after(MINOR, after, "79", dx=diagnosis), days_after(MAJOR))
    assert bool(said) is (after <= 90 and diagnosis.startswith("N64"))


def test_the_finding_names_both_and_offers_what_is_for_the_related() -> None:
    billed, operation = days_after(MINOR, 12, "79"), days_after(MAJOR)
    (finding,) = related(billed, operation)
    assert (finding.severity, finding.lines, finding.citation) == (Severity.DENIAL, (1,), OURS)
    assert finding.message == "79 on 19101 for N64.52, the diagnosis of 19120 12 days before; they are related"
    given = offered(claim(billed, payer="granite", history=(operation,)), RULE, granite(clause("79")))
    assert given == (ReplaceModifier(1, "79", "58", STAGED), ReplaceModifier(1, "79", "78", RETURN))


@pytest.mark.parametrize("by", [None, Provider("2", specialty="02")])
def test_where_another_may_have_operated_it_is_a_review_or_nothing(by: Provider | None) -> None:
    said = related(days_after(MINOR, 12, "79"), days_after(MAJOR, by=by))
    assert [one.severity for one in said] == ([Severity.REVIEW] if by is None else [])


@pytest.mark.parametrize(
    ("outcome", "severity"), [(Effect.CORRECT_USE, Severity.REVIEW), (Effect.INFORMS, Severity.NOTICE)]
)
def test_a_text_that_says_less_makes_less(outcome: Effect, severity: Severity) -> None:
    ours = granite(clause("79", outcome=outcome))
    assert [one.severity for one in related(days_after(MINOR, 12, "79"), days_after(MAJOR), ours=ours)] == [severity]


@pytest.mark.parametrize("modifiers", [(), ("58",), ("78",)])
def test_without_the_modifier_it_is_silent(modifiers: tuple[str, ...]) -> None:
    assert related(days_after(MINOR, 12, *modifiers), days_after(MAJOR)) == ()


def test_a_text_on_some_services_is_silent_on_others() -> None:
    for codes, speaks in ((frozenset({MINOR}), True), (frozenset({MAJOR}), False)):
        said = related(days_after(MINOR, 12, "79"), days_after(MAJOR), ours=granite(clause("79", codes=codes)))
        assert bool(said) is speaks


def test_of_a_visit_s_24_nothing_is_offered() -> None:
    ours, billed = granite(clause("24")), days_after("99213", 12, "24")
    assert len(related(billed, days_after(MAJOR), ours=ours)) == 1
    assert offered(claim(billed, payer="granite", history=(days_after(MAJOR),)), RULE, ours) == ()


def test_at_payers_without_such_a_text_it_is_silent() -> None:
    billed = days_after(MINOR, 12, "79", by=SURGEON)
    for payer in ("medicare", "aetna", None):
        assert found(claim(billed, payer=payer, history=(days_after(MAJOR),)), RULE) == ()


def test_it_reads_in_words_and_concerns_what_it_names() -> None:
    ours = clause("79", codes=frozenset({"31237"}))
    assert ours.words() == (
        "Global periods: they are related; 79 on 31237 for a diagnosis of the operation: the line is denied."
    )
    assert ours.concerns("31237", (), ("79",))
    assert not ours.concerns("31237", (), ("58",))
    assert not ours.concerns("31231", (), ("79",))
