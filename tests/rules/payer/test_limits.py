"""What a payer's own texts limit: services a day, and modifiers it does not take together."""

from datetime import date
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import (
    Claim,
    PayerPolicy,
    Period,
    Reference,
    ServiceLine,
    Severity,
    Table,
    check,
    remedies,
)
from cptkit.corrections import RemoveLine, RemoveModifier, SetUnits
from cptkit.policies import Adoption, Clause, DailyLimit, Effect, LineOfBusiness, ModifierExclusion
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules import payer
from tests.support import BUNDLED, DAY, OURS, claim, found, line

LIMIT = "payer.over-daily-limit"
EXCLUDED = "payer.excluded-modifiers"


def ngs(*lines: ServiceLine, history: tuple[ServiceLine, ...] = ()) -> Claim:
    """A claim to NGS, which pays for one of 77053 and 77054 a day."""
    return claim(*lines, payer="ngs", history=history)


def test_one_ductogram_code_a_day_is_paid() -> None:
    assert found(ngs(line("77053-26"), line("19030")), LIMIT) == ()
    assert found(ngs(line("77053-26"), line("77054-26", "2024-08-14")), LIMIT) == ()


def test_the_reading_and_the_technical_side_of_one_study_are_one_service() -> None:
    assert found(ngs(line("77053-26"), line("77053-TC")), LIMIT) == ()
    assert len(found(ngs(line("77053-26"), line("77053-26-59")), LIMIT)) == 1
    assert len(found(ngs(line("77053-TC"), line("77054-TC")), LIMIT)) == 1


def test_two_units_of_one_line_are_cut_to_one() -> None:
    billed = ngs(line("77053-26 x2"))
    (finding,) = found(billed, LIMIT)
    assert (finding.severity, finding.message) == (
        Severity.REVIEW,
        "2 services of 77053 on one date of service; the payer pays 1: one ductogram code per date of service",
    )
    assert finding.citation.publisher == "National Government Services"
    assert [str(denial) for denial in finding.denials] == ["CO-151 N115"]
    assert remedies(billed, BUNDLED, finding) == (SetUnits(1, 1),)


def test_a_fraction_of_a_service_is_told_with_two_decimals() -> None:
    (finding,) = found(ngs(line("77053-26 x7", "2024-08-13/2024-08-15")), LIMIT)
    assert (
        finding.message
        == "2.33 services of 77053 on one date of service; the payer pays 1: one ductogram code per date of service"
    )


def test_both_codes_of_a_day_are_one_finding_on_both_lines() -> None:
    billed = ngs(line("77053-26"), line("19030"), line("77054-26-59"))
    (finding,) = found(billed, LIMIT)
    assert finding.lines == (1, 3)
    assert finding.message.startswith("2 services of 77053 and 77054 on one date of service")
    # Without line 1 nothing would be left for 59 to be distinct from.
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(3),)


def test_reading_and_technical_side_of_one_study_are_one_service() -> None:
    assert found(ngs(line("77053-26"), line("77053-TC")), LIMIT) == ()
    assert len(found(ngs(line("77053-26 x2"), line("77053-TC")), LIMIT)) == 1


def test_the_history_counts_where_it_may_be_the_same_practitioner() -> None:
    (finding,) = found(ngs(line("77053-26"), history=(line("77054-26"),)), LIMIT)
    assert finding.lines == (1,)
    other = ngs(line("77053-26", by="1"), history=(line("77054-26", by="2"),))
    assert found(other, LIMIT) == ()


def test_what_only_the_history_bills_is_no_finding_of_the_claim() -> None:
    history = (line("77053-26", by="2"), line("77054-26", by="2"))
    assert found(ngs(line("77053-26", by="1"), history=history), LIMIT) == ()


@pytest.mark.parametrize("payer", ["medicare", "cgs", "unitedhealthcare", None])
def test_a_limit_is_that_of_the_payer_who_published_it(payer: str | None) -> None:
    assert found(claim("77053-26 x2", payer=payer), LIMIT) == ()


SINCE: Final = Period(date(2024, 8, 13), floor=True)
BEFORE: Final = "2024-08-12"


def ours(clause: Clause) -> Reference:
    """The bundled reference, with a payer of one clause."""
    return BUNDLED.with_policies(PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, clauses=(clause,)))


@pytest.mark.parametrize("effect", Effect)
def test_a_limit_is_as_severe_as_its_text_says_and_a_review_before_the_day_it_is_known_from(effect: Effect) -> None:
    reference = ours(DailyLimit("one a day", frozenset({"77053"}), 1, effect, SINCE, OURS))
    for day, severity in ((str(DAY), effect.severity), (BEFORE, min(effect.severity, Severity.REVIEW, key=weight))):
        billed = claim(line("77053-26 x2", day), payer="ours")
        assert [one.severity for one in found(billed, LIMIT, reference)] == [severity]


@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 6))
def test_lines_with_modifiers_that_count_apart_are_over_the_limit_each_by_itself(
    limit: int, one: int, other: int
) -> None:
    plans = frozenset({"GO", "GP"})
    reference = ours(DailyLimit("so many", frozenset({"97110"}), limit, Effect.DENIES, SINCE, OURS, plans))
    billed = claim(line(f"97110-GP x{one}"), line(f"97110-GO x{other}"), payer="ours")
    over = [number for number, units in ((1, one), (2, other)) if units > limit]
    assert [number for finding in found(billed, LIMIT, reference) for number in finding.lines] == over


