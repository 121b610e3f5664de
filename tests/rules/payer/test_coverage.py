"""The diagnoses with which a payer covers a service, by its own clauses."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import PayerPolicy, Period, Reference, Severity
from cptkit.corrections import AddModifier
from cptkit.errors import DamagedData
from cptkit.policies import CoveredDiagnoses, Effect, LineOfBusiness
from cptkit.policies.files import read_policy
from cptkit.rules import Domain, Extent
from tests.support import BUNDLED, DAY, OURS, claim, found, line, offered, said

RULE: Final = "coverage.diagnosis-not-covered"
DIAGNOSES: Final = st.sampled_from(("N40.1", "Z12.5", "R97.20", "C61", "Z00.00"))
SOME: Final = st.lists(DIAGNOSES, unique=True, max_size=3)
SHORT: Final = Reference((), BUNDLED.policies)
FILE: Final = """\
id = "granite"
name = "Granite Mutual"
line_of_business = "commercial"
source = "s"

[[citation]]
key = "s"
publisher = "Granite Mutual"
document = "Screenings"

[[clause]]
kind = "covered-diagnoses"
title = "prostate cancer screening"
codes = ["G0103"]
{lists}
outcome = "denies"
first = 2024-01-01
source = "s"
"""


def lists(
    covered: Sequence[str] = ("Z12.5",),
    excluded: Sequence[str] = (),
    outcome: Effect = Effect.DENIES,
    first: date = date(2024, 1, 1),
) -> CoveredDiagnoses:
    """Lists for one code."""
    codes = frozenset({"G0103"})
    return CoveredDiagnoses("a screening", codes, frozenset(covered), frozenset(excluded), outcome, Period(first), OURS)


def granite(*clauses: CoveredDiagnoses, reference: Reference = SHORT) -> Reference:
    """A reference with a payer of these clauses."""
    made = PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=clauses)
    return reference.with_policies(made)


@given(st.lists(st.tuples(SOME, SOME).filter(any), max_size=3), st.lists(DIAGNOSES, min_size=1, unique=True))
def test_one_diagnosis_on_one_list_is_enough(
    stated: Sequence[tuple[list[str], list[str]]], billed: Sequence[str]
) -> None:
    clauses = [lists(covered, excluded) for covered, excluded in stated]
    report = said(claim(line("G0103", dx=",".join(billed)), payer="granite"), RULE, reference=granite(*clauses))
    enough = [set(billed) & set(covered) if covered else set(billed) - set(excluded) for covered, excluded in stated]
    assert bool(report.findings) == (bool(clauses) and not any(enough))
    assert report.scope[Domain.COVERAGE_BY_DIAGNOSIS] is (Extent.IN_PART if clauses else Extent.NOT_CHECKED)


@given(SOME.filter(bool), DIAGNOSES, st.lists(DIAGNOSES, min_size=1, unique=True))
def test_another_diagnosis_on_the_list_or_on_the_line_never_makes_a_finding(
    covered: Sequence[str], more: str, billed: Sequence[str]
) -> None:
    def flagged(listed: Sequence[str], *pointed_to: str) -> bool:
        billing = claim(line("G0103", dx=",".join(dict.fromkeys(pointed_to))), payer="granite")
        return bool(said(billing, RULE, reference=granite(lists(listed))).findings)

    if not flagged(covered, *billed):
        assert not flagged([*covered, more], *billed)
        assert not flagged(covered, *billed, more)


@given(DIAGNOSES, DIAGNOSES, st.integers(3, 7))
def test_a_category_on_a_list_stands_for_all_codes_that_begin_with_it(listed: str, billed: str, length: int) -> None:
    category = listed[:length].removesuffix(".")
    billing = claim(line("G0103", dx=billed), payer="granite")
    is_of_it = billed.startswith(category)
    assert bool(said(billing, RULE, reference=granite(lists([category]))).findings) is not is_of_it
    assert bool(said(billing, RULE, reference=granite(lists((), [category]))).findings) is is_of_it


def test_a_text_that_denies_makes_a_denial_from_its_first_day_on() -> None:
    billed = claim(line("G0103", dx="N40.1"), payer="granite")
    (finding,) = said(billed, RULE, reference=granite(lists())).findings
    assert (finding.severity, finding.message) == (Severity.DENIAL, "N40.1 on G0103; a screening is for Z12.5")
    (finding,) = said(billed, RULE, reference=granite(lists((), ("N40.1",), Effect.CORRECT_USE))).findings
    assert finding.severity is Severity.REVIEW
    assert finding.message == "N40.1 on G0103; the covered diagnoses for a screening do not include it"
    assert said(billed, RULE, reference=granite(lists(first=date(2025, 1, 1)))).findings == ()


def test_a_contractor_s_list_binds_no_other_and_offers_an_abn() -> None:
    billed = claim(line("G0103", dx="N40.1"), payer="ngs")
    (finding,) = found(billed, RULE)
    assert (finding.severity, finding.citation.publisher) == (Severity.REVIEW, "National Government Services")
    assert [str(denial) for denial in finding.denials] == ["CO-50 N115"]
    assert offered(billed, RULE) == (AddModifier(1, "GA", "an ABN that the patient signed before the service"),)
    for payer in ("medicare", "noridian", "aetna", None):
        assert found(claim(line("G0103", dx="N40.1"), payer=payer), RULE) == ()


def test_a_payer_that_takes_no_abn_is_offered_none() -> None:
    reference = granite(lists(), reference=BUNDLED)
    assert offered(claim(line("G0103", dx="N40.1"), payer="granite"), RULE, reference) == ()


def test_a_file_states_the_lists_with_or_without_points() -> None:
    policy = read_policy("granite.toml", FILE.format(lists='covered = ["Z125", "c61"]'), {}, {})
    clause = policy.clause(CoveredDiagnoses, on=DAY)
    assert clause is not None
    assert clause.covered == {"Z12.5", "C61"}
    assert clause.words() == (
        "Diagnoses: prostate cancer screening; G0103 covered with C61, Z12.5; otherwise: the line is denied."
    )
    other = read_policy("granite.toml", FILE.format(lists='excluded = ["N40.1"]'), {}, {}).clauses[0]
    assert "G0103 not covered with N40.1" in other.words()
    assert other.concerns("G0103", (), ())
    assert not other.concerns("G0102", (), ())


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("", "granite.toml:11: covered []; expected diagnoses, there or in excluded"),
        ('covered = ["Z1"]', "granite.toml:15: 'Z1' is not a diagnosis code"),
    ],
)
def test_lists_that_name_no_diagnosis_are_refused_with_the_line(stated: str, expected: str) -> None:
    with pytest.raises(DamagedData) as refused:
        read_policy("granite.toml", FILE.format(lists=stated), {}, {})
    assert str(refused.value).startswith(expected)