@given(st.lists(st.sampled_from(["C61", "R97.20", "I10"]), max_size=3, unique=True), st.integers(1, 3))
def test_a_limit_of_diagnoses_counts_lines_that_point_to_no_others(diagnoses: list[str], units: int) -> None:
    biopsied = frozenset({"C61", "R97.20"})
    limit = DailyLimit("one is paid", frozenset({"88305"}), 1, Effect.CORRECT_USE, SINCE, OURS, diagnoses=biopsied)
    found_on = found(claim(line(f"88305 x{units}", diagnoses=diagnoses), payer="ours"), LIMIT, ours(limit))
    assert bool(found_on) == (units > 1 and bool(diagnoses) and biopsied.issuperset(diagnoses))


@pytest.mark.parametrize("effect", Effect)
def test_an_exclusion_is_as_severe_as_its_text_says_and_a_review_before_the_day_it_is_known_from(
    effect: Effect,
) -> None:
    reference = ours(ModifierExclusion("not both", frozenset({"59"}), frozenset({"XS"}), effect, SINCE, OURS))
    for day, severity in ((str(DAY), effect.severity), (BEFORE, min(effect.severity, Severity.REVIEW, key=weight))):
        billed = claim(line("77053-26-59-XS", day), payer="ours")
        assert [(one.severity, one.message) for one in found(billed, EXCLUDED, reference)] == [
            (severity, "59 and XS on 77053; not both")
        ]


def weight(severity: Severity) -> int:
    """How much a severity weighs."""
    return (Severity.NOTICE, Severity.REVIEW, Severity.DENIAL).index(severity)


def test_an_adoption_whose_start_is_not_published_makes_no_denial_before_the_day_it_is_known_from() -> None:
    anthem = BUNDLED.policies["anthem"]
    adoption = Adoption(Table.MUE, Period(date(2024, 8, 13), floor=True), anthem.citation)
    reference = BUNDLED.with_policies(attrs.evolve(anthem, adopts=(adoption,)))
    for day, severity in (("2024-08-13", Severity.DENIAL), ("2024-08-12", Severity.REVIEW)):
        billed = claim(line("77053-26 x3", day), payer="anthem")
        assert [one.severity for one in found(billed, "ncci.units-over-mue", reference)] == [severity]


def test_what_a_payer_nobody_knows_limits_is_a_gap() -> None:
    report = check(claim("77053-26-GA", payer="nobody"), BUNDLED)
    (gap,) = report.gaps
    assert (gap.table, gap.codes, gap.nearest) == (Table.POLICIES, ("nobody",), "")
    # GA is no therapy modifier and no repeat.
    prompted = {rule.id for rule in payer.RULES if not rule.modifiers and rule.roles <= {ModifierRole.LIABILITY}} & {
        rule.id for rule in payer.RULES if Table.POLICIES in rule.needs
    }
    assert set(gap.rules) == prompted
    assert report.verdict.value == "undetermined"


@pytest.mark.parametrize(
    ("payer", "text", "severity"),
    [
        ("cgs", "19030-50-78", Severity.REVIEW),
        ("cgs", "19030-78-50", Severity.REVIEW),
        ("hmsa", "77053-26-59-XS", Severity.REVIEW),
        ("independence", "77053-26-XE-59", Severity.NOTICE),
        ("noridian", "19303-AS-80", Severity.REVIEW),
    ],
)
def test_modifiers_that_a_payer_does_not_take_together_are_found(payer: str, text: str, severity: Severity) -> None:
    billed = claim(line(text), payer=payer)
    (finding,) = found(billed, EXCLUDED)
    assert finding.severity is severity
    assert set(remedies(billed, BUNDLED, finding)) <= {RemoveModifier(1, code) for code in text.split("-")[1:]}


@pytest.mark.parametrize(
    ("payer", "text"),
    [
        ("medicare", "19030-50-78"),
        ("cgs", "19030-78-RT"),
        ("cgs", "19030-50"),
        ("hmsa", "77053-26-59"),
        ("medicare", "19303-AS-80"),
        (None, "19303-AS-80"),
    ],
)
def test_modifiers_that_a_payer_takes_together_are_passed(payer: str | None, text: str) -> None:
    assert found(claim(line(text), payer=payer), EXCLUDED) == ()


def test_of_a_pair_that_the_payers_own_text_excludes_the_table_is_silent_and_speaks_of_others() -> None:
    """Design 5: "Severity belongs to the payer, not to the rule."."""
    (only,) = found(claim("19281-59-XS", payer="independence"), EXCLUDED)
    assert only.severity is Severity.NOTICE
    assert found(claim("19281-59-XS", payer="independence"), "modifier.conflicting-pair") == ()
    (other,) = found(claim("19281-59-XS-50-LT", payer="independence"), "modifier.conflicting-pair")
    assert other.message.startswith("50 and LT on 19281")
    (at_medicare,) = found(claim("19281-59-XS", payer="medicare"), "modifier.conflicting-pair")
    assert at_medicare.severity is Severity.REVIEW
